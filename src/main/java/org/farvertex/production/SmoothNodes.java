package org.farvertex.production;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Values of a positive function at equal steps that asks for few of them where the function is smooth: some and those in the middle between them,
 * then those between these wherever the cubic through four known neighbours has missed the one in the middle, and so on. The others are those of
 * the cubics, of which the errors fall as the fourth power of the step. What is narrower than half of the first distance may be missed.
 */
final class SmoothNodes {

    /** What a cubic may miss, over the largest value. */
    private static final double MISSED = 1e-5;

    private final IntToDoubleFunction function;
    private final double[] values;
    private double allowed;

    /**
     * Asks for the values.
     *
     * @param steps    number of steps
     * @param first    distance of the nodes that are asked first, a power of two of which the number of steps is at least four
     * @param function the function of the node, from 0 to the number of steps
     */
    SmoothNodes(int steps, int first, IntToDoubleFunction function) {
        this.function = function;
        this.values = new double[steps + 1];
        for (int i = 0; i <= steps; i += first) {
            values[i] = function.applyAsDouble(i);
            allowed = Math.max(allowed, MISSED * values[i]);
        }
        boolean[] rough = new boolean[steps / first];
        Arrays.fill(rough, true);
        for (int step = first; step > 1; step /= 2) {
            rough = halve(step, rough);
        }
    }

    /** The values at all nodes. */
    double[] values() {
        return values.clone();
    }

    /**
     * Finds the values in the middle of the steps.
     *
     * @param rough steps within which the function must be asked
     * @return the same for steps of half the length
     */
    private boolean[] halve(int step, boolean[] rough) {
        boolean[] missed = new boolean[rough.length];
        for (int k = 0; k < rough.length; k++) {
            int middle = k * step + step / 2;
            double smooth = Math.max(0, cubic(k * step, step));
            values[middle] = rough[k] ? function.applyAsDouble(middle) : smooth;
            missed[k] = Math.abs(values[middle] - smooth) > allowed;
        }
        boolean[] halves = new boolean[2 * rough.length];
        for (int k = 0; k < rough.length; k++) {
            boolean near = missed[k] || (k > 0 && missed[k - 1]) || (k + 1 < rough.length && missed[k + 1]);
            halves[2 * k] = near;
            halves[2 * k + 1] = near;
        }
        return halves;
    }

    /** The cubic through four nodes in a row, in the middle of the step that begins at a node: between the inner two, or at an end the outer two. */
    private double cubic(int node, int step) {
        if (node == 0) {
            return (5 * values[0] + 15 * values[step] - 5 * values[2 * step] + values[3 * step]) / 16;
        }
        if (node + step == values.length - 1) {
            return (5 * values[node + step] + 15 * values[node] - 5 * values[node - step] + values[node - 2 * step]) / 16;
        }
        return (9 * (values[node] + values[node + step]) - values[node - step] - values[node + 2 * step]) / 16;
    }
}
