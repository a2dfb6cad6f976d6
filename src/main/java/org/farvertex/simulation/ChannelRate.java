package org.farvertex.simulation;

import org.farvertex.production.ChannelKind;
import org.farvertex.statistics.Estimate;

/**
 * What one channel contributes.
 *
 * @param kind             the channel
 * @param expected         e⁺e⁻ decays after acceptance and efficiency
 * @param decaysInVolume   e⁺e⁻ decays in the volume, before acceptance and efficiency
 * @param meanEnergy       mean energy of the accepted A′ [GeV]; NaN if there are none
 * @param extrapolated     share of the expected decays whose parents lie beyond the simulated spectrum
 * @param effectiveSamples effective number of samples behind {@code expected}
 * @param samples          number of samples drawn
 */
public record ChannelRate(ChannelKind kind, Estimate expected, Estimate decaysInVolume, double meanEnergy,
                          double extrapolated, double effectiveSamples, long samples) {

    static ChannelRate of(ChannelKind kind, double shift, Tally tally) {
        return new ChannelRate(kind, Estimate.of(-shift, tally.expected()), Estimate.of(-shift, tally.decays()),
            tally.meanEnergy(), tally.extrapolatedShare(), tally.expected().effective(), tally.expected().samples());
    }

    /** The rate of a channel that the A′ is too heavy for. */
    static ChannelRate closed(ChannelKind kind) {
        return new ChannelRate(kind, Estimate.ZERO, Estimate.ZERO, Double.NaN, 0, 0, 0);
    }
}
