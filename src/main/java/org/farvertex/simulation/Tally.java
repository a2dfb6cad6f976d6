package org.farvertex.simulation;

import org.farvertex.statistics.WeightSum;

/**
 * What is summed over samples of one channel; all weights share the channel's scale.
 *
 * @param expected     weights after acceptance, branching ratio and efficiency
 * @param decays       weights of the decays in the volume, before acceptance and efficiency
 * @param energy       \(\sum wE\) of the accepted A′ [GeV]
 * @param extrapolated \(\sum w\) of the accepted A′ whose parents lie beyond the simulated spectrum
 */
record Tally(WeightSum expected, WeightSum decays, double energy, double extrapolated) {

    static final Tally EMPTY = new Tally(WeightSum.EMPTY, WeightSum.EMPTY, 0, 0);

    Tally plus(Tally other) {
        return new Tally(expected.plus(other.expected), decays.plus(other.decays), energy + other.energy,
            extrapolated + other.extrapolated);
    }

    double meanEnergy() {
        return expected.sum() == 0 ? Double.NaN : energy / expected.sum();
    }

    double extrapolatedShare() {
        return expected.sum() == 0 ? 0 : extrapolated / expected.sum();
    }
}
