package org.farvertex.decay;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.farvertex.particle.FinalState;
import org.farvertex.particle.Particle;

/**
 * One way in which a particle of one mass decays.
 *
 * @param products  what it decays to, before any of them decays
 * @param branching branching ratio, 0 to 1
 * @param shape     how the products share the energy and in which directions they fly
 */
public record DecayMode(List<Particle> products, double branching, DecayShape shape) {

    /** Keeps its own list and checks the ratio. */
    public DecayMode {
        products = List.copyOf(products);
        if (!(branching >= 0 && branching <= 1)) {
            throw new IllegalArgumentException("a branching ratio must lie between 0 and 1, not " + branching);
        }
    }

    /**
     * What detectors count it as.
     *
     * @return the kind; empty if none counts it
     */
    public Optional<FinalState> kind() {
        return shape instanceof InclusiveShape inclusive ? Optional.of(inclusive.kind()) : FinalState.of(products);
    }

    /**
     * Whether it is into two charged particles or two photons and nothing else.
     *
     * @return true if so
     */
    public boolean isPair() {
        return !isInclusive() && products.size() == 2 && (products.stream().allMatch(p -> p.chargeInThirds() != 0)
            || products.stream().allMatch(p -> p == Particle.PHOTON));
    }

    /**
     * Whether what leaves a decay is not known, but only its kind or the quarks that become hadrons: an event holds the particle and where it
     * decays, and what is drawn stands for its daughters.
     *
     * @return true if so
     */
    public boolean isInclusive() {
        return shape instanceof InclusiveShape || products.stream().anyMatch(Particle::isParton);
    }

    /**
     * The mass at which it opens.
     *
     * @return sum of the masses of its products [GeV]; 0 where only their kind is known
     */
    public double threshold() {
        return products.stream().mapToDouble(Particle::mass).sum();
    }

    /**
     * Its name in output: the PDG numbers.
     *
     * @return for example {@code 11,-11}, or that of a kind of which only the sum is known
     */
    public String label() {
        return shape instanceof InclusiveShape inclusive ? inclusive.kind().label()
            : products.stream().map(p -> Integer.toString(p.pdgId())).collect(Collectors.joining(","));
    }
}
