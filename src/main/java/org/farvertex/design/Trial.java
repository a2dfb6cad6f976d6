package org.farvertex.design;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.farvertex.reach.MassInterval;
import org.farvertex.reach.Range;
import org.farvertex.statistics.Estimate;

/**
 * One layout and what it reaches with the exposure.
 *
 * @param layout  the layout
 * @param events  expected events by mass
 * @param window  masses that should be covered
 * @param needed  events needed
 * @param probed  masses with the signal
 */
public record Trial(Layout layout, EventsByMass events, Range window, double needed, List<MassInterval> probed) {

    /** Widths that differ by less are the same [GeV]. */
    private static final double SAME = 1e-4;
    /** The better one is greater: the wider part of the window, and of equals the one with more events at its worst mass. */
    public static final Comparator<Trial> BY_MERIT = Comparator.<Trial>comparingLong(trial -> Math.round(trial.covered() / SAME))
        .thenComparingDouble(Trial::least);

    /** Keeps its own list. */
    public Trial {
        probed = List.copyOf(probed);
    }

    /** Looks at the events of a layout. */
    static Trial of(Layout layout, EventsByMass events, LayoutRequest request) {
        double needed = request.rule().needed();
        return new Trial(layout, events, request.window(), needed, events.probed(needed));
    }

    /**
     * How much of the window is probed.
     *
     * @return total width [GeV]
     */
    public double covered() {
        return probed.stream().mapToDouble(i -> Math.max(0, Math.min(i.high().mass(), window.high()) - Math.max(i.low().mass(), window.low()))).sum();
    }

    /**
     * Whether all of the window is probed.
     *
     * @return true if so
     */
    public boolean coversWindow() {
        return least() >= needed;
    }

    /**
     * Expected events at the worst mass of the window.
     *
     * @return the number
     */
    public double least() {
        return events.least(window);
    }

    /**
     * Statistical error of {@link #least}.
     *
     * @return standard error
     */
    public double error() {
        return events.worst(window).map(Estimate::error).orElse(0.0);
    }

    /**
     * Lower end of what is probed.
     *
     * @return mass [GeV]; NaN if nothing is
     */
    public double lowest() {
        return probed.isEmpty() ? Double.NaN : probed.get(0).low().mass();
    }

    /**
     * Upper end of what is probed.
     *
     * @return mass [GeV]; NaN if nothing is
     */
    public double highest() {
        return probed.isEmpty() ? Double.NaN : probed.get(probed.size() - 1).high().mass();
    }

    /**
     * The ends of the masses that were looked at up to which it probes them, so that what lies beyond is not known.
     *
     * @return none, one or both [GeV]
     */
    public List<Double> openEnds() {
        return probed.stream().flatMap(i -> Stream.of(i.low(), i.high())).filter(MassInterval.Edge::open).map(MassInterval.Edge::mass).toList();
    }
}
