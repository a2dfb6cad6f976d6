package org.farvertex.reproduce;

import java.util.List;
import java.util.Optional;
import org.farvertex.detector.NullResults;
import org.farvertex.model.DarkHiggs;
import org.farvertex.model.Model;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.reach.MassInterval;
import org.farvertex.reach.Range;
import org.farvertex.reach.Reach;
import org.farvertex.reach.ReachPlan;
import org.farvertex.simulation.CouplingScan;
import org.farvertex.simulation.Setup;
import org.farvertex.simulation.Threads;

/**
 * The search for \(\phi'\to\gamma\gamma\), which the paper leaves to the future: at its V, with pairs of A′ and of dark matter too heavy.
 *
 * @param rows an experiment each
 */
public record PhotonSearch(List<Row> rows) {

    /** The experiments that look for photons here: names of shipped detector files. */
    public static final List<String> EXPERIMENTS = List.of("faser-photons", "nucal", "na62-dump", "ship-ecn3", "seaquest-phase1");
    /** Masses of φ′ at which decays are told: the ends of the band of g − 2 for A′ of 200 and 56 MeV, and around [GeV]. */
    public static final List<Double> MASSES = List.of(0.0737, 0.080, 0.0873, 0.100);
    /** The masses scanned: what Fig. 3 shows, and beyond [GeV]. */
    public static final Range SCANNED = new Range(0.060, 0.200);

    private static final int SAMPLES = 256;
    /** For numbers that are printed to two digits. */
    private static final int COUNTING_SAMPLES = 1024;
    private static final double PRECISION = 0.05;
    private static final String PUBLISHED = "faser-photons";
    private static final String CLOSED_BY = "nucal";

    /** Keeps its own list. */
    public PhotonSearch {
        rows = List.copyOf(rows);
    }

    /**
     * One experiment.
     *
     * @param reach    the masses of φ′ that it reaches
     * @param expected decays that it counts at each of {@link #MASSES}
     */
    public record Row(Reach reach, List<Double> expected) {

        /** Keeps its own list. */
        public Row {
            expected = List.copyOf(expected);
        }

        /**
         * Whether the experiment has looked for photons and seen nothing.
         *
         * @return true for an exclusion, false for a projection
         */
        public boolean excludes() {
            return NullResults.exclude(reach.setup().detector());
        }

        /**
         * The largest mass reached.
         *
         * @return the mass [GeV]; empty if nothing is reached
         */
        public Optional<Double> edge() {
            return reach.massReach().map(Range::high);
        }

        /**
         * The same with what is not known of it.
         *
         * @return the edge with its Monte Carlo error and with what a doubled yield does; empty if nothing is reached
         */
        public Optional<MassInterval.Edge> upper() {
            return reach.upperEdge();
        }
    }

    /**
     * The model of the search.
     *
     * @return φ′ at the V of the paper, photons alone open
     */
    public static Model model() {
        return new DarkHiggs(RightHandedT3R.DEFAULT_VEV, DarkHiggs.OpenChannels.NONE);
    }

    /**
     * Carries it out.
     *
     * @param setups  the experiments with {@link #model()}, counting photons
     * @param seed    seed of the random numbers
     * @param threads worker threads
     * @return the search
     */
    static PhotonSearch of(List<Setup> setups, long seed, Threads threads) {
        return new PhotonSearch(threads.map(setups, setup -> row(setup, seed)));
    }

    private static Row row(Setup setup, long seed) {
        ReachPlan plan = new ReachPlan(SCANNED, Optional.empty(), Optional.empty(), seed, SAMPLES, PRECISION);
        CouplingScan scan = CouplingScan.ofSize(setup, seed, COUNTING_SAMPLES);
        return new Row(plan.edges(setup, setup.detector().needed()),
            MASSES.stream().map(mass -> scan.at(mass).expected(setup.model().coupling()).value()).toList());
    }

    void add(Answers answers) {
        answers.finding("photons-faser-edge", edge(PUBLISHED));
        answers.finding("photons-faser-100", expected(PUBLISHED, MASSES.size() - 1));
        answers.finding("photons-nucal-edge", edge(CLOSED_BY));
    }

    private double edge(String id) {
        return row(id).edge().orElse(0.0);
    }

    private double expected(String id, int mass) {
        return row(id).expected().get(mass);
    }

    private Row row(String id) {
        return rows.stream().filter(row -> row.reach().setup().detector().id().equals(id)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("the search for photons needs the experiment '" + id + "'"));
    }
}
