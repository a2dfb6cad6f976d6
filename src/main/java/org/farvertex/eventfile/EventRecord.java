package org.farvertex.eventfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.farvertex.event.DecayProduct;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.event.EventParticle;
import org.farvertex.event.ParentDecay;
import org.farvertex.event.ParticleStatus;
import org.farvertex.event.SpacePoint;
import org.farvertex.jhepmc.AsciiBuffer;
import org.farvertex.jhepmc.Attribute;
import org.farvertex.jhepmc.GenCrossSection;
import org.farvertex.jhepmc.GenEvent;
import org.farvertex.jhepmc.GenParticle;
import org.farvertex.jhepmc.GenVertex;
import org.farvertex.jhepmc.LengthUnit;
import org.farvertex.jhepmc.MomentumUnit;
import org.farvertex.jhepmc.Position;

/**
 * Decays as HepMC events, in GeV and mm, in the layout of the run.
 *
 * <p>Vertex 1 is the collision: beams → parent + remnant, or particle + remnant when there is no parent. A parent decays at
 * vertex 2, at the same point if its flight is too short to see; then the particle decays, and products that decay do so at the same point.
 * The decay alone is one vertex, the vertex of the process: the particle comes in, what leaves the event goes out.
 */
final class EventRecord {

    private static final double MILLIMETRES = 1000;

    private final RunDescription run;
    private final Map<Integer, List<Attribute>> attributes = new HashMap<>();

    /** Prepares what is the same in every event of a run. */
    EventRecord(RunDescription run) {
        this.run = run;
        List<GenCrossSection> crossSections = Stream.concat(Stream.of(run.crossSection()), run.weights().stream().map(RunWeight::crossSection))
            .map(section -> new GenCrossSection(section.value(), section.error(), run.events(), run.events())).toList();
        for (RunProcess process : run.processes()) {
            List<Attribute> ofProcess = new ArrayList<>();
            ofProcess.add(GenCrossSection.toAttribute(crossSections));
            ofProcess.add(Attribute.ofEvent(Attribute.SIGNAL_PROCESS_ID, Integer.toString(process.id())));
            if (run.layout().chain() == Chain.DECAY) {
                ofProcess.add(Attribute.ofEvent(Attribute.SIGNAL_PROCESS_VERTEX, "-1"));
            }
            attributes.put(process.id(), List.copyOf(ofProcess));
        }
    }

    GenEvent of(DisplacedDecay decay) {
        List<Attribute> ofProcess = attributes.get(decay.processId());
        if (ofProcess == null) {
            throw new IllegalArgumentException("process " + decay.processId() + " is not declared in the run");
        }
        List<GenParticle> particles = new ArrayList<>(6 + decay.products().size());
        List<GenVertex> vertices = new ArrayList<>(3);
        if (run.layout().chain() == Chain.FULL) {
            chain(decay, particles, vertices);
        } else {
            alone(decay, particles, vertices);
        }
        List<Attribute> all = new ArrayList<>(ofProcess);
        all.add(place(vertices.get(0)));
        return new GenEvent(Math.addExact(run.layout().first(), decay.number()), MomentumUnit.GEV, LengthUnit.MM, weights(decay), all,
            particles, vertices);
    }

    private static List<Double> weights(DisplacedDecay decay) {
        if (decay.others().isEmpty()) {
            return List.of(decay.weight());
        }
        List<Double> all = new ArrayList<>(1 + decay.others().size());
        all.add(decay.weight());
        all.addAll(decay.others());
        return all;
    }

    /** Where the event is, as NuHepMC has it. */
    private static Attribute place(GenVertex first) {
        Position at = first.position().orElseThrow();
        AsciiBuffer text = new AsciiBuffer(64);
        text.put(at.x()).put(' ').put(at.y()).put(' ').put(at.z());
        return Attribute.ofEvent("lab_pos", text.toString());
    }

