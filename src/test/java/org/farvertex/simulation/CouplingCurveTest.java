package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.farvertex.detector.Detector;
import org.farvertex.detector.Efficiency;
import org.farvertex.detector.EnergyRange;
import org.farvertex.detector.Plane;
import org.farvertex.detector.ProductionPoint;
import org.farvertex.model.KineticMixing;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.random.RandomStreams;
import org.farvertex.statistics.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decays of beams of A′ as a function of the coupling, by the machinery of a scan, against closed forms. */
class CouplingCurveTest {

    private static final double REFERENCE = 1e-5;
    private static final RandomStreams STREAMS = new RandomStreams(211);
    /** Names that channels go by; neither has a parent. */
    private static final List<String> LABELS = List.of("bremsstrahlung", "electron-bremsstrahlung");
    /** Six beams, one of which leaves through the side and one misses. */
    private static final Pencils BEAMS = Pencils.of(new double[] {5, 10, 20, 50, 100, 300}, new double[] {1e6, 1e5, 3e4, 1e4, 1e3, 10},
        0, 0.01, 0, 0.08, 0.5, 0);

    private static ScanSource scan(Detector detector, int samples, ScanSource.Size size, Pencils... channels) {
        return scan(detector, new KineticMixing(REFERENCE).at(Pencils.MASS), samples, size, channels);
    }

    private static ScanSource scan(Detector detector, LongLivedParticle particle, int samples, ScanSource.Size size, Pencils... channels) {
        RateLadder ladder = RateLadder.of(detector);
        List<ChannelSource> sources = new ArrayList<>();
        List<ScanPilots> pilots = new ArrayList<>();
        for (int c = 0; c < channels.length; c++) {
            ChannelSource source = channels[c].source(detector, particle, LABELS.get(c));
            sources.add(source);
            pilots.add(new ScanPilots(source, ladder, new ScanBenches(), PilotGrid.Use.MANY_SAMPLES, rung -> STREAMS.stream(1, rung)));
        }
        return new ScanSource(sources, pilots, ladder, STREAMS, samples, size, new ScanBenches());
    }

    private static CouplingCurve curve(Detector detector, int samples, Pencils... channels) {
        return curve(scan(detector, samples, ScanSource.Size.LEAST, channels));
    }

    private static CouplingCurve curve(ScanSource source) {
        return new CouplingCurve(new KineticMixing(REFERENCE), Pencils.MASS, source);
    }

    /** Numbers of A′ go as ε², decays by the rate \(\propto\varepsilon^2\). */
    private static double expected(Pencils beams, double epsilon) {
        return Math.pow(epsilon / REFERENCE, 2) * beams.decays(Pencils.rate(epsilon));
    }

    /** Beams without spread differ only from stratum to stratum, which few pairs of samples tell: half a per cent for those. */
    private static void agrees(Estimate ours, double expected, double leastError, double mostError) {
        assertThat(ours.value()).isCloseTo(expected, within(5 * ours.error() + 5e-3 * expected));
        assertThat(ours.relativeError()).isBetween(leastError, mostError);
    }

    /** Couplings over four decades; 5 σ: false once in 1e5 for all of them. */
    @Test
    void stretches() {
        CouplingCurve curve = curve(Pencils.open(), 2048, BEAMS);
        assertThat(curve.mass()).isEqualTo(Pencils.MASS);
        for (double epsilon = 1e-7; epsilon < 2e-3; epsilon *= 1.7) {
            double truth = expected(BEAMS, epsilon);
            if (truth > 1e-250) {
                agrees(curve.expected(epsilon), truth, 0, 0.1);
                assertThat(curve.unaccepted(epsilon)).isEmpty();
            }
        }
    }

    /** Where the pair must be seen, one vertex serves all rates. */
    @Test
    void vertices() {
        CouplingCurve curve = curve(Pencils.withPlane(), 2048, BEAMS);
        for (double epsilon = 1e-6; epsilon < 4e-4; epsilon *= 1.7) {
            agrees(curve.expected(epsilon), expected(BEAMS, epsilon), 1e-5, 0.15);
        }
    }

