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
     * Its name in output: the PDG numbers.
     *
     * @return for example {@code 11,-11}, or that of a kind of which only the sum is known
     */
    public String label() {
        return shape instanceof InclusiveShape inclusive ? inclusive.kind().label() : products.stream().map(p -> Integer.toString(p.pdgId())).collect(Collectors.joining(","));
    }
}
