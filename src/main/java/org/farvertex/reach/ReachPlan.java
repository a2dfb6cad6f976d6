package org.farvertex.reach;

import java.util.List;
import java.util.Optional;
import org.farvertex.simulation.CouplingScan;
import org.farvertex.simulation.Progress;
import org.farvertex.simulation.Setup;

/**
 * What to find out about each experiment.
 *
 * @param masses    range of masses [GeV]
 * @param couplings range of couplings; empty to stay at the model's own
 * @param grid      number of masses and couplings of a grid, if wanted; needs a range of couplings
 * @param seed      seed of the random numbers
 * @param samples   samples per mass and channel
 */
public record ReachPlan(Range masses, Optional<Range> couplings, Optional<GridSize> grid, long seed, int samples) {

    private static final double MASS_STEP = 0.05;
    private static final double COUPLING_STEP = 0.15;
    /** A grid no coarser than this serves the contours too. */
    private static final double COARSEST_MASS_STEP = 0.11;
    private static final double COARSEST_COUPLING_STEP = 0.3;

    /** Checks that a grid has a range of couplings. */
    public ReachPlan {
        if (grid.isPresent() && couplings.isEmpty()) {
            throw new IllegalArgumentException("a grid needs a range of couplings");
        }
    }

    /**
     * Size of a grid.
     *
     * @param masses    number of masses
     * @param couplings number of couplings
     */
    public record GridSize(int masses, int couplings) {

        /** Needs two points either way. */
        public GridSize {
            if (masses < 2 || couplings < 2 || (long) masses * couplings > 1_000_000) {
                throw new IllegalArgumentException("a grid has at least 2 x 2 and at most a million points");
            }
        }
    }

    /**
     * Carries out the plan for one experiment.
     *
     * @param setup    the experiment
     * @param signal   events that make a signal
     * @param journal  remembers what was computed
     * @param crew     does the work
     * @param progress hears how far it got
     * @return the reach
     */
    public Reach run(Setup setup, double signal, Journal journal, Crew crew, Progress progress) {
        double fixed = setup.model().coupling();
        CouplingScan scan = new CouplingScan(setup, seed, samples, couplings.map(Range::low).orElse(fixed),
            couplings.map(Range::high).orElse(fixed));
        ReachScan work = new ReachScan(mass -> scan.at(mass)::expected, signal, journal, crew, progress);
        if (couplings.isEmpty()) {
            List<MassInterval> intervals = work.intervals(masses, fixed);
            return new Reach(setup, signal, work.curve(masses, fixed), Optional.of(intervals), List.of(), Optional.empty());
        }
        if (grid.isPresent() && grid.get().masses() >= masses.count(COARSEST_MASS_STEP)
            && grid.get().couplings() >= couplings.get().count(COARSEST_COUPLING_STEP)) {
            Sweep sweep = work.sweep(masses.points(grid.get().masses()), couplings.get().points(grid.get().couplings()));
            return new Reach(setup, signal, List.of(), Optional.empty(), sweep.contours(), Optional.of(sweep.grid()));
        }
        Sweep sweep = work.sweep(masses.points(masses.count(MASS_STEP)),
            couplings.get().points(couplings.get().count(COUPLING_STEP)));
        return new Reach(setup, signal, List.of(), Optional.empty(), sweep.contours(), grid.map(size ->
            work.grid(masses.points(size.masses()), couplings.get().points(size.couplings()))));
    }
}
