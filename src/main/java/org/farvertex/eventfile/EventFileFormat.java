package org.farvertex.eventfile;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.farvertex.input.InputException;
import org.farvertex.input.Subject;
import org.farvertex.jhepmc.HepMCFormat;

/** The formats of event files. */
public enum EventFileFormat {
    /** Asciiv3 of HepMC3. */ HEPMC3("hepmc3", ".hepmc3"),
    /** IO_GenEvent of HepMC2. */ HEPMC2("hepmc2", ".hepmc"),
    /** A table with a row per event. */ CSV("csv", ".csv"),
    /** The text format of EventCalc, for FairShip. */ EVENTCALC("eventcalc", ".dat");

    private final String label;
    private final String ending;

    EventFileFormat(String label, String ending) {
        this.label = label;
        this.ending = ending;
    }

    /**
     * A format by its name, as a user gives it.
     *
     * @param name hepmc3, hepmc2, csv or eventcalc
     * @return the format
     * @throws InputException if there is no such format
     */
    public static EventFileFormat named(String name) {
        return Arrays.stream(values()).filter(format -> format.label.equals(name)).findFirst()
            .orElseThrow(() -> InputException.of(Subject.EVENT_FORMAT, name, "allowed are "
                + Arrays.stream(values()).map(format -> format.label).collect(Collectors.joining(", "))));
    }

    /**
     * The name of the format.
     *
     * @return as {@link #named} takes it
     */
    public String label() {
        return label;
    }

    /** How names of such files end. */
    String ending() {
        return ending;
    }

    /** A formatter of this format for one run. */
    DecayFormatter formatter(RunDescription run) {
        return switch (this) {
            case HEPMC3 -> new Asciiv3DecayFormatter(new EventRecord(run), HepMCFormat.ASCIIV3.formatter(RunMetadata.of(run)));
            case HEPMC2 -> new HepMCDecayFormatter(new EventRecord(run), HepMCFormat.IO_GENEVENT.formatter(RunMetadata.of(run)));
            case CSV -> new CsvFormatter(run);
            case EVENTCALC -> new EventCalcFormatter(run);
        };
    }
}
