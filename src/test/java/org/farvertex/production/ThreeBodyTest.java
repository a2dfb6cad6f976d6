package org.farvertex.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.farvertex.detector.Beams;
import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.input.InputException;
import org.farvertex.kinematics.TwoBodyDecay;
import org.farvertex.particle.Particle;
import org.farvertex.spectrum.EmbeddedSpectra;
import org.farvertex.spectrum.Generator;
import org.farvertex.spectrum.ParentSpectrum;
import org.farvertex.statistics.WeightSum;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Energies in the rest frame of a parent that decays into three, and the proposals that use them. */
class ThreeBodyTest {

    private static final double ETA = Particle.ETA.mass();
    private static final ParentSpectrum ETAS = EmbeddedSpectra.of(List.of("p400GeV_p"), Generator.PYTHIA).of(Particle.ETA);
    private static final PhaseSpace SPACE = PhaseSpace.of(Beams.byId("protons-400GeV").orElseThrow());

    /** Beside two massless companions \(dN/dE\propto p\): KS of 20,000 draws against its integral; by chance once in 1e5. */
    @Test
    void phaseSpaceBesideMasslessCompanionsIsKnown() {
        double mass = 0.2;
        RestFrame.Draw draws = new ThreeBodies(ETA, mass, 0, 0).phaseSpace().draws();
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(91);
        double[] energies = new double[20_000];
        for (int i = 0; i < energies.length; i++) {
            draws.natural(rng);
            energies[i] = draws.energy();
            assertThat(energies[i] * energies[i] - draws.momentum() * draws.momentum()).isCloseTo(mass * mass, within(1e-12));
        }
        double most = integral((ETA * ETA + mass * mass) / (2 * ETA), mass);
        double probability = KolmogorovSmirnovTest.withDefaults().test(energies, e -> Math.min(1, integral(e, mass) / most)).getPValue();
        assertThat(probability).isGreaterThan(1e-5);
    }

    /** \(2\int_m^Ep\,dE\). */
    private static double integral(double energy, double mass) {
        double p = Math.sqrt(Math.max(0, (energy - mass) * (energy + mass)));
        return energy * p - mass * mass * Math.log((energy + p) / mass);
    }

    /** \(dN/dt\propto p^2/E\) for \(t=p/p_{\max}\), between the nodes of the table too; a quantile is where the integral is its share. */
    @Test
    void densityAndQuantilesBesideMasslessCompanions() {
        double mass = 0.2;
        TwoBodyDecay edge = new TwoBodyDecay(ETA, mass, 0);
        double top = integral(edge.firstEnergy(), mass);
        RestMomentumTable table = RestMomentumTable.of(edge, e -> Math.sqrt((e - mass) * (e + mass)));
        assertThat(table.integral() / (top / 2)).isCloseTo(1, within(1e-5));
        for (double t = 0.0137; t < 1; t += 0.0731) {
            double p = t * edge.momentum();
            double e = Math.hypot(p, mass);
            assertThat(table.density(t)).isCloseTo(2 * p * p / e * edge.momentum() / top, within(2e-5));
            double share = integral(e, mass) / top;
            assertThat(table.quantile(share)).isCloseTo(t, within(2e-5 / (table.density(t) + 0.01)));
        }
        assertThat(table.quantile(0)).isZero();
        assertThat(table.quantile(1)).isCloseTo(1, within(1e-12));
        assertThat(table.density(1)).isCloseTo(2 * Math.pow(edge.momentum(), 3) / edge.firstEnergy() / top, within(2e-5));
    }

    /** Even draws with their densities are natural ones: the mean density is 1, the mean energy that of 20,000 natural draws (4.5 σ). */
    @Test
    void evenDrawsWeighedAreNaturalOnes() {
        RestFrame.Draw draws = new ThreeBodies(ETA, 0.2, 0, 0).phaseSpace().draws();
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(97);
        int n = 20_000;
        double[] sums = new double[6];
        for (int i = 0; i < n; i++) {
            double density = draws.even(rng);
            double e = density * draws.energy();
            sums[0] += density / n;
            sums[1] += density * density / n;
            sums[2] += e / n;
            sums[3] += e * e / n;
            draws.natural(rng);
            sums[4] += draws.energy() / n;
            sums[5] += draws.energy() * draws.energy() / n;
        }
        assertThat(sums[0]).isCloseTo(1, within(4.5 * Math.sqrt((sums[1] - 1) / n)));
        double error = Math.sqrt((sums[3] - sums[2] * sums[2] + sums[5] - sums[4] * sums[4]) / n);
        assertThat(sums[2]).isCloseTo(sums[4], within(4.5 * error));
        assertThat(error).isLessThan(0.01);
    }

