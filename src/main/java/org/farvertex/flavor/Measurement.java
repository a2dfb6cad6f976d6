package org.farvertex.flavor;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.farvertex.citation.CitedTable;
import org.farvertex.citation.CitedTable.Row;

/**
 * A measured observable with asymmetric errors.
 *
 * @param observable what was measured
 * @param value      central value, branching ratios absolute, differential ones in GeV⁻²
 * @param up         error upwards, statistical, systematic and normalisation in quadrature
 * @param down       error downwards
 * @param source     where it was published
 */
public record Measurement(Observable observable, double value, double up, double down, String source) {

    /** Errors must be positive. */
    public Measurement {
        if (!(up > 0 && down > 0)) {
            throw new IllegalArgumentException("errors of " + observable + " must be positive");
        }
    }

    /**
     * The measurements that the paper used (2014 to 2021).
     *
     * @return one per observable
     */
    public static Map<Observable, Measurement> paper() {
        return ofSet("paper");
    }

    /**
     * A named set of measurements.
     *
     * @param name one of {@link #sets()}
     * @return measurement by observable; an observable that was not measured is absent
     * @throws IllegalArgumentException if there is no such set
     */
    public static Map<Observable, Measurement> ofSet(String name) {
        Map<Observable, Measurement> all = new EnumMap<>(Observable.class);
        for (Row row : rows()) {
            if (row.text("set").equals(name)) {
                Observable observable = Observable.ofKey(row.text("observable"));
                double[] numbers = row.numbers(2, 6);
                all.put(observable, new Measurement(observable, numbers[0], norm(numbers[1], numbers[3], numbers[5]),
                    norm(numbers[2], numbers[4], numbers[5]), row.text("source")));
            }
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("must be one of " + String.join(", ", sets()));
        }
        return all;
    }

    /**
     * Names of the sets: {@code paper} and later ones.
     *
     * @return the names, the paper's first
     */
    public static List<String> sets() {
        return rows().stream().map(row -> row.text("set")).distinct().toList();
    }

    private static List<Row> rows() {
        return CitedTable.of("flavor/measurements.csv").rows();
    }

    private static double norm(double a, double b, double c) {
        return Math.sqrt(a * a + b * b + c * c);
    }

    /**
     * Distance of a prediction in units of the error on its side; no theory error.
     *
     * @param prediction what theory says
     * @return positive if the prediction is too high
     */
    public double pull(double prediction) {
        double distance = prediction - value;
        return distance / (distance > 0 ? up : down);
    }
}
