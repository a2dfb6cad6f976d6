package org.farvertex.cli;

import picocli.CommandLine.ITypeConverter;

/**
 * An energy or a mass above zero together with what the user wrote, so that an error found later quotes his own words.
 *
 * @param text  as written
 * @param value the energy [GeV]
 */
record WrittenEnergy(String text, double value) {

    /** As written; the text that Java makes for a record would cost a short command two per cent of its time. */
    @Override
    public String toString() {
        return text;
    }

    /** Reads an option. */
    static final class Converter implements ITypeConverter<WrittenEnergy> {

        @Override
        public WrittenEnergy convert(String text) {
            return new WrittenEnergy(text, new NumberConverters.PositiveEnergy().convert(text));
        }
    }
}
