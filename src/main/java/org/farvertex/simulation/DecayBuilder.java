package org.farvertex.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.farvertex.decay.DecayDrawer;
import org.farvertex.decay.DecayMode;
import org.farvertex.decay.DecayShapes;
import org.farvertex.detector.Beam;
import org.farvertex.detector.Target;
import org.farvertex.event.DecayProduct;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.event.EventParticle;
import org.farvertex.event.ParentDecay;
import org.farvertex.event.ParticleStatus;
import org.farvertex.event.Polarisation;
import org.farvertex.event.SpacePoint;
import org.farvertex.kinematics.Daughters;
import org.farvertex.geometry.Rotation;
import org.farvertex.kinematics.FourMomentum;
import org.farvertex.model.Identity;
import org.farvertex.particle.Particle;
import org.farvertex.production.ProductionProcess;

/** Builds the full chain of an event from an accepted sample: beams, parent, particle and daughters, with the rest of the collision. */
final class DecayBuilder {

    private static final int NUCLEUS = 1_000_000_000;

    private final double mass;
    private final Identity identity;
    /** Per mode whether what the particle decays to is not known. */
    private final boolean[] inclusive;
    private final List<EventParticle> incoming;

    DecayBuilder(Experiment experiment) {
        this.mass = experiment.particle().mass();
        this.identity = experiment.particle().identity();
        List<DecayMode> modes = experiment.modes();
        this.inclusive = new boolean[modes.size()];
        for (int i = 0; i < inclusive.length; i++) {
            inclusive[i] = modes.get(i).isInclusive();
        }
        this.incoming = incoming(experiment.detector().beam());
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
     * The event of a decay.
     *
     * @param drawn  the decay
     * @param number number of the event
     */
    DisplacedDecay event(DrawnDecay drawn, int number) {
        Optional<ParentDecay> made = drawn.parent.isPresent() ? Optional.of(parentDecay(drawn, drawn.parent.get())) : Optional.empty();
        // what flew to where the particle is made without being its parent in the event is a photon
        SpacePoint production = made.isPresent() ? drawn.collision : drawn.start;
        FourMomentum followed = drawn.parent.orElse(drawn.momentum);
        return new DisplacedDecay(number, drawn.weight, drawn.others, drawn.source.process().number(), drawn.mode, incoming,
            EventParticle.remnant(incoming, followed), made, new EventParticle(pdgId(drawn), ParticleStatus.DECAYED, drawn.momentum, mass), products(drawn),
            production, drawn.before + production.distance(drawn.collision), drawn.distance);
    }

    /** The antiparticle of the parent makes that of the particle, if there is one. */
    private boolean anti(DrawnDecay drawn) {
        return drawn.anti && identity.hasAntiparticle();
    }

    private int pdgId(DrawnDecay drawn) {
        return anti(drawn) ? -identity.pdgId() : identity.pdgId();
    }

    /** What the particle decays to, or the antiparticle to the antiparticles; where that is not known, the particle itself. */
    private List<DecayProduct> products(DrawnDecay drawn) {
        if (inclusive[drawn.mode]) {
            return List.of(new DecayProduct(new EventParticle(pdgId(drawn), ParticleStatus.FINAL, drawn.momentum, mass), DecayProduct.ROOT));
        }
        Daughters d = drawn.products;
        DecayProduct[] products = new DecayProduct[d.size];
        for (int i = 0; i < d.size; i++) {
            Particle product = anti(drawn) ? d.particle[i].antiparticle() : d.particle[i];
            products[i] = new DecayProduct(new EventParticle(product.pdgId(), d.decayed[i] ? ParticleStatus.DECAYED : ParticleStatus.FINAL,
                drawn.productMomentum(i), product.mass()), d.mother[i]);
        }
        return List.of(products);
    }

    private static ParentDecay parentDecay(DrawnDecay drawn, FourMomentum whole) {
        boolean anti = drawn.anti;
        ProductionProcess process = drawn.source.process();
        Particle named = process.parent().orElseThrow();
        Particle parent = anti ? named.antiparticle() : named;
        List<Particle> companions = anti ? process.companions().stream().map(Particle::antiparticle).toList() : process.companions();
        FourMomentum rest = whole.minus(drawn.momentum);
        return new ParentDecay(new EventParticle(parent.pdgId(), ParticleStatus.DECAYED, whole, parent.mass()),
            companions.size() == 1 ? List.of(alone(companions.get(0), rest)) : shared(companions, rest, drawn.choice), drawn.start);
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
}