    /** Efficiency multiplies, and energies that are not asked for do not count. */
    @Test
    void efficiencyAndEnergies() {
        Detector half = Pencils.detector(Efficiency.constant(0.5), new EnergyRange(15, 60), EnergyRange.ALL, ProductionPoint.ORIGIN);
        CouplingCurve curve = curve(half, 2048, BEAMS);
        double rate = Pencils.rate(3e-5);
        agrees(curve.expected(3e-5), 9 * 0.5 * (BEAMS.decays(2, rate) + BEAMS.decays(3, rate)), 0, 0.05);
    }

    /**
     * A′ that start somewhere in the dump: \(\int_0^L\frac{d\zeta}{\lambda}e^{-\zeta/\lambda+\zeta x/p}\) times the survival from the face. With
     * and without a vertex to draw.
     */
    @Test
    void depthsInADump() {
        double lambda = 0.8;
        ProductionPoint point = new ProductionPoint(0, 0, -2, OptionalDouble.of(lambda));
        Pencils beams = Pencils.of(new double[] {20, 60}, new double[] {1e4, 1e3}, 0, 0);
        for (Plane[] planes : new Plane[][] {{}, {new Plane(16, Plane.Outline.BOX, 100, 100, 0, 0)}}) {
            CouplingCurve curve = curve(Pencils.detector(Efficiency.constant(1), EnergyRange.ALL, EnergyRange.ALL, point, planes), 4096, beams);
            for (double epsilon = 1e-6; epsilon < 2e-4; epsilon *= 2.3) {
                double rate = Pencils.rate(epsilon);
                double truth = 0;
                for (int h = 0; h < 2; h++) {
                    double net = 1 / lambda - rate / beams.momenta()[h];
                    // the face of the dump is two metres upstream of the origin
                    truth += beams.decays(h, rate) * Math.exp(-2 * rate / beams.momenta()[h]) * -Math.expm1(-net * 12 * (1 - 1e-6)) / (net * lambda);
                }
                agrees(curve.expected(epsilon), truth * Math.pow(epsilon / REFERENCE, 2), 1e-6, 0.1);
            }
        }
    }

    /** Channels add up, whatever share of the samples each gets. */
    @Test
    void channelsAddUp() {
        Pencils other = Pencils.of(new double[] {30, 200}, new double[] {2e4, 400}, 0, 0.02);
        CouplingCurve curve = curve(Pencils.open(), 2048, BEAMS, other);
        for (double epsilon = 1e-6; epsilon < 4e-4; epsilon *= 3) {
            agrees(curve.expected(epsilon), expected(BEAMS, epsilon) + expected(other, epsilon), 0, 0.05);
        }
    }

    /** A model whose coupling falls with its parameter: V twice as large is half the coupling. */
    @Test
    void theParameterMayBeAScale() {
        RightHandedT3R model = new RightHandedT3R(10, 1, true, RightHandedT3R.Scenario.VISIBLE);
        Detector detector = Pencils.open();
        CouplingCurve curve = new CouplingCurve(model, Pencils.MASS, scan(detector, model.at(Pencils.MASS), 2048, ScanSource.Size.LEAST, BEAMS));
        double rate = Pencils.MASS / model.at(Pencils.MASS).properDecayLength();
        for (double vev : new double[] {5, 10, 20, 100}) {
            double square = 100 / (vev * vev);
            agrees(curve.expected(vev), square * BEAMS.decays(rate * square), 0, 0.1);
        }
    }

    /** The curve does not jump where one rung takes over from another. */
    @Test
    void continuousFromRungToRung() {
        CouplingCurve curve = curve(Pencils.open(), 256, BEAMS);
        RateLadder ladder = RateLadder.of(Pencils.open());
        for (int rung = 3; rung < 10; rung++) {
            double epsilon = REFERENCE * Math.exp((ladder.logRate(rung) - Math.log(Pencils.rate(REFERENCE))) / 2);
            double below = curve.expected(epsilon * (1 - 1e-9)).value();
            double above = curve.expected(epsilon * (1 + 1e-9)).value();
            assertThat(above).isCloseTo(below, within(1e-7 * below));
        }
    }

