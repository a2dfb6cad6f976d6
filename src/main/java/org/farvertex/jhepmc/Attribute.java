package org.farvertex.jhepmc;

/**
 * A named value attached to an event, a particle or a vertex.
 *
 * @param owner 0 for the event, n for its n-th particle, -n for its n-th vertex, counted from 1
 * @param name  without blanks, e.g. {@code signal_process_id}
 * @param value any text; numbers as text. An empty one is read but not written, since readers fail on it
 */
public record Attribute(int owner, String name, String value) {

    /** Process of the event, an integer; IO_GenEvent has its own column for it. */
    public static final String SIGNAL_PROCESS_ID = "signal_process_id";

    /** Vertex of the process, a negative number; IO_GenEvent has its own column for it. */
    public static final String SIGNAL_PROCESS_VERTEX = "signal_process_vertex";

    /** Checks the name and the value. */
    public Attribute {
        Text.name("attribute", name);
        Text.value("attribute " + name, value);
    }

    /**
     * An attribute of the whole event.
     *
     * @param name  without blanks
     * @param value text
     * @return the attribute
     */
    public static Attribute ofEvent(String name, String value) {
        return new Attribute(0, name, value);
    }
}
