package org.farvertex.simulation;

import java.util.List;
import java.util.stream.IntStream;
import org.farvertex.statistics.ScaledSum;

/**
 * What is summed over samples of one channel.
 *
 * @param expected     weights after acceptance, branching ratio and efficiency
 * @param decays       weights of the decays in the volume, before acceptance and efficiency
 * @param energy       \(\sum wE\) of the accepted particles [GeV], on the scale of {@code expected}
 * @param extrapolated \(\sum w\) of the accepted particles whose parents lie beyond the simulated spectrum, on that scale
 * @param modes        \(\sum w\) of the accepted particles by the mode of their decay, on that scale; none if modes are not drawn
 */
record Tally(ScaledSum expected, ScaledSum decays, double energy, double extrapolated, List<Double> modes) {

    static final Tally EMPTY = new Tally(ScaledSum.EMPTY, ScaledSum.EMPTY, 0, 0, List.of());

    /** Keeps its own list. */
    Tally {
        modes = List.copyOf(modes);
    }

    Tally plus(Tally other) {
        ScaledSum sum = expected.plus(other.expected);
        double own = Math.exp(Math.min(0, expected.logScale() - sum.logScale()));
        double others = Math.exp(Math.min(0, other.expected.logScale() - sum.logScale()));
        return new Tally(sum, decays.plus(other.decays), own * energy + others * other.energy,
            own * extrapolated + others * other.extrapolated, modes(own, other, others));
    }

    private List<Double> modes(double own, Tally other, double others) {
        return IntStream.range(0, Math.max(modes.size(), other.modes.size()))
            .mapToObj(m -> (modes.isEmpty() ? 0 : own * modes.get(m)) + (other.modes.isEmpty() ? 0 : others * other.modes.get(m))).toList();
    }

    /** Shares of the modes in what is accepted; none if modes were not drawn or nothing was accepted. */
    List<Double> modeShares() {
        double sum = modes.stream().mapToDouble(Double::doubleValue).sum();
        return sum == 0 ? List.of() : modes.stream().map(m -> m / sum).toList();
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
