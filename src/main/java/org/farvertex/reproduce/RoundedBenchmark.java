package org.farvertex.reproduce;

import java.util.ArrayList;
import java.util.List;
import org.farvertex.flavor.Benchmark;
import org.farvertex.flavor.LeptonCoefficients;
import org.farvertex.flavor.WilsonCoefficients;

/** What the rounding of the coefficients in Table I leaves open. */
final class RoundedBenchmark {

    /** Half a unit of the last digit that Table I prints for C10^U and the C^NU (two decimals at most; 2.7 and −0.8 have one). */
    private static final double HALF_HUNDREDTH = 0.005;
    private static final double HALF_TENTH = 0.05;
    private static final double HALF_THOUSANDTH = 5e-4;
    /** Relative rounding of C9^U/C10^U, taken from Eq. 10 where it is printed as −146/1.8e3. */
    private static final double RATIO = 0.5 / 146 + 0.05 / 1.8;

    private RoundedBenchmark() {
    }

    /**
     * The benchmark with one coefficient after the other moved by half a unit of its last digit.
     *
     * @param benchmark the benchmark
     * @return its neighbours, none for the Standard Model
     */
    static List<WilsonCoefficients> neighbours(Benchmark benchmark) {
        LeptonCoefficients e = benchmark.coefficients().electron();
        LeptonCoefficients m = benchmark.coefficients().muon();
        List<WilsonCoefficients> neighbours = new ArrayList<>();
        if (e.c10() != 0) {
            double c10 = half(e.c10());
            double c9 = c10 * e.c9() / e.c10();
            neighbours.add(new WilsonCoefficients(moved(e, c9, c10, 0, 0, 0), moved(m, c9, c10, 0, 0, 0)));
            double vector = RATIO * e.c9();
            neighbours.add(new WilsonCoefficients(moved(e, vector, 0, 0, 0, 0), moved(m, vector, 0, 0, 0, 0)));
            double c = half(m.c10() - e.c10());
            neighbours.add(new WilsonCoefficients(e, moved(m, c, c, 0, 0, 0)));
        }
        if (m.c9Prime() != 0) {
            neighbours.add(new WilsonCoefficients(e, moved(m, 0, 0, half(m.c9Prime()), 0, 0)));
        }
        if (m.cs() != 0) {
            neighbours.add(new WilsonCoefficients(e, moved(m, 0, 0, 0, HALF_THOUSANDTH, 0)));
        }
        if (m.cp() != 0) {
            neighbours.add(new WilsonCoefficients(e, moved(m, 0, 0, 0, 0, HALF_THOUSANDTH / 2)));
        }
        return neighbours;
    }

    private static LeptonCoefficients moved(LeptonCoefficients c, double c9, double c10, double primed, double scalar,
                                            double pseudoscalar) {
        return new LeptonCoefficients(c.c9() + c9, c.c10() + c10, c.c9Prime() + primed, c.c10Prime() + primed, c.cs() + scalar,
            c.csPrime(), c.cp() + pseudoscalar, c.cpPrime() - pseudoscalar);
    }

    private static double half(double printed) {
        return Math.abs(printed * 10 - Math.rint(printed * 10)) < 1e-9 ? HALF_TENTH : HALF_HUNDREDTH;
    }
}
