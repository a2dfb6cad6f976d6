package org.farvertex.expression;

import java.util.Arrays;
import java.util.List;

/**
 * A formula as steps in a row, for one that is evaluated often: a part that stands in it several times is worked out once. The value is that of
 * the parts one inside the other, bit by bit.
 */
final class Steps {

    private final int variables;
    /** Places of variables, of numbers, and of the steps; numbers are filled in. */
    private final double[] places;
    /** What each step does, and where what it takes stands: codes, since a call for each step would take longer than the step. */
    private final int[] codes;
    private final int[] first;
    private final int[] second;
    private final FormulaStep.Called[] calls;
    private final int result;

    Steps(int variables, double[] places, List<FormulaStep> steps, int result) {
        this.variables = variables;
        this.places = places;
        this.codes = steps.stream().mapToInt(FormulaStep::code).toArray();
        this.first = steps.stream().mapToInt(FormulaStep::left).toArray();
        this.second = steps.stream().mapToInt(FormulaStep::right).toArray();
        this.calls = steps.stream().map(step -> step instanceof FormulaStep.Called call ? call : null).toArray(FormulaStep.Called[]::new);
        this.result = result;
    }

    /**
     * Puts a formula into a row.
     *
     * @param formula   the formula
     * @param variables number of its variables
     */
    static Steps of(Node formula, int variables) {
        return new StepRow(variables).of(formula);
    }

    /** Number of steps. */
    int count() {
        return codes.length;
    }

    double at(double[] values) {
        double[] known = places.clone();
        System.arraycopy(values, 0, known, 0, variables);
        int next = known.length - codes.length;
        for (int i = 0; i < codes.length; i++) {
            int code = codes[i];
            known[next++] = code == FormulaStep.CALL ? calls[i].of(known) : code == FormulaStep.TURN ? -known[first[i]]
                : Node.Binary.joined((char) code, known[first[i]], known[second[i]]);
        }
        return known[result];
    }

    /** The values where one variable has several: each step is done for all of them before the next. */
    double[] at(double[] values, int variable, double[] many) {
        double[][] known = new double[places.length][];
        int next = known.length - codes.length;
        for (int i = 0; i < next; i++) {
            known[i] = i == variable ? many : new double[] {i < variables ? values[i] : places[i]};
        }
        for (int i = 0; i < codes.length; i++) {
            known[next++] = codes[i] == FormulaStep.CALL ? calls[i].of(known) : joined(codes[i], known[first[i]], known[second[i]]);
        }
        return known[result].length == many.length ? known[result] : filled(known[result][0], many.length);
    }

    private static double[] filled(double value, int length) {
        double[] all = new double[length];
        Arrays.fill(all, value);
        return all;
    }

    /** One value stands for as many as the other part has. */
    private static double[] joined(int code, double[] left, double[] right) {
        int a = left.length == 1 ? 0 : 1;
        int b = right.length == 1 ? 0 : 1;
        double[] all = new double[Math.max(left.length, right.length)];
        switch (code) {
            case '+' -> {
                for (int k = 0; k < all.length; k++) {
                    all[k] = left[a * k] + right[b * k];
                }
            }
            case '-' -> {
                for (int k = 0; k < all.length; k++) {
                    all[k] = left[a * k] - right[b * k];
                }
            }
            case '*' -> {
                for (int k = 0; k < all.length; k++) {
                    all[k] = left[a * k] * right[b * k];
                }
            }
            default -> {
                for (int k = 0; k < all.length; k++) {
                    all[k] = code == FormulaStep.TURN ? -left[a * k] : Node.Binary.joined((char) code, left[a * k], right[b * k]);
                }
            }
        }
        return all;
    }
}
