package org.farvertex.cli;

import org.farvertex.units.Dimension;
import org.farvertex.units.Quantity;
import picocli.CommandLine.ITypeConverter;

/** Reads an option that is a length above zero with its unit; the value is in metres. */
final class LengthConverter implements ITypeConverter<Double> {

    @Override
    public Double convert(String text) {
        return NumberConverters.converted(text, written -> {
            double metres = Quantity.parse(written, Dimension.LENGTH).internal();
            if (!(metres > 0)) {
                throw new IllegalArgumentException("must be above zero");
            }
            return metres;
        });
    }
}
