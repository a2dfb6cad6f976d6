package org.farvertex.cli;

import org.farvertex.reach.Range;
import org.farvertex.units.Dimension;
import org.farvertex.units.Quantity;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code A:B}: two energies with units, or two plain numbers. */
abstract class RangeConverter implements ITypeConverter<Range> {

    /** Two energies; the values are in GeV. */
    static final class Energies extends RangeConverter {

        @Override
        double number(String text) {
            return Quantity.parse(text, Dimension.ENERGY).internal();
        }

        @Override
        String example() {
            return "10MeV:200MeV";
        }
    }

    /** Two plain numbers. */
    static final class Numbers extends RangeConverter {

        @Override
        double number(String text) {
            return Double.parseDouble(text.strip());
        }

        @Override
        String example() {
            return "1e-8:1e-3";
        }
    }

    abstract double number(String text);

    abstract String example();

    @Override
    public Range convert(String text) {
        String[] ends = text.split(":", -1);
        if (ends.length != 2) {
            throw new TypeConversionException("'" + text + "' must be A:B, for example " + example());
        }
        try {
            return new Range(number(ends[0]), number(ends[1]));
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' must be two numbers A:B, for example " + example());
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + text + "': " + e.getMessage());
        }
    }
}
