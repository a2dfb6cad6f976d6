package org.farvertex.cli;

import picocli.CommandLine.ITypeConverter;

/**
 * An energy or a mass above zero together with what the user wrote, so that an error found later quotes his own words.
 *
 * @param text  as written
 * @param value the energy [GeV]
 */
record WrittenEnergy(String text, double value) {

    /** Reads an option. */
    static final class Converter implements ITypeConverter<WrittenEnergy> {

        @Override
        public WrittenEnergy convert(String text) {
            return new WrittenEnergy(text, new NumberConverters.PositiveEnergy().convert(text));
        }
    }
}
