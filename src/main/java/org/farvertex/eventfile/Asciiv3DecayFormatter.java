package org.farvertex.eventfile;

import java.util.List;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.jhepmc.AsciiBuffer;
import org.farvertex.jhepmc.Asciiv3Lines;
import org.farvertex.jhepmc.EventFormatter;
import org.farvertex.jhepmc.LengthUnit;
import org.farvertex.jhepmc.MomentumUnit;

/**
 * Decays in Asciiv3, written from columns: no list of particles and vertices is built on the way.
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
    public void decays(List<DisplacedDecay> decays, AsciiBuffer out) {
        EventColumns columns = new EventColumns();
        for (int i = 0; i < decays.size(); i++) {
            events.fill(decays.get(i), columns);
            write(columns, out);
        }
    }

    private static void write(EventColumns event, AsciiBuffer out) {
        Asciiv3Lines.event(event.number, event.vertices, event.particles, MomentumUnit.GEV, LengthUnit.MM, out);
        Asciiv3Lines.weights(event.weights, out);
        for (int i = 0; i < event.attributes.size(); i++) {
            Asciiv3Lines.attribute(event.attributes.get(i), out);
        }
        out.put("A 0 ").put(EventRecord.PLACE);
        out.putColumns(event.positions, 0, EventColumns.COORDINATES - 1).put('\n');
        int last = 0;
        for (int i = 0; i < event.particles; i++) {
            if (event.from[i] < last) {
                last = event.from[i];
                int v = -last - 1;
                Asciiv3Lines.vertex(last, event.kind[v], event.firstIn[v], event.countIn[v], event.positions, EventColumns.COORDINATES * v, out);
            }
            Asciiv3Lines.particle(i + 1, event.from[i], event.pdgId[i], event.momenta, EventColumns.NUMBERS * i, event.status[i], out);
        }
    }

    @Override
    public void footer(AsciiBuffer out) {
        formatter.footer(out);
    }
}
