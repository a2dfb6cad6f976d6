package org.farvertex.reach;

import java.util.List;
import java.util.Optional;
import org.farvertex.simulation.Setup;

/**
 * What one experiment can reach.
 *
 * @param setup     the experiment
 * @param signal    events that make a signal
 * @param intervals masses reached at the fixed coupling; empty if the coupling was scanned too
 * @param contours  contours in mass and coupling; none if the coupling was fixed
 * @param grid      expected events on a grid, if asked for
 */
public record Reach(Setup setup, double signal, Optional<List<MassInterval>> intervals, List<Contour> contours,
                    Optional<Grid> grid) {

    /** Keeps its own lists. */
    public Reach {
        intervals = intervals.map(List::copyOf);
        contours = List.copyOf(contours);
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
