package org.farvertex.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.farvertex.kinematics.TwoBodyDecay;
import org.farvertex.particle.Particle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {

    private static final List<String> VARIABLES = List.of("mass", "g");

    private static double value(String text) {
        return Expression.parse(text, VARIABLES).at(0.5, 3);
    }

    /** Worked out by hand; mass is 0.5 and g is 3. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "1+2*3; 7", "(1+2)*3; 9", "10-4-3; 3", "16/4/2; 2", "2^3^2; 512", "-2^2; -4", "(-2)^2; 4", "2^-1; 0.5", "2*-3; -6", "--2; 2", "+2; 2",
        "4^0.5; 2", "1e3; 1000", ".5; 0.5", "5.; 5", "1.5e-3*2; 0.003", "mass; 0.5", "g*mass^2; 0.75", "5.6*g^2*(1-mass^2)^2; 28.35",
        "sqrt(16); 4", "exp(0); 1", "log(exp(2)); 2", "abs(-3); 3", "min(3,1,2); 1", "max(g, mass, 2); 3", "pi/pi; 1", "sqrt(g+1)^2; 4",
        "lambda(9,1,1); 45", "lambda(1,0,0); 1", "lambda(9,4,1); 0", "  1\t+ 1 ; 2", "2^2^0; 2", "1 - 2 + 3; 2", "-mass^2; -0.25"})
    void computesWhatIsWritten(String text, double expected) {
        assertThat(value(text)).isCloseTo(expected, within(1e-14 * Math.max(1, Math.abs(expected))));
    }

    @Test
    void knowsMassesAndWidthsOfParticles() {
        assertThat(value("m(521)")).isEqualTo(Particle.of(521).mass());
        assertThat(value("m(-521)")).isEqualTo(Particle.of(521).mass());
        assertThat(value("width(113)*2")).isEqualTo(2 * Particle.RHO0.width());
    }

    /** The momentum of a two-body decay is √λ(M², a², b²)/2M. */
    @Test
    void lambdaIsKallens() {
        double m = Particle.of(521).mass();
        double p = Math.sqrt(value("lambda(m(521)^2, m(321)^2, mass^2)")) / (2 * m);
        assertThat(p).isCloseTo(new TwoBodyDecay(m, Particle.K_PLUS.mass(), 0.5).momentum(), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "''; position 1; ends here", "1+; position 3; ends here", "1 2; position 3; '2'", "2mass; position 2; 'mass'", "mas; position 1; did you mean 'mass'",
        "1+epsilon; position 3; unknown name", "2**3; position 3; a power is written with ^", "(1; position 3; ')' is missing", "1); position 2; ')'",
        "sqrt; position 1; must follow", "sqrt 4; position 1; must follow", "sqrt(); position 6; a number", "sqrt(1,2); position 1; takes 1 argument",
        "lambda(1,2); position 1; takes 3 arguments", "sin(1); position 1; unknown function", "min(1); position 1; takes 2 to 10 arguments",
        "m(999999); position 3; no known particle", "m(mass); position 3; PDG number", "m(1+1); position 4; ')'", "m(99999999999); position 3; PDG number",
        "1 % 2; position 3; has no meaning", "a.b; position 2; has no meaning", "\"x\"; position 1; has no meaning", "java.lang.Runtime; position 5; has no meaning",
        "http://x; position 5; has no meaning", "1e400; position 1; finite number", "g(2); position 1; is a variable", "0x10; position 2; 'x10'", "×; position 1; has no meaning",
        "1,2; position 2; ','", "^2; position 1; '^'"})
    void saysWhereItIsWrong(String text, String position, String problem) {
        assertThatThrownBy(() -> value(text)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(position + ":")
            .hasMessageContaining(problem).message().hasLineCount(1).hasSizeLessThan(250);
    }

    @Test
    void lengthAndDepthAreBounded() {
        assertThatThrownBy(() -> value("(".repeat(900) + "1" + ")".repeat(900))).hasMessageContaining("deeper");
        assertThatThrownBy(() -> value("2^".repeat(900) + "1")).hasMessageContaining("deeper");
        assertThatThrownBy(() -> value("1+".repeat(1000) + "1")).hasMessageContaining("at most 2000");
        assertThatThrownBy(() -> value("sqrt(".repeat(300) + "1")).hasMessageContaining("deeper");
        assertThat(value("1+".repeat(999) + "1")).isEqualTo(1000);
        assertThat(value("-".repeat(1998) + "1")).isEqualTo(1);
    }

    /** f(x·s) = sⁿ f(x) wherever a power is claimed, for random formulas of one variable in numbers that are positive. */
    @Tag("slow")
    @Test
    void thePowerOfAVariableIsTrue() {
        SplittableRandom random = new SplittableRandom(8);
        int claimed = 0;
        for (int i = 0; i < 10_000; i++) {
            Expression formula = Expression.parse(random(random, 4), VARIABLES);
            double one = formula.at(0.7, 1.3);
            double two = formula.at(0.7, 2.6);
            if (formula.power("g").isPresent() && Double.isFinite(one) && Double.isFinite(two) && Math.abs(one) > 1e-6) {
                claimed++;
                assertThat(two / one).as(formula.toString()).isCloseTo(Math.pow(2, formula.power("g").getAsDouble()), within(1e-6 * Math.abs(two / one)));
            }
        }
        assertThat(claimed).isGreaterThan(500);
    }

    private static String random(SplittableRandom random, int depth) {
        if (depth == 0) {
            return random.nextBoolean() ? "g" : random.nextBoolean() ? "mass" : "2";
        }
        String a = random(random, depth - 1);
        String b = random(random, depth - 1);
        return switch (random.nextInt(9)) {
            case 0 -> "(" + a + "+" + b + ")";
            case 1 -> "(" + a + "-" + b + ")";
            case 2 -> a + "*" + b;
            case 3 -> a + "/(" + b + ")";
            case 4 -> "(" + a + ")^2";
            case 5 -> "sqrt(" + a + ")";
            case 6 -> "max(" + a + "," + b + ")";
            case 7 -> "abs(" + a + ")";
            default -> "lambda(" + a + "," + b + "," + a + ")";
        };
    }

    /** With the variables put in before or after, the value is the same to the last digit. */
    @Test
    void fixedVariablesChangeNothing() {
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < 1000; i++) {
            Expression formula = Expression.parse(random(random, 4), VARIABLES);
            assertThat(formula.with(0.7, Double.NaN).at(Double.NaN, 1.3)).as(formula.toString()).isEqualTo(Double.valueOf(formula.at(0.7, 1.3)));
            assertThat(formula.with(0.7, 1.3).at(Double.NaN, Double.NaN)).isEqualTo(Double.valueOf(formula.at(0.7, 1.3)));
        }
        assertThat(Expression.parse("g*mass", VARIABLES).with(0.5, Double.NaN).uses("mass")).isFalse();
    }

    /** Several values at once are, to the last digit, those of one after the other, whether the formula is made quick for it or not. */
    @Test
    void severalValuesAtOnceAreThoseOfEach() {
        SplittableRandom random = new SplittableRandom(10);
        double[] many = {0.3, 1.3, 2.9};
        for (int i = 0; i < 1000; i++) {
            Expression formula = Expression.parse(random(random, 4), VARIABLES);
            double[] one = Arrays.stream(many).map(g -> formula.at(0.7, g)).toArray();
            assertThat(formula.at("g", many, 0.7, Double.NaN)).as(formula.toString()).containsExactly(one);
            assertThat(formula.with(0.7, Double.NaN).at("g", many, Double.NaN, Double.NaN)).as(formula.toString()).containsExactly(one);
            assertThat(formula.with(0.7, Double.NaN).at("g", new double[] {1.3}, Double.NaN, Double.NaN)).containsExactly(one[1]);
        }
    }

    @ParameterizedTest
    @CsvSource({"g, 1", "mass*3, 0", "(g+mass)*(2-g), 2", "'g^2/mass-lambda(mass,1,2)', 2", "'max(0,(g+1)^3)', 3", "-(g^2)^2, 4", "1/g, 99", "sqrt(g), 99", "mass^g, 99", "g^0.5, 99",
        "g^-1, 99", "'min(g,exp(g))', 99"})
    void polynomialsAreSeenByTheirForm(String text, int degree) {
        Expression formula = Expression.parse(text, VARIABLES);
        assertThat(formula.isPolynomial("g", Math.min(degree, 20))).isEqualTo(degree < 20);
        assertThat(formula.isPolynomial("g", Math.min(degree, 20) - 1)).isFalse();
    }

    /** (g+mass), its square, that less 2 and the product: four steps, though the sum stands there four times. */
    @Test
    void whatStandsThereSeveralTimesIsWorkedOutOnce() {
        Node formula = new Parser("((g+mass)^2-2)*((g+mass)^2-2)", VARIABLES).whole();
        Steps steps = Steps.of(formula, VARIABLES.size());
        assertThat(steps.count()).isEqualTo(4);
        assertThat(steps.at(new double[] {1, 2})).isEqualTo(49);
        assertThat(steps.at(new double[] {2, 3})).as("nothing is kept of the values before").isEqualTo(529);
        assertThat(Steps.of(new Parser("max(g,-(mass))+max(g,-(mass))", VARIABLES).whole(), 2).count()).isEqualTo(3);
    }

    @Test
    void powersOfCommonFormulas() {
        assertThat(Expression.parse("5.6*g^2*(1-(mass/m(521))^2)^2", VARIABLES).power("g")).hasValue(2);
        assertThat(Expression.parse("3.671*g*(-0.18*mass^2)/(mass^2-m(111)^2)", VARIABLES).power("g")).hasValue(1);
        assertThat(Expression.parse("g+g^2", VARIABLES).power("g")).isEmpty();
        assertThat(Expression.parse("exp(g)", VARIABLES).power("g")).isEmpty();
        assertThat(Expression.parse("mass", VARIABLES).power("g")).hasValue(0);
    }
}
