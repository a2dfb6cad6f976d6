package org.farvertex.expression;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A formula, read once. Immutable; evaluating it reaches nothing but the numbers handed in.
 *
 * <p>Numbers, {@code + - * / ^} (the power binds from the right and before a sign: \(-2^2=-4\)), parentheses, the variables that it is
 * read with, {@code m(pdg)} and {@code width(pdg)} of a known particle [GeV], {@code pi}, {@code sqrt}, {@code exp}, {@code log}
 * (natural), {@code abs}, {@code min}, {@code max}, and {@code lambda(a,b,c)}, Källén's function
 * \(\lambda=a^2+b^2+c^2-2ab-2bc-2ca\): without a square root, of squared masses as a rule.
 */
public final class Expression {

    private final String text;
    private final List<String> variables;
    private final Node root;
    /** For a formula that is evaluated often; null for others. */
    private final Steps steps;
    /** Made when first asked for: few formulas are, and all are fixed at many masses. */
    private volatile List<OptionalDouble> powers;
    /** Degrees of the polynomials that it is in its variables, made likewise: a scan asks at every coupling. */
    private volatile double[] degrees;

    private Expression(String text, List<String> variables, Node root, Steps steps) {
        this.steps = steps;
        this.text = text;
        this.variables = variables;
        this.root = root;
    }

    /**
     * Reads a formula.
     *
     * @param text      what the user wrote
     * @param variables names that may stand in it; values come in this order
     * @return the formula
     * @throws IllegalArgumentException if it cannot be read; the message names the position and the token
     */
    public static Expression parse(String text, List<String> variables) {
        List<String> names = List.copyOf(variables);
        return new Expression(text, names, new Parser(text, names).whole(), null);
    }

    /**
     * Whether a name has a meaning in every formula, so that no variable can have it.
     *
     * @param name a name
     * @return true for functions and constants
     */
    public static boolean isReserved(String name) {
        return Parser.WORDS.contains(name);
    }

    /**
     * The value.
     *
     * @param values values of the variables in their order
     * @return the value; NaN or infinite where the formula has none
     */
    public double at(double... values) {
        if (values.length != variables.size()) {
            throw new IllegalArgumentException("the formula has " + variables.size() + " variables, not " + values.length);
        }
        return steps == null ? root.at(values) : steps.at(values);
    }

    /**
     * The values where one variable has several, each as it is alone.
     *
     * @param variable name of the variable
     * @param many     its values, at least two
     * @param values   values of the variables in their order; that of this one plays no part
     * @return a value for each
     */
    public double[] at(String variable, double[] many, double... values) {
        int index = variables.indexOf(variable);
        if (steps != null) {
            return steps.at(values, index, many);
        }
        double[] one = values.clone();
        return Arrays.stream(many).map(value -> {
            one[index] = value;
            return root.at(one);
        }).toArray();
    }

    /**
     * The same formula with some variables fixed, which is quicker where it is evaluated often.
     *
     * @param known values of the variables in their order, NaN for those that stay
     * @return a formula of the same variables, which no longer depends on the fixed ones
     */
    public Expression with(double... known) {
        if (known.length != variables.size()) {
            throw new IllegalArgumentException("the formula has " + variables.size() + " variables, not " + known.length);
        }
        Node rest = root.with(known);
        return new Expression(text, variables, rest, Steps.of(rest, variables.size()));
    }

    /**
     * The power n if the formula goes exactly as \(x^n\) in a variable, as its form shows.
     *
     * @param variable name of the variable
     * @return n, 0 if the variable is not in it; empty if there is no such power
     */
    public OptionalDouble power(String variable) {
        List<OptionalDouble> known = powers;
        if (known == null) {
            known = IntStream.range(0, variables.size()).mapToObj(i -> root.uses(i) ? root.degree(i) : OptionalDouble.of(0)).toList();
            powers = known;
        }
        return known.get(variables.indexOf(variable));
    }

    /**
     * Whether the formula is a polynomial in a variable, whatever the others, or the larger or smaller of such, as its form shows.
     *
     * @param variable name of the variable
     * @param most     highest degree
     * @return true if it is
     */
    public boolean isPolynomial(String variable, int most) {
        double[] known = degrees;
        if (known == null) {
            known = IntStream.range(0, variables.size()).mapToDouble(root::polynomial).toArray();
            degrees = known;
        }
        return known[variables.indexOf(variable)] <= most;
    }

    /**
     * Whether a variable is in the formula.
     *
     * @param variable name of the variable
     * @return true if it is
     */
    public boolean uses(String variable) {
        return root.uses(variables.indexOf(variable));
    }

    /** The formula as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
