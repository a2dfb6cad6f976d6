package org.farvertex.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.farvertex.model.RightHandedT3R.Scenario;
import org.farvertex.particle.Particle;
import org.farvertex.production.VectorCouplings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What all models have in common: a name, one coupling that everything scales with, and a range of masses with hard ends. */
class ModelFamilyTest {

    private static final double ELECTRONS = 2 * 0.51099895e-3;

    static Stream<Arguments> models() {
        return Stream.of(
            Arguments.of(new KineticMixing(1e-4), "dark-photon", "epsilon", 2.0, 1.69),
            Arguments.of(new BMinusL(1e-5), "b-l", "g", 2.0, 1.69),
            Arguments.of(new RightHandedT3R(20, 1, false, Scenario.VISIBLE), "t3r", "V_GeV", -2.0, 2 * 0.13957039 + 0.1349768));
    }

    /** Rates go with the square of a coupling, for V with its inverse; branching ratios do not know it. */
    @ParameterizedTest
    @MethodSource("models")
    void oneCouplingScalesAllWidths(VectorModel model, String name, String couplingName, double power, double largest) {
        assertThat(model.name()).isEqualTo(name);
        assertThat(model.scale().name()).isEqualTo(couplingName);
        VectorModel other = (VectorModel) model.withCoupling(3 * model.coupling());
        assertThat(other.coupling()).isEqualTo(3 * model.coupling());
        for (double mass : new double[] {0.002, 0.05, 0.2, 0.25}) {
            DarkPhoton a = model.boson(mass);
            DarkPhoton b = other.boson(mass);
            assertThat(a.model()).isEqualTo(name);
            assertThat(a.mass()).isEqualTo(mass);
            assertThat(a.parameters().get(couplingName)).isEqualTo(model.coupling());
            assertThat(b.parameters().get(couplingName)).isEqualTo(3 * model.coupling());
            assertThat(b.widths().total() / a.widths().total()).isCloseTo(Math.pow(3, power), withinPercentage(1e-9));
            assertThat(b.widths().pionGamma()).isCloseTo(a.widths().pionGamma() * Math.pow(3, power), withinPercentage(1e-9));
            assertThat(b.electronBranching()).isCloseTo(a.electronBranching(), within(1e-12));
            assertThat(b.couplings().up() / a.couplings().up()).isCloseTo(Math.pow(3, power / 2), withinPercentage(1e-9));
            assertThat(b.kineticMixing() / a.kineticMixing()).isCloseTo(Math.pow(3, power / 2), withinPercentage(1e-9));
        }
    }

    /** Both ends of the mass range, the lower one open and the upper one closed; the message names range, model and reason. */
    @ParameterizedTest
    @MethodSource("models")
    void massesEndWhereTheModelDoes(VectorModel model, String name, String couplingName, double power, double largest) {
        assertThatThrownBy(() -> model.at(2 * Particle.ELECTRON.mass())).isInstanceOf(IllegalArgumentException.class);
        assertThatCode(() -> model.at(ELECTRONS * (1 + 1e-6))).doesNotThrowAnyException();
        double end = name.equals("t3r") ? 2 * Particle.PI_PLUS.mass() + Particle.PI0.mass() : 1.69;
        assertThat(end).isCloseTo(largest, within(1e-6));
        assertThatCode(() -> model.at(end)).doesNotThrowAnyException();
        assertThatThrownBy(() -> model.at(Math.nextUp(end))).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("1.022 MeV").hasMessageContaining(" " + Math.round(largest * 1e4) / 10.0 + " MeV").hasMessageContaining(name);
    }

    /** Only T3R outside the paper's simplification has axial couplings to quarks. */
    @Test
    void theLongitudinalChannelNeedsAxialQuarks() {
        assertThat(new RightHandedT3R(10, 1, false, Scenario.VISIBLE).hasAllChannels()).isTrue();
        assertThat(new RightHandedT3R(10, 1, true, Scenario.VISIBLE).hasAllChannels()).isFalse();
        assertThat(new KineticMixing(1e-4).hasAllChannels()).isFalse();
        assertThat(new BMinusL(1e-4).hasAllChannels()).isFalse();
        Model changed = new RightHandedT3R(10, 2, false, Scenario.INVISIBLE).withCoupling(30);
        assertThat(changed).isEqualTo(new RightHandedT3R(30, 2, false, Scenario.INVISIBLE));
    }

