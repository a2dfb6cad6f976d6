package org.farvertex.simulation;

import org.farvertex.detector.Detector;
import org.farvertex.random.RandomStreams;

/**
 * What all samples of a scan are drawn with.
 *
 * @param streams random numbers, the same for all masses
 * @param scouts  others, for samples that tell how large those must be and are used for nothing else
 * @param ladder  the rungs
 * @param sights  in which directions the detector is seen
 * @param benches where samples are drawn
 */
record ScanTools(RandomStreams streams, RandomStreams scouts, RateLadder ladder, Sights sights, ScanBenches benches) {

    static ScanTools of(Detector detector, long seed) {
        return new ScanTools(new RandomStreams(seed), new RandomStreams(~seed), RateLadder.of(detector), new Sights(detector), new ScanBenches());
    }
}
