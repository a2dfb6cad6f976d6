package org.farvertex.design;

import java.util.ArrayList;
import java.util.List;

/**
 * Expected events against mass; between two masses \(\ln N\) is taken as linear.
 *
 * @param masses   masses [GeV], rising
 * @param expected events
 */
public record MassScan(List<Double> masses, List<Double> expected) {

    /** Keeps its own lists. */
    public MassScan {
        masses = List.copyOf(masses);
        expected = List.copyOf(expected);
        if (masses.size() != expected.size() || masses.size() < 2) {
            throw new IllegalArgumentException("a scan needs two masses or more and a number for each");
        }
    }

    /**
     * An interval of masses.
     *
     * @param low  lower end [GeV]
     * @param high upper end [GeV]
     */
    public record Interval(double low, double high) {
    }

    /**
     * Where at least the signal is expected.
     *
     * @param signal events needed
     * @return intervals, rising; empty if nowhere
     */
    public List<Interval> probed(double signal) {
        List<Interval> found = new ArrayList<>();
        double low = Double.NaN;
        for (int i = 0; i < masses.size(); i++) {
            boolean enough = expected.get(i) >= signal;
            if (enough && Double.isNaN(low)) {
                low = i == 0 ? masses.get(0) : crossing(i, signal);
            } else if (!enough && !Double.isNaN(low)) {
                found.add(new Interval(low, crossing(i, signal)));
                low = Double.NaN;
            }
        }
        if (!Double.isNaN(low)) {
            found.add(new Interval(low, masses.get(masses.size() - 1)));
        }
        return found;
    }

    private double crossing(int i, double signal) {
        double a = log(expected.get(i - 1));
        double b = log(expected.get(i));
        return masses.get(i - 1) + (masses.get(i) - masses.get(i - 1)) * (Math.log(signal) - a) / (b - a);
    }

    private static double log(double number) {
        return Math.log(Math.max(number, Double.MIN_NORMAL));
    }

    /**
     * The smallest number of events at the scanned masses of a window.
     *
     * @param window interval of masses whose ends are among those scanned
     * @return the smallest
     */
    public double least(Interval window) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < masses.size(); i++) {
            if (masses.get(i) >= window.low() - 1e-9 && masses.get(i) <= window.high() + 1e-9) {
                least = Math.min(least, expected.get(i));
            }
        }
        return least;
    }
}
