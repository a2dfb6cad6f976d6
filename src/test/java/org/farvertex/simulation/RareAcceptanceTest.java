package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.farvertex.config.Detectors;
import org.farvertex.detector.Acceptance;
import org.farvertex.detector.Detector;
import org.farvertex.detector.Efficiency;
import org.farvertex.detector.EnergyRange;
import org.farvertex.detector.Plane;
import org.farvertex.detector.Separation;
import org.farvertex.detector.Spectrometer;
import org.farvertex.model.KineticMixing;
import org.farvertex.production.BremsstrahlungModel;
import org.farvertex.spectrum.Generator;
import org.farvertex.statistics.Estimate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An acceptance that few decays pass is found, or bounded; only what cannot be is exactly nothing. */
class RareAcceptanceTest {

    private static Detector with(String name, EnergyRange mother, EnergyRange daughters, Optional<Separation> apart, Plane... planes) {
        Detector d = Detectors.resolve(name);
        return new Detector("rare", d.name(), d.description(), d.source(), d.beam(), d.exposure(), d.production(), d.decayVolume(),
            new Acceptance(mother, daughters, apart, new Spectrometer(List.of(planes))), Efficiency.constant(1), d.signal(), d.background());
    }

    private static Detector pinhole(double radius, double x) {
        return pinhole(486, radius, x);
    }

    private static Detector pinhole(double z, double radius, double x) {
        return with("faser2", new EnergyRange(100, Double.POSITIVE_INFINITY), EnergyRange.ALL, Optional.empty(),
            new Plane(z, Plane.Outline.ELLIPSE, 2 * radius, 2 * radius, x, 0));
    }

    private static Detector hot(String name, double min, double max) {
        return with(name, new EnergyRange(min, max), EnergyRange.ALL, Optional.empty());
    }

    private static void agree(Estimate a, Estimate b) {
        double pull = (a.value() - b.value()) / Math.hypot(a.error(), b.error());
        assertThat(pull).as("%s and %s", a, b).isBetween(-4.5, 4.5);
        assertThat(Math.hypot(a.error(), b.error())).as("%s and %s", a, b).isLessThan(0.2 * b.value());
    }

    /** Aimed at a plane of 10 cm, on the axis and beside it, against plain sampling of the whole volume; 4.5 σ: once in 1e5. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"0.1,0", "0.1,0.4"})
    void aimedAndPlainSamplingAgree(double radius, double x) {
        Experiment experiment = Runs.experiment(pinhole(radius, x), Runs.paper(0.02), "pi0");
        Rate aimed = Runs.estimate(experiment, Runs.samples(181, 2, 100_000));
        Rate plain = Runs.estimate(experiment, Runs.plain(182, 2_000_000));
        agree(aimed.expected(), plain.expected());
        agree(aimed.channels().get(0).decaysInVolume(), plain.channels().get(0).decaysInVolume());
        assertThat(plain.expected().relativeError()).isLessThan(0.2);
        assertThat(aimed.expected().relativeError()).isLessThan(0.02);
    }

    /** A pinhole sees the flux on the axis: a hundredth of the area sees a hundredth, but for what the opening of the pair costs. */
    @Test
    void pinholesShrinkWithTheirArea() {
        double large = Runs.estimate(Runs.experiment(pinhole(5e-3, 0), Runs.paper(0.02), "pi0"), Runs.samples(183, 2, 200_000))
            .expected().value();
        double small = Runs.estimate(Runs.experiment(pinhole(5e-4, 0), Runs.paper(0.02), "pi0"), Runs.samples(183, 2, 200_000))
            .expected().value();
        assertThat(small / large).isBetween(0.001, 0.01);
    }

    /**
     * Pinholes down to half a millimetre: the flux is even across them, so the number per area is the same but for a rim as wide as the pair
     * has opened. The share of the rim falls as 1/r: what is missing halves as the radius doubles, and a smaller hole never sees more per area.
     */
    @Tag("slow")
    @Test
    void pinholesSeeTheirAreaLessARim() {
        double[] radii = {0.5e-3, 1e-3, 2e-3, 4e-3, 8e-3};
        double[] perArea = new double[radii.length];
        for (int k = 0; k < radii.length; k++) {
            Rate rate = Runs.estimate(Runs.experiment(pinhole(490, radii[k], 0), Runs.paper(0.02)), Runs.samples(190, 2, 60_000));
            assertThat(rate.errorKnown()).isTrue();
            assertThat(rate.expected().relativeError()).isBetween(1e-4, 0.02);
            perArea[k] = rate.expected().value() / (radii[k] * radii[k]);
            assertThat(perArea[k]).isGreaterThan(k == 0 ? 0 : perArea[k - 1]);
        }
        assertThat((perArea[4] - perArea[3]) / (perArea[3] - perArea[2])).isBetween(0.4, 0.7);
        assertThat(perArea[4] / perArea[3]).isBetween(1.0, 1.15);
    }

