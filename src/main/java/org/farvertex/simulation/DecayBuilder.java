package org.farvertex.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.farvertex.decay.DecayDrawer;
import org.farvertex.decay.DecayMode;
import org.farvertex.decay.DecayShapes;
import org.farvertex.detector.Beam;
import org.farvertex.detector.Detector;
import org.farvertex.detector.Target;
import org.farvertex.event.DecayProduct;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.event.EventParticle;
import org.farvertex.event.FlightBatch;
import org.farvertex.event.ParentDecay;
import org.farvertex.event.ParticleStatus;
import org.farvertex.event.Polarisation;
import org.farvertex.event.SpacePoint;
import org.farvertex.kinematics.Daughters;
import org.farvertex.geometry.Rotation;
import org.farvertex.kinematics.FourMomentum;
import org.farvertex.particle.Particle;

/** Builds the full chain of an event from an accepted sample: beams, parent, particle and daughters, with the rest of the collision. */
final class DecayBuilder {

    private static final int NUCLEUS = 1_000_000_000;

    private final Detector detector;
    private final double mass;
    private final int pdgId;
    /** Per mode whether what the particle decays to is not known. */
    private final boolean[] inclusive;
    private final List<EventParticle> incoming;

    DecayBuilder(Experiment experiment) {
        this.detector = experiment.detector();
        this.mass = experiment.particle().mass();
        this.pdgId = experiment.particle().identity().pdgId();
        List<DecayMode> modes = experiment.modes();
        this.inclusive = new boolean[modes.size()];
        for (int i = 0; i < inclusive.length; i++) {
            inclusive[i] = modes.get(i).isInclusive();
        }
        this.incoming = incoming(detector.beam());
    }

    /** Beam and target, the same in every event; the nucleon that a dump stops protons on is a proton, also where the spectra are of neutrons too. */
    private static List<EventParticle> incoming(Beam beam) {
        EventParticle first = leaning(beam, 1);
        if (beam.collider()) {
            return List.of(first, leaning(beam, -1));
        }
        return List.of(first, beam.target().map(DecayBuilder::nucleus)
            .orElseGet(() -> beamParticle(Particle.PROTON.pdgId(), 0, Particle.PROTON.mass())));
    }

    /** A particle of the beam, or of the other one of a collider, which leans to the same side. */
    private static EventParticle leaning(Beam beam, int sense) {
        Rotation to = beam.source().rotation();
        double p = beam.momentum();
        Particle projectile = beam.projectile();
        return new EventParticle(projectile.pdgId(), ParticleStatus.BEAM, FourMomentum.onShell(p * to.x(), p * to.y(), sense * p * to.z(), projectile.mass()),
            projectile.mass());
    }

    private static EventParticle beamParticle(int pdgId, double momentum, double mass) {
        return new EventParticle(pdgId, ParticleStatus.BEAM, FourMomentum.onShell(0, 0, momentum, mass), mass);
    }

    private static EventParticle nucleus(Target target) {
        return beamParticle(NUCLEUS + 10_000 * target.atomicNumber() + 10 * (int) Math.rint(target.atomicMass()), 0,
            target.nuclearMass());
    }

    /**
     * The event of an accepted particle, without its number.
     *
     * @param source   how it is made
     * @param worker   where it was drawn and observed
     * @param i        its place in the batch
     * @param weights  its weight, 1 unless the sample is weighted, and those of other experiments
     * @param distance distance flown [m]
     * @param choice   a random number for choices that do not touch the physics
     */
    DisplacedDecay build(ChannelSource source, Worker worker, int i, double[] weights, double distance, double choice) {
        FlightBatch b = worker.batch;
        double p = b.momentum[i];
        FourMomentum momentum = new FourMomentum(p * b.directionX[i], p * b.directionY[i], p * b.directionZ[i], b.energy[i]);
        SpacePoint collision = collision(b, i);
        SpacePoint start = start(b, i, collision);
        Optional<ParentDecay> made = source.process().parent().isPresent() ? Optional.of(parentDecay(source, b, i, momentum, start, choice)) : Optional.empty();
        // what flew to where the particle is made without being its parent in the event is a photon
        SpacePoint production = made.isPresent() ? collision : start;
        FourMomentum followed = made.map(m -> m.parent().momentum()).orElse(momentum);
        int mode = worker.observation().mode();
        return new DisplacedDecay(0, weights[0], others(weights), source.process().number(), mode, incoming, EventParticle.remnant(incoming, followed), made,
            new EventParticle(pdgId, ParticleStatus.DECAYED, momentum, mass), products(mode, worker.observation().daughters(), momentum), production,
            before(b, i) + production.distance(collision), distance);
    }

