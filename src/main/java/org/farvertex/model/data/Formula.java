package org.farvertex.model.data;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.farvertex.expression.Expression;
import org.farvertex.input.InputException;
import org.farvertex.input.ShownNumbers;

/**
 * A formula in mass and coupling.
 *
 * @param place      file and key
 * @param coupling   name of the coupling
 * @param expression the formula, its first variable the mass, its second the coupling
 * @param signed     whether it may be negative
 */
public record Formula(String place, String coupling, Expression expression, boolean signed) implements Dependence {

    /** Below, digits are lost. */
    private static final double SMALLEST = 1e-290;

    /**
     * Names of the variables.
     *
     * @param coupling name of the coupling
     * @return the names in their order
     */
    public static List<String> variables(String coupling) {
        return List.of("mass", coupling);
    }

    @Override
    public double at(double mass, double value) {
        return checked(expression.at(mass, value), mass, value);
    }

    private double checked(double result, double mass, double value) {
        if (!Double.isFinite(result) || (result < 0 && !signed)) {
            throw InputException.of(place, ShownNumbers.rounded(result), "the formula must give " + (signed ? "a finite number" : "a finite number that is not negative")
                + ", also at mass = " + ShownNumbers.rounded(mass) + " GeV and " + coupling + " = " + ShownNumbers.rounded(value));
        }
        return result;
    }

    @Override
    public double logSize(double mass, double value) {
        double result = Math.abs(at(mass, value));
        OptionalDouble power = expression.power(coupling);
        if (result > SMALLEST || power.isEmpty() || power.getAsDouble() == 0) {
            return Math.log(result);
        }
        return Math.log(Math.abs(checked(expression.at(mass, 1), mass, 1))) + power.getAsDouble() * Math.log(value);
    }

    @Override
    public OptionalDouble scaling() {
        return expression.power(coupling);
    }

    @Override
    public boolean covers(double mass) {
        return true;
    }

    @Override
    public DoubleStream masses() {
        return DoubleStream.empty();
    }
}
