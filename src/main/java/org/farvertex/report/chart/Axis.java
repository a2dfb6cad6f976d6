package org.farvertex.report.chart;

import java.util.List;
import java.util.Objects;

/**
 * One axis of a chart.
 *
 * @param label       what it shows, in the markup of {@link Label}, with the unit in brackets: {@code *m*_{A′} [MeV]}
 * @param logarithmic true for a logarithmic scale with decades
 * @param min         lower end; above zero on a logarithmic axis
 * @param max         upper end, above {@code min}
 * @param names       what stands beside the rows of a chart instead of numbers, from above; empty for numbers
 */
public record Axis(String label, boolean logarithmic, double min, double max, List<String> names) {

    /** Refuses an empty, infinite or (on a logarithmic scale) non-positive range. */
    public Axis {
        Objects.requireNonNull(label, "label");
        names = List.copyOf(names);
        if (!(Double.isFinite(min) && Double.isFinite(max) && min < max)) {
            throw new IllegalArgumentException("axis '" + label + "' from " + min + " to " + max + ": must be finite and rise");
        }
        if (logarithmic && !(min > 0)) {
            throw new IllegalArgumentException("logarithmic axis '" + label + "' starts at " + min + ": must be above 0");
        }
    }

    /**
     * A linear axis.
     *
     * @param label label in the markup of {@link Label}
     * @param min   lower end
     * @param max   upper end
     * @return the axis
     */
    public static Axis linear(String label, double min, double max) {
        return new Axis(label, false, min, max, List.of());
    }

    /**
     * A logarithmic axis.
     *
     * @param label label in the markup of {@link Label}
     * @param min   lower end, above 0
     * @param max   upper end
     * @return the axis
     */
    public static Axis log(String label, double min, double max) {
        return new Axis(label, true, min, max, List.of());
    }

    /**
     * An axis with names for {@linkplain Layer.Row rows}.
     *
     * @param names what stands beside each row, from above, in the markup of {@link Label}; at least one
     * @return the axis
     */
    public static Axis rows(List<String> names) {
        return new Axis("", false, 0, names.size(), names);
    }

    /** Where the middle of a row is. */
    double row(int number) {
        return names.size() - number - 0.5;
    }
}