    /** Each step of growth draws four times as many, so the error halves; after five steps there is no more. */
    @Test
    void sharperUntilTheEnd() {
        Yield.AtMass curve = curve(Pencils.withPlane(), 64, Pencils.of(new double[] {20}, new double[] {1e4}, 0));
        double epsilon = 3e-5;
        double first = curve.expected(epsilon).relativeError();
        Optional<Yield.AtMass> next = curve.sharper(epsilon);
        int steps = 0;
        while (next.isPresent()) {
            curve = next.get();
            steps++;
            next = curve.sharper(epsilon);
        }
        assertThat(steps).isEqualTo(5);
        assertThat(curve.expected(epsilon).relativeError() / first).isBetween(1.0 / 64, 1.0 / 16);
        agrees(curve.expected(epsilon), expected(Pencils.of(new double[] {20}, new double[] {1e4}, 0), epsilon), 1e-5, 0.01);
    }

    /** A rung that begins as large is the same as one that has grown: a step makes it four times as large. */
    @Test
    void sizesAreStepsOfGrowth() {
        Pencils beam = Pencils.of(new double[] {20}, new double[] {1e4}, 0);
        CouplingCurve large = curve(scan(Pencils.withPlane(), 64, rung -> 4, beam));
        Yield.AtMass grown = curve(Pencils.withPlane(), 64, beam).sharper(3e-5).orElseThrow().sharper(3e-5).orElseThrow();
        assertThat(large.expected(3e-5)).isEqualTo(grown.expected(3e-5));
    }

    /** Two edges between the same rungs ask for one step of growth, two that are far from each other for one step of each. */
    @Test
    void couplingsThatShareRungsGrowThemOnce() {
        CouplingCurve curve = curve(Pencils.withPlane(), 64, Pencils.of(new double[] {20}, new double[] {1e4}, 0));
        double rung = Math.sqrt(2);
        double inside = REFERENCE * Math.exp((RateLadder.of(Pencils.withPlane()).logRate(9) - Math.log(Pencils.rate(REFERENCE))) / 2) * 1.1;
        long before = curve.samples(inside);
        Yield.AtMass grown = curve.sharper(inside, inside * 1.01).orElseThrow();
        assertThat(grown.samples(inside)).isEqualTo(4 * before);
        double far = inside * rung * rung * rung;
        Yield.AtMass both = curve.sharper(inside, far).orElseThrow();
        assertThat(both.samples(inside)).isEqualTo(4 * before);
        assertThat(both.samples(far)).isEqualTo(4 * before);
    }

    /**
     * Pilots that take a channel for a hundredth of what it is, and another for a hundred times as much: they give the first some 6 % of the samples,
     * its measured error gives it 0.7 and that of the rest. So the error falls to \(\sqrt{0.06/0.72}/2=0.14\), not to the half that four
     * times the samples are worth, and the mean is that of the beams (5 σ).
     */
    @Test
    void largeSamplesAreSpreadByMeasuredErrors() {
        Detector detector = Pencils.withPlane();
        Pencils strong = Pencils.of(new double[] {20}, new double[] {1e4}, 0);
        Pencils weak = Pencils.of(new double[] {20}, new double[] {1e2}, 0);
        ScanSource right = scan(detector, 2048, ScanSource.Size.LEAST, strong, weak);
        ScanSource wrong = new ScanSource(right.channels(), scan(detector, 2048, ScanSource.Size.LEAST, weak, strong).pilots(), right.ladder(), STREAMS,
            2048, ScanSource.Size.LEAST, new ScanBenches());
        CouplingCurve small = curve(wrong);
        double epsilon = 3e-5;
        Estimate large = small.sharper(epsilon).orElseThrow().expected(epsilon);
        assertThat(large.error() / small.expected(epsilon).error()).isBetween(0.1, 0.2);
        assertThat(large.value()).isCloseTo(expected(strong, epsilon) + expected(weak, epsilon), within(5 * large.error()));
        ScanSource begun = new ScanSource(wrong.channels(), wrong.pilots(), wrong.ladder(), STREAMS, 2048, rung -> 2, new ScanBenches());
        assertThat(curve(begun).expected(epsilon)).isEqualTo(large);
    }

