package org.farvertex.eventfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.farvertex.jhepmc.AsciiBuffer;
import org.farvertex.jhepmc.Attribute;
import org.farvertex.jhepmc.GenEvent;
import org.farvertex.jhepmc.GenParticle;
import org.farvertex.jhepmc.GenVertex;
import org.farvertex.jhepmc.LengthUnit;
import org.farvertex.jhepmc.MomentumUnit;
import org.farvertex.jhepmc.Position;

/** Puts the pieces of one event together, for formats that have them in another order. */
final class EventListBuilder implements EventPieces {

    private final List<Attribute> attributes = new ArrayList<>();
    private final List<GenParticle> particles = new ArrayList<>();
    private final List<GenVertex> vertices = new ArrayList<>();
    private int number;
    private List<Double> weights;

    @Override
    public void event(int which, int vertexCount, int particleCount, List<Double> all) {
        number = which;
        weights = all;
    }

    @Override
    public void attributes(List<Attribute> ofProcess, Position place) {
        attributes.addAll(ofProcess);
        AsciiBuffer text = new AsciiBuffer(64);
        text.put(place.x()).put(' ').put(place.y()).put(' ').put(place.z());
        attributes.add(Attribute.ofEvent(EventRecord.PLACE, text.toString()));
    }

    @Override
    public void vertex(VertexStatus status, List<Integer> incoming, Position position) {
        vertices.add(new GenVertex(status.code(), incoming, Optional.of(position)));
    }

    @Override
    public void particle(int pdgId, int status, double px, double py, double pz, double energy, double mass, int vertex) {
        particles.add(new GenParticle(pdgId, status, px, py, pz, energy, mass, vertex));
    }

    /** The event. */
    GenEvent build() {
        return new GenEvent(number, MomentumUnit.GEV, LengthUnit.MM, weights, attributes, particles, vertices);
    }
}
