package org.farvertex.eventfile;

import java.util.List;
import org.farvertex.jhepmc.AsciiBuffer;
import org.farvertex.jhepmc.Asciiv3Lines;
import org.farvertex.jhepmc.Attribute;
import org.farvertex.jhepmc.LengthUnit;
import org.farvertex.jhepmc.MomentumUnit;
import org.farvertex.jhepmc.Position;

/** Writes the pieces of events in Asciiv3 as they come, which is the order of that format; for one thread. */
final class Asciiv3Pieces implements EventPieces {

    private final AsciiBuffer out;
    private int vertex;
    private int particle;

    /** Appends to a buffer. */
    Asciiv3Pieces(AsciiBuffer out) {
        this.out = out;
    }

    @Override
    public void event(int number, int vertices, int particles, List<Double> weights) {
        vertex = 0;
        particle = 0;
        Asciiv3Lines.event(number, vertices, particles, MomentumUnit.GEV, LengthUnit.MM, out);
        Asciiv3Lines.weights(weights, out);
    }

    @Override
    public void attributes(List<Attribute> ofProcess, Position place) {
        for (int i = 0; i < ofProcess.size(); i++) {
            Asciiv3Lines.attribute(ofProcess.get(i), out);
        }
        out.put("A 0 ").put(EventRecord.PLACE).put(' ').put(place.x()).put(' ').put(place.y()).put(' ').put(place.z()).put('\n');
    }

    @Override
    public void vertex(VertexStatus status, List<Integer> incoming, Position position) {
        Asciiv3Lines.vertex(--vertex, status.code(), incoming, position, out);
    }

    @Override
    public void particle(int pdgId, int status, double px, double py, double pz, double energy, double mass, int from) {
        Asciiv3Lines.particle(++particle, from, pdgId, px, py, pz, energy, mass, status, out);
    }
}
