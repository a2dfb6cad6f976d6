package org.farvertex.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option that is an energy or a mass above zero, with its unit; the value is in GeV. */
final class PositiveEnergyConverter implements ITypeConverter<Double> {

    @Override
    public Double convert(String text) {
        double energy = new EnergyConverter().convert(text);
        if (!(energy > 0)) {
            throw new TypeConversionException("'" + text + "' must be positive");
        }
        return energy;
    }
}
