package org.farvertex.decay;

import java.util.List;
import org.farvertex.event.Polarisation;
import org.farvertex.kinematics.Daughters;
import org.farvertex.particle.Particle;

/**
 * Three products with a given density over the Dalitz plane. Where the density is largest is looked for once for a mass, when decays are first drawn:
 * every thread and sample draws from the same shape. Immutable but for what it remembers.
 */
final class DalitzShape implements DecayShape {

    private final DalitzDensity density;
    private volatile Summit known;

    /** The plane of a mass and the largest density in it. */
    private record Summit(double mass, List<Particle> products, DalitzPlane plane, double largest) {
    }

    /**
     * Makes the shape.
     *
     * @param density the density
     */
    DalitzShape(DalitzDensity density) {
        this.density = density;
    }

    @Override
    public DecayDrawer drawer(double mass, List<Particle> products, Polarisation polarisation) {
        Daughters daughters = PionDecays.room(products);
        Summit summit = summit(mass, products, daughters);
        return PionDecays.of(new DalitzDrawer(summit.plane, summit.largest, daughters));
    }

    private Summit summit(double mass, List<Particle> products, Daughters daughters) {
        Summit last = known;
        if (last != null && last.mass == mass && last.products.equals(products)) {
            return last;
        }
        DalitzPlane plane = DalitzPlane.of(mass, daughters, density);
        Summit found = new Summit(mass, List.copyOf(products), plane, plane.largest());
        known = found;
        return found;
    }
}
