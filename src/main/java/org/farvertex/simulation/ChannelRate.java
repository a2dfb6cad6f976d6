package org.farvertex.simulation;

import java.util.List;
import java.util.Optional;
import org.farvertex.production.ProductionProcess;
import org.farvertex.statistics.Estimate;
import org.farvertex.statistics.UpperLimit;

/**
 * What one channel contributes.
 *
 * @param process          the channel
 * @param expected         e⁺e⁻ decays after acceptance and efficiency
 * @param decaysInVolume   e⁺e⁻ decays in the volume, before acceptance and efficiency
 * @param meanEnergy       mean energy of the accepted A′ [GeV]; NaN if there are none
 * @param extrapolated     share of the expected decays whose parents lie beyond the simulated spectrum
 * @param effectiveSamples effective number of samples behind {@code expected}
 * @param samples          number of samples drawn
 * @param limit            what is expected at most, at 95 % confidence, if decays were tried and none was accepted
 * @param modes            share of each mode that counts in what is expected, in the order of {@link Experiment#modes}
 * @param closed           why it gives exactly nothing; empty for an open channel
 */
public record ChannelRate(ProductionProcess process, Estimate expected, Estimate decaysInVolume, double meanEnergy,
                          double extrapolated, double effectiveSamples, long samples, Optional<UpperLimit> limit,
                          List<Double> modes, Optional<String> closed) {

    /** Keeps its own list. */
    public ChannelRate {
        modes = List.copyOf(modes);
    }

    static ChannelRate of(ProductionProcess process, Tally accepted, Tally inVolume, long samples, List<Double> branching) {
        boolean unseen = accepted.expected().sum().sum() == 0 && accepted.decays().sum().sum() > 0;
        return new ChannelRate(process, accepted.expected().mean(), inVolume.decays().mean(), accepted.meanEnergy(),
            accepted.extrapolatedShare(), accepted.expected().sum().effective(), samples,
            unseen ? Optional.of(UpperLimit.of(accepted.decays())) : Optional.empty(),
            accepted.modes().isEmpty() ? branching : accepted.modeShares(), Optional.empty());
    }

    /** The rate of an open channel of which samples would not tell, and none was drawn. */
    static ChannelRate bounded(ProductionProcess process, UpperLimit limit) {
        return new ChannelRate(process, Estimate.ZERO, Estimate.ZERO, Double.NaN, 0, 0, 0, Optional.of(limit), List.of(), Optional.empty());
    }

    /** The rate of a channel that gives exactly nothing. */
    static ChannelRate closed(ProductionProcess process, String reason, Estimate decaysInVolume, long samples) {
        return new ChannelRate(process, Estimate.ZERO, decaysInVolume, Double.NaN, 0, 0, samples, Optional.empty(), List.of(), Optional.of(reason));
    }

    /**
     * Whether the channel is open but no decay of it has been accepted, so that its part of the answer is not known.
     *
     * @return true if so
     */
    public boolean unseen() {
        return closed.isEmpty() && expected.scaled() == 0;
    }

    /**
     * Whether the number of decays in the volume is known: that of an open channel is not zero.
     *
     * @return true if so
     */
    public boolean decaysKnown() {
        return closed.isPresent() || decaysInVolume.scaled() > 0;
    }

    /**
     * Whether the error may be quoted.
     *
     * @return true for exactly nothing and from {@value Rate#LEAST_EFFECTIVE} effective samples on
     */
    public boolean errorKnown() {
        return closed.isPresent() || effectiveSamples >= Rate.LEAST_EFFECTIVE;
    }
}
