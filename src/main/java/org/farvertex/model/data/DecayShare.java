package org.farvertex.model.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.farvertex.particle.Particle;

/**
 * A decay with its branching ratio at one mass and coupling.
 *
 * @param products  what the particle decays to; empty for hadrons of which the sum alone is known
 * @param branching branching ratio, 0 if it is closed
 * @param density   how three products share the energy; empty for phase space
 */
public record DecayShare(List<Particle> products, double branching, Optional<Density.Evaluated> density) {

    /** Keeps its own list. */
    public DecayShare {
        products = List.copyOf(products);
    }

    /**
     * Whether quarks, gluons or nothing stands for hadrons of which the sum alone is known.
     *
     * @return true if the products cannot be written as they are
     */
    public boolean inclusive() {
        return Inclusive.hadrons(products);
    }

    /**
     * Name in output.
     *
     * @return the PDG numbers, for example {@code 11,-11}, or {@code hadrons}
     */
    public String label() {
        return products.isEmpty() ? "hadrons" : products.stream().map(p -> Integer.toString(p.pdgId())).collect(Collectors.joining(","));
    }
}
