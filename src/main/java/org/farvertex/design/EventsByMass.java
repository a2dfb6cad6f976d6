package org.farvertex.design;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.farvertex.reach.MassInterval;
import org.farvertex.reach.MassReach;
import org.farvertex.reach.Range;
import org.farvertex.reach.SignalTarget;
import org.farvertex.statistics.Estimate;

/**
 * Expected events against mass; between two masses \(\ln N\) is taken as linear.
 *
 * @param masses   masses [GeV], rising
 * @param expected events
 */
public record EventsByMass(List<Double> masses, List<Estimate> expected) {

    /** Precision is what the histograms give; nothing is drawn for an edge. */
    private static final double ANY_PRECISION = 1;

    /** Keeps its own lists. */
    public EventsByMass {
        masses = List.copyOf(masses);
        expected = List.copyOf(expected);
        if (masses.size() != expected.size() || masses.size() < 2) {
            throw new IllegalArgumentException("a curve needs two masses or more and a number for each");
        }
    }

    /**
     * Expected events at a mass.
     *
     * @param mass mass between the first and the last [GeV]
     * @return the number, with the larger of the relative errors to either side
     */
    public Estimate at(double mass) {
        int found = Collections.binarySearch(masses, mass);
        if (found >= 0) {
            return expected.get(found);
        }
        int above = Math.max(1, Math.min(masses.size() - 1, -found - 1));
        Estimate low = expected.get(above - 1);
        Estimate high = expected.get(above);
        double share = (mass - masses.get(above - 1)) / (masses.get(above) - masses.get(above - 1));
        return new Estimate((1 - share) * log(low) + share * log(high), 1, Math.max(low.relativeError(), high.relativeError()));
    }

    private static double log(Estimate number) {
        return number.scaled() == 0 ? Math.log(Double.MIN_NORMAL) : number.logValue();
    }

    /**
     * Where at least the signal is expected.
     *
     * @param signal events needed
     * @return intervals, rising; empty if nowhere
     */
    public List<MassInterval> probed(double signal) {
        return new MassReach(masses, new SignalTarget(signal, ANY_PRECISION)).intervals(this::at);
    }

    /**
     * The smallest number of events at the masses of a window.
     *
     * @param window range of masses whose ends are among those of the curve
     * @return the smallest
     */
    public double least(Range window) {
        return worst(window).map(Estimate::value).orElse(Double.POSITIVE_INFINITY);
    }

    /**
     * The smallest number of events at the masses of a window, with its error.
     *
     * @param window range of masses whose ends are among those of the curve
     * @return the smallest; empty if no mass of the curve is in the window
     */
    public Optional<Estimate> worst(Range window) {
        return IntStream.range(0, masses.size()).filter(i -> masses.get(i) >= window.low() - 1e-9 && masses.get(i) <= window.high() + 1e-9)
            .mapToObj(expected::get).min(Comparator.comparingDouble(Estimate::value));
    }
}
