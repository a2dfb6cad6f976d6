package org.farvertex.spectrum;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * Where a generator runs out of entries its spectrum goes on as \(dN/dx\propto(1-x)^n\), the behaviour that quark counting
 * gives for \(x\to1\), fitted by maximum likelihood to the last bins that still hold entries.
 *
 * @param firstRow first row of the fine table that is replaced
 * @param fitFrom  lower edge in \(x\) of the fitted range
 * @param yield    yield of the fitted range \([x_{\rm fit},1]\), which sets the normalisation
 * @param exponent \(n\)
 */
record PowerTail(int firstRow, double fitFrom, double yield, double exponent) {

    /** The tail begins where this many entries are left: they fix its content to 10 %. */
    private static final double ENTRIES_LEFT = 100;
    /** The fit takes in at least this many entries. */
    private static final double ENTRIES_FITTED = 400;
    private static final double LARGEST_EXPONENT = 30;

    /**
     * Fits the tail of a fine table.
     *
     * @param table rows in x of the given width, starting at {@code start}; the last row ends at x = 1
     * @param start lower edge of the first row
     * @param width width of a row
     * @return the tail
     */
    static PowerTail fit(CountTable table, double start, double width) {
        int first = rowWithEntriesAbove(table, ENTRIES_LEFT);
        int from = Math.min(first, rowWithEntriesAbove(table, ENTRIES_FITTED));
        double yield = 0;
        double[] yields = new double[table.rows() - from];
        for (int i = from; i < table.rows(); i++) {
            yields[i - from] = table.rowContent(i);
            yield += yields[i - from];
        }
        double low = start + from * width;
        return new PowerTail(first, low, yield, exponent(yields, low, width));
    }

    /** The last row at and above which so many entries lie, or the first row. */
    private static int rowWithEntriesAbove(CountTable table, double wanted) {
        double entries = 0;
        for (int i = table.rows() - 1; i > 0; i--) {
            entries += table.rowEntries(i);
            if (entries >= wanted) {
                return i;
            }
        }
        return 0;
    }

    private static double exponent(double[] yields, double low, double width) {
        return new BrentOptimizer(1e-8, 1e-8).optimize(new MaxEval(200), GoalType.MAXIMIZE,
            new SearchInterval(0, LARGEST_EXPONENT, 4),
            new UnivariateObjectiveFunction(likelihood(yields, low, width))).getPoint();
    }

    /** No lambda, since those of an interface as old as this one break the class-data archives of Java 17. */
    private static UnivariateFunction likelihood(double[] yields, double low, double width) {
        return new UnivariateFunction() {

            @Override
            public double value(double exponent) {
                return logLikelihood(yields, low, width, exponent);
            }
        };
    }

    private static double logLikelihood(double[] yields, double low, double width, double exponent) {
        double sum = 0;
        for (int i = 0; i < yields.length; i++) {
            if (yields[i] > 0) {
                sum += yields[i] * Math.log(integral(low + i * width, low + (i + 1) * width, low, exponent));
            }
        }
        return sum;
    }

    /** Share of \([x_0,1]\) that lies in \([a,b]\); edges beyond 1 by rounding count as 1. */
    private static double integral(double a, double b, double from, double exponent) {
        return Math.pow(Math.max(0, 1 - a) / (1 - from), exponent + 1)
            - Math.pow(Math.max(0, 1 - b) / (1 - from), exponent + 1);
    }

    /** Yield between two values of x. */
    double yieldBetween(double a, double b) {
        return yield * integral(a, b, fitFrom, exponent);
    }

    /** Logarithmic slope across a bin; in the last one the density falls to zero and its content is negligible. */
    double slope(double a, double b) {
        double width = b - a;
        return exponent * Math.log(Math.max(1 - b, 0.1 * width) / (1 - a));
    }
}
