package org.farvertex.simulation;

import org.farvertex.statistics.ScaledSum;

/**
 * What is summed over samples of one channel.
 *
 * @param expected     weights after acceptance, branching ratio and efficiency
 * @param decays       weights of the decays in the volume, before acceptance and efficiency
 * @param energy       \(\sum wE\) of the accepted A′ [GeV], on the scale of {@code expected}
 * @param extrapolated \(\sum w\) of the accepted A′ whose parents lie beyond the simulated spectrum, on that scale
 */
record Tally(ScaledSum expected, ScaledSum decays, double energy, double extrapolated) {

    static final Tally EMPTY = new Tally(ScaledSum.EMPTY, ScaledSum.EMPTY, 0, 0);

    Tally plus(Tally other) {
        ScaledSum sum = expected.plus(other.expected);
        double own = Math.exp(Math.min(0, expected.logScale() - sum.logScale()));
        double others = Math.exp(Math.min(0, other.expected.logScale() - sum.logScale()));
        return new Tally(sum, decays.plus(other.decays), own * energy + others * other.energy,
            own * extrapolated + others * other.extrapolated);
    }

    long samples() {
        return expected.sum().samples();
    }

    double meanEnergy() {
        return expected.sum().sum() == 0 ? Double.NaN : energy / expected.sum().sum();
    }

    double extrapolatedShare() {
        return expected.sum().sum() == 0 ? 0 : extrapolated / expected.sum().sum();
    }
}
