package org.farvertex.cli;

import org.farvertex.units.Dimension;
import org.farvertex.units.Quantity;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option that is a mass or an energy with its unit, e.g. {@code 60MeV}, into GeV; it must be positive. */
final class EnergyOption implements ITypeConverter<Double> {

    @Override
    public Double convert(String text) {
        double energy;
        try {
            energy = Quantity.parse(text, Dimension.ENERGY).internal();
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + text + "' " + e.getMessage());
        }
        if (!(energy > 0)) {
            throw new TypeConversionException("'" + text + "' must be positive");
        }
        return energy;
    }
}
