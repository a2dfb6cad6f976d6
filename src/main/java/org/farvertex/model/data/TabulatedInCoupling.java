package org.farvertex.model.data;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.farvertex.input.InputException;
import org.farvertex.input.ShownNumbers;

/** A table in mass and coupling: linear in the mass, a power of the coupling between two couplings, refused outside. */
public final class TabulatedInCoupling implements Dependence {

    private final String place;
    private final TreeMap<Double, MassCurve> curves;

    /**
     * Takes one curve for each coupling.
     *
     * @param place  file and key
     * @param curves positive numbers over the mass, by coupling; two at least
     */
    public TabulatedInCoupling(String place, Map<Double, MassCurve> curves) {
        this.place = place;
        this.curves = new TreeMap<>(curves);
        if (curves.size() < 2) {
            throw new IllegalArgumentException("a table in mass and coupling needs two couplings at least");
        }
    }

    @Override
    public double at(double mass, double coupling) {
        return Math.exp(logSize(mass, coupling));
    }

    @Override
    public double logSize(double mass, double coupling) {
        Map.Entry<Double, MassCurve> below = curves.floorEntry(coupling);
        Map.Entry<Double, MassCurve> above = curves.ceilingEntry(coupling);
        if (below == null || above == null) {
            throw InputException.of(curves.firstEntry().getValue().name(), "has no row for a coupling of " + ShownNumbers.rounded(coupling) + "; it goes from "
                + curves.firstKey().floatValue() + " to " + curves.lastKey().floatValue());
        }
        double low = Math.log(below.getValue().at(mass));
        if (below.getKey().equals(above.getKey())) {
            return low;
        }
        double share = Math.log(coupling / below.getKey()) / Math.log(above.getKey() / below.getKey());
        return low + share * (Math.log(above.getValue().at(mass)) - low);
    }

    @Override
    public OptionalDouble scaling() {
        return OptionalDouble.empty();
    }

    @Override
    public boolean covers(double mass) {
        return curves.values().stream().allMatch(curve -> curve.covers(mass));
    }

    @Override
    public DoubleStream masses() {
        return curves.values().stream().flatMapToDouble(MassCurve::masses).distinct();
    }

    @Override
    public String place() {
        return place;
    }
}
