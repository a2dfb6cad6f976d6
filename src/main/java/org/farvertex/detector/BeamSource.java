package org.farvertex.detector;

import java.util.Optional;
import org.farvertex.geometry.Rotation;
import org.farvertex.spectrum.NuclearYield;

/**
 * How a beam comes to where it interacts, and what it meets there.
 *
 * @param angleX   angle of the beam that flies along +z, in the xz plane [rad]; half the crossing angle of a collider, whose other beam leans to the same side
 * @param angleY   the same in the yz plane [rad]
 * @param spot     size of the region of interactions
 * @param material what a beam of protons is stopped in, where the detector file says it
 * @param nuclear  whether yields are those of its nuclei, not those of nucleons
 */
public record BeamSource(double angleX, double angleY, Spot spot, Optional<Material> material, boolean nuclear) {

    /** A beam along z that interacts at a point, in a target that is not told. */
    public static final BeamSource PLAIN = new BeamSource(0, 0, Spot.POINT, Optional.empty(), false);
    /** Largest angle of a beam [rad]; the crossing angles of colliders are some hundred times less. */
    public static final double STEEPEST = 0.01;

    /** Checks the angles. */
    public BeamSource {
        if (!(Math.abs(angleX) <= STEEPEST && Math.abs(angleY) <= STEEPEST)) {
            throw new IllegalArgumentException("a beam leans by at most " + STEEPEST + " rad");
        }
        if (nuclear && material.isEmpty()) {
            throw new IllegalArgumentException("yields of nuclei need a material");
        }
    }

    /**
     * Size of the region of interactions: normal distributions, cut at {@value #CUT} standard deviations.
     *
     * @param x standard deviation in x [m]
     * @param y in y [m]
     * @param z in z [m]; a dump has its interaction length instead
     */
    public record Spot(double x, double y, double z) {

        /** No size. */
        public static final Spot POINT = new Spot(0, 0, 0);
        /** Standard deviations beyond which nothing is drawn: 6e-5 of a normal distribution. */
        public static final double CUT = 4;

        /** Checks the sizes. */
        public Spot {
            if (!(x >= 0 && y >= 0 && z >= 0 && Double.isFinite(x + y + z))) {
                throw new IllegalArgumentException("the size of a spot must be finite and not negative");
            }
        }

        /**
         * Whether it has no size.
         *
         * @return true for a point
         */
        public boolean isPoint() {
            return x == 0 && y == 0 && z == 0;
        }
    }

    /**
     * Whether the beam flies along z and interacts on one line along it.
     *
     * @return true if nothing is turned or spread
     */
    public boolean isStraight() {
        return angleX == 0 && angleY == 0 && spot.isPoint();
    }

    /**
     * From the frame in which the beam flies along z to the detector's.
     *
     * @return the rotation
     */
    public Rotation rotation() {
        return angleX == 0 && angleY == 0 ? Rotation.NONE : Rotation.by(angleX, angleY);
    }

    /**
     * What nuclei do to yields.
     *
     * @return the ratio to nucleons; empty if it is not asked for
     */
    public Optional<NuclearYield> nucleus() {
        return nuclear ? material.map(m -> new NuclearYield(m.atomicMass())) : Optional.empty();
    }
}
