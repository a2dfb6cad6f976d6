package org.farvertex.reproduce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.farvertex.detector.Absorber;
import org.farvertex.detector.Detector;
import org.farvertex.model.Model;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.production.Sampling;
import org.farvertex.reach.Journal;
import org.farvertex.reach.Range;
import org.farvertex.reach.Reach;
import org.farvertex.reach.ReachPlan;
import org.farvertex.simulation.Progress;
import org.farvertex.simulation.RateEstimator;
import org.farvertex.simulation.RunSettings;
import org.farvertex.simulation.Setup;
import org.farvertex.simulation.Threads;

/** Fig. 3 and what the paper says of experiments: which masses they reach at its V. */
final class ReachAnswers {

    /** Masses of Fig. 3 [GeV]. */
    static final Range MASSES = new Range(0.005, 0.200);

    private static final int SAMPLES = 2048;
    private static final double PRECISION = 0.02;
    private static final long PRECISE_SAMPLES = 1L << 16;
    private static final String CLOSED_BY = "nucal";
    private static final String NULL_RESULT = "faser-run3";
    /** The experiments that the paper draws in Fig. 3 and that are simulated here. */
    static final List<String> DRAWN = List.of("nucal", "e137", "faser", "faser2", "ship-2015", "seaquest-phase1");
    private static final String DEEP = "seaquest-phase1";
    /** So many interaction lengths stop a shower. */
    private static final double SHOWERS_STOP = 10;
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

    private Reach reach(Setup setup) {
        return plan.run(setup, setup.detector().needed(), Journal.inMemory(), Threads.CALLER, Progress.SILENT);
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
        answers.verdict("unreachable", limit < 0.110, "upper edges in MeV: %s", String.join(", ", edges));
        answers.verdict("portions", least > closed, "upper edges in MeV: %s; NuCal %.1f", String.join(", ", edges), closed * 1e3);
        beyond(answers, reaches);
    }

    private void beyond(Answers answers, List<Reach> reaches) {
        Reach faser = of(reaches, NULL_RESULT);
        answers.finding("faser-edge", edge(faser));
        answers.finding("faser-70", decays(faser.setup(), 0.070));
        answers.finding("faser-80", decays(faser.setup(), 0.080));
        answers.finding("seaquest-depth", edge(reach(deep(of(reaches, DEEP).setup()))));
        Setup nucal = of(reaches, CLOSED_BY).setup();
        Model all = new RightHandedT3R(nucal.model().coupling(), 1, false, RightHandedT3R.Scenario.VISIBLE);
        List<String> channels = new ArrayList<>(Setup.standardChannels(all, nucal.detector().beam()));
        channels.add("longitudinal");
        answers.finding("nucal-longitudinal", edge(reach(new Setup(all, nucal.detector(), channels, nucal.spectra(), nucal.bremsstrahlung()))));
    }

    /** The same with interactions at their depth in an iron dump that ends where the decay volume begins, but for the last that stops the showers. */
    private static Setup deep(Setup setup) {
        Detector detector = setup.detector();
        double length = Absorber.of(detector.beam()).interactionLength();
        Detector spread = detector.from(detector.production().spread(length, detector.distance() - SHOWERS_STOP * length));
        return new Setup(setup.model(), spread, setup.channels(), setup.spectra(), setup.bremsstrahlung());
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
