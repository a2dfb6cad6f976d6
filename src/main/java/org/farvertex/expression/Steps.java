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
            known[next++] = one(i, known);
        }
        return known[result];
    }

    /** The values where one variable has several: each step is done for all of them before the next, once where it does not depend on that variable. */
    double[] at(double[] values, int variable, double[] many) {
        double[] single = places.clone();
        System.arraycopy(values, 0, single, 0, variables);
        double[][] several = new double[places.length][];
        several[variable] = many;
        int next = places.length - codes.length;
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] == FormulaStep.CALL ? calls[i].dependsOn(several) : several[first[i]] != null || several[second[i]] != null) {
                several[next++] = codes[i] == FormulaStep.CALL ? calls[i].of(single, several, many.length) : joined(i, single, several, new double[many.length]);
            } else {
                single[next++] = one(i, single);
            }
        }
        return several[result] == null ? filled(single[result], many.length) : several[result];
    }

    private double one(int step, double[] known) {
        int code = codes[step];
        return code == FormulaStep.CALL ? calls[step].of(known) : code == FormulaStep.TURN ? -known[first[step]]
            : Node.Binary.joined((char) code, known[first[step]], known[second[step]]);
    }

    private static double[] filled(double value, int length) {
        double[] all = new double[length];
        Arrays.fill(all, value);
        return all;
    }

    /** One value stands for as many as the other part has. */
    private double[] joined(int step, double[] single, double[][] several, double[] all) {
        double[] left = several[first[step]];
        double[] right = several[second[step]];
        if (left == null) {
            boolean commutes = codes[step] == '+' || codes[step] == '*';
            return commutes ? joined(codes[step], right, single[first[step]], all) : joined(codes[step], filled(single[first[step]], all.length), right, all);
        }
        return right == null ? joined(codes[step], left, single[second[step]], all) : joined(codes[step], left, right, all);
    }

    private static double[] joined(int code, double[] left, double right, double[] all) {
        switch (code) {
            case '+' -> {
                for (int k = 0; k < all.length; k++) {
                    all[k] = left[k] + right;
                }
            }
            case '-' -> {
                for (int k = 0; k < all.length; k++) {
                    all[k] = left[k] - right;
                }
            }
            case '*' -> {
                for (int k = 0; k < all.length; k++) {
                    all[k] = left[k] * right;
                }
            }
            default -> {
                for (int k = 0; k < all.length; k++) {
                    all[k] = Node.Binary.joined((char) code, left[k], right);
                }
            }
        }
        return all;
    }

    private static double[] joined(int code, double[] left, double[] right, double[] all) {
        switch (code) {
            case '+' -> {
                for (int k = 0; k < all.length; k++) {
                    all[k] = left[k] + right[k];
                }
            }
            case '-' -> {
                for (int k = 0; k < all.length; k++) {
                    all[k] = left[k] - right[k];
                }
            }
            case '*' -> {
                for (int k = 0; k < all.length; k++) {
                    all[k] = left[k] * right[k];
                }
            }
            case '/' -> {
                for (int k = 0; k < all.length; k++) {
                    all[k] = left[k] / right[k];
                }
            }
            default -> {
                for (int k = 0; k < all.length; k++) {
                    all[k] = code == FormulaStep.TURN ? -left[k] : Node.Binary.joined((char) code, left[k], right[k]);
                }
            }
        }
        return all;
    }
}
