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
    private Summit known;

    /** The largest density in the plane of a mass. */
    private record Summit(double mass, List<Particle> products, double height) {

        boolean of(double otherMass, List<Particle> others) {
            return mass == otherMass && products.equals(others);
        }
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
        DalitzPlane plane = DalitzPlane.of(mass, daughters, density);
        return PionDecays.of(new DalitzDrawer(plane, () -> height(plane, products), daughters));
    }

    private synchronized double height(DalitzPlane plane, List<Particle> products) {
        Summit last = known;
        if (last == null || !last.of(plane.mass(), products)) {
            last = new Summit(plane.mass(), List.copyOf(products), plane.largest());
            known = last;
        }
        return last.height;
    }
}
