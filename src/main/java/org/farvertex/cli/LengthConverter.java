package org.farvertex.cli;

import org.farvertex.units.Dimension;
import org.farvertex.units.Quantity;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option that is a length above zero with its unit; the value is in metres. */
final class LengthConverter implements ITypeConverter<Double> {

    @Override
    public Double convert(String text) {
        try {
            double metres = Quantity.parse(text, Dimension.LENGTH).internal();
            if (!(metres > 0)) {
                throw new IllegalArgumentException("must be above zero");
            }
            return metres;
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + text + "' " + e.getMessage());
        }
    }
}
