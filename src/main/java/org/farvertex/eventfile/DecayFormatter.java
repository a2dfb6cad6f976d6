package org.farvertex.eventfile;

import java.util.List;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.jhepmc.AsciiBuffer;

/** Turns decays into the text of one format, on any number of threads at once. */
interface DecayFormatter {

    /** What stands before the first event. */
    void header(AsciiBuffer out);

    /** Events, one after the other. */
    void decays(List<DisplacedDecay> decays, AsciiBuffer out);

    /** What stands after the last event. */
    void footer(AsciiBuffer out);

    /** Number of sections that the events are sorted into; 1 if they stand as they come. */
    default int sections() {
        return 1;
    }

    /** What stands before the first event of a section. */
    default void section(int mode, long events, AsciiBuffer out) {
        // only formats with sections have titles for them
    }
}
