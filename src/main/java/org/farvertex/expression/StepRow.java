package org.farvertex.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A formula on the way into a row of {@link Steps}: steps that are equal are one. */
final class StepRow {

    private final int variables;
    private final List<Double> numbers = new ArrayList<>();
    private final List<FormulaStep> steps = new ArrayList<>();
    private final Map<Object, Integer> known = new HashMap<>();

    StepRow(int variables) {
        this.variables = variables;
    }

    /** Takes in a formula. */
    Steps of(Node formula) {
        collectNumbers(formula);
        int result = place(formula);
        double[] places = new double[variables + numbers.size() + steps.size()];
        for (int i = 0; i < numbers.size(); i++) {
            places[variables + i] = numbers.get(i);
        }
        return new Steps(variables, places, steps, result);
    }

    private void collectNumbers(Node part) {
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

    private int place(Node part) {
        if (part instanceof Node.Constant number) {
            return known.get(number.value());
        }
        if (part instanceof Node.Variable variable) {
            return variable.index();
        }
        FormulaStep step = step(part);
        Integer place = known.get(step);
        if (place == null) {
            place = variables + numbers.size() + steps.size();
            steps.add(step);
            known.put(step, place);
        }
        return place;
    }

    private FormulaStep step(Node part) {
        if (part instanceof Node.Negative turned) {
            return new FormulaStep.Turned(place(turned.of()));
        }
        if (part instanceof Node.Binary pair) {
            return new FormulaStep.Joined(pair.operator(), place(pair.left()), place(pair.right()));
        }
        Node.Call call = (Node.Call) part;
        return new FormulaStep.Called(call.function(), call.arguments().stream().map(this::place).toList());
    }
}
