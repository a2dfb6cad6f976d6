package org.farvertex.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.optim.univariate.UnivariatePointValuePair;

/**
 * Where a function is positive, from its values on a scan: roots between points of different sign, and a look between points where
 * a maximum just below zero or a minimum just above it may hide two of them.
 *
 * @param function  the function; may be −∞
 * @param tolerance absolute accuracy of the roots
 */
record Crossings(DoubleUnaryOperator function, double tolerance) {

    private static final int MOST_CALLS = 200;
    /** Values are cut off here: the secant's steps stay useful where the function dives to −1e5. */
    private static final double CUT = 60;
    /** A turning point farther than this from zero is not looked into. */
    private static final double SUSPICIOUS = 8;

    /**
     * An interval on which the function is positive.
     *
     * @param low      lower end
     * @param high     upper end
     * @param lowOpen  whether the scan began inside the interval, so that it may reach farther down
     * @param highOpen whether the scan ended inside it
     */
    record Positive(double low, double high, boolean lowOpen, boolean highOpen) {
    }

    /** The intervals. */
    List<Positive> positive(double[] points, double[] values) {
        List<double[]> dense = withTurningPoints(points, values);
        List<Positive> found = new ArrayList<>();
        double low = Double.NaN;
        boolean open = false;
        for (int i = 0; i < dense.size(); i++) {
            double x = dense.get(i)[0];
            boolean inside = dense.get(i)[1] >= 0;
            boolean before = i > 0 && dense.get(i - 1)[1] >= 0;
            if (inside && !before) {
                open = i == 0;
                low = open ? x : root(dense.get(i - 1)[0], x);
            } else if (!inside && before) {
                found.add(new Positive(low, root(dense.get(i - 1)[0], x), open, false));
            }
            if (inside && i == dense.size() - 1) {
                found.add(new Positive(low, x, open, true));
            }
        }
        return found;
    }

    private List<double[]> withTurningPoints(double[] points, double[] values) {
        List<double[]> dense = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            dense.add(new double[] {points[i], values[i]});
            boolean inner = i > 0 && i < points.length - 1;
            boolean hidden = inner && Math.abs(values[i]) < SUSPICIOUS && (values[i] < 0
                ? values[i] >= values[i - 1] && values[i] >= values[i + 1]
                : values[i] <= values[i - 1] && values[i] <= values[i + 1]);
            if (hidden) {
                UnivariatePointValuePair turn = turningPoint(points[i - 1], points[i], points[i + 1], values[i] < 0);
                if (turn.getValue() >= 0 != values[i] >= 0) {
                    dense.add(turn.getPoint() < points[i] ? dense.size() - 1 : dense.size(),
                        new double[] {turn.getPoint(), turn.getValue()});
                }
            }
        }
        return dense;
    }

    private UnivariatePointValuePair turningPoint(double low, double start, double high, boolean maximum) {
        return new BrentOptimizer(1e-6, tolerance).optimize(new MaxEval(MOST_CALLS),
            new UnivariateObjectiveFunction(this::cut), maximum ? GoalType.MAXIMIZE : GoalType.MINIMIZE,
            new SearchInterval(low, high, start));
    }

    private double root(double low, double high) {
        return new BrentSolver(1e-14, tolerance).solve(MOST_CALLS, this::cut, low, high);
    }

    private double cut(double x) {
        return Math.max(-CUT, Math.min(CUT, function.applyAsDouble(x)));
    }
}
