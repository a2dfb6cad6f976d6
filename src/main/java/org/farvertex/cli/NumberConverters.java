package org.farvertex.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.farvertex.input.Decimal;
import org.farvertex.input.Shown;
import org.farvertex.reach.Range;
import org.farvertex.units.Dimension;
import org.farvertex.units.Quantity;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How options without a unit are read. Whole numbers may be written as 1e6 too; infinities and NaN have no written form; what
 * cannot be read is told with what is allowed.
 */
final class NumberConverters {

    private NumberConverters() {
    }

    /** Makes a command line and all its subcommands read numbers, switches and paths in this way; no argument names a file of more. */
    static CommandLine register(CommandLine command) {
        return command.setExpandAtFiles(false)
            .registerConverter(int.class, new Reader<>(NumberConverters::integer))
            .registerConverter(Integer.class, new Reader<>(NumberConverters::integer))
            .registerConverter(long.class, new Reader<>(text -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE)))
            .registerConverter(Long.class, new Reader<>(text -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE)))
            .registerConverter(double.class, new Reader<>(NumberConverters::number))
            .registerConverter(Double.class, new Reader<>(NumberConverters::number))
            .registerConverter(boolean.class, new Reader<>(NumberConverters::toggle))
            .registerConverter(Path.class, new Reader<>(NumberConverters::path));
    }

    /** A converter that is no lambda itself: those of an interface as old as picocli's break the class-data archives of Java 17. */
    private record Reader<T>(Function<String, T> reader) implements ITypeConverter<T> {

        @Override
        public T convert(String text) {
            return reader.apply(text);
        }
    }

    private static int integer(String text) {
        return Math.toIntExact(whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    private static long whole(String text, long least, long most) {
        return converted(text, written -> Decimal.parseWhole(written, least, most));
    }

    private static double number(String text) {
        return converted(text, Decimal::parse);
    }

    /**
     * What an option means, or one line that quotes what stands there.
     *
     * @param text   what the user wrote, with blanks around it perhaps
     * @param reader reads it; an {@link IllegalArgumentException} says what is allowed
     */
    static <T> T converted(String text, Function<String, T> reader) {
        try {
            return reader.apply(text.strip());
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(Shown.quoted(text) + " " + e.getMessage());
        }
    }

    private static boolean toggle(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new TypeConversionException(Shown.quoted(text) + " must be true or false; the option alone means true");
        }
        return text.equals("true");
    }

    /** A line break in a name would make two lines of every message and every table that repeats it. */
    private static Path path(String text) {
        // nothing would name the working folder itself, which nobody who forgets a value means
        if (text.isBlank()) {
            throw new TypeConversionException(Shown.quoted(text) + " must be the name of a file or folder");
        }
        try {
            if (text.chars().anyMatch(Character::isISOControl)) {
                throw new InvalidPathException(text, "control character");
            }
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(Shown.quoted(text) + " must be the name of a file or folder that this system and its locale can spell");
        }
    }

    /** Reads an energy or a mass with its unit; the value is in GeV. */
    static final class Energy implements ITypeConverter<Double> {

        @Override
        public Double convert(String text) {
            return converted(text, written -> Quantity.parse(written, Dimension.ENERGY).internal());
        }
    }

    /** Reads an energy or a mass above zero with its unit; the value is in GeV. */
    static final class PositiveEnergy implements ITypeConverter<Double> {

        @Override
        public Double convert(String text) {
            return converted(text, written -> positive(Quantity.parse(written, Dimension.ENERGY), "must be positive, " + Dimension.ENERGY.range()));
        }
    }

    /** Reads a length above zero with its unit; the value is in metres. */
    static final class Length implements ITypeConverter<Double> {

        @Override
        public Double convert(String text) {
            return converted(text, written -> positive(Quantity.parse(written, Dimension.LENGTH), "must be above zero"));
        }
    }

    private static double positive(Quantity quantity, String otherwise) {
        if (!(quantity.internal() > 0)) {
            throw new IllegalArgumentException(otherwise);
        }
        return quantity.internal();
    }

    /** Reads {@code A:B}: two energies with units; the values are in GeV. */
    static final class Energies implements ITypeConverter<Range> {

        @Override
        public Range convert(String text) {
            return range(text, "10MeV:200MeV", end -> Quantity.parse(end, Dimension.ENERGY).internal());
        }
    }

    /** Reads {@code A:B}: two plain numbers. */
    static final class Numbers implements ITypeConverter<Range> {

        @Override
        public Range convert(String text) {
            return range(text, "1e-8:1e-3", end -> Decimal.parse(end.strip()));
        }
    }

    private static Range range(String text, String example, ToDoubleFunction<String> number) {
        return converted(text, written -> {
            String[] ends = written.split(":", -1);
            if (ends.length != 2) {
                throw new IllegalArgumentException("must be A:B, for example " + example);
            }
            return new Range(number.applyAsDouble(ends[0]), number.applyAsDouble(ends[1]));
        });
    }
}