    /** Frames are alike if the decay, what is known of its energies and the place of that are. */
    @Test
    void framesThatAreAlike() {
        DoubleUnaryOperator density = e -> e;
        TwoBodyDecay edge = new TwoBodyDecay(1, 0.2, 0.1);
        RestFrame one = RestFrame.of(edge, density);
        one.integral();
        assertThat(one).isEqualTo(RestFrame.of(edge, density)).hasSameHashCodeAs(RestFrame.of(edge, density));
        assertThat(RestFrame.of(edge)).isEqualTo(RestFrame.of(new TwoBodyDecay(1, 0.2, 0.1)));
        for (Object other : List.of(RestFrame.of(edge), RestFrame.of(edge, e -> e), RestFrame.of(new TwoBodyDecay(1, 0.2, 0), density), one.writtenAt("a.yaml"), edge)) {
            assertThat(one).isNotEqualTo(other);
        }
    }

    /** \(\int dq^2\int d\cos\vartheta\,(1+\cos^2\vartheta)\,q^2=\frac83\cdot\frac12(q^4_{\max}-q^4_{\min})\), through the energy of the particle. */
    @ParameterizedTest
    @CsvSource({"5.279,3,0.1057,1.8648", "0.4937,0.2,0.1057,0.135", "1.968,0.5,0,0.5479"})
    void densitiesInAnglesKeepTheirIntegral(double parent, double mass, double paired, double other) {
        double least = mass + paired;
        double most = parent - other;
        double expected = 4.0 / 3 * (Math.pow(most, 4) - Math.pow(least, 4));
        RestFrame frame = new ThreeBodies(parent, mass, paired, other).angular((q2, cosine) -> (1 + cosine * cosine) * q2);
        assertThat(frame.integral() / expected).isCloseTo(1, within(2e-3));
    }

    private static boolean inside(AngularWindow window, FlightBatch b, int i) {
        double theta = Math.atan2(Math.hypot(b.directionX[i], b.directionY[i]), b.directionZ[i]);
        return window.contains(theta, Math.atan2(b.directionY[i], b.directionX[i]));
    }

    private static final List<ToDoubleBiFunction<FlightBatch, Integer>> AVERAGES = List.of((b, i) -> 1, (b, i) -> b.energy[i],
        (b, i) -> Math.exp(-20 / b.energy[i]), (b, i) -> Math.hypot(b.directionX[i], b.directionY[i]) < 0.05 ? 1 : 0,
        (b, i) -> b.parentMomentum[i], (b, i) -> b.parentMomentum[i] * b.parentSine[i], (b, i) -> b.rollCosine[i] * b.parentSine[i] * b.parentMomentum[i]);

    private static void agree(List<WeightSum> a, List<WeightSum> b, double limit) {
        for (int f = 0; f < a.size(); f++) {
            assertThat(Math.abs(Observables.pull(a.get(f), b.get(f)))).as("average %d: %s, %s", f, a.get(f), b.get(f)).isLessThan(limit);
        }
        assertThat(a.get(0).error() / a.get(0).mean()).isLessThan(0.03);
        assertThat(b.get(0).error() / b.get(0).mean()).isLessThan(0.03);
    }

    /** Draws towards detectors on the axis and off it against plain ones; 14 comparisons at 4.5 σ: by chance once in 10,000. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"0,0.1,0,6.283185307179586", "0.02,0.08,1,0.7"})
    void importanceAndPlainSamplingAgree(double least, double most, double phi, double width) {
        AngularWindow window = new AngularWindow(least, most, phi, width);
        RestFrame frame = new ThreeBodies(ETA, 0.15, 0.1, 0.1).dalitz((e, q2) -> e * q2);
        Proposal ours = least > 0 ? new OffAxisMesonDecay(ETAS, frame, even(window), SPACE, 3)
            : new MesonDecayProposal(ETAS, frame, window, SPACE, 3);
        agree(Observables.of(ours, 92, least > 0 ? 100 : 40, (b, i) -> inside(window, b, i), AVERAGES),
            Observables.of(new ForwardMesonDecay(ETAS, frame, SPACE.rest(), 3), 93, least > 0 ? 2000 : 200, (b, i) -> inside(window, b, i), AVERAGES), 4.5);
    }

    /** The same in short, on the axis and, of two bodies, off it against what draws anywhere; 14 comparisons at 4.5 σ: by chance once in 10,000. */
    @Test
    void importanceAndPlainSamplingAgreeInShort() {
        AngularWindow ahead = new AngularWindow(0, 0.1, 0, 2 * Math.PI);
        RestFrame frame = new ThreeBodies(ETA, 0.15, 0.1, 0.1).dalitz((e, q2) -> e * q2);
        agree(Observables.of(new MesonDecayProposal(ETAS, frame, ahead, SPACE, 3), 98, 10, (b, i) -> inside(ahead, b, i), AVERAGES),
            Observables.of(new ForwardMesonDecay(ETAS, frame, SPACE.rest(), 3), 99, 40, (b, i) -> inside(ahead, b, i), AVERAGES), 4.5);
        AngularWindow aside = new AngularWindow(0.05, 0.3, 1, 2.5);
        RestFrame two = RestFrame.of(new TwoBodyDecay(ETA, 0.06, 0));
        agree(Observables.of(new OffAxisMesonDecay(ETAS, two, even(aside), SPACE, 3), 100, 80, (b, i) -> inside(aside, b, i), AVERAGES),
            Observables.of(new MesonDecayProposal(ETAS, two, aside, SPACE, 3), 101, 40, (b, i) -> inside(aside, b, i), AVERAGES), 4.5);
    }

