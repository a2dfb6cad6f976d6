package org.farvertex.design;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.farvertex.detector.Detector;
import org.farvertex.model.Model;
import org.farvertex.random.RandomStreams;
import org.farvertex.reach.Journal;
import org.farvertex.reach.MassInterval;
import org.farvertex.reach.Range;
import org.farvertex.reach.ReachPlan;
import org.farvertex.simulation.CouplingScan;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.Progress;
import org.farvertex.simulation.Setup;
import org.farvertex.simulation.Threads;
import org.farvertex.statistics.Estimate;

/**
 * Fig. 6 of arXiv:2105.07655 with numbers of our own: the decay lengths, the experiments, and whether masses above a limit are out of reach.
 *
 * @param curves      decay length against energy, one for each mass
 * @param experiments the experiments
 * @param claim       what follows about the first mass
 */
public record BaselineSurvey(List<DecayLengthCurve> curves, List<Baseline> experiments, Optional<Claim> claim) {

    private static final double LOWEST_ENERGY = 1;
    private static final double HIGHEST_ENERGY = 10_000;
    private static final int ENERGIES = 161;
    private static final double LIGHTEST = 0.002;
    /** Largest mass looked at [GeV], just below the π⁺π⁻ threshold, where the model ends. */
    public static final double HEAVIEST = 0.275;
    /** The end of the reach is mostly closer to what N(E) says than this factor. */
    private static final double NEAR = 1.3;
    private static final int SAMPLES = 512;
    private static final int SAMPLES_AT_LIMIT = 8192;
    /** Largest relative error of an edge. */
    private static final double PRECISION = 0.02;
    private static final MassInterval.Edge NOWHERE = new MassInterval.Edge(Double.NaN, Double.NaN, Double.NaN, false);

    /** Keeps its own lists. */
    public BaselineSurvey {
        curves = List.copyOf(curves);
        experiments = List.copyOf(experiments);
    }

    /**
     * "A′ heavier than the limit cannot be explored."
     *
     * @param limit    the mass [GeV]
     * @param best     the experiment that reaches farthest
     * @param margin   how far its reach stays below the limit [GeV]; negative if the claim is wrong
     * @param expected what it expects at the limit
     * @param signal   what it would need
     */
    public record Claim(double limit, Baseline best, double margin, Estimate expected, double signal) {

        /**
         * Whether no experiment reaches the limit.
         *
         * @return true if the claim holds
         */
        public boolean holds() {
            return margin > 0;
        }
    }

    /**
     * Surveys experiments.
     *
     * @param model       model with its coupling
     * @param masses      masses of the curves [GeV]; the first is also the one whose N is shown and the limit of the claim
     * @param experiments detector, channels and spectra of each experiment; their A′ are replaced
     * @param seed        seed of the random numbers
     * @param threads     worker threads
     * @return the survey, the same for any number of threads
     */
    public static BaselineSurvey of(Model model, List<Double> masses, List<Experiment> experiments, long seed, Threads threads) {
        return of(model, masses, experiments, Map.of(), seed, threads);
    }

    /**
     * Surveys experiments of which a scan of the model's masses told the edges before.
     *
     * @param model       model with its coupling
     * @param masses      masses of the curves [GeV]; the first is also the one whose N is shown and the limit of the claim
     * @param experiments detector, channels and spectra of each experiment; their A′ are replaced
     * @param edges       the largest mass that an experiment reaches, by the id of its detector, from the same seed, as {@code reach} finds it; one
     *                    that is missing, or open, is looked for here
     * @param seed        seed of the random numbers
     * @param threads     worker threads
     * @return the survey, the same for any number of threads; edges that are known beforehand are those found here but for the accuracy of roots
     */
    public static BaselineSurvey of(Model model, List<Double> masses, List<Experiment> experiments, Map<String, MassInterval.Edge> edges, long seed,
                                    Threads threads) {
        List<Double> energies = DecayLengthCurve.energies(LOWEST_ENERGY, HIGHEST_ENERGY, ENERGIES);
        List<DecayLengthCurve> curves = masses.stream().map(m -> DecayLengthCurve.of(model.at(m), energies)).toList();
        List<Integer> numbers = IntStream.range(0, experiments.size()).boxed().toList();
        List<Baseline> found = threads.map(numbers, i -> baseline(model, masses.get(0), experiments.get(i), edges, seed, i));
        return new BaselineSurvey(curves, found, claim(model, masses.get(0), experiments, found, seed));
    }

