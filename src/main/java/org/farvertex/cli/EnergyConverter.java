package org.farvertex.cli;

import org.farvertex.units.Dimension;
import org.farvertex.units.Quantity;
import picocli.CommandLine.ITypeConverter;

/** Reads an option that is an energy or a mass with its unit; the value is in GeV. */
final class EnergyConverter implements ITypeConverter<Double> {

    @Override
    public Double convert(String text) {
        return NumberConverters.converted(text, written -> Quantity.parse(written, Dimension.ENERGY).internal());
    }
}
