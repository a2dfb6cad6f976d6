package org.farvertex.eventfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.farvertex.event.DecayProduct;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.event.EventParticle;
import org.farvertex.event.ParentDecay;
import org.farvertex.event.ParticleStatus;
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
 * <p>Vertex 1 is the collision: beams → parent + remnant, or particle + remnant when there is no parent. A parent decays at
 * vertex 2, at the same point if its flight is too short to see; then the particle decays, and products that decay do so at the same point.
 */
final class EventRecord {

    private static final double MILLIMETRES = 1000;

    private final RunDescription run;
    private final Map<Integer, List<Attribute>> attributes = new HashMap<>();

    /** Prepares what is the same in every event of a run. */
    EventRecord(RunDescription run) {
        this.run = run;
        GenCrossSection crossSection = new GenCrossSection(run.crossSection().value(), run.crossSection().error(),
            run.events(), run.events());
        for (RunProcess process : run.processes()) {
            attributes.put(process.id(), List.of(crossSection.toAttribute(),
                Attribute.ofEvent(Attribute.SIGNAL_PROCESS_ID, Integer.toString(process.id()))));
        }
    }

    GenEvent of(DisplacedDecay decay) {
        List<Attribute> ofProcess = attributes.get(decay.processId());
        if (ofProcess == null) {
            throw new IllegalArgumentException("process " + decay.processId() + " is not declared in the run");
        }
        List<GenParticle> particles = new ArrayList<>(6 + decay.products().size());
        List<GenVertex> vertices = new ArrayList<>(3);
        List<Integer> incoming = new ArrayList<>(2);
        for (EventParticle particle : decay.incoming()) {
            incoming.add(add(particles, particle, 0));
        }
        vertices.add(new GenVertex(VertexStatus.COLLISION.code(), incoming,
            Optional.of(position(decay.production(), decay.productionTime()))));
        int particle = decay.parentDecay().isPresent()
            ? parent(decay, decay.parentDecay().get(), particles, vertices)
            : add(particles, decay.particle(), -1);
        if (decay.parentDecay().isEmpty()) {
            add(particles, decay.remnant(), -1);
        }
        products(decay, particle, particles, vertices);
        return new GenEvent(decay.number(), MomentumUnit.GEV, LengthUnit.MM, List.of(decay.weight()), ofProcess,
            particles, vertices);
    }

    /** Adds parent, remnant and the decay of the parent; gives the number of the particle. */
    private static int parent(DisplacedDecay decay, ParentDecay made, List<GenParticle> particles, List<GenVertex> vertices) {
        int parent = add(particles, made.parent(), -1);
        add(particles, decay.remnant(), -1);
        vertices.add(new GenVertex(VertexStatus.PARENT_DECAY.code(), List.of(parent),
            Optional.of(position(decay.origin(), decay.originTime()))));
        int particle = add(particles, decay.particle(), -2);
        made.companions().forEach(companion -> add(particles, companion, -2));
        return particle;
    }

    /** Adds the products, a vertex for each that decays right behind the particles of the one before, as the format has it. */
    private void products(DisplacedDecay decay, int particle, List<GenParticle> particles, List<GenVertex> vertices) {
        Optional<Position> point = Optional.of(position(decay.decayPoint(), decay.decayTime()));
        boolean open = run.decay(decay.mode()).products().isEmpty();
        List<DecayProduct> products = decay.products();
        int[] numbers = new int[products.size()];
        for (int mother = DecayProduct.ROOT; mother < products.size(); mother++) {
            boolean root = mother == DecayProduct.ROOT;
            if (root || products.get(mother).particle().status() == ParticleStatus.DECAYED) {
                VertexStatus status = !root ? VertexStatus.PRODUCT_DECAY : open ? VertexStatus.LEFT_OPEN : VertexStatus.PARTICLE_DECAY;
                vertices.add(new GenVertex(status.code(), List.of(root ? particle : numbers[mother]), point));
                for (int i = 0; i < products.size(); i++) {
                    if (products.get(i).mother() == mother) {
                        numbers[i] = add(particles, products.get(i).particle(), -vertices.size());
                    }
                }
            }
        }
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
