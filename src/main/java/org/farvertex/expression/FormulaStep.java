package org.farvertex.expression;

import java.util.List;

/** One operation of a formula on what earlier places of its row hold; steps that are equal have the same value. */
sealed interface FormulaStep {

    /** Codes other than the signs between two parts. */
    int CALL = 0;
    int TURN = 1;

    /** The sign between two parts, or one of the codes for what is none. */
    int code();

    /** Place of the first part. */
    int left();

    /** Place of the last part, which may be the first. */
    int right();

    /** A sign turned. */
    record Turned(int left) implements FormulaStep {

        @Override
        public int code() {
            return TURN;
        }

        @Override
        public int right() {
            return left;
        }
    }

    /** Two parts with a sign between them. */
    record Joined(char operator, int left, int right) implements FormulaStep {

        @Override
        public int code() {
            return operator;
        }
    }

    /** A function of some parts. */
    record Called(Function function, List<Integer> arguments) implements FormulaStep {

        @Override
        public int code() {
            return CALL;
        }

        @Override
        public int left() {
            return arguments.get(0);
        }

        @Override
        public int right() {
            return arguments.get(arguments.size() - 1);
        }

        double of(double[] known) {
            double[] x = new double[arguments.size()];
            for (int i = 0; i < x.length; i++) {
                x[i] = known[arguments.get(i)];
            }
            return function.of(x);
        }

        boolean dependsOn(double[][] several) {
            return arguments.stream().anyMatch(place -> several[place] != null);
        }

        double[] of(double[] single, double[][] several, int length) {
            int[] places = arguments.stream().mapToInt(Integer::intValue).toArray();
            double[] all = new double[length];
            double[] x = new double[places.length];
            for (int k = 0; k < length; k++) {
                for (int i = 0; i < x.length; i++) {
                    double[] values = several[places[i]];
                    x[i] = values == null ? single[places[i]] : values[k];
                }
                all[k] = function.of(x);
            }
            return all;
        }
    }
}