    /** A coupling between its bounds, which are out. */
    @Test
    void couplingsEndAtZeroAndOne() {
        for (double good : new double[] {1e-300, 0.5, Math.nextDown(1.0)}) {
            assertThatCode(() -> new KineticMixing(good)).doesNotThrowAnyException();
            assertThatCode(() -> new BMinusL(good)).doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> new KineticMixing(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BMinusL(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void widthsAddUpAndAreNotNegative() {
        DecayWidths widths = new DecayWidths(1, 2, 4, 8, 16);
        assertThat(widths.total()).isEqualTo(31);
        for (int k = 0; k < 5; k++) {
            double[] w = {1, 1, 1, 1, 1};
            w[k] = 0;
            assertThat(new DecayWidths(w[0], w[1], w[2], w[3], w[4]).total()).isEqualTo(4);
            for (double bad : new double[] {-1e-30, Double.NaN, Double.POSITIVE_INFINITY}) {
                w[k] = bad;
                assertThatThrownBy(() -> new DecayWidths(w[0], w[1], w[2], w[3], w[4])).isInstanceOf(IllegalArgumentException.class);
            }
        }
        assertThatThrownBy(() -> new DarkPhoton("m", 1, Map.of(), 1, new VectorCouplings(1, 1, 1, -1, -1), new DecayWidths(0, 0, 0, 0, 0)))
            .hasMessageContaining("must decay");
    }

    /** Particles of no mass, of no width or of infinite coupling are not made. */
    @Test
    void impossibleBosonsAreRefused() {
        VectorCouplings x = new VectorCouplings(1, 1, 1, -1, -1);
        DecayWidths widths = new DecayWidths(1, 0, 0, 0, 0);
        for (double bad : new double[] {0, -1, ELECTRONS * (1 - 1e-9), Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new DarkPhoton("m", bad, Map.of(), 1, x, widths)).hasMessageContaining("two electrons");
        }
        assertThat(new DarkPhoton("m", 1, Map.of("b", 1.0, "a", 2.0), 1, x, widths).parameters()).containsExactly(Map.entry("a", 2.0),
            Map.entry("b", 1.0));
        for (int k = 0; k < 5; k++) {
            double[] c = {1, 2, 3, 4, 5};
            c[k] = Double.NaN;
            assertThatThrownBy(() -> new VectorCouplings(c[0], c[1], c[2], c[3], c[4])).hasMessageContaining("finite");
        }
    }

    /**
     * A pair of fermions at threshold: the vector part goes with the velocity β, \(\beta(3-\beta^2)/2\), the axial part with \(\beta^3\).
     */
    @ParameterizedTest
    @CsvSource({"0.01", "0.3", "0.9", "0.999999"})
    void pairsOfFermions(double beta) {
        double fermion = 0.1;
        double mass = 2 * fermion / Math.sqrt(1 - beta * beta);
        double unit = mass / (12 * Math.PI);
        assertThat(PartialWidths.fermionPair(mass, fermion, 1, 0)).isCloseTo(unit * beta * (3 - beta * beta) / 2, withinPercentage(1e-6));
        assertThat(PartialWidths.fermionPair(mass, fermion, 0, 1)).isCloseTo(unit * Math.pow(beta, 3), withinPercentage(1e-6));
        assertThat(PartialWidths.fermionPair(mass, fermion, 2, 3)).isCloseTo(unit * (2 * beta * (3 - beta * beta) + 9 * Math.pow(beta, 3)),
            withinPercentage(1e-6));
        assertThat(PartialWidths.fermionPair(2 * fermion, fermion, 1, 1)).isZero();
        assertThat(PartialWidths.fermionPair(1.9 * fermion, fermion, 1, 1)).isZero();
    }

    /** π⁰γ is shown on its own up to 0.6 GeV and is part of the hadrons above; their sum, the tabulated ratio, does not jump there. */
    @Test
    void pionAndPhotonMoveIntoTheHadrons() {
        DecayWidths below = new KineticMixing(1e-4).boson(0.6).widths();
        DecayWidths above = new KineticMixing(1e-4).boson(Math.nextUp(0.6)).widths();
        assertThat(below.pionGamma()).isPositive();
        assertThat(above.pionGamma()).isZero();
        assertThat(above.hadrons()).isCloseTo(below.hadrons() + below.pionGamma(), withinPercentage(1e-6));
        double alpha = 7.2973525693e-3;
        assertThat(above.hadrons()).isCloseTo(HadronicWidth.ratio(0.6) * alpha * 1e-8 * 0.6 / 3, withinPercentage(1e-6));
    }
}
