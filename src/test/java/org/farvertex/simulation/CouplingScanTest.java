package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import org.farvertex.config.Detectors;
import org.farvertex.detector.Detector;
import org.farvertex.model.KineticMixing;
import org.farvertex.model.Model;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.model.RightHandedT3R.Scenario;
import org.farvertex.production.BremsstrahlungDomain;
import org.farvertex.production.Production;
import org.farvertex.production.Production.Sampling;
import org.farvertex.spectrum.BeamSpectra;
import org.farvertex.spectrum.EmbeddedSpectra;
import org.farvertex.spectrum.Generator;
import org.farvertex.spectrum.SharedSpectra;
import org.farvertex.statistics.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One sample per mass must give at every coupling what a run made for that coupling gives. */
class CouplingScanTest {

    private static Setup setup(String name, Model model) {
        Detector detector = Detectors.resolve(name);
        Optional<BeamSpectra> spectra = detector.beam().spectra().isEmpty() ? Optional.empty()
            : Optional.of(new SharedSpectra(EmbeddedSpectra.of(detector.beam().spectra(), Generator.SIBYLL)));
        return new Setup(model, detector, Production.standardChannels(detector.beam()), spectra,
            BremsstrahlungDomain.STANDARD);
    }

    /** From a lifetime too long to one that lets 1e-30 of the A′ arrive. */
    @ParameterizedTest
    @CsvSource({"faser2, 0.05, 1e-7, 2e-4", "nucal, 0.03, 1e-7, 3e-5", "seaquest-phase1, 0.05, 1e-7, 2e-4",
        "ship-ecn3, 0.06, 1e-7, 4e-5", "e137, 0.02, 1e-8, 2e-6", "na62-dump, 0.05, 1e-7, 2e-5"})
    void agreesWithRunsMadeForOneCoupling(String detector, double mass, double low, double high) {
        Setup setup = setup(detector, new KineticMixing(1e-5));
        CouplingCurve curve = new CouplingScan(setup, 5, 8192, low, high).at(mass);
        double chi2 = 0;
        int points = 7;
        for (int k = 0; k < points; k++) {
            double coupling = low * Math.pow(high / low, k / (points - 1.0));
            Experiment at = new Setup(new KineticMixing(coupling), setup.detector(), setup.channels(), setup.spectra(),
                setup.domain()).at(mass);
            Estimate run = new RateEstimator(new RunSettings(11, 2, OptionalLong.of(1 << 18), 0.01, Sampling.IMPORTANCE),
                Progress.SILENT).estimate(at).expected();
            Estimate scan = curve.expected(coupling);
            double difference = Math.log(scan.scaled() / run.scaled()) + scan.logScale() - run.logScale();
            double error = Math.hypot(scan.relativeError(), run.relativeError());
            chi2 += difference * difference / (error * error);
        }
        // neighbouring couplings share their sample, so chi2 is no chi2 of 7; 5 sigma in one of them is the alarm
        assertThat(chi2).isLessThan(35);
    }
}