    private static List<Double> others(double[] weights) {
        return weights.length == 1 ? List.of() : Arrays.stream(weights).skip(1).boxed().toList();
    }

    private SpacePoint collision(FlightBatch b, int i) {
        double x = detector.production().x();
        double y = detector.production().y();
        return b.displaced ? new SpacePoint(x + b.spotX[i], y + b.spotY[i], b.originZ[i]) : new SpacePoint(x, y, b.originZ[i]);
    }

    /** How far the beam flew from the nominal place to the interaction [m]; where in its spot a collider's bunches met says nothing of when. */
    private double before(FlightBatch b, int i) {
        return detector.beam().collider() ? 0 : b.originZ[i] - detector.production().z();
    }

    private static SpacePoint start(FlightBatch b, int i, SpacePoint collision) {
        return b.displaced ? new SpacePoint(collision.x() + b.shiftX[i], collision.y() + b.shiftY[i], collision.z() + b.shiftZ[i]) : collision;
    }

    /** What the particle decays to; where that is not known, the particle itself. */
    private List<DecayProduct> products(int mode, Daughters d, FourMomentum momentum) {
        if (inclusive[mode]) {
            return List.of(new DecayProduct(new EventParticle(pdgId, ParticleStatus.FINAL, momentum, mass), DecayProduct.ROOT));
        }
        DecayProduct[] products = new DecayProduct[d.size];
        for (int i = 0; i < d.size; i++) {
            products[i] = new DecayProduct(new EventParticle(d.particle[i].pdgId(), d.decayed[i] ? ParticleStatus.DECAYED : ParticleStatus.FINAL,
                new FourMomentum(d.px[i], d.py[i], d.pz[i], d.energy[i]), d.particle[i].mass()), d.mother[i]);
        }
        return List.of(products);
    }

    private static ParentDecay parentDecay(ChannelSource source, FlightBatch b, int i, FourMomentum momentum, SpacePoint start, double choice) {
        boolean anti = source.proposal().part(b.stratum[i]) == 1;
        Particle parent = source.process().parent().map(p -> anti ? p.antiparticle() : p).orElseThrow();
        List<Particle> companions = !anti ? source.process().companions() : source.process().companions().stream().map(Particle::antiparticle).toList();
        FourMomentum whole = parentMomentum(b, i, parent.mass());
        FourMomentum rest = whole.minus(momentum);
        return new ParentDecay(new EventParticle(parent.pdgId(), ParticleStatus.DECAYED, whole, parent.mass()),
            companions.size() == 1 ? List.of(alone(companions.get(0), rest)) : shared(companions, rest, choice), start);
    }

    private static EventParticle alone(Particle companion, FourMomentum rest) {
        // the energy of a soft photon would carry the rounding of the parent's; on its mass shell the balance holds too
        return new EventParticle(companion.pdgId(), ParticleStatus.FINAL, FourMomentum.onShell(rest.px(), rest.py(), rest.pz(), companion.mass()),
            companion.mass());
    }

    /** Several companions share what the particle leaves them as phase space has it; nothing that is counted hangs on that. */
    private static List<EventParticle> shared(List<Particle> companions, FourMomentum rest, double choice) {
        double momentum = rest.momentum();
        DecayDrawer drawer = DecayShapes.of(companions, 0, Optional.empty()).drawer(rest.invariantMass(), companions, Polarisation.NONE);
        drawer.draw(new SplitMix64(Double.doubleToLongBits(choice)), rest.energy(), momentum, rest.px() / momentum,
            rest.py() / momentum, rest.pz() / momentum);
        Daughters d = drawer.daughters();
        List<EventParticle> drawn = new ArrayList<>();
        for (int i = 0; i < companions.size(); i++) {
            drawn.add(new EventParticle(d.particle[i].pdgId(), ParticleStatus.FINAL, new FourMomentum(d.px[i], d.py[i], d.pz[i], d.energy[i]),
                d.particle[i].mass()));
        }
        return drawn;
    }

    private static FourMomentum parentMomentum(FlightBatch b, int i, double mass) {
        double[] direction = new double[3];
        b.parentDirection(i, direction);
        double p = b.parentMomentum[i];
        return FourMomentum.onShell(p * direction[0], p * direction[1], p * direction[2], mass);
    }
}
