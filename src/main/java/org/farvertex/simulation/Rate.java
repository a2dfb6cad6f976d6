package org.farvertex.simulation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.farvertex.statistics.Estimate;
import org.farvertex.statistics.UpperLimit;

/**
 * The answer of a counting run.
 *
 * @param channels one entry for each channel asked for
 * @param seconds  wall time of the run [s]
 */
public record Rate(List<ChannelRate> channels, double seconds) {

    /** Share of the sum that a channel of which nothing was accepted may be without being named. */
    private static final double WORTH_NAMING = 0.01;

    /** An error from fewer effective samples is not quoted: it would itself be wrong by more than 13 %, and low more often than high. */
    public static final int LEAST_EFFECTIVE = 30;

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
     * Expected decays of some modes.
     *
     * @param modes which, by their places in {@link Experiment#modes}
     * @return the sum over all channels
     */
    public double expected(Set<Integer> modes) {
        return channels.stream().mapToDouble(c -> c.expected().value()
            * modes.stream().mapToDouble(m -> c.modes().isEmpty() ? 0 : c.modes().get(m)).sum()).sum();
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
     * @return the number; 0 if nothing was accepted
     */
    public double effectiveSamples() {
        double relative = expected().relativeError();
        return relative > 0 && errorKnown() ? 1 / (relative * relative) : equalWeights();
    }

    /** Kish's number for the sum, which does not trust an error from few weights: \((\sum N_c)^2/\sum(N_c^2/n_c)\). */
    private double equalWeights() {
        Estimate total = expected();
        double sum = 0;
        for (ChannelRate channel : channels) {
            double share = share(channel, total);
            sum += share == 0 ? 0 : share * share / channel.effectiveSamples();
        }
        return sum == 0 ? 0 : 1 / sum;
    }

    private static double share(ChannelRate channel, Estimate total) {
        return channel.expected().scaled() == 0 ? 0
            : channel.expected().scaled() * Math.exp(channel.expected().logScale() - total.logScale()) / total.scaled();
    }

    /**
     * Why nothing at all can be expected.
     *
     * @return the reason of the first channel; empty if any channel is open
     */
    public Optional<String> closed() {
        return channels.stream().allMatch(c -> c.closed().isPresent()) ? channels.get(0).closed() : Optional.empty();
    }

    /**
     * Whether some channel is open but no decay has been accepted in any, so that the answer is not known.
     *
     * @return true if so
     */
    public boolean unseen() {
        return expected().scaled() == 0 && closed().isEmpty();
    }

    /**
     * Open channels of which no decay was accepted although others gave some, so that the sum is without them: those that have not even
     * been tried, or whose limit is above 1 % of the sum.
     *
     * @return the channels; none if nothing was accepted in any
     */
    public List<ChannelRate> missing() {
        Estimate total = expected();
        if (total.scaled() == 0) {
            return List.of();
        }
        double least = Math.log(WORTH_NAMING * total.scaled()) + total.logScale();
        return channels.stream().filter(c -> c.unseen() && c.limit().stream().noneMatch(limit -> limit.logValue() <= least)).toList();
    }

    /**
     * What is expected at most, at 95 % confidence, if no decay has been accepted: the sum of the channels' limits.
     *
     * @return the limit; empty if something was accepted, or if a channel has not even been tried
     */
    public Optional<UpperLimit> limit() {
        if (!unseen() || channels.stream().anyMatch(c -> c.unseen() && c.limit().isEmpty())) {
            return Optional.empty();
        }
        return channels.stream().flatMap(c -> c.limit().stream()).reduce(UpperLimit::plus);
    }

    /**
     * Whether the error of an estimate may be quoted by its size: not one as large as of a few equal weights.
     *
     * @param expected the estimate
     * @return true for exactly nothing and from {@value #LEAST_EFFECTIVE} effective samples on
     */
    public static boolean errorKnown(Estimate expected) {
        return expected.relativeError() <= 1 / Math.sqrt(LEAST_EFFECTIVE);
    }

    /**
     * Whether the error may be quoted.
     *
     * @return true for exactly nothing, and from {@value #LEAST_EFFECTIVE} effective samples on if no channel is missing
     */
    public boolean errorKnown() {
        return closed().isPresent() || (equalWeights() >= LEAST_EFFECTIVE && missing().isEmpty());
    }

    /**
     * Share of the expected decays whose parents lie beyond what the generator simulated.
     *
     * @return the share, 0 to 1
     */
    public double extrapolated() {
        Estimate total = expected();
        return channels.stream().mapToDouble(c -> c.extrapolated() * share(c, total)).sum();
    }
}
