package org.farvertex.model.uv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.Fraction;

/**
 * The gauge and gravitational anomalies of a set of left-handed Weyl fermions, exactly, in rationals.
 *
 * <p>Each is the trace of three generators over all fields, e.g. \(\sum Y^2T\) with every colour and isospin component
 * counted;
 * for the non-abelian factors the index is normalised to 1 for a fundamental (so that SU(3)³ counts triplets minus
 * antitriplets). A gauge theory is consistent if all vanish and the number of SU(2) doublets is even (Witten, Phys.
 * Lett. B
 * 117 (1982) 324).
 *
 * @param fields the fermions
 */
public record AnomalySums(List<ChargedField> fields) {

    /** Keeps a copy. */
    public AnomalySums {
        fields = List.copyOf(fields);
    }

    /**
     * All sums, zero for a consistent theory.
     *
     * @return name of the triangle to its sum
     */
    public Map<String, Fraction> byTriangle() {
        Map<String, Fraction> sums = new LinkedHashMap<>();
        sums.put("SU3^3", sum(f -> true, f -> Fraction.of(f.colour() == 1 ? 0 : Integer.signum(f.colour()) * f.isospin())));
        sums.put("SU3^2*Y", sum(AnomalySums::coloured, f -> f.hypercharge().multiply(f.isospin())));
        sums.put("SU3^2*T3R", sum(AnomalySums::coloured, f -> f.t3r().multiply(f.isospin())));
        sums.put("SU2^2*Y", sum(AnomalySums::doublet, f -> f.hypercharge().multiply(Math.abs(f.colour()))));
        sums.put("SU2^2*T3R", sum(AnomalySums::doublet, f -> f.t3r().multiply(Math.abs(f.colour()))));
        sums.put("Y^3", abelian(3, 0));
        sums.put("Y^2*T3R", abelian(2, 1));
        sums.put("Y*T3R^2", abelian(1, 2));
        sums.put("T3R^3", abelian(0, 3));
        sums.put("gravity^2*Y", abelian(1, 0));
        sums.put("gravity^2*T3R", abelian(0, 1));
        return sums;
    }

    /**
     * Number of SU(2) doublets, colours counted; must be even.
     *
     * @return the number
     */
    public int doublets() {
        return fields.stream().filter(AnomalySums::doublet).mapToInt(f -> Math.abs(f.colour())).sum();
    }

    private Fraction abelian(int powerOfY, int powerOfT) {
        return sum(f -> true,
            f -> f.hypercharge().pow(powerOfY).multiply(f.t3r().pow(powerOfT)).multiply(f.components()));
    }

    private Fraction sum(Predicate<ChargedField> which, Function<ChargedField, Fraction> term) {
        Stream<Fraction> terms = fields.stream().filter(which).map(term);
        return terms.reduce(Fraction.ZERO, Fraction::add);
    }

    private static boolean coloured(ChargedField field) {
        return field.colour() != 1;
    }

    private static boolean doublet(ChargedField field) {
        return field.isospin() == 2;
    }
}
