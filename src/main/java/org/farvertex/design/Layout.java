package org.farvertex.design;

import java.util.Optional;
import java.util.Set;
import org.farvertex.detector.Acceptance;
import org.farvertex.detector.Beam;
import org.farvertex.detector.Detector;
import org.farvertex.detector.Efficiency;
import org.farvertex.detector.ProductionPoint;
import org.farvertex.detector.SignalRule;
import org.farvertex.geometry.Cylinder;
import org.farvertex.geometry.Volume;
import org.farvertex.particle.FinalState;

/**
 * Where an experiment could stand, and at which beam: a cylinder parallel to the beam whose front is centred on a line of sight.
 *
 * @param beam     the beam with its target
 * @param distance from the source to the middle of the front [m]
 * @param angle    between that line and the beam [rad]
 * @param radius   radius [m]
 * @param length   length along the beam [m]
 */
public record Layout(Beam beam, double distance, double angle, double radius, double length) {

    private static final String ID = "proposal";

    /** Checks the numbers. */
    public Layout {
        if (!(distance > 0 && radius > 0 && length > 0 && angle >= 0 && angle < Math.PI / 2 && Double.isFinite(distance + radius + length))) {
            throw new IllegalArgumentException("distance, size and length must be positive, the angle between 0 and a right angle");
        }
    }

    /** The detector, which sees every decay in its volume. */
    Detector detector(String description, String source, double exposure, Optional<Set<FinalState>> listed, SignalRule rule) {
        return new Detector(ID, ID, description, source, beam, exposure, ProductionPoint.ORIGIN,
            Volume.of(new Cylinder(distance * Math.cos(angle), length, radius, distance * Math.sin(angle), 0)), Acceptance.ALL, listed,
            Efficiency.constant(1), rule);
    }

    /** The same beam and size at another place. */
    Layout at(double otherDistance, double otherAngle) {
        return new Layout(beam, otherDistance, otherAngle, radius, length);
    }
}
