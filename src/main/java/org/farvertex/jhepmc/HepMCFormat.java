package org.farvertex.jhepmc;

/** The two text formats of HepMC. */
public enum HepMCFormat {
    /** HepMC3's own format. */
    ASCIIV3("HepMC::Asciiv3"),
    /** The format of HepMC2, for older programs; it has no place for run information beyond the weight names. */
    IO_GENEVENT("HepMC::IO_GenEvent");

    private final String name;

    HepMCFormat(String name) {
        this.name = name;
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
        return name + "-START_EVENT_LISTING";
    }

    /** Line after the last event. */
    String end() {
        return name + "-END_EVENT_LISTING";
    }
}
