package org.farvertex.reach;

import java.util.List;
import java.util.Optional;
import org.farvertex.simulation.Setup;

/**
 * What one experiment can reach.
 *
 * @param setup     the experiment
 * @param signal    events that make a signal
 * @param curve     expected events along the masses of the scan at the fixed coupling; none if the coupling was scanned too
 * @param intervals masses reached at the fixed coupling; empty if the coupling was scanned too
 * @param contours  contours in mass and coupling; none if the coupling was fixed
 * @param grid      expected events on a grid, if asked for
 * @param unknown   where nothing was accepted although there may be a signal, by mass
 * @param shortfall by what factor the worst edge misses the precision asked for; at most 1 if all are good enough
 * @param bands     how far edges depend on the model; none if that was not asked for
 */
public record Reach(Setup setup, double signal, List<ScannedMass> curve, Optional<List<MassInterval>> intervals, List<Contour> contours,
                    Optional<Grid> grid, List<Unknown> unknown, double shortfall, List<PartBands> bands) {

    /** Keeps its own lists. */
    public Reach {
        curve = List.copyOf(curve);
        intervals = intervals.map(List::copyOf);
        contours = List.copyOf(contours);
        unknown = List.copyOf(unknown);
        bands = List.copyOf(bands);
    }

    /**
     * A reach without bands.
     *
     * @param setup     the experiment
     * @param signal    events that make a signal
     * @param curve     expected events along the masses of the scan
     * @param intervals masses reached at the fixed coupling
     * @param contours  contours in mass and coupling
     * @param grid      expected events on a grid
     * @param unknown   where nothing was accepted although there may be a signal
     * @param shortfall by what factor the worst edge misses the precision asked for
     */
    public Reach(Setup setup, double signal, List<ScannedMass> curve, Optional<List<MassInterval>> intervals, List<Contour> contours,
                 Optional<Grid> grid, List<Unknown> unknown, double shortfall) {
        this(setup, signal, curve, intervals, contours, grid, unknown, shortfall, List.of());
    }

    /**
     * The same with bands.
     *
     * @param found the bands
     * @return the reach
     */
    public Reach withBands(List<PartBands> found) {
        return new Reach(setup, signal, curve, intervals, contours, grid, unknown, shortfall, found);
    }

    /**
     * What is expected at a mass.
     *
     * @param mass   mass [GeV]
     * @param answer the number of events, or a limit
     */
    public record ScannedMass(double mass, Answer answer) {
    }

    /**
     * Name of the hadronic generator, for output.
     *
     * @return its name and version; {@code none} where no meson spectra are used
     */
    public String generator() {
        return setup.generator();
    }

    /**
     * The largest mass reached at the fixed coupling.
     *
     * @return the edge; empty if nothing is reached, or the coupling was scanned too
     */
    public Optional<MassInterval.Edge> upperEdge() {
        return intervals.filter(found -> !found.isEmpty()).map(found -> found.get(found.size() - 1).high());
    }

    /**
     * Lowest and highest mass reached.
     *
     * @return the two masses [GeV]; empty if nothing is reached
     */
    public Optional<Range> massReach() {
        double[] masses = intervals.isPresent()
            ? intervals.get().stream().flatMapToDouble(i -> java.util.stream.DoubleStream.of(i.low().mass(), i.high().mass()))
                .sorted().toArray()
            : contours.stream().flatMap(c -> c.points().stream()).mapToDouble(Contour.Point::mass).sorted().toArray();
        return masses.length == 0 || masses[0] == masses[masses.length - 1] ? Optional.empty()
            : Optional.of(new Range(masses[0], masses[masses.length - 1]));
    }
}
