package org.farvertex.reach;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.farvertex.model.Model;
import org.farvertex.simulation.CouplingScan;
import org.farvertex.simulation.Progress;
import org.farvertex.simulation.Setup;
import org.farvertex.simulation.Threads;
import org.farvertex.simulation.Yield;
import org.farvertex.statistics.Estimate;

/**
 * What to find out about each experiment.
 *
 * @param masses    range of masses [GeV]
 * @param couplings range of couplings; empty to stay at the model's own
 * @param grid      number of masses and couplings of a grid, if wanted; needs a range of couplings
 * @param seed      seed of the random numbers
 * @param samples   samples per mass, rung of the decay rate and channel, to begin with
 * @param precision largest relative error of an edge; more samples are drawn until it is reached
 */
public record ReachPlan(Range masses, Optional<Range> couplings, Optional<GridSize> grid, long seed, int samples,
                        double precision) {

    private static final double MASS_STEP = 0.05;
    private static final double COUPLING_STEP = 0.15;
    /** Of so small a share of the signal it does not matter how well it is known: the next lower rung of the decay rate has some 1e-6 of it. */
    private static final double FORLORN = 1e-13;
    /** Rungs with so small a share of the signal at all that they serve are not near an edge, at no mass near that of the scout that tells. */
    private static final double FAR = 0.01;
    /** To know beforehand where that is, yields are taken at so many couplings; between them they go nearly as a power of the decay rate. */
    private static final int COUPLINGS_KNOWN = 33;
    /** A grid no coarser than this serves the contours too. */
    private static final double COARSEST_MASS_STEP = 0.11;
    private static final double COARSEST_COUPLING_STEP = 0.3;

    /** Checks that a grid has a range of couplings, and the precision. */
    public ReachPlan {
        if (grid.isPresent() && couplings.isEmpty()) {
            throw new IllegalArgumentException("a grid needs a range of couplings");
        }
        if (!(precision > 0 && precision < 1)) {
            throw new IllegalArgumentException("the precision of edges must lie between 0 and 1");
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
     * The masses of the scan that a model does not answer for. Nothing is expected there.
     *
     * @param model the model
     * @return the masses [GeV]
     */
    public List<Double> unanswered(Model model) {
        return Arrays.stream(masses.points(masses.count(MASS_STEP))).filter(mass -> !model.covers(mass)).boxed().toList();
    }

    /** Numbers of a grid are all asked for; else those near the signal. */
    private CouplingScan scan(Setup setup, double signal) {
        if (couplings.isEmpty()) {
            return CouplingScan.from(setup, seed, samples, FORLORN * signal);
        }
        return grid.isPresent() ? new CouplingScan(setup, seed, samples)
            : CouplingScan.ofEdges(setup, seed, samples, couplings.get().points(COUPLINGS_KNOWN), FAR * signal);
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
    public Reach run(Setup setup, double signal, Journal journal, Threads crew, Progress progress) {
        CouplingScan scan = scan(setup, signal);
        ReachScan work = new ReachScan(covered(setup, scan::at), new SignalTarget(signal, precision), journal, crew, progress);
        if (couplings.isEmpty()) {
            return ofMasses(setup, work, MassReach.of(masses, work.target()));
        }
        if (grid.isPresent() && grid.get().masses() >= masses.count(COARSEST_MASS_STEP)
            && grid.get().couplings() >= couplings.get().count(COARSEST_COUPLING_STEP)) {
            Sweep sweep = work.sweep(masses.points(grid.get().masses()), couplings.get().points(grid.get().couplings()));
            return new Reach(setup, signal, List.of(), Optional.empty(), sweep.contours(), Optional.of(sweep.grid()),
                sweep.unknown(), sweep.shortfall());
        }
        Sweep sweep = work.contours(masses.points(masses.count(MASS_STEP)),
            couplings.get().points(couplings.get().count(COUPLING_STEP)));
        return new Reach(setup, signal, List.of(), Optional.empty(), sweep.contours(), grid.map(size ->
            work.grid(masses.points(size.masses()), couplings.get().points(size.couplings()))), sweep.unknown(), sweep.shortfall());
    }

    /**
     * The masses that one experiment reaches, as {@link #run} finds them, for those who ask for nothing else: of the numbers along the way there are as
     * many as tell the edges.
     *
     * @param setup  the experiment
     * @param signal events that make a signal
     * @return the reach, at the model's own coupling; for one thread
     */
    public Reach edges(Setup setup, double signal) {
        if (couplings.isPresent()) {
            throw new IllegalArgumentException("edges in the mass are looked for at one coupling");
        }
        CouplingScan scan = scan(setup, signal);
        SignalTarget target = new SignalTarget(signal, precision);
        EdgeMasses edges = EdgeMasses.of(MassReach.of(masses, target), covered(setup, scan::ofLeastSize), setup.model().coupling());
        Yield yield = covered(setup, mass -> edges.far().containsKey(mass) ? edges.far().get(mass) : scan.at(mass));
        return ofMasses(setup, new ReachScan(yield, target, Journal.inMemory(), Threads.CALLER, Progress.SILENT), edges.scan());
    }

    /** Nothing at masses that the model does not answer for. */
    private static Yield covered(Setup setup, Yield yield) {
        return mass -> setup.model().covers(mass) ? yield.at(mass) : coupling -> Estimate.ZERO;
    }

    private static Reach ofMasses(Setup setup, ReachScan work, MassReach masses) {
        double fixed = setup.model().coupling();
        List<MassInterval> intervals = work.intervals(masses, fixed);
        return new Reach(setup, work.target().signal(), work.curve(masses, fixed), Optional.of(intervals), List.of(), Optional.empty(),
            work.unknown(masses, fixed), work.shortfall(intervals, fixed));
    }
}
