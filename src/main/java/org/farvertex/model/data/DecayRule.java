package org.farvertex.model.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.farvertex.particle.Particle;

/**
 * A decay of the particle as the file tells it.
 *
 * @param place    file and key of the decay
 * @param products what it decays to; empty for hadrons of which the sum alone is known
 * @param number   branching ratio, or partial width [GeV]
 * @param threshold mass above which it is open [GeV]
 * @param width    whether the number is a width
 * @param density  how three products share the energy; empty for phase space
 */
public record DecayRule(String place, List<Particle> products, Dependence number, double threshold, boolean width,
                        Optional<Density> density) {

    private static final int SMALLEST_HADRON = 100;

    /** Keeps its own list. */
    public DecayRule {
        products = List.copyOf(products);
    }

    /**
     * A decay that opens where its products have their masses; hadrons of which the sum alone is known open where their table begins.
     *
     * @param place    file and key of the decay
     * @param products what it decays to
     * @param number   branching ratio, or partial width [GeV]
     * @param width    whether the number is a width
     * @param density  how three products share the energy; empty for phase space
     * @return the decay
     */
    public static DecayRule of(String place, List<Particle> products, Dependence number, boolean width, Optional<Density> density) {
        double masses = products.isEmpty() ? 2 * Particle.PI_PLUS.mass() : products.stream().mapToDouble(Particle::mass).sum();
        double opening = Inclusive.hadrons(products) ? Math.max(masses, number.masses().min().orElse(0)) : masses;
        return new DecayRule(place, products, number, opening, width, density);
    }

    /**
     * Whether it is one of the decays into hadrons of which a file tells all or none: any but π⁰γ.
     *
     * @return true if it is
     */
    public boolean hadronic() {
        return hadronic(products);
    }

    static boolean hadronic(List<Particle> products) {
        boolean pionGamma = products.size() == 2 && products.contains(Particle.PI0) && products.contains(Particle.PHOTON);
        return products.isEmpty() || (!pionGamma && products.stream().anyMatch(product -> Math.abs(product.pdgId()) > SMALLEST_HADRON));
    }

    /**
     * Name in output.
     *
     * @return the PDG numbers, for example {@code 11,-11}, or {@code hadrons}
     */
    public String label() {
        return products.isEmpty() ? "hadrons" : products.stream().map(p -> Integer.toString(p.pdgId())).collect(Collectors.joining(","));
    }

    /**
     * Whether its number is known at a mass.
     *
     * @param mass [GeV]
     * @return true also where it is closed
     */
    boolean covers(double mass) {
        return mass <= threshold || number.covers(mass);
    }
}
