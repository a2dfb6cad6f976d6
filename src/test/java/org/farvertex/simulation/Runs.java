package org.farvertex.simulation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.farvertex.config.CountingElectrons;
import org.farvertex.detector.Acceptance;
import org.farvertex.detector.Detector;
import org.farvertex.detector.Efficiency;
import org.farvertex.detector.EnergyRange;
import org.farvertex.detector.ProductionPoint;
import org.farvertex.detector.Spectrometer;
import org.farvertex.geometry.Volume;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.production.BremsstrahlungModel;
import org.farvertex.production.ProductionProcess;
import org.farvertex.production.Sampling;
import org.farvertex.spectrum.BeamSpectra;
import org.farvertex.spectrum.Generator;

/** Experiments and settings for the tests of whole runs. */
final class Runs {

    private Runs() {
    }

    /** The A′ of the paper: V = 10 GeV, only e⁺e⁻. */
    static LongLivedParticle paper(double mass) {
        return new RightHandedT3R(10, 1, true, RightHandedT3R.Scenario.VISIBLE).at(mass);
    }

    /** A shipped detector with SIBYLL spectra, the same for every run so that the tables are read once. */
    static Experiment experiment(String detector, LongLivedParticle particle, String... channels) {
        return experiment(CountingElectrons.resolve(detector), particle, channels);
    }

    static Experiment experiment(Detector d, LongLivedParticle particle, String... channels) {
        List<String> labels = channels.length == 0 ? particle.processes().stream().filter(p -> p.obstacle(d.beam()).isEmpty())
            .map(ProductionProcess::label).toList() : List.of(channels);
        Optional<BeamSpectra> spectra = BeamTables.of(d.beam(), Generator.SIBYLL);
        return Experiment.of(particle, d, labels, spectra, BremsstrahlungModel.STANDARD);
    }

    /** Beam, exposure and volume of a detector with other cuts, and efficiency 1. */
    static Detector bare(Detector d, Volume volume, double lowestEnergy, ProductionPoint point) {
        Acceptance acceptance = new Acceptance(new EnergyRange(lowestEnergy, Double.POSITIVE_INFINITY), EnergyRange.ALL,
            Optional.empty(), Spectrometer.NONE);
        return new Detector("bare-" + d.id(), d.name(), d.description(), d.source(), d.beam(), d.exposure(), point, volume, acceptance,
            Efficiency.constant(1), d.signal(), d.background());
    }

    static RunSettings samples(long seed, int threads, long samples) {
        return new RunSettings(seed, threads, OptionalLong.of(samples), 0.01, Sampling.IMPORTANCE);
    }

    static RunSettings plain(long seed, long samples) {
        return new RunSettings(seed, 2, OptionalLong.of(samples), 0.01, Sampling.PLAIN);
    }

    static RunSettings precision(long seed, double precision) {
        return new RunSettings(seed, 2, OptionalLong.empty(), precision, Sampling.IMPORTANCE);
    }

    static Rate estimate(Experiment experiment, RunSettings settings) {
        return new RateEstimator(settings, Progress.SILENT).estimate(experiment);
    }
}
