package org.farvertex.report.table;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** A column of a table. Names and cells are plain text, without markup: they are what other programs read. */
public sealed interface Column {

    /**
     * Heading without unit.
     *
     * @return name
     */
    String name();

    /**
     * Number of cells.
     *
     * @return rows
     */
    int size();

    /**
     * Heading with the unit in brackets where there is one.
     *
     * @return e.g. {@code mass [GeV]}
     */
    String heading();

    /**
     * Numbers of one unit.
     *
     * @param name   heading
     * @param unit   unit; empty for a pure number
     * @param values finite, or NaN where a row has no value
     */
    record Numbers(String name, String unit, List<Double> values) implements Column {

        /** Refuses infinities: they are a fault, not a value. */
        public Numbers {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(unit, "unit");
            values = List.copyOf(values);
            if (values.stream().anyMatch(value -> Double.isInfinite(value))) {
                throw new IllegalArgumentException("column '" + name + "' has an infinite value");
            }
        }

        @Override
        public int size() {
            return values.size();
        }

        @Override
        public String heading() {
            return unit.isEmpty() ? name : name + " [" + unit + "]";
        }
    }

    /**
     * Words.
     *
     * @param name   heading
     * @param values cells
     */
    record Words(String name, List<String> values) implements Column {

        /** Copies the cells. */
        public Words {
            Objects.requireNonNull(name, "name");
            values = List.copyOf(values);
        }

        @Override
        public int size() {
            return values.size();
        }

        @Override
        public String heading() {
            return name;
        }
    }

    /**
     * A column of numbers.
     *
     * @param name   heading
     * @param unit   unit; empty for a pure number
     * @param values values
     * @return the column
     */
    static Column numbers(String name, String unit, Collection<Double> values) {
        return new Numbers(name, unit, List.copyOf(values));
    }

    /**
     * A column of words.
     *
     * @param name   heading
     * @param values cells
     * @return the column
     */
    static Column words(String name, Collection<String> values) {
        return new Words(name, List.copyOf(values));
    }
}
