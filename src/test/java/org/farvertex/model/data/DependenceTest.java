package org.farvertex.model.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.farvertex.expression.Expression;
import org.farvertex.input.InputException;
import org.farvertex.particle.Particle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of a model file against the laws that they stand for: powers of the coupling, straight lines in the mass. */
class DependenceTest {

    private static final MassCurve LINE = new MassCurve("line.csv", new double[] {1, 2, 4}, new double[] {10, 30, 10});

    private static Formula formula(String text, boolean signed) {
        return new Formula("m.yaml: x", "g", Expression.parse(text, Formula.variables("g")), signed);
    }

    /** Straight from row to row, the rows themselves, and no farther than the digits of their masses. */
    @ParameterizedTest
    @CsvSource({"1, 10", "1.25, 15", "2, 30", "2.5, 25", "4, 10", "3.9999, 10.001", "0.9999999999, 10", "4.0000000001, 10"})
    void linesBetweenRows(double mass, double value) {
        assertThat(LINE.at(mass)).isCloseTo(value, within(1e-9));
        assertThat(LINE.covers(mass)).isTrue();
        assertThat(new MassCurve("one row", new double[] {2}, new double[] {7}).at(2 * (1 + 1e-10))).isEqualTo(7);
    }

    @Test
    void tablesEnd() {
        for (double outside : new double[] {0.999, 4.001, Double.NaN}) {
            assertThat(LINE.covers(outside)).isFalse();
            assertThatThrownBy(() -> LINE.at(outside)).isInstanceOf(InputException.class).hasMessageContaining("line.csv").hasMessageContaining("1 to 4 GeV");
        }
        assertThatThrownBy(() -> new MassCurve("f", new double[] {1, 1}, new double[] {1, 2})).hasMessageContaining("ascend");
        assertThatThrownBy(() -> new MassCurve("f", new double[] {1, 2}, new double[] {1})).hasMessageContaining("as many");
        assertThatThrownBy(() -> new MassCurve("f", new double[0], new double[0])).hasMessageContaining("one at least");
    }

