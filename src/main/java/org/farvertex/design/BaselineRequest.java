package org.farvertex.design;

import org.farvertex.detector.Beam;
import org.farvertex.detector.SignalRule;
import org.farvertex.reach.Range;

/**
 * What a shorter-baseline experiment is asked to be: a cylinder on the axis of a beam.
 *
 * @param beam       the beam
 * @param exposure   protons on target, or luminosity [1/pb]
 * @param radius     radius of the decay volume [m]
 * @param shielding  least distance between source and decay volume, filled with matter [m]
 * @param longest    largest length of the decay volume [m]
 * @param rule       how many events are needed, with the background that the user expects
 * @param window     masses that should be covered
 */
public record BaselineRequest(Beam beam, double exposure, double radius, double shielding, double longest, SignalRule rule, Range window) {

    /** Checks the numbers. */
    public BaselineRequest {
        if (!(exposure > 0 && radius > 0 && shielding > 0 && longest > 0 && Double.isFinite(exposure + radius + shielding + longest))) {
            throw new IllegalArgumentException("exposure, radius, shielding and length must be positive and finite");
        }
    }

    /**
     * Events needed with the background.
     *
     * @return the number
     */
    public double needed() {
        return rule.needed();
    }
}
