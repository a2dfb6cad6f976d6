package org.farvertex.report.hepdata;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A HEPData table.
 *
 * @param name        at most 64 characters
 * @param location    where in the paper, e.g. {@code Figure 3}; at most 256 characters, may be empty
 * @param description what it shows; LaTeX between dollars is understood
 * @param keywords    at most one entry per kind
 * @param independent what is scanned, e.g. the mass; at least one
 * @param dependent   what is found, e.g. the coupling; at least one, all of the same length
 * @param licence     terms of use
 */
public record DataTable(String name, String location, String description, List<Keyword> keywords,
    List<Independent> independent, List<Dependent> dependent, Licence licence) {

    /** Characters of the longest name that HEPData takes. */
    public static final int LONGEST_NAME = 64;
    private static final int LONGEST_LOCATION = 256;

    /** Checks what HEPData checks. */
    public DataTable {
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(licence, "licence");
        keywords = List.copyOf(keywords);
        independent = List.copyOf(independent);
        dependent = List.copyOf(dependent);
        if (name.isBlank() || name.length() > LONGEST_NAME || location.length() > LONGEST_LOCATION) {
            throw new IllegalArgumentException("table '" + name + "': the name must have 1 to " + LONGEST_NAME
                + " characters, the location at most " + LONGEST_LOCATION);
        }
        long lengths = Stream.concat(independent.stream().map(v -> v.values().size()),
            dependent.stream().map(v -> v.values().size())).distinct().count();
        if (independent.isEmpty() || dependent.isEmpty() || lengths != 1) {
            throw new IllegalArgumentException("table '" + name + "' needs independent and dependent variables of one length");
        }
    }

    /**
     * What is scanned.
     *
     * @param name   symbol or words
     * @param units  units; empty for none
     * @param values positions
     */
    public record Independent(String name, String units, List<Coordinate> values) {

        /** Copies. */
        public Independent {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(units, "units");
            values = List.copyOf(values);
        }
    }

    /** A position along an independent variable. */
    public sealed interface Coordinate {
    }

    /**
     * A number.
     *
     * @param value finite
     */
    public record At(double value) implements Coordinate {

        /** Refuses NaN and infinity. */
        public At {
            finite(value);
        }
    }

    /**
     * A bin.
     *
     * @param low  lower edge
     * @param high upper edge, above it
     */
    public record Bin(double low, double high) implements Coordinate {

        /** Refuses empty bins. */
        public Bin {
            if (!(finite(low) < finite(high))) {
                throw new IllegalArgumentException("bin from " + low + " to " + high);
            }
        }
    }

    /**
     * A name, e.g. of an experiment.
     *
     * @param text the name
     */
    public record Named(String text) implements Coordinate {
    }

    /**
     * What is found.
     *
     * @param name       symbol or words
     * @param units      units; empty for none
     * @param qualifiers under which conditions
     * @param values     one per row
     */
    public record Dependent(String name, String units, List<Qualifier> qualifiers, List<Value> values) {

        /** Copies. */
        public Dependent {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(units, "units");
            qualifiers = List.copyOf(qualifiers);
            values = List.copyOf(values);
        }
    }

    /**
     * A condition.
     *
     * @param name  e.g. {@code V}
     * @param value e.g. {@code 10}
     * @param units e.g. {@code GEV}; may be empty
     */
    public record Qualifier(String name, String value, String units) {
    }

    /**
     * A number with its errors.
     *
     * @param value  finite, or NaN where a row has none: written as {@code -}
     * @param errors errors; may be empty
     */
    public record Value(double value, List<ErrorBar> errors) {

        /** Refuses infinity. */
        public Value {
            errors = List.copyOf(errors);
            if (Double.isInfinite(value)) {
                throw new IllegalArgumentException("infinite value");
            }
        }
    }

    /**
     * An error of a value; both sizes are given as lengths.
     *
     * @param label e.g. {@code stat}
     * @param minus length downwards, not negative
     * @param plus  length upwards, not negative
     */
    public record ErrorBar(String label, double minus, double plus) {

        /** Refuses negative lengths. */
        public ErrorBar {
            if (!(finite(minus) >= 0 && finite(plus) >= 0)) {
                throw new IllegalArgumentException("error '" + label + "' -" + minus + " +" + plus + ": lengths of 0 or more");
            }
        }

        /**
         * Same size both ways.
         *
         * @param label e.g. {@code stat}
         * @param size  length
         * @return the error
         */
        public static ErrorBar symmetric(String label, double size) {
            return new ErrorBar(label, size, size);
        }
    }

    /** Name of the data file: the table's name in letters that every file system and HEPData take. */
    String fileName() {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "") + ".yaml";
    }

    private static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " is not finite");
        }
        return value;
    }
}
