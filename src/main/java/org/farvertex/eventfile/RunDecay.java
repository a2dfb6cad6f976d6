package org.farvertex.eventfile;

import java.util.List;
import java.util.stream.Collectors;
import org.farvertex.particle.Particle;

/**
 * A decay that occurs in a file.
 *
 * @param label    its name, e.g. {@code 11,-11}
 * @param products what the particle decays to, before any of them decays; empty if that is not known, and the event holds the particle itself
 */
public record RunDecay(String label, List<Particle> products) {

    /** Keeps its own list. */
    public RunDecay {
        products = List.copyOf(products);
        if (label.isBlank() || !label.matches("[!-~]+")) {
            throw new IllegalArgumentException("the label of a decay must be of letters, digits and signs, not '" + label + "'");
        }
    }

    /** Whether it is the decay for which the tables have columns by name. */
    boolean isElectronPair() {
        return products.equals(List.of(Particle.ELECTRON, Particle.ELECTRON.antiparticle()));
    }

    /** Entries of an event: products and the photons of every π⁰; one for the particle itself if no products are known. */
    int entries() {
        return products.isEmpty() ? 1 : products.size() + 2 * (int) products.stream().filter(p -> p == Particle.PI0).count();
    }

    boolean hasPions() {
        return products.contains(Particle.PI0);
    }

    /** A short name: {@code 2e} for a pair, else the products. */
    String shortName() {
        if (products.size() == 2 && products.get(0) != products.get(1) && products.get(0) == products.get(1).antiparticle()) {
            String label = products.get(0).label();
            return "2" + label.replaceFirst("^anti-", "").replaceFirst("[+-]$", "");
        }
        return products.isEmpty() ? label : products.stream().map(Particle::label).collect(Collectors.joining("_"));
    }
}