    /** Twelve channels have as many samples together as six: each has its part of an error that is asked of the sum. */
    @Test
    void manyChannelsShareTheirSamples() {
        Pencils beam = Pencils.of(new double[] {20}, new double[] {1e4}, 0);
        ScanSource one = scan(Pencils.withPlane(), 600, ScanSource.Size.LEAST, beam);
        for (int many : new int[] {6, 12}) {
            ScanSource alike = new ScanSource(Collections.nCopies(many, one.channels().get(0)), Collections.nCopies(many, one.pilots().get(0)), one.ladder(),
                STREAMS, 600, ScanSource.Size.LEAST, new ScanBenches());
            assertThat(curve(alike).samples(3e-5)).isEqualTo(6 * curve(one).samples(3e-5));
        }
    }

    /**
     * Nothing is accepted: as many samples as were asked for on average over the channels, rounded up to pairs, fourfold with each step; and
     * the limit of three among them.
     */
    @ParameterizedTest
    @ValueSource(ints = {64, 1000})
    void samplesOfWhatIsNotSeen(int samples) {
        // a pinhole beside the beam: no line of flight forbids it, no pair hits it
        Detector blind = Pencils.detector(Efficiency.constant(1), EnergyRange.ALL, EnergyRange.ALL, ProductionPoint.ORIGIN,
            new Plane(16, Plane.Outline.BOX, 1e-9, 1e-9, 0.9, 0));
        Pencils beam = Pencils.alike(3, 1, 40, 1e4);
        CouplingCurve one = curve(blind, samples, beam);
        double epsilon = 1e-5;
        Unaccepted none = one.unaccepted(epsilon).orElseThrow();
        assertThat(one.expected(epsilon)).isEqualTo(Estimate.ZERO);
        assertThat(none.samples()).isEqualTo(samples);
        double truth = 3 * expected(Pencils.of(new double[] {40}, new double[] {1e4}, 0), epsilon);
        assertThat(none.limit().value()).isBetween(2.9 / samples * truth, 3.3 / samples * truth);
        assertThat(one.sharper(epsilon).orElseThrow().unaccepted(epsilon).orElseThrow().samples()).isEqualTo(4L * samples);
        CouplingCurve two = curve(blind, samples, beam, Pencils.of(new double[] {20}, new double[] {1e-9}, 0));
        Unaccepted both = two.unaccepted(epsilon).orElseThrow();
        // a channel that gives nothing keeps a twentieth of the samples, and no fewer than 32
        assertThat(both.samples()).isCloseTo((long) (0.95 * 2 * samples + Math.max(32, 0.05 * 2 * samples)), within(4L));
        assertThat(both.limit().value()).isBetween(none.limit().value() * 0.5, none.limit().value() * 1.01);
    }

    /** A′ that miss the volume: nothing is accepted, and at most what flies past would have been. */
    @Test
    void whatMissesTheVolumeHasALimit() {
        CouplingCurve curve = curve(Pencils.open(), 1000, Pencils.of(new double[] {40}, new double[] {1e4}, 0.5));
        Unaccepted none = curve.unaccepted(1e-5).orElseThrow();
        double most = 1e4 * Math.exp(-10 * Pencils.rate(1e-5) / 40);
        assertThat(none.limit().value()).isBetween(2.9 / 1000 * most, 3.1 / 1000 * most);
    }

    /** No channel is open: exactly nothing, at every coupling. */
    @Test
    void withoutChannelsNothing() {
        CouplingCurve curve = curve(Pencils.open(), 64);
        assertThat(curve.expected(1e-5)).isEqualTo(Estimate.ZERO);
        assertThat(curve.unaccepted(1e-5)).isEmpty();
    }
}
