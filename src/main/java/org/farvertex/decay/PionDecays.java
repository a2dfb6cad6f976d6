package org.farvertex.decay;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.kinematics.Daughters;
import org.farvertex.particle.Particle;
import org.farvertex.random.UnitCircle;

/** Lets every π⁰ among the products decay into two photons, in all directions alike; it lives 25 nm. Other unstable products are left as they are. */
final class PionDecays implements DecayDrawer {

    private final DecayDrawer products;
    private final int first;
    private final UnitCircle circle = new UnitCircle();
    private final FlightFrame frame = new FlightFrame();

    private PionDecays(DecayDrawer products) {
        this.products = products;
        Daughters daughters = products.daughters();
        this.first = daughters.size;
        for (int i = 0; i < first; i++) {
            if (daughters.particle[i] == Particle.PI0) {
                daughters.add(Particle.PHOTON, i);
                daughters.add(Particle.PHOTON, i);
            }
        }
    }

    /** Entries for the products and for what π⁰ among them decay to. */
    static Daughters room(List<Particle> products) {
        int pions = (int) products.stream().filter(product -> product == Particle.PI0).count();
        return Daughters.of(products, products.size() + 2 * pions);
    }

    /** The same drawer, with its π⁰ decaying if it has any. */
    static DecayDrawer of(DecayDrawer products) {
        Daughters daughters = products.daughters();
        for (int i = 0; i < daughters.size; i++) {
            if (daughters.particle[i] == Particle.PI0) {
                return new PionDecays(products);
            }
        }
        return products;
    }

    @Override
    public void alongFlight() {
        products.alongFlight();
    }

    @Override
    public void fromParent(double energy, double momentum, double parentEnergy, double parentMass, double restEnergy,
                           double parentAcross, double rollCosine, double rollSine) {
        products.fromParent(energy, momentum, parentEnergy, parentMass, restEnergy, parentAcross, rollCosine, rollSine);
    }

    @Override
    public void draw(UniformRandomProvider rng, double energy, double momentum, double directionX, double directionY, double directionZ) {
        products.draw(rng, energy, momentum, directionX, directionY, directionZ);
        Daughters daughters = products.daughters();
        for (int i = first; i < daughters.size; i += 2) {
            decay(rng, daughters, daughters.mother[i], i);
        }
    }

    private void decay(UniformRandomProvider rng, Daughters d, int pion, int photon) {
        double momentum = Math.sqrt(d.px[pion] * d.px[pion] + d.py[pion] * d.py[pion] + d.pz[pion] * d.pz[pion]);
        double mass = Particle.PI0.mass();
        if (momentum > 0) {
            frame.set(mass, d.energy[pion], momentum, d.px[pion] / momentum, d.py[pion] / momentum, d.pz[pion] / momentum);
        } else {
            frame.set(mass, mass, 0, 0, 0, 1);
        }
        double cosine = 2 * rng.nextDouble() - 1;
        double sine = Math.sqrt((1 - cosine) * (1 + cosine));
        circle.next(rng);
        double half = mass / 2;
        double theta = half * sine * circle.cosine();
        double phi = half * sine * circle.sine();
        frame.boost(d, photon, theta, phi, half * cosine, half);
        frame.boost(d, photon + 1, -theta, -phi, -half * cosine, half);
    }

    @Override
    public Daughters daughters() {
        return products.daughters();
    }
}
