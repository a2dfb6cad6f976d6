package org.farvertex.eventfile;

import org.farvertex.event.DisplacedDecay;
import org.farvertex.jhepmc.AsciiBuffer;

/** Turns decays into the text of one format. Immutable; any number of threads may format at once. */
interface DecayFormatter {

    /** What stands before the first event. */
    void header(AsciiBuffer out);

    /** One event. */
    void decay(DisplacedDecay decay, AsciiBuffer out);

    /** What stands after the last event. */
    void footer(AsciiBuffer out);
}
