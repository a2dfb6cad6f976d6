package org.farvertex.flavor;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;
import org.apache.commons.numbers.complex.Complex;

/**
 * Complex functions of q², tabulated below and above the narrow charmonia, as natural cubic splines in ln q².
 *
 * <p>ln q² because the loops of massless quarks are straight lines in it. Between the two parts of the table, 8 to
 * 15 GeV², nothing is known to perturbation theory and nothing is answered.
 */
final class SmoothTable {

    /** Lowest q² answered [GeV²]: the table begins at 0.05, the first bin of the measurements at 0.045. */
    private static final double LOWEST = 0.0446;
    private static final double CHARMONIUM = 10;
    private static final double ROUNDING = 1e-12;

    private final List<Part> parts;

    private SmoothTable(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * From rows of q² and real and imaginary parts in turn.
     *
     * @param rows ascending in q²
     * @return the table
     */
    static SmoothTable of(List<double[]> rows) {
        List<double[]> low = rows.stream().filter(row -> row[0] < CHARMONIUM).toList();
        List<double[]> high = rows.stream().filter(row -> row[0] > CHARMONIUM).toList();
        return new SmoothTable(high.isEmpty() ? List.of(Part.of(low)) : List.of(Part.of(low), Part.of(high)));
    }

    /**
     * All functions at one q².
     *
     * @param q2 [GeV²]
     * @return their values
     * @throws IllegalArgumentException outside the table
     */
    Complex[] at(double q2) {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            double lowest = i == 0 ? LOWEST : part.lowest;
            if (q2 >= lowest * (1 - ROUNDING) && q2 <= part.highest * (1 + ROUNDING)) {
                return part.at(Math.log(q2));
            }
        }
        throw new IllegalArgumentException("no matrix elements at q2 = " + q2 + " GeV^2");
    }

    /** The table on one side of the charmonia. */
    private static final class Part {

        private final double lowest;
        private final double highest;
        private final double[] knots;
        private final PolynomialFunction[][] columns;

        Part(double lowest, double highest, double[] knots, PolynomialFunction[][] columns) {
            this.lowest = lowest;
            this.highest = highest;
            this.knots = knots;
            this.columns = columns;
        }

        static Part of(List<double[]> rows) {
            double[] x = rows.stream().mapToDouble(row -> Math.log(row[0])).toArray();
            PolynomialFunction[][] columns = new PolynomialFunction[rows.get(0).length - 1][];
            for (int i = 0; i < columns.length; i++) {
                int column = i + 1;
                columns[i] = new SplineInterpolator().interpolate(x,
                    rows.stream().mapToDouble(row -> row[column]).toArray()).getPolynomials();
            }
            return new Part(rows.get(0)[0], rows.get(rows.size() - 1)[0], x, columns);
        }

        /** The first and last cubic go on for the little that lies outside. */
        Complex[] at(double x) {
            int found = Arrays.binarySearch(knots, x);
            int piece = Math.max(0, Math.min(found >= 0 ? found : -found - 2, knots.length - 2));
            double step = x - knots[piece];
            Complex[] values = new Complex[columns.length / 2];
            Arrays.setAll(values, i -> Complex.ofCartesian(columns[2 * i][piece].value(step),
                columns[2 * i + 1][piece].value(step)));
            return values;
        }
    }
}
