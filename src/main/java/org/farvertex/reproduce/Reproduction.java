package org.farvertex.reproduce;

import java.util.List;
import java.util.concurrent.Future;
import org.farvertex.design.BaselineSurvey;
import org.farvertex.model.Model;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.random.RandomStreams;
import org.farvertex.reach.Range;
import org.farvertex.reach.Reach;
import org.farvertex.simulation.Setup;
import org.farvertex.simulation.Threads;

/**
 * arXiv:2105.07655 as computed here: its figures, and its numbers and claims beside ours.
 *
 * @param figure2    the loop functions
 * @param figure3    what every experiment reaches
 * @param figure4    scattering of dark matter
 * @param figure6    decay lengths and experiments
 * @param values     the numbers, in the order of the paper
 * @param statements the claims
 * @param findings   what the paper leaves out
 * @param data       published data against the model
 * @param measured   Tables I and II against the measurements
 * @param photons    the search for φ′ → γγ, which the paper leaves to the future
 * @param shorter    the experiment at a shorter baseline, with the model varied
 */
public record Reproduction(LoopCurves figure2, List<Reach> figure3, ScatteringCurves figure4, BaselineSurvey figure6,
                           List<PublishedValue> values, List<Statement> statements, List<Finding> findings, DataTests data,
                           List<MeasuredRow> measured, PhotonSearch photons, ShortBaseline shorter) {

    /** Mass of φ′ in Fig. 4 [GeV]. */
    public static final double DARK_HIGGS_MASS = 0.075;
    /** The masses of the lines of Fig. 6 [GeV]. */
    private static final List<Double> FIGURE_6 = List.of(0.110, 0.200);
    /** Streams of the draws of flavour inputs. */
    private static final long THEORY = 1L << 40;

    /** Keeps its own lists. */
    public Reproduction {
        figure3 = List.copyOf(figure3);
        values = List.copyOf(values);
        statements = List.copyOf(statements);
        findings = List.copyOf(findings);
        measured = List.copyOf(measured);
    }

    /**
     * The model as the paper treats it: V = 10 GeV, e⁺e⁻ alone open.
     *
     * @return the model
     */
    public static Model model() {
        return new RightHandedT3R(RightHandedT3R.DEFAULT_VEV, 1, true, RightHandedT3R.Scenario.VISIBLE);
    }

    /**
     * The masses that Fig. 3 shows.
     *
     * @return the range [GeV]
     */
    public static Range masses() {
        return ReachAnswers.MASSES;
    }

    /**
     * Those of {@link #figure3()} that the paper draws.
     *
     * @return the reaches
     */
    public List<Reach> drawnInPaper() {
        return figure3.stream().filter(r -> ReachAnswers.DRAWN.contains(r.setup().detector().id())).toList();
    }

    /**
     * Computes everything.
     *
     * @param experiments the experiments of Figs. 3 and 6 with {@link #model()}; those that the paper names must be among them
     * @param photons     the experiments of the search for photons, see {@link PhotonSearch}
     * @param shorter     the experiment at a shorter baseline, see {@link ShortBaseline}
     * @param seed        seed of the random numbers
     * @param threads     worker threads; the result does not depend on their number
     * @return the reproduction
     */
    public static Reproduction of(List<Setup> experiments, List<Setup> photons, Setup shorter, long seed, Threads threads) {
        double vev = RightHandedT3R.DEFAULT_VEV;
        Future<Answers> calculators = threads.submit(() -> calculators(vev, seed));
        Future<DataTests> comparison = threads.submit(() -> DataTests.standard(vev));
        Answers answers = new Answers();
        ReachAnswers reach = new ReachAnswers(experiments, seed, threads);
        List<Reach> found = reach.reaches();
        Future<List<Reach>> banded = threads.beside(() -> reach.withBands(found));
        PhotonSearch search = PhotonSearch.of(photons, seed, threads);
        search.add(answers);
        BaselineSurvey survey = BaselineSurvey.of(model(), FIGURE_6, experiments.stream().map(e -> e.at(FIGURE_6.get(0))).toList(),
            ReachAnswers.edges(found), seed, threads);
        ShortBaseline nearer = ShortBaseline.of(shorter, seed, threads);
        List<Reach> reaches = Threads.await(banded);
        reach.add(answers, reaches);
        answers.addAll(Threads.await(calculators));
        DataTests data = Threads.await(comparison);
        data.add(answers);
        return new Reproduction(LoopCurves.standard(), reaches, ScatteringCurves.of(vev, DARK_HIGGS_MASS), survey,
            PublishedValue.all(answers.values()), Statement.all(answers.verdicts()), Finding.all(answers.findings()), data, answers.measured(),
            search, nearer);
    }

    /** All that needs no experiment. */
    static Answers calculators(double vev, long seed) {
        Answers answers = new Answers();
        new MuonAnswers(vev).add(answers);
        new ModelAnswers(vev, DARK_HIGGS_MASS).add(answers);
        new FlavorAnswers().add(answers, new RandomStreams(seed).stream(THEORY, 0));
        return answers;
    }
}
