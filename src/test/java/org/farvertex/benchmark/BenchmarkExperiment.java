package org.farvertex.benchmark;

import java.util.List;
import java.util.Optional;
import org.farvertex.config.Detectors;
import org.farvertex.detector.Detector;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.production.BremsstrahlungModel;
import org.farvertex.simulation.Experiment;
import org.farvertex.spectrum.EmbeddedSpectra;
import org.farvertex.spectrum.Generator;

/** What benchmarks of the sampling loop and of events run: A′ of 60 MeV at FASER. */
public final class BenchmarkExperiment {

    private BenchmarkExperiment() {
    }

    /** With these channels. */
    public static Experiment of(String... channels) {
        Detector faser = Detectors.resolve("faser");
        RightHandedT3R model = new RightHandedT3R(10, 1, false, RightHandedT3R.Scenario.VISIBLE);
        return Experiment.of(model.at(0.06), faser, List.of(channels), Optional.of(EmbeddedSpectra.of(faser.beam().spectra(), Generator.SIBYLL)),
            BremsstrahlungModel.STANDARD);
    }
}
