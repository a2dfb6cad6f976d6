package org.farvertex.jhepmc;

/** Columns of IO_GenEvent's E line that HepMC3 keeps as attributes of the event, in the order of the line. */
enum HepMC2Column {
    MPI("mpi", "0", true),
    EVENT_SCALE("event_scale", "-1", false),
    ALPHA_QCD("alphaQCD", "-1", false),
    ALPHA_QED("alphaQED", "-1", false),
    PROCESS(Attribute.SIGNAL_PROCESS_ID, "0", true),
    PROCESS_VERTEX(Attribute.SIGNAL_PROCESS_VERTEX, "0", true);

    private final String attribute;
    private final String unknown;
    private final boolean integer;

    HepMC2Column(String attribute, String unknown, boolean integer) {
        this.attribute = attribute;
        this.unknown = unknown;
        this.integer = integer;
    }

    /** Name of the attribute. */
    String attribute() {
        return attribute;
    }

    /** What to write for an event; an attribute that is not a number would shift the columns. */
    String text(GenEvent event) {
        String text = event.attribute(attribute).orElse(unknown);
        try {
            if (integer) {
                Integer.parseInt(text);
                return text;
            }
            return text.equals(unknown) ? text
                : ShortestDecimal.text(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("event " + event.number() + ": attribute " + attribute + " '" + text
                + "' must be " + (integer ? "an integer" : "a number") + " in IO_GenEvent", e);
        }
    }

    /** What stands in the column when the event does not have the attribute. */
    String unknown() {
        return unknown;
    }

    /** Whether the column holds an integer. */
    boolean integer() {
        return integer;
    }
}
