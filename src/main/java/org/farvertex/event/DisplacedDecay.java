package org.farvertex.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.farvertex.kinematics.FourMomentum;

/**
 * A long-lived particle from the collision that made it to its decay.
 *
 * <p>Energy and momentum balance at every vertex to {@value #BALANCE} of the energy; that is checked here. The decay
 * point and its time follow from the flight length, so they lie on the line of flight exactly.
 *
 * @param number         number of the event, not negative
 * @param weight         1 in an unweighted sample, else the number of events of the exposure it stands for
 * @param others         its weights for other experiments, in the order of the run
 * @param processId      number of the production process
 * @param mode           number of the decay mode, its place among those of the run
 * @param incoming       beam particles, or beam and target
 * @param remnant        the rest of the collision
 * @param parentDecay    how the particle was made, if not in the collision itself
 * @param particle       the particle, decayed
 * @param products       what it decays to, and what those decay to, each behind its mother; the particle itself, final, if what it decays to
 *                       is left to whoever reads the event
 * @param production     where the collision is
 * @param productionTime time of the collision times the speed of light [m]
 * @param flightLength   distance from where the particle is made to its decay [m]
 */
public record DisplacedDecay(int number, double weight, List<Double> others, int processId, int mode, List<EventParticle> incoming,
                             EventParticle remnant, Optional<ParentDecay> parentDecay, EventParticle particle,
                             List<DecayProduct> products, SpacePoint production, double productionTime, double flightLength) {

    /** Largest imbalance at a vertex in units of its energy. */
    public static final double BALANCE = 1e-12;

    /** Checks numbers, statuses and the balance at every vertex. */
    public DisplacedDecay {
        others = List.copyOf(others);
        incoming = List.copyOf(incoming);
        products = List.copyOf(products);
        if (number < 0 || mode < 0 || !(weight >= 0 && Double.isFinite(weight)) || !Double.isFinite(productionTime)
            || !(flightLength > 0 && Double.isFinite(flightLength))) {
            throw new IllegalArgumentException("event " + number + ": weight " + weight + ", production time "
                + productionTime + " m and flight length " + flightLength + " m must be finite and not negative");
        }
        if (incoming.isEmpty() || products.isEmpty() || particle.status() != ParticleStatus.DECAYED) {
            throw new IllegalArgumentException("event " + number + ": a beam comes in, the particle decays, and its products come out");
        }
        for (double other : others) {
            if (!(other >= 0 && Double.isFinite(other))) {
                throw new IllegalArgumentException("event " + number + ": weights must be finite and not negative, not " + other);
            }
        }
        EventParticle first = parentDecay.isPresent() ? parentDecay.get().parent() : particle;
        requireBalance(number, "the collision", EventParticle.total(incoming), List.of(first, remnant));
        if (parentDecay.isPresent()) {
            List<EventParticle> made = new ArrayList<>(parentDecay.get().companions());
            made.add(particle);
            requireBalance(number, "the decay of the parent", first.momentum(), made);
        }
        requireBalance(number, "the decay of the particle", particle.momentum(), children(products, DecayProduct.ROOT));
        for (int i = 0; i < products.size(); i++) {
            DecayProduct product = products.get(i);
            List<EventParticle> children = children(products, i);
            if (product.mother() >= i || product.mother() < DecayProduct.ROOT
                || product.particle().status() != (children.isEmpty() ? ParticleStatus.FINAL : ParticleStatus.DECAYED)) {
                throw new IllegalArgumentException("event " + number + ": product " + i + " must stand behind its mother and be "
                    + (children.isEmpty() ? "final" : "decayed"));
            }
            if (!children.isEmpty()) {
                requireBalance(number, "the decay of product " + i, product.particle().momentum(), children);
            }
        }
    }

    /**
     * A decay with one weight.
     *
     * @param number         see above, and so on
     * @param weight         1 in an unweighted sample, else the number of events of the exposure it stands for
     * @param processId      number of the production process
     * @param mode           number of the decay mode
     * @param incoming       beam particles, or beam and target
     * @param remnant        the rest of the collision
     * @param parentDecay    how the particle was made, if not in the collision itself
     * @param particle       the particle, decayed
     * @param products       what it decays to
     * @param production     where the collision is
     * @param productionTime time of the collision times the speed of light [m]
     * @param flightLength   distance from where the particle is made to its decay [m]
     */
    public DisplacedDecay(int number, double weight, int processId, int mode, List<EventParticle> incoming, EventParticle remnant,
                          Optional<ParentDecay> parentDecay, EventParticle particle, List<DecayProduct> products, SpacePoint production,
                          double productionTime, double flightLength) {
        this(number, weight, List.of(), processId, mode, incoming, remnant, parentDecay, particle, products, production, productionTime, flightLength);
    }

    /**
     * The same as another event of a run.
     *
     * @param other its number
     * @return the decay
     */
    public DisplacedDecay numbered(int other) {
        return new DisplacedDecay(other, weight, others, processId, mode, incoming, remnant, parentDecay, particle, products, production, productionTime,
            flightLength);
    }

    /**
     * Where the particle is made: at the collision, or where its parent decays.
     *
     * @return the point
     */
    public SpacePoint origin() {
        return parentDecay.map(ParentDecay::place).orElse(production);
    }

    /**
     * When the particle is made, times the speed of light; its parent flies \(ct=LE/p\).
     *
     * @return the time in the frame of the laboratory [m]
     */
    public double originTime() {
        if (origin().equals(production)) {
            return productionTime;
        }
        FourMomentum p = parentDecay.orElseThrow().parent().momentum();
        return productionTime + origin().distance(production) * p.energy() / p.momentum();
    }

    /**
     * Where the particle decays: where it is made plus flight length along its momentum.
     *
     * @return the decay point
     */
    public SpacePoint decayPoint() {
        FourMomentum p = particle.momentum();
        double perMomentum = flightLength / p.momentum();
        SpacePoint origin = origin();
        return new SpacePoint(origin.x() + perMomentum * p.px(), origin.y() + perMomentum * p.py(), origin.z() + perMomentum * p.pz());
    }

    /**
     * Time of the decay times the speed of light, \(ct=ct_0+LE/p\) [m].
     *
     * @return the time in the frame of the laboratory
     */
    public double decayTime() {
        FourMomentum p = particle.momentum();
        return originTime() + flightLength * p.energy() / p.momentum();
    }

    /**
     * What leaves the event of all that the particle decays to.
     *
     * @return the products that do not decay, in their order
     */
    public List<EventParticle> finalProducts() {
        return products.stream().map(DecayProduct::particle).filter(p -> p.status() == ParticleStatus.FINAL).toList();
    }

    private static List<EventParticle> children(List<DecayProduct> products, int mother) {
        List<EventParticle> children = new ArrayList<>(products.size());
        for (int i = 0; i < products.size(); i++) {
            if (products.get(i).mother() == mother) {
                children.add(products.get(i).particle());
            }
        }
        return children;
    }

    private static void requireBalance(int number, String vertex, FourMomentum in, List<EventParticle> out) {
        double px = in.px();
        double py = in.py();
        double pz = in.pz();
        double energy = in.energy();
        for (int i = 0; i < out.size(); i++) {
            FourMomentum p = out.get(i).momentum();
            px -= p.px();
            py -= p.py();
            pz -= p.pz();
            energy -= p.energy();
        }
        double excess = Math.max(Math.max(Math.abs(px), Math.abs(py)), Math.max(Math.abs(pz), Math.abs(energy)));
        if (!(excess <= BALANCE * in.energy())) {
            throw new IllegalArgumentException("event " + number + ": " + vertex + " is out of balance by " + excess
                + " of " + in.energy() + " GeV");
        }
    }
}
