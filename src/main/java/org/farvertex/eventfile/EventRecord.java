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
import org.farvertex.jhepmc.Position;

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

    /** The event of a decay. */
    GenEvent of(DisplacedDecay decay) {
        EventListBuilder event = new EventListBuilder();
        tell(decay, event);
        return event.build();
    }

    /** Tells the event of a decay piece by piece. */
    void tell(DisplacedDecay decay, EventPieces pieces) {
        List<Attribute> ofProcess = attributes.get(decay.processId());
        if (ofProcess == null) {
            throw new IllegalArgumentException("process " + decay.processId() + " is not declared in the run");
        }
        if (decay.others().size() != run.weights().size()) {
            throw new IllegalArgumentException("event " + decay.number() + " has " + decay.others().size() + " weights beside its own, the run "
                + run.weights().size());
        }
        new Telling(decay, pieces).all(ofProcess);
    }

    private boolean isOpen(DisplacedDecay decay) {
        return run.decay(decay.mode()).products().isEmpty();
    }

    private Position position(SpacePoint point, double time) {
        SpacePoint seen = run.layout().point(point, SpacePoint.ORIGIN);
        return new Position(MILLIMETRES * seen.x(), MILLIMETRES * seen.y(), MILLIMETRES * seen.z(), MILLIMETRES * run.layout().time(time));
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

    /** One event on its way out: counts what has been told. */
    private final class Telling {

        private final DisplacedDecay decay;
        private final EventPieces pieces;
        private int particles;
        private int vertices;

        Telling(DisplacedDecay decay, EventPieces pieces) {
            this.decay = decay;
            this.pieces = pieces;
        }

        void all(List<Attribute> ofProcess) {
            int number = Math.addExact(run.layout().first(), decay.number());
            if (run.layout().chain() == Chain.DECAY) {
                List<EventParticle> products = decay.finalProducts();
                pieces.event(number, 1, 1 + products.size(), weights(decay));
                alone(ofProcess, products);
                return;
            }
            int decayed = 0;
            for (int i = 0; i < decay.products().size(); i++) {
                decayed += decay.products().get(i).particle().status() == ParticleStatus.DECAYED ? 1 : 0;
            }
            int made = decay.parentDecay().isPresent() ? 1 + decay.parentDecay().get().companions().size() : 0;
            pieces.event(number, (made > 0 ? 3 : 2) + decayed, decay.incoming().size() + 2 + made + decay.products().size(), weights(decay));
            chain(ofProcess);
        }

        private void alone(List<Attribute> ofProcess, List<EventParticle> products) {
            Position point = position(decay.decayPoint(), decay.decayTime());
            pieces.attributes(ofProcess, point);
            addDecaying(decay.particle(), 0);
            vertex(isOpen(decay) ? VertexStatus.LEFT_OPEN : VertexStatus.PARTICLE_DECAY, List.of(1), point);
            products.forEach(product -> add(product, -1));
        }

        private void chain(List<Attribute> ofProcess) {
            Position collision = position(decay.production(), decay.productionTime());
            pieces.attributes(ofProcess, collision);
            List<Integer> incoming = new ArrayList<>(2);
            for (int i = 0; i < decay.incoming().size(); i++) {
                incoming.add(add(decay.incoming().get(i), 0));
            }
            vertex(VertexStatus.COLLISION, incoming, collision);
            int particle = decay.parentDecay().isPresent() ? parent(decay.parentDecay().get()) : addDecaying(decay.particle(), -1);
            if (decay.parentDecay().isEmpty()) {
                add(decay.remnant(), -1);
            }
            products(particle);
        }

        /** Adds parent, remnant and the decay of the parent; gives the number of the particle. */
        private int parent(ParentDecay made) {
            int parent = add(made.parent(), -1);
            add(decay.remnant(), -1);
            vertex(VertexStatus.PARENT_DECAY, List.of(parent), position(decay.origin(), decay.originTime()));
            int particle = addDecaying(decay.particle(), -2);
            for (int i = 0; i < made.companions().size(); i++) {
                add(made.companions().get(i), -2);
            }
            return particle;
        }

        /** Adds the products, a vertex for each that decays right behind the particles of the one before, as the format has it. */
        private void products(int particle) {
            Position point = position(decay.decayPoint(), decay.decayTime());
            List<DecayProduct> products = decay.products();
            int[] numbers = new int[products.size()];
            for (int mother = DecayProduct.ROOT; mother < products.size(); mother++) {
                boolean root = mother == DecayProduct.ROOT;
                if (root || products.get(mother).particle().status() == ParticleStatus.DECAYED) {
                    VertexStatus status = !root ? VertexStatus.PRODUCT_DECAY : isOpen(decay) ? VertexStatus.LEFT_OPEN : VertexStatus.PARTICLE_DECAY;
                    vertex(status, List.of(root ? particle : numbers[mother]), point);
                    for (int i = 0; i < products.size(); i++) {
                        if (products.get(i).mother() == mother) {
                            numbers[i] = add(products.get(i).particle(), -vertices);
                        }
                    }
                }
            }
        }

        private void vertex(VertexStatus status, List<Integer> incoming, Position position) {
            pieces.vertex(status, incoming, position);
            vertices++;
        }

        private int addDecaying(EventParticle particle, int vertex) {
            return add(particle, run.layout().status().orElse(particle.status().code()), vertex);
        }

        private int add(EventParticle particle, int vertex) {
            return add(particle, particle.status().code(), vertex);
        }

        private int add(EventParticle particle, int status, int vertex) {
            var p = particle.momentum();
            int pdgId = particle.pdgId() == run.particle().pdgId() ? run.pdgId() : particle.pdgId();
            pieces.particle(pdgId, status, p.px(), p.py(), p.pz(), p.energy(), particle.mass(), vertex);
            return ++particles;
        }
    }
}
