package org.farvertex.jhepmc;

/** The two text formats of HepMC. */
public enum HepMCFormat {
    /** HepMC3's own format. */
    ASCIIV3("HepMC::Asciiv3"),
    /** The format of HepMC2, for older programs; it has no place for run information beyond the weight names. */
    IO_GENEVENT("HepMC::IO_GenEvent");

    private final String start;
    /** Every line of a file is compared with it. */
    private final String end;

    HepMCFormat(String name) {
        this.start = name + "-START_EVENT_LISTING";
        this.end = name + "-END_EVENT_LISTING";
    }

    /**
     * A formatter of this format.
     *
     * @param run what holds for all events
     * @return the formatter
     */
    public EventFormatter formatter(GenRunInfo run) {
        return this == ASCIIV3 ? new Asciiv3Formatter(run) : new HepMC2Formatter(run);
    }

    /** Line before the first event. */
    String start() {
        return start;
    }

    /** Line after the last event. */
    String end() {
        return end;
    }
}
