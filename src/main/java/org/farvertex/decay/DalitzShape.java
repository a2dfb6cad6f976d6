package org.farvertex.decay;

import java.util.List;
import org.farvertex.event.Polarisation;
import org.farvertex.particle.Particle;

/**
 * Three products with a given density over the Dalitz plane.
 *
 * @param density the density
 */
record DalitzShape(DalitzDensity density) implements DecayShape {

    @Override
    public DecayDrawer drawer(double mass, List<Particle> products, Polarisation polarisation) {
        return PionDecays.of(new DalitzDrawer(mass, PionDecays.room(products), density));
    }
}
