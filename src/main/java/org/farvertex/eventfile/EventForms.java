package org.farvertex.eventfile;

import java.util.HashMap;
import java.util.Map;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.jhepmc.AsciiBuffer;
import org.farvertex.jhepmc.EventFormatter;

/** The forms of a run that were needed so far. For one thread. */
final class EventForms {

    private final EventRecord events;
    private final EventFormatter formatter;
    private final EventColumns columns = new EventColumns();
    /** By hash of the shape; of two with the same hash the later one stays. */
    private final Map<Integer, EventForm> forms = new HashMap<>();

    EventForms(EventRecord events, EventFormatter formatter) {
        this.events = events;
        this.formatter = formatter;
    }

    /** Writes the event of a decay. */
    void write(DisplacedDecay decay, AsciiBuffer out) {
        events.fill(decay, columns);
        int hash = columns.shapeHash();
        EventForm form = forms.get(hash);
        if (form == null || !form.fits(columns)) {
            form = form == null || !form.hasShapeOf(columns) ? EventForm.of(columns, formatter) : form.learning(columns, formatter);
            forms.put(hash, form);
        }
        form.write(columns, out);
    }
}
