package org.farvertex.event;

import java.util.List;
import java.util.Objects;
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
 * @param others         its weights for other experiments
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
public record DisplacedDecay(int number, double weight, OtherWeights others, int processId, int mode, List<EventParticle> incoming,
                             EventParticle remnant, Optional<ParentDecay> parentDecay, EventParticle particle,
                             List<DecayProduct> products, SpacePoint production, double productionTime, double flightLength) {

    /** Largest imbalance at a vertex in units of its energy. */
    public static final double BALANCE = 1e-12;

    /** Checks numbers, statuses and the balance at every vertex. */
    public DisplacedDecay {
        Objects.requireNonNull(others);
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
        Balance balance = new Balance(number);
        EventParticle first = parentDecay.isPresent() ? parentDecay.get().parent() : particle;
        balance.in(incoming).out(first).out(remnant).require("the collision");
        if (parentDecay.isPresent()) {
            balance.in(first).out(parentDecay.get().companions()).out(particle).require("the decay of the parent");
        }
        balance.in(particle);
        takeProducts(products, DecayProduct.ROOT, balance);
        balance.require("the decay of the particle");
        for (int i = 0; i < products.size(); i++) {
            DecayProduct product = products.get(i);
            balance.in(product.particle());
            boolean decays = takeProducts(products, i, balance);
            if (product.mother() >= i || product.mother() < DecayProduct.ROOT
                || product.particle().status() != (decays ? ParticleStatus.DECAYED : ParticleStatus.FINAL)) {
                throw new IllegalArgumentException("event " + number + ": product " + i + " must stand behind its mother and be "
                    + (decays ? "decayed" : "final"));
            }
            if (decays) {
                balance.require("the decay of product " + i);
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
        this(number, weight, OtherWeights.NONE, processId, mode, incoming, remnant, parentDecay, particle, products, production, productionTime, flightLength);
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

    /** Takes the products of a mother out of the balance; whether there are any. */
    private static boolean takeProducts(List<DecayProduct> products, int mother, Balance balance) {
        boolean any = false;
        for (int i = 0; i < products.size(); i++) {
            if (products.get(i).mother() == mother) {
                balance.out(products.get(i).particle());
                any = true;
            }
        }
        return any;
    }
}
