package org.farvertex.eventfile;

import org.farvertex.event.DisplacedDecay;
import org.farvertex.jhepmc.AsciiBuffer;
import org.farvertex.jhepmc.EventFormatter;

/** Decays in a format of HepMC, by way of the event as its library has it. */
record HepMCDecayFormatter(EventRecord events, EventFormatter formatter) implements OneByOneFormatter {

    @Override
    public void header(AsciiBuffer out) {
        formatter.header(out);
    }

    @Override
    public void decay(DisplacedDecay decay, AsciiBuffer out) {
        formatter.event(events.of(decay), out);
    }

    @Override
    public void footer(AsciiBuffer out) {
        formatter.footer(out);
    }
}