    /**
     * One experiment on Fig. 6.
     *
     * @param model    model with its coupling
     * @param mass     mass whose N is shown [GeV]
     * @param template detector, channels and spectra
     * @param seed     seed of the random numbers
     * @param number   number of the experiment, for random streams of its own
     * @return rough estimate, measured points and largest mass
     */
    public static Baseline baseline(Model model, double mass, Experiment template, long seed, int number) {
        return baseline(model, mass, template, Map.of(), seed, number);
    }

    private static Baseline baseline(Model model, double mass, Experiment template, Map<String, MassInterval.Edge> edges, long seed, int number) {
        Detector detector = template.detector();
        Experiment experiment = template.with(model.at(mass));
        AcceptedSpectrum spectrum = AcceptedSpectrum.of(experiment, new RandomStreams(seed), number);
        double distance = detector.distance();
        double logNumber = Math.log(spectrum.total());
        double beam = detector.beam().energy();
        List<Baseline.Point> points = new ArrayList<>();
        double reached = Double.NaN;
        for (int k = 0; k < spectrum.energies().size(); k++) {
            double log = Math.log(spectrum.above().get(k));
            double energy = spectrum.energies().get(k);
            if (log > 1 && energy >= LOWEST_ENERGY) {
                points.add(new Baseline.Point(energy, log, spectrum.errors().get(k) / spectrum.above().get(k), distance / log));
                reached = Math.max(Double.isNaN(reached) ? 0 : reached, massOfDecayLength(model, energy, distance / log));
            }
        }
        double rough = logNumber > 0 ? massOfDecayLength(model, beam, distance / logNumber) : Double.NaN;
        MassInterval.Edge known = edges.getOrDefault(detector.id(), NOWHERE);
        MassInterval.Edge edge = Double.isNaN(reached) ? NOWHERE : isFound(known) ? known : largest(Setup.of(model, template), reached, seed);
        return new Baseline(detector.id(), detector.name(), distance, logNumber, beam, points, rough, reached, edge);
    }

    /** The largest mass that an experiment reaches, sought first near a guess: the upper edge that {@code reach} finds. */
    private static MassInterval.Edge largest(Setup setup, double guess, long seed) {
        MassInterval.Edge near = largest(setup, new Range(Math.min(guess, HEAVIEST / NEAR) / NEAR, Math.min(guess * NEAR, HEAVIEST)), seed);
        return isFound(near) ? near : largest(setup, new Range(LIGHTEST, HEAVIEST), seed);
    }

    private static boolean isFound(MassInterval.Edge edge) {
        return !Double.isNaN(edge.mass()) && !edge.open();
    }

    private static MassInterval.Edge largest(Setup setup, Range masses, long seed) {
        List<MassInterval> intervals = new ReachPlan(masses, Optional.empty(), Optional.empty(), seed, SAMPLES, PRECISION)
            .run(setup, setup.detector().needed(), Journal.inMemory(), Threads.CALLER, Progress.SILENT).intervals().orElseThrow();
        return intervals.isEmpty() ? NOWHERE : intervals.get(intervals.size() - 1).high();
    }

    /** The mass whose decay length at an energy is as given; heavier A′ live shorter. */
    private static double massOfDecayLength(Model model, double energy, double length) {
        double heaviest = Math.min(HEAVIEST, energy * 0.999);
        if (excess(model, heaviest, energy, length) >= 0) {
            return heaviest;
        }
        return excess(model, LIGHTEST, energy, length) <= 0 ? LIGHTEST
            : new BrentSolver(1e-7).solve(100, m -> excess(model, m, energy, length), LIGHTEST, heaviest);
    }

    private static double excess(Model model, double mass, double energy, double length) {
        return Math.log(model.at(mass).decayLength(Math.sqrt((energy - mass) * (energy + mass))) / length);
    }

    private static Optional<Claim> claim(Model model, double limit, List<Experiment> experiments, List<Baseline> found, long seed) {
        Optional<Baseline> best = found.stream().filter(b -> !Double.isNaN(b.largestMass()))
            .max(Comparator.comparingDouble(Baseline::largestMass));
        return best.map(b -> {
            Experiment template = experiments.get(found.indexOf(b));
            return new Claim(limit, b, limit - b.largestMass(), new CouplingScan(Setup.of(model, template), seed, SAMPLES_AT_LIMIT).at(limit).expected(model.coupling()),
                template.detector().needed());
        });
    }
}
