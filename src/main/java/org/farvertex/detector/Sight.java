package org.farvertex.detector;

import java.util.Optional;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.geometry.Box;
import org.farvertex.geometry.EllipticCylinder;
import org.farvertex.geometry.Solid;
import org.farvertex.geometry.Volume;

/**
 * What every accepted decay has in common, known before any is drawn: where the particle flies and how much energy it has.
 *
 * <p>Of a pair that is all the particle decays to, both tracks cross a plane inside its outline, which is convex. Upstream of all magnets they are
 * straight, and the mean of the two crossings, weighted with \(p_z\), is where the particle itself would have crossed: so its line of flight meets
 * every plane that no decay can lie behind. Its energy is at least twice the least, at most twice the largest of a daughter, and the efficiency is
 * not zero there. With daughters besides the two that are seen only the least energy remains of this: the particle may point anywhere, and have
 * any energy above.
 *
 * @param window   directions of accepted particles
 * @param energies their energies
 */
public record Sight(AngularWindow window, EnergyRange energies) {

    /** A plane as a solid: its thickness over its distance. */
    private static final double THICKNESS = 1e-9;

    /**
     * Looks at a detector.
     *
     * @param detector the detector
     * @param depth    length of the source along z [m], 0 for a point
     * @param pairs    whether every decay that counts is into two charged particles or two photons and nothing else
     * @return what accepted decays have in common; empty if there can be none
     */
    public static Optional<Sight> of(Detector detector, double depth, boolean pairs) {
        Optional<AngularWindow> window = pairs ? window(detector, depth) : Optional.of(detector.window(depth));
        Optional<EnergyRange> energies = energies(detector, pairs);
        return window.flatMap(w -> energies.map(e -> new Sight(w, e)));
    }

    private static Optional<AngularWindow> window(Detector detector, double depth) {
        Optional<AngularWindow> window = Optional.of(detector.window(depth));
        for (SpectrometerElement element : detector.acceptance().spectrometer().elements()) {
            if (element instanceof Magnet) {
                break;
            }
            if (element instanceof Plane plane && plane.z() >= detector.decayVolume().back()) {
                AngularWindow seen = window(detector, plane, depth);
                window = window.flatMap(w -> w.intersection(seen));
            }
        }
        return window;
    }

    private static AngularWindow window(Detector detector, Plane plane, double depth) {
        double thickness = THICKNESS * (plane.z() - detector.production().z());
        Solid solid = plane.outline() == Plane.Outline.BOX
            ? new Box(plane.z(), thickness, plane.width(), plane.height(), plane.cx(), plane.cy())
            : new EllipticCylinder(plane.z(), thickness, plane.width(), plane.height(), plane.cx(), plane.cy());
        return AngularWindow.of(Volume.of(solid), detector.region(depth));
    }

    private static Optional<EnergyRange> energies(Detector detector, boolean pairs) {
        EnergyRange mother = detector.acceptance().motherEnergy();
        EnergyRange daughter = detector.acceptance().daughterEnergy();
        EnergyRange seen = detector.efficiency().support();
        double min = Math.max(seen.min(), Math.max(mother.min(), 2 * daughter.min()));
        double max = Math.min(seen.max(), Math.min(mother.max(), pairs ? 2 * daughter.max() : Double.POSITIVE_INFINITY));
        return min < max ? Optional.of(new EnergyRange(min, max)) : Optional.empty();
    }
}
