package org.farvertex.flavor;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A rate as a quadratic form in the coefficients of new physics, \(x^TQx\) with \(x=(1,C_9,C_{10},C_9',\dots,C_P')\).
 *
 * <p>Amplitudes are linear in the coefficients, so every rate, also integrated over q², is exactly such a form. It is
 * found by polarisation from 45 evaluations of the rate; then a parameter point costs 45 multiplications.
 */
final class QuadraticForm {

    private static final int SIZE = Operator.values().length + 1;
    private static final List<Operator> OPERATORS = List.of(Operator.values());
    /** Step for the scalar coefficients [1/GeV], so that they contribute as much as a vector one of order 1. */
    private static final double SCALAR_STEP = 0.25;

    private final double[] packed;

    private QuadraticForm(double[] packed) {
        this.packed = packed;
    }

    /**
     * The form of a rate.
     *
     * @param rate exactly quadratic in the coefficients
     * @return the form
     */
    static QuadraticForm of(ToDoubleFunction<LeptonCoefficients> rate) {
        double origin = rate.applyAsDouble(LeptonCoefficients.ZERO);
        double[][] q = new double[SIZE][SIZE];
        q[0][0] = origin;
        double[] plus = new double[SIZE];
        for (int i = 1; i < SIZE; i++) {
            plus[i] = rate.applyAsDouble(shifted(i, step(i), 0, 0)) - origin;
            double minus = rate.applyAsDouble(shifted(i, -step(i), 0, 0)) - origin;
            q[0][i] = (plus[i] - minus) / (2 * step(i));
            q[i][i] = (plus[i] + minus) / (2 * step(i) * step(i));
        }
        for (int i = 1; i < SIZE; i++) {
            for (int j = i + 1; j < SIZE; j++) {
                double both = rate.applyAsDouble(shifted(i, step(i), j, step(j))) - origin;
                q[i][j] = (both - plus[i] - plus[j]) / (step(i) * step(j));
            }
        }
        return new QuadraticForm(pack(q));
    }

    /**
     * The rate.
     *
     * @param c the coefficients
     * @return its value there
     */
    double at(LeptonCoefficients c) {
        double[] x = {1, c.c9(), c.c10(), c.c9Prime(), c.c10Prime(), c.cs(), c.csPrime(), c.cp(), c.cpPrime()};
        double sum = 0;
        int k = 0;
        for (int i = 0; i < SIZE; i++) {
            double row = 0;
            for (int j = i; j < SIZE; j++) {
                row += packed[k++] * x[j];
            }
            sum += row * x[i];
        }
        return sum;
    }

    private static double step(int i) {
        return i > Operator.CS.place() ? SCALAR_STEP : 1;
    }

    private static LeptonCoefficients shifted(int i, double a, int j, double b) {
        LeptonCoefficients c = LeptonCoefficients.ZERO.plus(OPERATORS.get(i - 1), a);
        return j == 0 ? c : c.plus(OPERATORS.get(j - 1), b);
    }

    private static double[] pack(double[][] q) {
        double[] packed = new double[SIZE * (SIZE + 1) / 2];
        int k = 0;
        for (int i = 0; i < SIZE; i++) {
            for (int j = i; j < SIZE; j++) {
                packed[k++] = q[i][j];
            }
        }
        return packed;
    }
}