    /** A table at g₀ = 0.1 that goes with g⁻²: a hundredth of it at 1, all of it at g₀, and its logarithm where it is no number any more. */
    @Test
    void tablesScaleWithAPower() {
        Tabulated life = new Tabulated("m.yaml: x", LINE, 0.1, -2);
        assertThat(life.at(1.5, 0.1)).isCloseTo(20, within(1e-12));
        assertThat(life.at(1.5, 1)).isCloseTo(0.2, within(1e-12));
        assertThat(life.logSize(1.5, 1e-280)).isCloseTo(Math.log(20) + 2 * 279 * Math.log(10), within(1e-9));
        assertThatThrownBy(() -> life.at(1.5, 1e-280)).isInstanceOf(InputException.class).hasMessageContaining("largest number");
        assertThat(life.scaling()).hasValue(-2);
        assertThat(life.covers(3)).isTrue();
        assertThat(life.covers(5)).isFalse();
        assertThat(life.masses()).containsExactly(1.0, 2.0, 4.0);
        assertThat(new Tabulated("x", LINE, 0.1, 0).at(1.5, 1e-300)).isCloseTo(20, within(1e-12));
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Tabulated("x", LINE, bad, 1)).hasMessageContaining("positive coupling");
        }
        assertThatThrownBy(() -> new Tabulated("x", LINE, 1, Double.NaN)).hasMessageContaining("finite power");
    }

    /** Between two couplings a power law, whichever it is: numbers that go as g⁻³ at the nodes do so in between. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 2.5e-4, 1e-3, 7e-3, 1e-2})
    void powersBetweenCouplings(double coupling) {
        TabulatedInCoupling table = new TabulatedInCoupling("m.yaml: x", Map.of(1e-4, cubic(1e-4), 1e-3, cubic(1e-3), 1e-2, cubic(1e-2)));
        for (double mass : new double[] {1, 1.5, 2}) {
            double expected = (10 + 20 * (mass - 1)) * Math.pow(coupling, -3);
            assertThat(table.at(mass, coupling)).isCloseTo(expected, withinPercentage(1e-9));
            assertThat(table.logSize(mass, coupling)).isCloseTo(Math.log(expected), within(1e-9));
        }
        assertThat(table.scaling()).isEmpty();
        assertThat(table.masses()).containsExactly(1.0, 2.0);
        assertThat(table.place()).isEqualTo("m.yaml: x");
    }

    private static MassCurve cubic(double coupling) {
        double unit = Math.pow(coupling, -3);
        return new MassCurve("c.csv", new double[] {1, 2}, new double[] {10 * unit, 30 * unit});
    }

    @Test
    void couplingsEndToo() {
        TabulatedInCoupling table = new TabulatedInCoupling("x", Map.of(1e-4, LINE, 1e-3, new MassCurve("short.csv", new double[] {1, 2}, new double[] {1, 1})));
        for (double outside : new double[] {0.9e-4, 1.1e-3}) {
            assertThatThrownBy(() -> table.at(1.5, outside)).isInstanceOf(InputException.class).hasMessageContaining("line.csv").hasMessageContaining("0.0001 to 0.001");
        }
        assertThat(table.covers(2)).isTrue();
        assertThat(table.covers(3)).isFalse();
        assertThatThrownBy(() -> new TabulatedInCoupling("x", Map.of(1.0, LINE))).hasMessageContaining("two couplings");
    }

    /** The logarithm goes on where the value is too small for a number; a formula without a power of the coupling has none to go on with. */
    @Test
    void logarithmsOfFormulas() {
        Formula square = formula("3*g^2*mass", false);
        assertThat(square.at(0.5, 0.1)).isCloseTo(0.015, within(1e-15));
        for (double g : new double[] {0.1, 1e-145, 1e-200, 1e-300}) {
            assertThat(square.logSize(0.5, g)).isCloseTo(Math.log(1.5) + 2 * Math.log(g), within(1e-9));
        }
        assertThat(square.scaling()).hasValue(2);
        assertThat(formula("g+g^2", false).scaling()).isEmpty();
        assertThat(formula("g+g^2", false).logSize(1, 0.5)).isCloseTo(Math.log(0.75), within(1e-12));
        assertThat(formula("-g", true).logSize(1, 0.5)).isCloseTo(Math.log(0.5), within(1e-12));
        assertThat(formula("0*mass", false).logSize(1, 0.5)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(square.covers(1e9)).isTrue();
        assertThat(square.masses()).isEmpty();
    }

    @Test
    void whatNoNumberCanBeIsRefused() {
        assertThatThrownBy(() -> formula("-g", false).at(1, 0.5)).isInstanceOf(InputException.class).hasMessageContaining("not negative").hasMessageContaining("g = 0.5");
        assertThatThrownBy(() -> formula("1/(mass-1)", true).at(1, 0.5)).isInstanceOf(InputException.class).hasMessageContaining("finite");
        assertThat(formula("0*g", false).at(1, 0.5)).isZero();
    }

    /** Of decays into hadrons a file tells all or none, but for π⁰γ: leptons and photons are not among them. */
    @ParameterizedTest
    @CsvSource({"211 -211,true", "111 22,false", "22 111,false", "111 111,true", "211 -211 22,true", "11 -11,false", "22 22,false", "111 22 22,true"})
    void hadronsAreToldTogether(String products, boolean hadronic) {
        List<Particle> particles = Arrays.stream(products.split(" ")).map(n -> Particle.of(Integer.parseInt(n))).toList();
        DecayRule rule = DecayRule.of("x", particles, formula("0.1", false), false, Optional.empty());
        assertThat(rule.hadronic()).isEqualTo(hadronic);
        assertThat(rule.label()).isEqualTo(products.replace(' ', ','));
        assertThat(new DecayShare(particles, 0.1, Optional.empty()).label()).isEqualTo(rule.label());
        assertThat(rule.threshold()).isCloseTo(particles.stream().mapToDouble(Particle::mass).sum(), within(1e-15));
    }

    /** Hadrons of which the sum alone is known open where their table begins, others where their masses do; closed, no table is asked. */
    @Test
    void decaysOpen() {
        Tabulated table = new Tabulated("x", LINE, 1, 0);
        DecayRule sum = DecayRule.of("x", List.of(), table, false, Optional.empty());
        assertThat(sum.threshold()).isEqualTo(1);
        assertThat(sum.hadronic()).isTrue();
        assertThat(sum.label()).isEqualTo("hadrons");
        assertThat(DecayRule.of("x", List.of(), formula("1", false), false, Optional.empty()).threshold()).isCloseTo(2 * 0.13957, within(1e-5));
        DecayRule muons = DecayRule.of("x", List.of(Particle.MUON, Particle.MUON.antiparticle()), table, false, Optional.empty());
        assertThat(muons.threshold()).isEqualTo(2 * Particle.MUON.mass());
        assertThat(muons.covers(2 * Particle.MUON.mass())).isTrue();
        assertThat(muons.covers(0.5)).isFalse();
        assertThat(muons.covers(2)).isTrue();
    }

    /** A density that is negative or no number somewhere is refused with the names of its variables. */
    @ParameterizedTest
    @CsvSource({"INVARIANTS,s12-1,'s12, s23 = 0.5, 0.25'", "Q2_COSTHETA,q2-1,'q2, costheta = 0.5, 0.25'", "Q2_ENERGY,E-1,'q2, E = 0.5, 0.25'", "ENERGY,E-1,E = 0.5",
        "ENERGY,1/(E-0.5),E = 0.5"})
    void densitiesArePositive(Density.Kind kind, String text, String message) {
        Density density = new Density("m.yaml: d", kind, Expression.parse(text, Density.variables("g", kind != Density.Kind.INVARIANTS)));
        assertThatThrownBy(() -> density.at(2, 0.1).value().applyAsDouble(0.5, 0.25)).isInstanceOf(InputException.class)
            .hasMessageContaining("mass = 2 GeV and " + message).satisfies(e -> assertThat(e.getMessage()).doesNotContain("NaN, "));
        Density even = new Density("m.yaml: d", kind, Expression.parse("0*mass", Density.variables("g", kind != Density.Kind.INVARIANTS)));
        assertThat(even.at(2, 0.1).value().applyAsDouble(0.5, 0.25)).isZero();
    }
}
