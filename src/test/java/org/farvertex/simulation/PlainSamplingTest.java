package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.farvertex.config.Detectors;
import org.farvertex.detector.Detector;
import org.farvertex.detector.ProductionPoint;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.model.KineticMixing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole runs with every trick against whole runs that sample as nature does, channel by channel, decays and accepted decays. */
class PlainSamplingTest {

    private static void compare(Experiment experiment, long samples) {
        Rate ours = Runs.estimate(experiment, Runs.samples(111, 2, 400_000));
        Rate plain = Runs.estimate(experiment, Runs.plain(112, samples));
        for (int c = 0; c < ours.channels().size(); c++) {
            ChannelRate a = ours.channels().get(c);
            ChannelRate b = plain.channels().get(c);
            String what = a + "\n" + b;
            double error = Math.hypot(a.decaysInVolume().error(), b.decaysInVolume().error());
            assertThat(Math.abs(a.decaysInVolume().value() - b.decaysInVolume().value())).as(what).isLessThan(4.5 * error);
            assertThat(error).as(what).isLessThan(0.1 * a.decaysInVolume().value());
            double accepted = Math.hypot(a.expected().error(), b.expected().error());
            assertThat(Math.abs(a.expected().value() - b.expected().value())).as(what).isLessThan(4.5 * accepted);
            assertThat(b.expected().relativeError()).as(what).isLessThan(0.1);
            assertThat(a.expected().relativeError()).as(what).isLessThan(0.03);
        }
    }

    /** 18 comparisons at 4.5 σ: by chance once in 8,000. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"ship-2015,0.02", "seaquest-phase1,0.03", "nucal,0.015"})
    void shippedDetectors(String detector, double mass) {
        compare(Runs.experiment(detector, Runs.paper(mass), "pi0", "omega", "bremsstrahlung"), 2_000_000);
    }

    /** Off the axis and seldom hit, with a dark photon that reaches it. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"charm,0.2,1e-7"})
    void offAxis(String detector, double mass, double epsilon) {
        LongLivedParticle boson = new KineticMixing(epsilon).at(mass);
        compare(Runs.experiment(detector, boson, "eta", "bremsstrahlung"), 3_000_000);
    }

    /** Start spread over the dump: the depth is drawn from a proposal in either case, the direction is not. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"0.1677,0.03", "0.1677,0.05"})
    void spreadInTheDump(double interactionLength, double mass) {
        Detector d = Detectors.resolve("seaquest-phase1");
        Detector spread = Runs.bare(d, d.decayVolume(), 2, new ProductionPoint(0, 0, 0, OptionalDouble.of(interactionLength)));
        compare(Runs.experiment(spread, Runs.paper(mass), "pi0", "eta"), 1_500_000);
    }

    /** Interaction lengths that do not matter leave the answer of a point source. */
    @ParameterizedTest
    @CsvSource({"1e-9"})
    void aShortDumpIsAPoint(double interactionLength) {
        Detector d = Detectors.resolve("seaquest-phase1");
        Detector spread = Runs.bare(d, d.decayVolume(), 2, new ProductionPoint(0, 0, 0, OptionalDouble.of(interactionLength)));
        Detector point = Runs.bare(d, d.decayVolume(), 2, ProductionPoint.ORIGIN);
        Rate a = Runs.estimate(Runs.experiment(spread, Runs.paper(0.04), "pi0"), Runs.samples(113, 2, 200_000));
        Rate b = Runs.estimate(Runs.experiment(point, Runs.paper(0.04), "pi0"), Runs.samples(114, 2, 200_000));
        double error = Math.hypot(a.expected().error(), b.expected().error());
        assertThat(Math.abs(a.expected().value() - b.expected().value())).isLessThan(4.5 * error);
        assertThat(error).isLessThan(0.02 * b.expected().value());
    }
}
