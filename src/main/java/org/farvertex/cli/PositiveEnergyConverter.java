package org.farvertex.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads an option that is an energy or a mass above zero, with its unit; the value is in GeV. Values outside 1e-9 eV to
 * 1e19 GeV are
 * slips of the pen, and their powers would overflow.
 */
final class PositiveEnergyConverter implements ITypeConverter<Double> {

    private static final double SMALLEST = 1e-18;
    private static final double LARGEST = 1e19;

    @Override
    public Double convert(String text) {
        double energy = new EnergyConverter().convert(text);
        if (!(energy >= SMALLEST && energy <= LARGEST)) {
            throw new TypeConversionException("'" + text + "' must be positive, between 1e-9 eV and 1e19 GeV");
        }
        return energy;
    }
}