    /** A detector that fills the window and kills nothing on the way. */
    private static Steering even(AngularWindow window) {
        double[] ranges = new double[65];
        java.util.Arrays.fill(ranges, window.phiWidth() / 2);
        double[] azimuths = new double[65];
        java.util.Arrays.fill(azimuths, window.phiCenter());
        return new Steering(window, 0, new double[65], azimuths, ranges, new double[65]);
    }

    /** A density with all its weight at one energy is a two-body decay: the averages agree to what its width of 1 % does. */
    @Test
    void aPeakedDensityIsATwoBodyDecay() {
        AngularWindow window = new AngularWindow(0, 0.1, 0, 2 * Math.PI);
        double companion = 0.1;
        TwoBodyDecay two = new TwoBodyDecay(ETA, 0.15, companion);
        double sharp = two.firstEnergy();
        RestFrame peak = new ThreeBodies(ETA, 0.15, 0, companion / 2).energies(e -> Math.exp(-Math.pow((e - sharp) / (0.01 * sharp), 2) / 2));
        List<WeightSum> spread = Observables.of(new MesonDecayProposal(ETAS, peak, window, SPACE, 1), 94, 400, (b, i) -> inside(window, b, i), AVERAGES);
        List<WeightSum> exact = Observables.of(new MesonDecayProposal(ETAS, RestFrame.of(two), window, SPACE, 1), 95, 100, (b, i) -> inside(window, b, i), AVERAGES);
        for (int f = 0; f < exact.size(); f++) {
            double error = Math.hypot(spread.get(f).error() / spread.get(f).mean(), exact.get(f).error() / exact.get(f).mean());
            assertThat(spread.get(f).mean() / exact.get(f).mean()).as("average %d", f).isCloseTo(1, within(0.005 + 4.5 * error));
        }
    }

    @Test
    void impossibleDensitiesAreRefused() {
        ThreeBodies decay = new ThreeBodies(5.279, 1, 0.1, 1.87);
        assertThatThrownBy(() -> decay.energies(e -> -1).integral()).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("not negative");
        assertThatThrownBy(() -> decay.energies(e -> Double.NaN).draws()).hasMessageContaining("finite");
        assertThatThrownBy(() -> decay.energies(e -> 0).draws()).hasMessageContaining("zero");
        assertThatThrownBy(() -> decay.energies(e -> 0).writtenAt("a.yaml: production[0].density").draws())
            .isInstanceOf(InputException.class).hasMessageStartingWith("a.yaml: production[0].density: the density").hasMessageContaining("zero everywhere");
        assertThatThrownBy(() -> new ThreeBodies(1, 0.5, 0.3, 0.3)).hasMessageContaining("closed decay");
    }

    /** A frame that is never drawn from costs no look at its density; the threads that draw share one tabulation. */
    @Test
    void densitiesAreTabulatedOnceAndOnlyWhenDrawnFrom() {
        AtomicInteger looks = new AtomicInteger();
        RestFrame frame = new ThreeBodies(5.279, 1, 0.1, 1.87).energies(e -> looks.incrementAndGet());
        assertThat(looks).hasValue(0);
        List<RestFrame.Draw> draws = IntStream.range(0, 16).parallel().mapToObj(i -> frame.draws()).toList();
        int once = looks.get();
        assertThat(once).isPositive();
        draws.forEach(draw -> draw.natural(RandomSource.XO_SHI_RO_256_PP.create(96)));
        assertThat(frame.integral()).isPositive();
        assertThat(looks).hasValue(once);
        // densities that grow from node to node with each look: two tabulations would have begun at different numbers
        assertThat(draws).extracting(RestFrame.Draw::momentum).containsOnly(draws.get(0).momentum());
    }
}
