package org.farvertex.cli;

import org.farvertex.units.Dimension;
import org.farvertex.units.Quantity;
import picocli.CommandLine.ITypeConverter;

/** Reads an option that is an energy or a mass above zero, with its unit; the value is in GeV. */
final class PositiveEnergyConverter implements ITypeConverter<Double> {

    @Override
    public Double convert(String text) {
        return NumberConverters.converted(text, PositiveEnergyConverter::read);
    }

    /** The energy [GeV]; an {@link IllegalArgumentException} says what is allowed. */
    static double read(String text) {
        double energy = Quantity.parse(text, Dimension.ENERGY).internal();
        if (!(energy > 0)) {
            throw new IllegalArgumentException("must be positive, " + Dimension.ENERGY.range());
        }
        return energy;
    }
}