    /** Energies drawn where they are wanted against plain sampling of all, near the end of the spectrum and in a narrow band. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"pi0,2500,7000", "eta,2000,2100", "bremsstrahlung,5000,5500"})
    void energiesThatAreWantedAreDrawn(String kind, double min, double max) {
        Experiment experiment = Runs.experiment(hot("faser2", min, max), Runs.paper(0.06), kind);
        Rate aimed = Runs.estimate(experiment, Runs.samples(184, 2, 100_000));
        Rate plain = Runs.estimate(experiment, Runs.plain(185, 3_000_000));
        agree(aimed.expected(), plain.expected());
        assertThat(aimed.expected().relativeError()).isLessThan(0.02);
        assertThat(aimed.channels().get(0).meanEnergy()).isBetween(min, max);
    }

    /** 99.86 % of the beam's energy: rare, but mesons can do it; bremsstrahlung, trusted to 90 %, and ω→π⁰A′ cannot. */
    @Test
    void impossibleEnergiesAreExactlyNothing() {
        Rate rate = Runs.estimate(Runs.experiment(hot("faser2", 6990, Double.POSITIVE_INFINITY), Runs.paper(0.02)), Runs.samples(186, 2, 100_000));
        for (ChannelRate channel : rate.channels()) {
            boolean impossible = List.of("omega", "bremsstrahlung").contains(channel.process().label());
            assertThat(channel.closed().isPresent()).as(channel.toString()).isEqualTo(impossible);
            assertThat(channel.expected().scaled() > 0).as(channel.toString()).isNotEqualTo(impossible);
            assertThat(channel.decaysInVolume().value()).isPositive();
        }
        assertThat(rate.expected().relativeError()).isLessThan(0.02).isPositive();
    }

    /** A plane that no straight line through the volume meets sees exactly nothing. */
    @Test
    void planesOutOfSightSeeExactlyNothing() {
        Rate rate = Runs.estimate(Runs.experiment(pinhole(0.1, 30), Runs.paper(0.02)), Runs.samples(187, 2, 20_000));
        assertThat(rate.closed()).hasValueSatisfying(why -> assertThat(why).contains("flies through"));
        assertThat(rate.unseen()).isFalse();
    }

    /** A pair 50 m apart a metre behind its decay is possible and never seen: a limit below the decays in the volume. */
    @Tag("slow")
    @Test
    void whatIsNotSeenHasALimit() {
        Detector detector = with("faser2", EnergyRange.ALL, new EnergyRange(50, Double.POSITIVE_INFINITY),
            Optional.of(new Separation(50, 486)));
        Experiment experiment = Runs.experiment(detector, Runs.paper(0.02), "pi0", "eta");
        Rate rate = Runs.estimate(experiment, Runs.samples(188, 2, 50_000));
        assertThat(rate.unseen()).isTrue();
        assertThat(rate.errorKnown()).isFalse();
        double decays = rate.channels().stream().mapToDouble(c -> c.decaysInVolume().value()).sum();
        assertThat(rate.limit().orElseThrow().value()).isBetween(1e-5 * decays, 1e-2 * decays);
        try (EventGenerator generator = new EventGenerator(experiment, Runs.samples(189, 2, 1), false)) {
            assertThat(generator.obstacle()).hasValueSatisfying(why -> assertThat(why).contains("no decay was accepted in"));
        }
    }

    /**
     * Of a pair that is never apart enough a scan draws 16 times the smallest sample, on both rungs around the coupling, and a few more: two channels may
     * get as few as 32 each. What is drawn is enough for a limit.
     */
    @Test
    void aScanGivesUpWhatIsNotSeen() {
        Detector blind = with("faser2", new EnergyRange(100, Double.POSITIVE_INFINITY), EnergyRange.ALL, Optional.of(new Separation(50, 486)));
        int samples = 64;
        Setup setup = new Setup(new KineticMixing(1e-5), blind, List.of("pi0", "eta"), BeamTables.of(blind.beam(), Generator.SIBYLL), BremsstrahlungModel.STANDARD);
        Yield.AtMass curve = new CouplingScan(setup, 191, samples).at(0.02);
        int growths = 0;
        Optional<Yield.AtMass> sharper = Optional.of(curve);
        while (sharper.isPresent()) {
            curve = sharper.get();
            sharper = curve.sharper(1e-5);
            growths++;
        }
        assertThat(growths - 1).isEqualTo(2);
        assertThat(curve.expected(1e-5).scaled()).isZero();
        Unaccepted none = curve.unaccepted(1e-5).orElseThrow();
        assertThat(none.samples()).isBetween(2L * 16 * samples, 2L * 2 * 16 * (samples + 32));
        assertThat(none.limit().value()).isPositive();
    }

    /** Head on nothing gets all of the beam's energy, and from a target at rest still less: no sample is needed to know. */
    @ParameterizedTest
    @CsvSource({"faser2,7000", "nucal,69.9", "e137,19.9999"})
    void energiesThatTheCollisionCannotGiveAreExactlyNothing(String name, double least) {
        Rate rate = Runs.estimate(Runs.experiment(hot(name, least, Double.POSITIVE_INFINITY), Runs.paper(0.02)), Runs.samples(192, 2, 2_000));
        assertThat(rate.unseen()).isFalse();
        assertThat(rate.channels()).isNotEmpty().allSatisfy(channel -> assertThat(channel.closed()).hasValueSatisfying(why ->
            assertThat(why).contains("no particle from it has an energy that the detector accepts")));
    }

    /** One sample gives no error, and channels that had none are not known. */
    @Test
    void oneSampleHasNoError() {
        Rate rate = Runs.estimate(Runs.experiment("charm-wide", Runs.paper(0.038)), Runs.samples(1, 2, 1));
        assertThat(rate.samples()).isEqualTo(1);
        assertThat(rate.errorKnown()).isFalse();
        assertThat(rate.channels().stream().filter(ChannelRate::unseen).count()).isGreaterThanOrEqualTo(4);
    }

    @Tag("slow")
    @Test
    void someThousandHaveOne() {
        assertThat(Runs.estimate(Runs.experiment("charm-wide", Runs.paper(0.038)), Runs.samples(1, 2, 5000)).errorKnown()).isTrue();
    }
}
