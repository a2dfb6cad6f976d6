package org.farvertex.eventfile;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.jhepmc.AsciiBuffer;
import org.farvertex.jhepmc.EventFormatter;

/**
 * Decays in Asciiv3, written into forms: what all events with the same particles and vertices have in common is put into text once and copied.
 * The forms are kept from block to block, for each thread its own.
 */
final class Asciiv3DecayFormatter implements DecayFormatter {

    private final EventRecord events;
    private final EventFormatter formatter;
    private final Queue<EventForms> idle = new ConcurrentLinkedQueue<>();

    /**
     * Makes one.
     *
     * @param events    the layout of the events
     * @param formatter writes what stands before and behind them, and the first of each form
     */
    Asciiv3DecayFormatter(EventRecord events, EventFormatter formatter) {
        this.events = events;
        this.formatter = formatter;
    }

    @Override
    public void header(AsciiBuffer out) {
        formatter.header(out);
    }

    @Override
    public void decays(List<DisplacedDecay> decays, AsciiBuffer out) {
        EventForms kept = idle.poll();
        EventForms forms = kept == null ? new EventForms(events, formatter) : kept;
        for (int i = 0; i < decays.size(); i++) {
            forms.write(decays.get(i), out);
        }
        idle.add(forms);
    }

    @Override
    public void footer(AsciiBuffer out) {
        formatter.footer(out);
    }
}
