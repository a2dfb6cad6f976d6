package org.farvertex.cli;

import org.farvertex.input.Decimal;
import org.farvertex.reach.Range;
import org.farvertex.units.Dimension;
import org.farvertex.units.Quantity;
import picocli.CommandLine.ITypeConverter;

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
            return Decimal.parse(text.strip());
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
        return NumberConverters.converted(text, written -> {
            String[] ends = written.split(":", -1);
            if (ends.length != 2) {
                throw new IllegalArgumentException("must be A:B, for example " + example());
            }
            return new Range(number(ends[0]), number(ends[1]));
        });
    }
}
