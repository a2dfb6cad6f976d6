package org.farvertex.expression;

import java.util.List;
import java.util.OptionalDouble;

/** A part of a formula. The powers of a variable are followed through it, so that a formula scales exactly where its value has no number. */
sealed interface Node {

    /** Its value. */
    double at(double[] values);

    /** The power n with which it goes as \(x^n\) in one variable, whatever the others; empty if there is none. */
    OptionalDouble degree(int variable);

    /** Whether a variable is in it. */
    boolean uses(int variable);

    /** Degree of the polynomial in one variable that it is, or the larger or smaller of some is; infinite if it is none. */
    default double polynomial(int variable) {
        return uses(variable) ? Double.POSITIVE_INFINITY : 0;
    }

    /** The same with the values of some variables put in and worked out; NaN stands for those that stay. */
    Node with(double[] known);

    /** A number. */
    record Constant(double value) implements Node {

        @Override
        public double at(double[] values) {
            return value;
        }

        @Override
        public OptionalDouble degree(int variable) {
            return OptionalDouble.of(0);
        }

        @Override
        public Node with(double[] known) {
            return this;
        }

        @Override
        public boolean uses(int variable) {
            return false;
        }
    }

    /** A variable. */
    record Variable(int index) implements Node {

        @Override
        public double at(double[] values) {
            return values[index];
        }

        @Override
        public OptionalDouble degree(int variable) {
            return OptionalDouble.of(variable == index ? 1 : 0);
        }

        @Override
        public Node with(double[] known) {
            return Double.isNaN(known[index]) ? this : new Constant(known[index]);
        }

        @Override
        public boolean uses(int variable) {
            return variable == index;
        }

        @Override
        public double polynomial(int variable) {
            return variable == index ? 1 : 0;
        }
    }

    /** A sign turned. */
    record Negative(Node of) implements Node {

        @Override
        public double at(double[] values) {
            return -of.at(values);
        }

        @Override
        public OptionalDouble degree(int variable) {
            return of.degree(variable);
        }

        @Override
        public Node with(double[] known) {
            Node inside = of.with(known);
            return inside instanceof Constant number ? new Constant(-number.value) : new Negative(inside);
        }

        @Override
        public boolean uses(int variable) {
            return of.uses(variable);
        }

        @Override
        public double polynomial(int variable) {
            return of.polynomial(variable);
        }
    }

    /** Two parts with a sign between them. */
    record Binary(char operator, Node left, Node right) implements Node {

        @Override
        public double at(double[] values) {
            return joined(operator, left.at(values), right.at(values));
        }

        /** Two values with a sign between them. */
        static double joined(char operator, double a, double b) {
            return switch (operator) {
                case '+' -> a + b;
                case '-' -> a - b;
                case '*' -> a * b;
                case '/' -> a / b;
                default -> Power.of(a, b);
            };
        }

        @Override
        public OptionalDouble degree(int variable) {
            OptionalDouble a = left.degree(variable);
            OptionalDouble b = right.degree(variable);
            if (a.isEmpty() || b.isEmpty()) {
                return OptionalDouble.empty();
            }
            return switch (operator) {
                case '+', '-' -> a.equals(b) ? a : OptionalDouble.empty();
                case '*' -> OptionalDouble.of(a.getAsDouble() + b.getAsDouble());
                case '/' -> OptionalDouble.of(a.getAsDouble() - b.getAsDouble());
                default -> power(variable, a.getAsDouble());
            };
        }

        private OptionalDouble power(int variable, double degree) {
            if (degree == 0 && !right.uses(variable)) {
                return OptionalDouble.of(0);
            }
            return right instanceof Constant exponent ? OptionalDouble.of(degree * exponent.value()) : OptionalDouble.empty();
        }

        @Override
        public Node with(double[] known) {
            Binary whole = new Binary(operator, left.with(known), right.with(known));
            return whole.left instanceof Constant && whole.right instanceof Constant ? new Constant(whole.at(known)) : whole;
        }

        @Override
        public boolean uses(int variable) {
            return left.uses(variable) || right.uses(variable);
        }

        @Override
        public double polynomial(int variable) {
            double a = left.polynomial(variable);
            double b = right.polynomial(variable);
            return switch (operator) {
                case '+', '-' -> Math.max(a, b);
                case '*' -> a + b;
                case '/' -> b == 0 ? a : Double.POSITIVE_INFINITY;
                default -> a == 0 && b == 0 ? 0 : right instanceof Constant whole && whole.value >= 0 && Math.rint(whole.value) == whole.value
                    ? a * whole.value : Double.POSITIVE_INFINITY;
            };
        }
    }

    /** A function of its arguments. */
    record Call(Function function, List<Node> arguments) implements Node {

        @Override
        public double at(double[] values) {
            double[] x = new double[arguments.size()];
            for (int i = 0; i < x.length; i++) {
                x[i] = arguments.get(i).at(values);
            }
            return function.of(x);
        }

        @Override
        public OptionalDouble degree(int variable) {
            OptionalDouble first = arguments.get(0).degree(variable);
            boolean alike = arguments.stream().allMatch(a -> a.degree(variable).equals(first));
            if (!alike || first.isEmpty()) {
                return OptionalDouble.empty();
            }
            return first.getAsDouble() == 0 ? first : function.degree(first.getAsDouble());
        }

        @Override
        public Node with(double[] known) {
            Call whole = new Call(function, arguments.stream().map(a -> a.with(known)).toList());
            return whole.arguments.stream().allMatch(Constant.class::isInstance) ? new Constant(whole.at(known)) : whole;
        }

        @Override
        public boolean uses(int variable) {
            return arguments.stream().anyMatch(a -> a.uses(variable));
        }

        @Override
        public double polynomial(int variable) {
            return function == Function.MAX || function == Function.MIN ? arguments.stream().mapToDouble(a -> a.polynomial(variable)).max().orElse(0)
                : Node.super.polynomial(variable);
        }
    }
}
