package org.farvertex.eventfile;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.farvertex.jhepmc.AsciiBuffer;
import org.farvertex.jhepmc.EventFormatter;
import org.farvertex.jhepmc.NumberForm;

/**
 * The text of events in Asciiv3 that differ in their numbers alone. Numbers that were the same in all events so far, as masses and beams are,
 * belong to the text; an event in which such a number is another one does not fit, and teaches a new form that this one differs.
 */
final class EventForm {

    private final EventColumns first;
    private final BitSet differing;
    private final int[] constant;
    private final NumberForm text;

    private EventForm(EventColumns first, BitSet differing, EventFormatter formatter) {
        this.first = first;
        this.differing = differing;
        this.constant = IntStream.range(0, first.size()).filter(i -> !differing.get(i)).toArray();
        AsciiBuffer out = new AsciiBuffer(1024);
        formatter.event(first.event(), out);
        this.text = Asciiv3Places.form(out.toByteArray(), differing);
    }

    /** A form of which one event is known. */
    static EventForm of(EventColumns event, EventFormatter formatter) {
        BitSet differing = new BitSet();
        differing.set(0);
        return new EventForm(event.copy(), differing, formatter);
    }

    /** The form that another event of the same shape fits too. */
    EventForm learning(EventColumns event, EventFormatter formatter) {
        BitSet more = (BitSet) differing.clone();
        for (int i : constant) {
            if (!same(event, i)) {
                more.set(i);
            }
        }
        return new EventForm(first, more, formatter);
    }

    private boolean same(EventColumns event, int i) {
        return Double.doubleToRawLongBits(event.numbers()[i]) == Double.doubleToRawLongBits(first.numbers()[i]);
    }

    boolean hasShapeOf(EventColumns event) {
        return first.hasShapeOf(event);
    }

    /** Whether an event can be written into this form. */
    boolean fits(EventColumns event) {
        if (!first.hasShapeOf(event)) {
            return false;
        }
        for (int i : constant) {
            if (!same(event, i)) {
                return false;
            }
        }
        return true;
    }

    /** Writes an event that fits. */
    void write(EventColumns event, AsciiBuffer out) {
        text.write(event.numbers(), out);
    }
}
