package org.farvertex.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A formula as steps in a row, for one that is evaluated often: a part that stands in it several times is worked out once. The value is that of
 * the parts one inside the other, bit by bit.
 */
final class Steps {

    /** Codes other than the signs between two parts. */
    private static final int CALL = 0;
    private static final int TURN = 1;

    private final int variables;
    /** Places of variables, of numbers, and of the steps; numbers are filled in. */
    private final double[] places;
    /** What each step does, and where what it takes stands: codes, since a call for each step would take longer than the step. */
    private final int[] codes;
    private final int[] first;
    private final int[] second;
    private final Called[] calls;
    private final int result;

    private Steps(int variables, double[] places, List<Step> steps, int result) {
        this.variables = variables;
        this.places = places;
        this.codes = steps.stream().mapToInt(Step::code).toArray();
        this.first = steps.stream().mapToInt(Step::left).toArray();
        this.second = steps.stream().mapToInt(Step::right).toArray();
        this.calls = steps.stream().map(step -> step instanceof Called call ? call : null).toArray(Called[]::new);
        this.result = result;
    }

    /**
     * Puts a formula into a row.
     *
     * @param formula   the formula
     * @param variables number of its variables
     */
    static Steps of(Node formula, int variables) {
        Row row = new Row(variables);
        row.collectNumbers(formula);
        int result = row.place(formula);
        double[] places = new double[variables + row.numbers.size() + row.steps.size()];
        for (int i = 0; i < row.numbers.size(); i++) {
            places[variables + i] = row.numbers.get(i);
        }
        return new Steps(variables, places, row.steps, result);
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
            if (codes[i] == CALL ? calls[i].dependsOn(several) : several[first[i]] != null || several[second[i]] != null) {
                several[next++] = codes[i] == CALL ? calls[i].of(single, several, many.length) : joined(i, single, several, new double[many.length]);
            } else {
                single[next++] = one(i, single);
            }
        }
        return several[result] == null ? filled(single[result], many.length) : several[result];
    }

    private double one(int step, double[] known) {
        int code = codes[step];
        return code == CALL ? calls[step].of(known) : code == TURN ? -known[first[step]]
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
                    all[k] = code == TURN ? -left[k] : Node.Binary.joined((char) code, left[k], right[k]);
                }
            }
        }
        return all;
    }

    /** One operation on what earlier places hold. */
    private sealed interface Step {

        int code();

        int left();

        int right();
    }

    private record Turned(int left) implements Step {

        @Override
        public int code() {
            return TURN;
        }

        @Override
        public int right() {
            return left;
        }
    }

    private record Joined(char operator, int left, int right) implements Step {

        @Override
        public int code() {
            return operator;
        }
    }

    /** Equal if function and places are. */
    private static final class Called implements Step {

        private final Function function;
        private final int[] arguments;

        Called(Function function, int[] arguments) {
            this.function = function;
            this.arguments = arguments;
        }

        @Override
        public int code() {
            return CALL;
        }

        @Override
        public int left() {
            return arguments[0];
        }

        @Override
        public int right() {
            return arguments[arguments.length - 1];
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Called call && function == call.function && Arrays.equals(arguments, call.arguments);
        }

        @Override
        public int hashCode() {
            return 31 * function.hashCode() + Arrays.hashCode(arguments);
        }

        boolean dependsOn(double[][] several) {
            for (int place : arguments) {
                if (several[place] != null) {
                    return true;
                }
            }
            return false;
        }

        double of(double[] known) {
            double[] x = new double[arguments.length];
            for (int i = 0; i < x.length; i++) {
                x[i] = known[arguments[i]];
            }
            return function.of(x);
        }

        double[] of(double[] single, double[][] several, int length) {
            double[] all = new double[length];
            double[] x = new double[arguments.length];
            for (int k = 0; k < length; k++) {
                for (int i = 0; i < x.length; i++) {
                    double[] values = several[arguments[i]];
                    x[i] = values == null ? single[arguments[i]] : values[k];
                }
                all[k] = function.of(x);
            }
            return all;
        }
    }

    /** The row while it grows; steps that are equal are one. */
    private static final class Row {

        private final int variables;
        private final List<Double> numbers = new ArrayList<>();
        private final List<Step> steps = new ArrayList<>();
        private final Map<Object, Integer> known = new HashMap<>();

        Row(int variables) {
            this.variables = variables;
        }

        void collectNumbers(Node part) {
            if (part instanceof Node.Constant number) {
                known.computeIfAbsent(number.value(), value -> {
                    numbers.add(number.value());
                    return variables + numbers.size() - 1;
                });
            } else if (part instanceof Node.Negative turned) {
                collectNumbers(turned.of());
            } else if (part instanceof Node.Binary pair) {
                collectNumbers(pair.left());
                collectNumbers(pair.right());
            } else if (part instanceof Node.Call call) {
                call.arguments().forEach(this::collectNumbers);
            }
        }

        int place(Node part) {
            if (part instanceof Node.Constant number) {
                return known.get(number.value());
            }
            if (part instanceof Node.Variable variable) {
                return variable.index();
            }
            Step step = step(part);
            Integer place = known.get(step);
            if (place == null) {
                place = variables + numbers.size() + steps.size();
                steps.add(step);
                known.put(step, place);
            }
            return place;
        }

        private Step step(Node part) {
            if (part instanceof Node.Negative turned) {
                return new Turned(place(turned.of()));
            }
            if (part instanceof Node.Binary pair) {
                return new Joined(pair.operator(), place(pair.left()), place(pair.right()));
            }
            Node.Call call = (Node.Call) part;
            return new Called(call.function(), call.arguments().stream().mapToInt(this::place).toArray());
        }
    }
}
