package org.farvertex.eventfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.farvertex.event.DecayProduct;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.event.EventParticle;
import org.farvertex.event.ParentDecay;
import org.farvertex.event.ParticleStatus;
import org.farvertex.event.SpacePoint;
import org.farvertex.jhepmc.Attribute;
import org.farvertex.jhepmc.GenCrossSection;
import org.farvertex.jhepmc.GenEvent;
import org.farvertex.kinematics.FourMomentum;

/**
 * Decays as HepMC events, in GeV and mm, in the layout of the run.
 *
 * <p>Vertex 1 is the collision: beams → parent + remnant, or particle + remnant when there is no parent. A parent decays at
 * vertex 2, at the same point if its flight is too short to see; then the particle decays, and products that decay do so at the same point.
 * The decay alone is one vertex, the vertex of the process: the particle comes in, what leaves the event goes out.
 */
final class EventRecord {

    /** Attribute that says where the event is, as NuHepMC has it. */
    static final String PLACE = "lab_pos";

    private static final double MILLIMETRES = 1000;

    private final RunDescription run;
    private final Map<Integer, List<Attribute>> attributes = new HashMap<>();

    /** Prepares what is the same in every event of a run. */
    EventRecord(RunDescription run) {
        this.run = run;
        List<GenCrossSection> crossSections = Stream.concat(Stream.of(run.sample().crossSection()), run.sample().weights().stream().map(RunWeight::crossSection))
            .map(section -> new GenCrossSection(section.value(), section.error(), run.sample().events(), run.sample().events())).toList();
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

    /** The event of a decay. */
    GenEvent of(DisplacedDecay decay) {
        EventColumns event = new EventColumns();
        fill(decay, event);
        return event.event();
    }

    /** Puts the event of a decay into columns. */
    void fill(DisplacedDecay decay, EventColumns event) {
        List<Attribute> ofProcess = attributes.get(decay.processId());
        if (ofProcess == null) {
            throw new IllegalArgumentException("process " + decay.processId() + " is not declared in the run");
        }
        if (decay.others().size() != run.sample().weights().size()) {
            throw new IllegalArgumentException("event " + decay.number() + " has " + decay.others().size() + " weights beside its own, the run "
                + run.sample().weights().size());
        }
        event.begin(Math.addExact(run.layout().first(), decay.number()), decay.weight(), decay.others(), ofProcess);
        if (run.layout().chain() == Chain.FULL) {
            chain(decay, event);
        } else {
            alone(decay, event);
        }
    }

    private void chain(DisplacedDecay decay, EventColumns event) {
        List<EventParticle> incoming = decay.incoming();
        for (int i = 0; i < incoming.size(); i++) {
            add(event, incoming.get(i), 0);
        }
        vertex(event, VertexStatus.COLLISION, 1, incoming.size(), decay.production(), decay.productionTime());
        int particle = decay.parentDecay().isPresent()
            ? parent(decay, decay.parentDecay().get(), event)
            : addDecaying(event, decay.particle(), -1);
        if (decay.parentDecay().isEmpty()) {
            add(event, decay.remnant(), -1);
        }
        products(decay, particle, event);
    }

    private void alone(DisplacedDecay decay, EventColumns event) {
        int particle = addDecaying(event, decay.particle(), 0);
        vertex(event, isOpen(decay) ? VertexStatus.LEFT_OPEN : VertexStatus.PARTICLE_DECAY, particle, 1, decay.decayPoint(), decay.decayTime());
        decay.finalProducts().forEach(product -> add(event, product, -1));
    }

    private boolean isOpen(DisplacedDecay decay) {
        return run.decay(decay.mode()).products().isEmpty();
    }

    /** Adds parent, remnant and the decay of the parent; gives the number of the particle. */
    private int parent(DisplacedDecay decay, ParentDecay made, EventColumns event) {
        int parent = add(event, made.parent(), -1);
        add(event, decay.remnant(), -1);
        vertex(event, VertexStatus.PARENT_DECAY, parent, 1, decay.origin(), decay.originTime());
        int particle = addDecaying(event, decay.particle(), -2);
        for (int i = 0; i < made.companions().size(); i++) {
            add(event, made.companions().get(i), -2);
        }
        return particle;
    }

    /** Adds the products, a vertex for each that decays right behind the particles of the one before, as the format has it. */
    private void products(DisplacedDecay decay, int particle, EventColumns event) {
        SpacePoint point = decay.decayPoint();
        double time = decay.decayTime();
        List<DecayProduct> products = decay.products();
        int[] numbers = new int[products.size()];
        for (int mother = DecayProduct.ROOT; mother < products.size(); mother++) {
            boolean root = mother == DecayProduct.ROOT;
            if (root || products.get(mother).particle().status() == ParticleStatus.DECAYED) {
                VertexStatus status = !root ? VertexStatus.PRODUCT_DECAY : isOpen(decay) ? VertexStatus.LEFT_OPEN : VertexStatus.PARTICLE_DECAY;
                int vertex = vertex(event, status, root ? particle : numbers[mother], 1, point, time);
                for (int i = 0; i < products.size(); i++) {
                    if (products.get(i).mother() == mother) {
                        numbers[i] = add(event, products.get(i).particle(), vertex);
                    }
                }
            }
        }
    }

    private int addDecaying(EventColumns event, EventParticle particle, int vertex) {
        return add(event, particle, run.layout().status().orElse(particle.status().code()), vertex);
    }

    private int add(EventColumns event, EventParticle particle, int vertex) {
        return add(event, particle, particle.status().code(), vertex);
    }

    private int add(EventColumns event, EventParticle particle, int status, int vertex) {
        FourMomentum p = particle.momentum();
        return event.particle(run.pdgId(particle), status, vertex, p.px(), p.py(), p.pz(), p.energy(), particle.mass());
    }

    private int vertex(EventColumns event, VertexStatus status, int first, int count, SpacePoint point, double time) {
        SpacePoint seen = run.layout().point(point, SpacePoint.ORIGIN);
        return event.vertex(status, first, count, MILLIMETRES * seen.x(), MILLIMETRES * seen.y(), MILLIMETRES * seen.z(), MILLIMETRES * run.layout().time(time));
    }
}
