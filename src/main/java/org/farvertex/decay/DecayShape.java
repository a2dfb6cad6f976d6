package org.farvertex.decay;

import java.util.List;
import org.farvertex.event.Polarisation;
import org.farvertex.particle.Particle;

/** How the products of a decay share the energy and in which directions they fly. Immutable; what draws is made for each thread. */
public interface DecayShape {

    /**
     * Makes what draws such decays, for one thread.
     *
     * @param mass         mass of what decays [GeV], more than that of all products
     * @param products     what it decays to
     * @param polarisation spin state of what decays
     * @return the drawer
     */
    DecayDrawer drawer(double mass, List<Particle> products, Polarisation polarisation);
}
