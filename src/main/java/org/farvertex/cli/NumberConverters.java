package org.farvertex.cli;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/**
 * How options without a unit are read. Whole numbers may be written as 1e6 too; infinities and NaN have no written form; what
 * cannot be read is told with what is allowed.
 */
final class NumberConverters {

    private static final String NUMBER = "[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?";

    private NumberConverters() {
    }

    /** Makes a command line and all its subcommands read numbers, switches and paths in this way. */
    static CommandLine register(CommandLine command) {
        return command
            .registerConverter(int.class, text -> Math.toIntExact(whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE)))
            .registerConverter(Integer.class, text -> Math.toIntExact(whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE)))
            .registerConverter(long.class, text -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE))
            .registerConverter(Long.class, text -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE))
            .registerConverter(double.class, NumberConverters::number)
            .registerConverter(Double.class, NumberConverters::number)
            .registerConverter(boolean.class, NumberConverters::toggle)
            .registerConverter(Path.class, NumberConverters::path);
    }

    private static long whole(String text, long least, long most) {
        BigDecimal value;
        try {
            value = new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' must be a whole number, for example 1000 or 1e6");
        }
        try {
            long exact = value.longValueExact();
            if (exact >= least && exact <= most) {
                return exact;
            }
        } catch (ArithmeticException e) {
            // told below, together with what is too large for an int
        }
        throw new TypeConversionException("'" + text + "' must be a whole number between " + least + " and " + most);
    }

    private static double number(String text) {
        String written = text.strip();
        double value = written.matches(NUMBER) ? Double.parseDouble(written) : Double.NaN;
        if (!Double.isFinite(value)) {
            throw new TypeConversionException("'" + text + "' must be a finite number, for example 0.01 or 1e-5");
        }
        return value;
    }

    private static boolean toggle(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new TypeConversionException("'" + text + "' must be true or false; the option alone means true");
        }
        return text.equals("true");
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + text + "' must be the name of a file or folder that this system and its locale can spell");
        }
    }
}
