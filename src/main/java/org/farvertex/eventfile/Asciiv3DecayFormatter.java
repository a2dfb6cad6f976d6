package org.farvertex.eventfile;

import org.farvertex.event.DisplacedDecay;
import org.farvertex.jhepmc.AsciiBuffer;
import org.farvertex.jhepmc.EventFormatter;

/**
 * Decays in Asciiv3, written as they are told: no list of particles and vertices is built on the way.
 *
 * @param events    the layout of the events
 * @param formatter for what stands before and behind them
 */
record Asciiv3DecayFormatter(EventRecord events, EventFormatter formatter) implements DecayFormatter {

    @Override
    public void header(AsciiBuffer out) {
        formatter.header(out);
    }

    @Override
    public void decay(DisplacedDecay decay, AsciiBuffer out) {
        events.tell(decay, new Asciiv3Pieces(out));
    }

    @Override
    public void footer(AsciiBuffer out) {
        formatter.footer(out);
    }
}
