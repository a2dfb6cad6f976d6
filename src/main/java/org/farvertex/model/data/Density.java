package org.farvertex.model.data;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleBinaryOperator;
import org.farvertex.expression.Expression;
import org.farvertex.input.InputException;
import org.farvertex.input.ShownNumbers;

/**
 * How the energy is shared in a decay with three bodies: a formula in one or two variables, of which the shape alone counts.
 *
 * @param place      file and key
 * @param kind       the variables that it is given in
 * @param expression the formula; its variables are those of {@link #variables}
 */
public record Density(String place, Kind kind, Expression expression) {

    /** The variables of a density, those of {@link Evaluated} first and second. */
    public enum Kind {
        /** \(s_{12}\), \(s_{23}\): squared invariant masses of the first two and the last two products [GeV²]; density per \(ds_{12}\,ds_{23}\). */
        INVARIANTS("s12"),
        /**
         * \(q^2\), the squared mass of the particle and the second companion together, and the cosine of the angle in their rest frame between
         * the particle and the flight of the two; density per \(dq^2\,d\cos\theta\).
         */
        Q2_COSTHETA("q2"),
        /** \(q^2\) and the energy of the particle in the rest frame of the parent; density per \(dq^2\,dE\). */
        Q2_ENERGY("q2"),
        /** The energy of the particle alone, in the first place; density per \(dE\). */
        ENERGY("E");

        /** Name of the first variable in formulas. */
        private final String first;

        Kind(String first) {
            this.first = first;
        }
    }

    /**
     * A density at one mass and coupling.
     *
     * @param place     file and key
     * @param kind      its variables
     * @param value     the density of first and second variable; throws {@link InputException} if it is negative or no number
     * @param quadratic whether it is, as the form of the formula shows, a polynomial of the second degree in the energy, as of a current that decays to leptons
     * @param along     the same values, for several first variables and one second
     */
    public record Evaluated(String place, Kind kind, DoubleBinaryOperator value, boolean quadratic, Along along) {

        /**
         * Checks the density at one place.
         *
         * @param first  first variable
         * @param second second variable
         * @throws InputException if it is negative or no number there
         */
        public void require(double first, double second) {
            if (!(value.applyAsDouble(first, second) >= 0)) {
                throw InputException.of(place, "the density must not be negative");
            }
        }
    }

    /** A density at several places. */
    @FunctionalInterface
    public interface Along {

        /**
         * The density at several places.
         *
         * @param firsts values of the first variable
         * @param second second variable
         * @return the density at each
         */
        double[] at(double[] firsts, double second);
    }

    /** What the formula of a decay of the particle may use, besides mass and coupling. */
    private static final List<String> OF_DECAY = List.of("s12", "s23");
    private static final List<String> OF_PRODUCTION = List.of("q2", "cos", "costheta", "E");

    /**
     * Names of the variables.
     *
     * @param coupling   name of the coupling
     * @param production whether a parent decays into the particle; else the particle decays
     * @return the names in their order
     */
    public static List<String> variables(String coupling, boolean production) {
        return production ? List.of("mass", coupling, "q2", "cos", "costheta", "E") : List.of("mass", coupling, "s12", "s23");
    }

    /**
     * Whether a name is one of a variable of a density.
     *
     * @param name a name
     * @return true if no coupling may have it
     */
    public static boolean isVariable(String name) {
        return OF_DECAY.contains(name) || OF_PRODUCTION.contains(name);
    }

    /**
     * The density of one mass and coupling.
     *
     * @param mass     [GeV]
     * @param coupling coupling in its unit
     * @return the density
     */
    public Evaluated at(double mass, double coupling) {
        Fixed formula = new Fixed(expression, variables(mass, coupling, Double.NaN, Double.NaN));
        return new Evaluated(place, kind, (first, second) -> checked(formula.at(variables(mass, coupling, first, second)), mass, first, second),
            kind == Kind.Q2_ENERGY && expression.isPolynomial("E", 2), (firsts, second) -> checked(formula, mass, coupling, firsts, second));
    }

    /** Values of the variables of the formula, in their order. */
    private double[] variables(double mass, double coupling, double first, double second) {
        return switch (kind) {
            case INVARIANTS -> new double[] {mass, coupling, first, second};
            case Q2_COSTHETA -> new double[] {mass, coupling, first, second, second, Double.NaN};
            case Q2_ENERGY -> new double[] {mass, coupling, first, Double.NaN, Double.NaN, second};
            case ENERGY -> new double[] {mass, coupling, Double.NaN, Double.NaN, Double.NaN, first};
        };
    }

    private double[] checked(Fixed formula, double mass, double coupling, double[] firsts, double second) {
        double[] values = formula.at(kind.first, firsts, variables(mass, coupling, Double.NaN, second));
        for (int i = 0; i < values.length; i++) {
            checked(values[i], mass, firsts[i], second);
        }
        return values;
    }

    /**
     * The formula at one mass and coupling, made quick when it is evaluated often: a scan of couplings has many densities that it never draws from, and
     * the check of a file looks at each mass once. The value is the same either way.
     */
    private static final class Fixed {

        private static final int OFTEN = 16;

        private final Expression expression;
        private final double[] known;
        private final AtomicInteger asked = new AtomicInteger();
        private volatile Expression quick;

        Fixed(Expression expression, double[] known) {
            this.expression = expression;
            this.known = known;
        }

        double at(double... values) {
            return formula(1).at(values);
        }

        double[] at(String variable, double[] many, double... values) {
            return formula(many.length).at(variable, many, values);
        }

        private Expression formula(int times) {
            if (quick == null) {
                if (asked.addAndGet(times) < OFTEN) {
                    return expression;
                }
                quick = expression.with(known);
            }
            return quick;
        }
    }

    private double checked(double value, double mass, double first, double second) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw InputException.of(place, ShownNumbers.rounded(value), "a density must be finite and not negative, also at mass = " + ShownNumbers.rounded(mass) + " GeV and "
                + names() + " = " + ShownNumbers.rounded(first) + (kind == Kind.ENERGY ? "" : ", " + ShownNumbers.rounded(second)));
        }
        return value;
    }

    private String names() {
        return switch (kind) {
            case INVARIANTS -> "s12, s23";
            case Q2_COSTHETA -> "q2, costheta";
            case Q2_ENERGY -> "q2, E";
            case ENERGY -> "E";
        };
    }
}
