package org.farvertex.simulation;

import java.util.List;
import org.farvertex.statistics.Estimate;

/**
 * The answer of a counting run.
 *
 * @param channels one entry for each channel asked for
 * @param seconds  wall time of the run [s]
 */
public record Rate(List<ChannelRate> channels, double seconds) {

    /** Keeps its own list. */
    public Rate {
        channels = List.copyOf(channels);
    }

    /**
     * Expected e⁺e⁻ decays after acceptance and efficiency, all channels.
     *
     * @return the sum
     */
    public Estimate expected() {
        return channels.stream().map(ChannelRate::expected).reduce(Estimate.ZERO, Estimate::plus);
    }

    /**
     * Samples drawn in all channels.
     *
     * @return the number
     */
    public long samples() {
        return channels.stream().mapToLong(ChannelRate::samples).sum();
    }

    /**
     * Effective number of samples behind the sum: the number of equal weights that would give its relative error.
     *
     * @return the number; 0 if nothing is expected
     */
    public double effectiveSamples() {
        double relative = expected().relativeError();
        return relative == 0 ? channels.stream().mapToDouble(ChannelRate::effectiveSamples).sum()
            : 1 / (relative * relative);
    }

    /**
     * Share of the expected decays whose parents lie beyond what the generator simulated.
     *
     * @return the share, 0 to 1
     */
    public double extrapolated() {
        Estimate total = expected();
        return total.scaled() == 0 ? 0 : channels.stream().mapToDouble(c -> c.extrapolated() * c.expected().scaled()
            * Math.exp(c.expected().logScale() - total.logScale()) / total.scaled()).sum();
    }
}
