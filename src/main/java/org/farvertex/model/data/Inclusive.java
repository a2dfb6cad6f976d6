package org.farvertex.model.data;

import java.util.List;
import org.farvertex.particle.Particle;

/** Decays of which the sum alone is known: an empty list of products, or quarks and gluons among them. */
final class Inclusive {

    private static final int HEAVIEST_QUARK = 6;
    private static final int GLUON = 21;

    private Inclusive() {
    }

    static boolean hadrons(List<Particle> products) {
        return products.isEmpty() || products.stream().anyMatch(p -> Math.abs(p.pdgId()) <= HEAVIEST_QUARK || p.pdgId() == GLUON);
    }
}
