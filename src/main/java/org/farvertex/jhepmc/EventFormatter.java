package org.farvertex.jhepmc;

/**
 * Turns events into the bytes of a file. Immutable: any number of threads may format, each into its own buffer, and the
 * blocks put together in order are the file.
 */
public interface EventFormatter {

    /**
     * Writes what stands before the first event.
     *
     * @param out where to append
     */
    void header(AsciiBuffer out);

    /**
     * Writes one event.
     *
     * @param event the event
     * @param out   where to append
     * @throws IllegalArgumentException if the format has no place for this event
     */
    void event(GenEvent event, AsciiBuffer out);

    /**
     * Writes what stands after the last event.
     *
     * @param out where to append
     */
    void footer(AsciiBuffer out);
}
