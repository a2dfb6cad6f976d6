package org.farvertex.decay;

import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.input.InputException;
import org.farvertex.kinematics.Daughters;

/** Draws decays into three products with a given density over the Dalitz plane, in any orientation alike. */
final class DalitzDrawer implements DecayDrawer {

    /** What the summits found may be short of. */
    private static final double MARGIN = 1.1;

    private final double mass;
    private final DalitzPlane plane;
    private final DoubleSupplier largest;
    private final RestMomenta rest;
    private final FlightFrame frame = new FlightFrame();
    private final Daughters daughters;
    /** 0 until a decay is drawn: whoever asks for the energy of the particle alone never needs it. */
    private double most;

    /**
     * Draws from a density.
     *
     * @param plane     the density
     * @param largest   gives its {@linkplain DalitzPlane#largest largest value}, asked for when a decay is first drawn
     * @param daughters three products
     */
    DalitzDrawer(DalitzPlane plane, DoubleSupplier largest, Daughters daughters) {
        this.mass = plane.mass();
        this.daughters = daughters;
        this.plane = plane;
        this.largest = largest;
        this.rest = new RestMomenta(daughters.particle[0].mass(), daughters.particle[1].mass(), daughters.particle[2].mass());
    }

    @Override
    public void draw(UniformRandomProvider rng, double energy, double momentum, double directionX, double directionY, double directionZ) {
        if (most == 0) {
            most = MARGIN * largest.getAsDouble();
        }
        double u;
        double v;
        double value;
        do {
            u = rng.nextDouble();
            v = rng.nextDouble();
            value = plane.at(u, v);
        } while (rng.nextDouble() * most >= value);
        if (value > most) {
            throw InputException.of("density of a three-body decay", "has a peak too narrow to be found: " + value / most * MARGIN
                + " times as high as what was seen on a grid of the plane");
        }
        rest.anyDirection(rng);
        rest.pairAbout(plane.pairMomentum(u), 2 * v - 1, rng);
        rest.attach(2, plane.thirdMomentum(u), plane.pairMass(u));
        frame.set(mass, energy, momentum, directionX, directionY, directionZ);
        rest.boost(frame, daughters);
    }

    @Override
    public Daughters daughters() {
        return daughters;
    }
}
