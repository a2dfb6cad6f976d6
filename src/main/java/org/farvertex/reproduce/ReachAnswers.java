package org.farvertex.reproduce;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.farvertex.production.Sampling;
import org.farvertex.reach.BandSearch;
import org.farvertex.reach.EdgeBand;
import org.farvertex.reach.MassInterval;
import org.farvertex.reach.Range;
import org.farvertex.reach.Reach;
import org.farvertex.reach.ReachPlan;
import org.farvertex.simulation.Progress;
import org.farvertex.simulation.RateEstimator;
import org.farvertex.simulation.RunSettings;
import org.farvertex.simulation.Setup;
import org.farvertex.simulation.Threads;
import org.farvertex.simulation.Uncertainty;
import org.farvertex.simulation.Variations;

/** Fig. 3 and what the paper says of experiments: which masses they reach at its V. */
final class ReachAnswers {

    /** Masses of Fig. 3 [GeV]. */
    static final Range MASSES = new Range(0.005, 0.200);

    private static final int SAMPLES = 512;
    private static final double PRECISION = 0.02;
    private static final long PRECISE_SAMPLES = 1L << 16;
    private static final String CLOSED_BY = "nucal";
    private static final String NULL_RESULT = "faser-run3";
    /** The experiments that the paper draws in Fig. 3 and that are simulated here. */
    static final List<String> DRAWN = List.of("nucal", "e137", "faser", "faser2", "ship-2015", "seaquest-phase1");
    private static final String DEEP = "seaquest-phase1";
    /** Where the paper has it end [GeV]. */
    private static final double PRINTED_NUCAL = 0.056;
    private static final List<String> PROPOSED = List.of("faser", "faser2", "ship-2015", "seaquest-phase1");

    private final List<Setup> setups;
    private final ReachPlan plan;
    private final Threads threads;

    ReachAnswers(List<Setup> setups, long seed, Threads threads) {
        this.setups = setups;
        this.plan = new ReachPlan(MASSES, Optional.empty(), Optional.empty(), seed, SAMPLES, PRECISION);
        this.threads = threads;
    }

    /** The masses that every experiment reaches. */
    List<Reach> reaches() {
        return threads.map(setups, this::reach);
    }

    /** The same with what moves their edges. */
    List<Reach> withBands(List<Reach> reaches) {
        return new BandSearch(plan, new Variations()).of(reaches, threads);
    }

    private Reach reach(Setup setup) {
        return plan.edges(setup, setup.detector().needed());
    }

    void add(Answers answers, List<Reach> reaches) {
        double closed = edge(of(reaches, CLOSED_BY));
        answers.value("nucal-edge", closed);
        List<String> edges = new ArrayList<>();
        double limit = 0;
        double least = Double.POSITIVE_INFINITY;
        for (String id : PROPOSED) {
            Reach reach = of(reaches, id);
            edges.add(String.format(Locale.ROOT, "%s %.1f", reach.setup().detector().name(), edge(reach) * 1e3));
            limit = Math.max(limit, edge(reach));
            least = id.equals("faser2") ? least : Math.min(least, edge(reach));
        }
        answers.value("reach-limit", limit);
        answers.verdict("unreachable", limit < 0.110, "upper edges in MeV: %s; the largest is %s", String.join(", ", edges), dependence(reaches));
        answers.verdict("portions", least > closed, "upper edges in MeV: %s; NuCal %.1f", String.join(", ", edges), closed * 1e3);
        beyond(answers, reaches);
    }

    /** What the largest edge depends on. */
    private static String dependence(List<Reach> reaches) {
        return Arrays.stream(Uncertainty.values()).map(of -> String.format(Locale.ROOT, "%.0f to %.0f with %s", 1e3 * extreme(reaches, of, EdgeBand.Ends::low),
            1e3 * extreme(reaches, of, EdgeBand.Ends::high), of.title())).collect(Collectors.joining(", "));
    }

    private void beyond(Answers answers, List<Reach> reaches) {
        Reach faser = of(reaches, NULL_RESULT);
        answers.finding("faser-edge", edge(faser));
        answers.finding("faser-70", decays(faser.setup(), 0.070));
        answers.finding("faser-80", decays(faser.setup(), 0.080));
        answers.finding("seaquest-depth", moved(of(reaches, DEEP), Uncertainty.DEPTH));
        answers.finding("nucal-longitudinal", moved(of(reaches, CLOSED_BY), Uncertainty.LONGITUDINAL));
        answers.finding("limit-bremsstrahlung-low", extreme(reaches, Uncertainty.BREMSSTRAHLUNG, EdgeBand.Ends::low));
        answers.finding("limit-bremsstrahlung-high", extreme(reaches, Uncertainty.BREMSSTRAHLUNG, EdgeBand.Ends::high));
        answers.finding("limit-mixing", extreme(reaches, Uncertainty.KINETIC_MIXING, EdgeBand.Ends::low));
        answers.finding("nucal-mixing", nucalMixing(of(reaches, CLOSED_BY)));
    }

    /** Upper edge [GeV] under the first of the variations of an uncertainty: the other choice itself, before its factors. */
    private static double moved(Reach reach, Uncertainty of) {
        return upper(reach).moved().stream().filter(m -> m.of() == of).findFirst().orElseThrow().edge();
    }

    /** The largest mass [GeV] that one of the paper's experiments explores, at the lower or upper end of the bands. */
    private static double extreme(List<Reach> reaches, Uncertainty of, ToDoubleFunction<EdgeBand.Ends> end) {
        return PROPOSED.stream().mapToDouble(id -> end.applyAsDouble(upper(of(reaches, id)).of(of))).max().orElseThrow();
    }

    /** The kinetic mixing factor with which NuCal would end where the paper draws it, from edges that go with \(k^{-1/2}\). */
    private static double nucalMixing(Reach nucal) {
        double ours = edge(nucal);
        return ours * ours / (PRINTED_NUCAL * PRINTED_NUCAL);
    }

    private static EdgeBand upper(Reach reach) {
        return reach.bands().get(reach.bands().size() - 1).high().orElseThrow();
    }

    /** The largest mass that each experiment reaches, by its id, where one is reached: Fig. 6 asks for the same, with the same samples. */
    static Map<String, MassInterval.Edge> edges(List<Reach> reaches) {
        return reaches.stream().filter(reach -> reach.upperEdge().isPresent())
            .collect(Collectors.toMap(reach -> reach.setup().detector().id(), reach -> reach.upperEdge().orElseThrow()));
    }

    /** Decays in the volume, before acceptance and efficiency. */
    private double decays(Setup setup, double mass) {
        RunSettings settings = new RunSettings(plan.seed(), 1, OptionalLong.of(PRECISE_SAMPLES), 0.5, Sampling.IMPORTANCE);
        return new RateEstimator(settings, Progress.SILENT).estimate(setup.at(mass)).channels().stream()
            .mapToDouble(channel -> channel.decaysInVolume().value()).sum();
    }

    /** Upper edge [GeV], 0 if nothing is reached. */
    private static double edge(Reach reach) {
        return reach.massReach().map(Range::high).orElse(0.0);
    }

    private static Reach of(List<Reach> reaches, String id) {
        return reaches.stream().filter(r -> r.setup().detector().id().equals(id)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("the paper's numbers need the experiment '" + id + "'"));
    }
}
