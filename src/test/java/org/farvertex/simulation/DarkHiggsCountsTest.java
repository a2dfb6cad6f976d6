package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.farvertex.config.Detectors;
import org.farvertex.detector.Detector;
import org.farvertex.detector.ProductionPoint;
import org.farvertex.geometry.Cylinder;
import org.farvertex.geometry.Volume;
import org.farvertex.model.DarkHiggs;
import org.farvertex.model.DarkHiggs.OpenChannels;
import org.farvertex.particle.FinalState;
import org.farvertex.production.BremsstrahlungModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Photons of the dark Higgs against an independent program; the header of the resource tells its origin. */
class DarkHiggsCountsTest {

    /** The volumes of the independent program: FASER's is on the axis, and at NA62 no plane is asked for. */
    private static Detector detector(String name) {
        Detector shipped = Detectors.resolve(name);
        Detector asked = switch (name) {
            case "faser-photons" -> Runs.bare(shipped, Volume.of(new Cylinder(474, 3.5, 0.1, 0, 0)), 1500, ProductionPoint.ORIGIN);
            case "na62-dump" -> Runs.bare(shipped, shipped.decayVolume(), 1, shipped.production());
            default -> shipped;
        };
        return asked.counting(Set.of(FinalState.PHOTONS));
    }

    /** Within 10 % and what the digits of the reference leave open. */
    @Tag("slow")
    @ParameterizedTest
    @CsvFileSource(resources = "/simulation/dark-higgs-counts.csv")
    void countsAgreeWithAnIndependentProgram(String name, String channel, double mass, double decays, double rounding) {
        Detector detector = detector(name);
        DarkHiggs model = new DarkHiggs(10, new OpenChannels(Optional.empty(), Optional.empty(), false));
        Experiment experiment = Experiment.of(model.at(1e-3 * mass), detector, List.of(channel), Setup.spectra(detector.beam(),
            Setup.standardGenerator(detector.beam())), BremsstrahlungModel.STANDARD);
        Rate rate = Runs.estimate(experiment, Runs.samples(7, 2, 20_000));
        assertThat(rate.expected().value() / decays).isCloseTo(1, within(0.1 + rounding));
    }
}