    private void chain(DisplacedDecay decay, List<GenParticle> particles, List<GenVertex> vertices) {
        List<Integer> incoming = new ArrayList<>(2);
        for (EventParticle particle : decay.incoming()) {
            incoming.add(add(particles, particle, 0));
        }
        vertices.add(new GenVertex(VertexStatus.COLLISION.code(), incoming,
            Optional.of(position(decay.production(), decay.productionTime()))));
        int particle = decay.parentDecay().isPresent()
            ? parent(decay, decay.parentDecay().get(), particles, vertices)
            : addDecaying(particles, decay.particle(), -1);
        if (decay.parentDecay().isEmpty()) {
            add(particles, decay.remnant(), -1);
        }
        products(decay, particle, particles, vertices);
    }

    private void alone(DisplacedDecay decay, List<GenParticle> particles, List<GenVertex> vertices) {
        int particle = addDecaying(particles, decay.particle(), 0);
        VertexStatus status = isOpen(decay) ? VertexStatus.LEFT_OPEN : VertexStatus.PARTICLE_DECAY;
        vertices.add(new GenVertex(status.code(), List.of(particle), Optional.of(position(decay.decayPoint(), decay.decayTime()))));
        decay.finalProducts().forEach(product -> add(particles, product, -1));
    }

    private boolean isOpen(DisplacedDecay decay) {
        return run.decay(decay.mode()).products().isEmpty();
    }

    /** Adds parent, remnant and the decay of the parent; gives the number of the particle. */
    private int parent(DisplacedDecay decay, ParentDecay made, List<GenParticle> particles, List<GenVertex> vertices) {
        int parent = add(particles, made.parent(), -1);
        add(particles, decay.remnant(), -1);
        vertices.add(new GenVertex(VertexStatus.PARENT_DECAY.code(), List.of(parent),
            Optional.of(position(decay.origin(), decay.originTime()))));
        int particle = addDecaying(particles, decay.particle(), -2);
        made.companions().forEach(companion -> add(particles, companion, -2));
        return particle;
    }

    /** Adds the products, a vertex for each that decays right behind the particles of the one before, as the format has it. */
    private void products(DisplacedDecay decay, int particle, List<GenParticle> particles, List<GenVertex> vertices) {
        Optional<Position> point = Optional.of(position(decay.decayPoint(), decay.decayTime()));
        List<DecayProduct> products = decay.products();
        int[] numbers = new int[products.size()];
        for (int mother = DecayProduct.ROOT; mother < products.size(); mother++) {
            boolean root = mother == DecayProduct.ROOT;
            if (root || products.get(mother).particle().status() == ParticleStatus.DECAYED) {
                VertexStatus status = !root ? VertexStatus.PRODUCT_DECAY : isOpen(decay) ? VertexStatus.LEFT_OPEN : VertexStatus.PARTICLE_DECAY;
                vertices.add(new GenVertex(status.code(), List.of(root ? particle : numbers[mother]), point));
                for (int i = 0; i < products.size(); i++) {
                    if (products.get(i).mother() == mother) {
                        numbers[i] = add(particles, products.get(i).particle(), -vertices.size());
                    }
                }
            }
        }
    }

    private int addDecaying(List<GenParticle> particles, EventParticle particle, int vertex) {
        return add(particles, particle, run.layout().status().orElse(particle.status().code()), vertex);
    }

    private int add(List<GenParticle> particles, EventParticle particle, int vertex) {
        return add(particles, particle, particle.status().code(), vertex);
    }

    private int add(List<GenParticle> particles, EventParticle particle, int status, int vertex) {
        var p = particle.momentum();
        int pdgId = particle.pdgId() == run.particle().pdgId() ? run.pdgId() : particle.pdgId();
        particles.add(new GenParticle(pdgId, status, p.px(), p.py(), p.pz(), p.energy(), particle.mass(), vertex));
        return particles.size();
    }

    private Position position(SpacePoint point, double time) {
        SpacePoint seen = run.layout().point(point, SpacePoint.ORIGIN);
        return new Position(MILLIMETRES * seen.x(), MILLIMETRES * seen.y(), MILLIMETRES * seen.z(), MILLIMETRES * run.layout().time(time));
    }
}
