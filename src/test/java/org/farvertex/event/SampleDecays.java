package org.farvertex.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.farvertex.kinematics.FourMomentum;
import org.farvertex.particle.Particle;

/** Dark photons of 60 MeV at FASER, alternately from π⁰ → γA′ at the LHC and from bremsstrahlung in a dump. */
public final class SampleDecays {

    /** Process number of the pion decays. */
    public static final int PION = 101;

    /** Process number of bremsstrahlung. */
    public static final int BREMSSTRAHLUNG = 120;

    private static final int DARK_PHOTON = 32;
    private static final double MASS = 0.06;

    private final UniformRandomProvider random;

    /** Decays that depend on the seed alone. */
    public SampleDecays(long seed) {
        random = RandomSource.XO_SHI_RO_256_PP.create(seed);
    }

    /** The next decays, numbered from 1. */
    public List<DisplacedDecay> next(int count) {
        List<DisplacedDecay> decays = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            decays.add(i % 2 == 1 ? fromPion(i) : fromBremsstrahlung(i));
        }
        return decays;
    }

    private DisplacedDecay fromPion(int number) {
        double mass = Particle.PROTON.mass();
        List<EventParticle> beams = List.of(proton(FourMomentum.onShell(0, 0, 7000, mass), ParticleStatus.BEAM),
            proton(FourMomentum.onShell(0, 0, -7000, mass), ParticleStatus.BEAM));
        FourMomentum pion = forward(300 + 2000 * random.nextDouble(), Particle.PI0.mass());
        FourMomentum[] daughters = decay(pion, Particle.PI0.mass(), MASS, 0);
        ParentDecay made = new ParentDecay(
            new EventParticle(Particle.PI0.pdgId(), ParticleStatus.DECAYED, pion, Particle.PI0.mass()),
            List.of(new EventParticle(Particle.PHOTON.pdgId(), ParticleStatus.FINAL, daughters[1], 0)), SpacePoint.ORIGIN);
        return complete(number, PION, beams, pion, Optional.of(made), daughters[0], SpacePoint.ORIGIN);
    }

    private DisplacedDecay fromBremsstrahlung(int number) {
        double mass = Particle.PROTON.mass();
        List<EventParticle> incoming = List.of(proton(FourMomentum.onShell(0, 0, 400, mass), ParticleStatus.BEAM),
            proton(FourMomentum.onShell(0, 0, 0, mass), ParticleStatus.BEAM));
        FourMomentum dark = forward(40 + 300 * random.nextDouble(), MASS);
        SpacePoint start = new SpacePoint(1e-3, -2e-3, 0.2 * random.nextDouble());
        return complete(number, BREMSSTRAHLUNG, incoming, dark, Optional.empty(), dark, start);
    }

    private DisplacedDecay complete(int number, int process, List<EventParticle> incoming, FourMomentum followed,
        Optional<ParentDecay> made, FourMomentum dark, SpacePoint start) {
        double electronMass = Particle.ELECTRON.mass();
        FourMomentum[] pair = decay(dark, MASS, electronMass, electronMass);
        return new DisplacedDecay(number, 1, process, 0, incoming, EventParticle.remnant(incoming, followed), made,
            new EventParticle(DARK_PHOTON, ParticleStatus.DECAYED, dark, MASS),
            List.of(product(11, pair[0], electronMass), product(-11, pair[1], electronMass)), start, start.z(),
            480 + 1.5 * random.nextDouble());
    }

    private static DecayProduct product(int pdgId, FourMomentum momentum, double mass) {
        return new DecayProduct(new EventParticle(pdgId, ParticleStatus.FINAL, momentum, mass), DecayProduct.ROOT);
    }

    private FourMomentum forward(double momentum, double mass) {
        double px = 0.2 * (random.nextDouble() - 0.5);
        double py = 0.2 * (random.nextDouble() - 0.5);
        return FourMomentum.onShell(px, py, momentum, mass);
    }

    /** Isotropic two-body decay, boosted along the momentum of the parent. */
    private FourMomentum[] decay(FourMomentum parent, double mass, double first, double second) {
        double sum = first + second;
        double gap = first - second;
        double p = Math.sqrt((mass - sum) * (mass + sum) * (mass - gap) * (mass + gap)) / (2 * mass);
        double z = 2 * random.nextDouble() - 1;
        double azimuth = 2 * Math.PI * random.nextDouble();
        double r = Math.sqrt(1 - z * z);
        double[] direction = {p * r * Math.cos(azimuth), p * r * Math.sin(azimuth), p * z};
        return new FourMomentum[] {boost(parent, mass, direction, first, 1), boost(parent, mass, direction, second, -1)};
    }

    private static FourMomentum boost(FourMomentum parent, double mass, double[] p, double daughter, int sign) {
        double energy = Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2] + daughter * daughter);
        double along = sign * (parent.px() * p[0] + parent.py() * p[1] + parent.pz() * p[2]);
        double factor = (energy + along / (parent.energy() + mass)) / mass;
        return FourMomentum.onShell(sign * p[0] + factor * parent.px(), sign * p[1] + factor * parent.py(),
            sign * p[2] + factor * parent.pz(), daughter);
    }

    private static EventParticle proton(FourMomentum momentum, ParticleStatus status) {
        return new EventParticle(Particle.PROTON.pdgId(), status, momentum, Particle.PROTON.mass());
    }
}
