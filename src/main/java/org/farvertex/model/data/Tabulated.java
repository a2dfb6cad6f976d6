package org.farvertex.model.data;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.farvertex.input.InputException;
import org.farvertex.input.ShownNumbers;

/**
 * A table over the mass that holds for one coupling \(g_0\), times \((g/g_0)^n\).
 *
 * @param place     file and key
 * @param curve     the table
 * @param reference coupling \(g_0\) that the table holds for
 * @param power     \(n\)
 */
public record Tabulated(String place, MassCurve curve, double reference, double power) implements Dependence {

    /** Checks the reference. */
    public Tabulated {
        if (!(reference > 0 && Double.isFinite(reference) && Double.isFinite(power))) {
            throw new IllegalArgumentException("a table holds for a positive coupling, and scales with a finite power");
        }
    }

    @Override
    public double at(double mass, double coupling) {
        double value = curve.at(mass);
        double scaled = power == 0 ? value : value * Math.pow(coupling / reference, power);
        if (!Double.isFinite(scaled)) {
            throw InputException.of(place, scaled, "is beyond the largest number at mass = " + ShownNumbers.rounded(mass) + " GeV and a coupling of " + ShownNumbers.rounded(coupling));
        }
        return scaled;
    }

    @Override
    public double logSize(double mass, double coupling) {
        return Math.log(Math.abs(curve.at(mass))) + power * (Math.log(coupling) - Math.log(reference));
    }

    @Override
    public OptionalDouble scaling() {
        return OptionalDouble.of(power);
    }

    @Override
    public boolean covers(double mass) {
        return curve.covers(mass);
    }

    @Override
    public DoubleStream masses() {
        return curve.masses();
    }
}
