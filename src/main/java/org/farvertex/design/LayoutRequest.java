package org.farvertex.design;

import java.util.List;
import org.farvertex.detector.Beam;
import org.farvertex.detector.SignalRule;
import org.farvertex.reach.Range;

/**
 * What is compared, and for what.
 *
 * @param beams     beams with their targets, which count exposure alike
 * @param distances distances to try [m], rising
 * @param angles    angles to try [rad], rising
 * @param radii     radii to try [m]
 * @param length    length of the decay volume [m]
 * @param exposure  the budget: protons on target, or luminosity [1/pb]
 * @param shielding least distance [m]
 * @param rule      events needed
 * @param window    masses that should be covered
 */
public record LayoutRequest(List<Beam> beams, List<Double> distances, List<Double> angles, List<Double> radii, double length, double exposure,
                            double shielding, SignalRule rule, Range window) {

    /** Keeps its own lists and checks that there is something to try. */
    public LayoutRequest {
        beams = List.copyOf(beams);
        distances = List.copyOf(distances);
        angles = List.copyOf(angles);
        radii = List.copyOf(radii);
        if (beams.isEmpty() || distances.isEmpty() || angles.isEmpty() || radii.isEmpty()) {
            throw new IllegalArgumentException("a comparison needs a beam, a distance, an angle and a size");
        }
        if (beams.stream().map(Beam::kind).distinct().count() > 1) {
            throw new IllegalArgumentException("beams that are compared with one exposure must count it alike: targets or colliders, not both");
        }
        if (distances.stream().anyMatch(d -> d < shielding)) {
            throw new IllegalArgumentException("no distance may be less than the shielding, " + shielding + " m");
        }
    }
}
