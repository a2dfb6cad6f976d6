package org.farvertex.simulation;

import java.util.Optional;
import java.util.OptionalLong;
import org.farvertex.detector.Detector;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.production.BremsstrahlungModel;
import org.farvertex.production.ProductionProcess;
import org.farvertex.production.Sampling;
import org.farvertex.spectrum.BeamSpectra;
import org.farvertex.units.Constants;
import java.util.List;

/**
 * How many particles each way of production makes in one interaction of a beam, in all directions.
 *
 * @param detector a detector at the beam; where it stands does not matter
 * @param spectra  meson spectra of the beam
 */
public record ProductionYield(Detector detector, Optional<BeamSpectra> spectra) {

    private static final RunSettings SETTINGS = new RunSettings(1, 1, OptionalLong.of(1), 0.01, Sampling.PLAIN);

    /**
     * The yield of a process.
     *
     * @param particle what is made
     * @param process  how
     * @return particles for each inelastic collision, proton or electron of the beam; 0 where the process is closed
     */
    public double of(LongLivedParticle particle, ProductionProcess process) {
        Experiment experiment = Experiment.of(particle, detector, List.of(process.label()), spectra, BremsstrahlungModel.STANDARD);
        return new SpectrumEstimator(SETTINGS).made(experiment) / interactions();
    }

    private double interactions() {
        double perPicobarn = detector.beam().collider() ? spectra.orElseThrow().inelasticCrossSection() / Constants.PICOBARN_IN_MILLIBARN : 1;
        return detector.exposure() * perPicobarn;
    }
}
