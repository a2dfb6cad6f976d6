package org.farvertex.eventfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.event.EventParticle;
import org.farvertex.event.MesonDecay;
import org.farvertex.event.SpacePoint;
import org.farvertex.jhepmc.Attribute;
import org.farvertex.jhepmc.GenCrossSection;
import org.farvertex.jhepmc.GenEvent;
import org.farvertex.jhepmc.GenParticle;
import org.farvertex.jhepmc.GenVertex;
import org.farvertex.jhepmc.LengthUnit;
import org.farvertex.jhepmc.MomentumUnit;
import org.farvertex.jhepmc.Position;

/**
 * Decays as HepMC events, in GeV and mm.
 *
 * <p>Vertex 1 is the collision: beams → meson + remnant, or A′ + remnant when there is no meson. A meson decays at
 * vertex 2, at the same point; the A′ decays at the last vertex.
 */
final class EventRecord {

    private static final double MILLIMETRES = 1000;

    private final Map<Integer, List<Attribute>> attributes = new HashMap<>();

    /** Prepares what is the same in every event of a run. */
    EventRecord(RunDescription run) {
        GenCrossSection crossSection = new GenCrossSection(run.crossSection().value(), run.crossSection().error(),
            run.events(), run.events());
        for (ProductionProcess process : run.processes()) {
            attributes.put(process.id(), List.of(crossSection.toAttribute(),
                Attribute.ofEvent(Attribute.SIGNAL_PROCESS_ID, Integer.toString(process.id()))));
        }
    }

    GenEvent of(DisplacedDecay decay) {
        List<Attribute> ofProcess = attributes.get(decay.processId());
        if (ofProcess == null) {
            throw new IllegalArgumentException("process " + decay.processId() + " is not declared in the run");
        }
        List<GenParticle> particles = new ArrayList<>(9);
        List<GenVertex> vertices = new ArrayList<>(3);
        List<Integer> incoming = new ArrayList<>(2);
        for (EventParticle particle : decay.incoming()) {
            incoming.add(add(particles, particle, 0));
        }
        Optional<Position> start = Optional.of(position(decay.production(), decay.productionTime()));
        vertices.add(new GenVertex(VertexStatus.COLLISION.code(), incoming, start));
        int darkPhoton = decay.mesonDecay().isPresent()
            ? meson(decay, decay.mesonDecay().get(), start, particles, vertices)
            : add(particles, decay.darkPhoton(), -1);
        if (decay.mesonDecay().isEmpty()) {
            add(particles, decay.remnant(), -1);
        }
        vertices.add(new GenVertex(VertexStatus.DARK_PHOTON_DECAY.code(), List.of(darkPhoton),
            Optional.of(position(decay.decayPoint(), decay.decayTime()))));
        add(particles, decay.electron(), -vertices.size());
        add(particles, decay.positron(), -vertices.size());
        return new GenEvent(decay.number(), MomentumUnit.GEV, LengthUnit.MM, List.of(decay.weight()), ofProcess,
            particles, vertices);
    }

    /** Adds meson, remnant and the decay of the meson; gives the number of the dark photon. */
    private static int meson(DisplacedDecay decay, MesonDecay mesonDecay, Optional<Position> start,
        List<GenParticle> particles, List<GenVertex> vertices) {
        int meson = add(particles, mesonDecay.meson(), -1);
        add(particles, decay.remnant(), -1);
        vertices.add(new GenVertex(VertexStatus.MESON_DECAY.code(), List.of(meson), start));
        int darkPhoton = add(particles, decay.darkPhoton(), -2);
        add(particles, mesonDecay.companion(), -2);
        return darkPhoton;
    }

    private static int add(List<GenParticle> particles, EventParticle particle, int vertex) {
        var p = particle.momentum();
        particles.add(new GenParticle(particle.pdgId(), particle.status().code(), p.px(), p.py(), p.pz(), p.energy(),
            particle.mass(), vertex));
        return particles.size();
    }

    private static Position position(SpacePoint point, double time) {
        return new Position(MILLIMETRES * point.x(), MILLIMETRES * point.y(), MILLIMETRES * point.z(),
            MILLIMETRES * time);
    }
}
