package org.farvertex.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.simple.RandomSource;
import org.farvertex.decay.DecayDrawer;
import org.farvertex.decay.DecayMode;
import org.farvertex.decay.DecayShapes;
import org.farvertex.detector.Beam;
import org.farvertex.detector.Detector;
import org.farvertex.detector.Target;
import org.farvertex.event.DecayProduct;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.event.EventParticle;
import org.farvertex.event.ParentDecay;
import org.farvertex.event.ParticleStatus;
import org.farvertex.event.Polarisation;
import org.farvertex.event.SpacePoint;
import org.farvertex.kinematics.Daughters;
import org.farvertex.kinematics.FourMomentum;
import org.farvertex.particle.Particle;

/** Builds the full chain of an event from an accepted sample: beams, parent, particle and daughters, with the rest of the collision. */
final class DecayBuilder {

    private static final int NUCLEUS = 1_000_000_000;

    private final Detector detector;
    private final double mass;
    private final int pdgId;
    private final List<DecayMode> modes;
    private final List<EventParticle> onProton;
    private final List<EventParticle> onNeutron;

    DecayBuilder(Experiment experiment) {
        this.detector = experiment.detector();
        this.mass = experiment.particle().mass();
        this.pdgId = experiment.particle().identity().pdgId();
        this.modes = experiment.modes();
        this.onProton = incoming(detector.beam(), Particle.PROTON);
        this.onNeutron = incoming(detector.beam(), Particle.NEUTRON);
    }

    private static List<EventParticle> incoming(Beam beam, Particle nucleon) {
        Particle projectile = beam.projectile();
        EventParticle first = beamParticle(projectile.pdgId(), beam.momentum(), projectile.mass());
        if (beam.collider()) {
            return List.of(first, beamParticle(projectile.pdgId(), -beam.momentum(), projectile.mass()));
        }
        return List.of(first, beam.target().map(DecayBuilder::nucleus)
            .orElseGet(() -> beamParticle(nucleon.pdgId(), 0, nucleon.mass())));
    }

    private static EventParticle beamParticle(int pdgId, double momentum, double mass) {
        return new EventParticle(pdgId, ParticleStatus.BEAM, FourMomentum.onShell(0, 0, momentum, mass), mass);
    }

    private static EventParticle nucleus(Target target) {
        return beamParticle(NUCLEUS + 10_000 * target.atomicNumber() + 10 * (int) Math.rint(target.atomicMass()), 0,
            target.nuclearMass());
    }

    /** The event of a sample. */
    DisplacedDecay build(DecaySample sample, int number) {
        List<EventParticle> incoming = sample.choice() < 0.5 ? onProton : onNeutron;
        double[] n = sample.direction();
        double p = sample.momentum();
        FourMomentum momentum = new FourMomentum(p * n[0], p * n[1], p * n[2], sample.energy());
        SpacePoint collision = new SpacePoint(detector.production().x(), detector.production().y(), sample.originZ());
        SpacePoint start = new SpacePoint(collision.x() + sample.shift()[0], collision.y() + sample.shift()[1], collision.z() + sample.shift()[2]);
        Optional<ParentDecay> made = sample.parentMomentum() > 0 ? Optional.of(parentDecay(sample, momentum, start)) : Optional.empty();
        FourMomentum followed = made.map(m -> m.parent().momentum()).orElse(momentum);
        return new DisplacedDecay(number, sample.weight(), sample.process().number(), sample.mode(), incoming,
            EventParticle.remnant(incoming, followed), made,
            new EventParticle(pdgId, ParticleStatus.DECAYED, momentum, mass), products(sample, momentum), collision,
            sample.originZ() - detector.production().z(), sample.distance());
    }

    /** What the particle decays to; where that is not known, the particle itself. */
    private List<DecayProduct> products(DecaySample sample, FourMomentum momentum) {
        if (modes.get(sample.mode()).isInclusive()) {
            return List.of(new DecayProduct(new EventParticle(pdgId, ParticleStatus.FINAL, momentum, mass), DecayProduct.ROOT));
        }
        Daughters d = sample.daughters();
        List<DecayProduct> products = new ArrayList<>(d.size);
        for (int i = 0; i < d.size; i++) {
            products.add(new DecayProduct(new EventParticle(d.particle[i].pdgId(), d.decayed[i] ? ParticleStatus.DECAYED : ParticleStatus.FINAL,
                new FourMomentum(d.px[i], d.py[i], d.pz[i], d.energy[i]), d.particle[i].mass()), d.mother[i]));
        }
        return products;
    }

    private static ParentDecay parentDecay(DecaySample sample, FourMomentum momentum, SpacePoint start) {
        boolean anti = sample.part() == 1;
        Particle parent = turned(sample.process().parent().orElseThrow(), anti);
        List<Particle> companions = sample.process().companions().stream().map(c -> turned(c, anti)).toList();
        double[] d = parentDirection(sample.direction(), sample.parentDirection());
        double p = sample.parentMomentum();
        FourMomentum whole = FourMomentum.onShell(p * d[0], p * d[1], p * d[2], parent.mass());
        FourMomentum rest = whole.minus(momentum);
        return new ParentDecay(new EventParticle(parent.pdgId(), ParticleStatus.DECAYED, whole, parent.mass()),
            companions.size() == 1 ? List.of(alone(companions.get(0), rest)) : shared(companions, rest, sample.choice()), start);
    }

    private static Particle turned(Particle particle, boolean anti) {
        return anti ? particle.antiparticle() : particle;
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
        drawer.draw(RandomSource.SPLIT_MIX_64.create(Double.doubleToLongBits(choice)), rest.energy(), momentum, rest.px() / momentum,
            rest.py() / momentum, rest.pz() / momentum);
        Daughters d = drawer.daughters();
        List<EventParticle> drawn = new ArrayList<>();
        for (int i = 0; i < companions.size(); i++) {
            drawn.add(new EventParticle(d.particle[i].pdgId(), ParticleStatus.FINAL, new FourMomentum(d.px[i], d.py[i], d.pz[i], d.energy[i]),
                d.particle[i].mass()));
        }
        return drawn;
    }

    /** \(\cos\alpha\,n+\sin\alpha(\cos\psi\,e_\theta+\sin\psi\,e_\phi)\). */
    private static double[] parentDirection(double[] n, double[] relative) {
        double sine = Math.sqrt(n[0] * n[0] + n[1] * n[1]);
        double cosPhi = sine > 0 ? n[0] / sine : 1;
        double sinPhi = sine > 0 ? n[1] / sine : 0;
        double theta = relative[1] * relative[2];
        double phi = relative[1] * relative[3];
        return new double[] {
            relative[0] * n[0] + theta * n[2] * cosPhi - phi * sinPhi,
            relative[0] * n[1] + theta * n[2] * sinPhi + phi * cosPhi,
            relative[0] * n[2] - theta * sine};
    }
}
