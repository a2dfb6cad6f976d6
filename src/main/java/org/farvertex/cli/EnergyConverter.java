package org.farvertex.cli;

import org.farvertex.units.Dimension;
import org.farvertex.units.Quantity;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option that is an energy or a mass with its unit; the value is in GeV. */
final class EnergyConverter implements ITypeConverter<Double> {

    @Override
    public Double convert(String text) {
        try {
            return Quantity.parse(text, Dimension.ENERGY).internal();
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + text + "' " + e.getMessage());
        }
    }
}
