package org.farvertex.design;

import org.farvertex.detector.Beam;
import org.farvertex.detector.CountingLimit;
import org.farvertex.reach.Range;

/**
 * What a shorter-baseline experiment is asked to be: a cylinder on the axis of a beam.
 *
 * @param beam       the beam
 * @param exposure   protons on target, or luminosity [1/pb]
 * @param radius     radius of the decay volume [m]
 * @param shielding  least distance between source and decay volume, filled with matter [m]
 * @param longest    largest length of the decay volume [m]
 * @param signal     events needed if there is no background
 * @param background expected background events, as the user believes
 * @param window     masses that should be covered
 */
public record BaselineRequest(Beam beam, double exposure, double radius, double shielding, double longest, double signal,
                              double background, Range window) {

    /** Checks the numbers. */
    public BaselineRequest {
        if (!(exposure > 0 && radius > 0 && shielding > 0 && longest > 0 && signal > 0 && background >= 0
            && Double.isFinite(exposure + radius + shielding + longest + signal + background))) {
            throw new IllegalArgumentException("exposure, radius, shielding, length and signal must be positive and finite, "
                + "the background not negative");
        }
    }

    /**
     * Events needed with the background.
     *
     * @return at least {@link #signal()}; see {@link CountingLimit#needed}
     */
    public double needed() {
        return CountingLimit.needed(signal, background);
    }
}
