package org.farvertex.design;

import java.util.OptionalLong;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.farvertex.model.Model;
import org.farvertex.production.Sampling;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.Progress;
import org.farvertex.simulation.RateEstimator;
import org.farvertex.simulation.RunSettings;
import org.farvertex.statistics.Estimate;

/**
 * The largest mass at which an experiment expects its signal, found by roots of \(\ln N(m)-\ln N_{\rm signal}\) from above.
 *
 * <p>Every mass has a Monte Carlo run of its own with the same seed, so N(m) is smooth within the runs' precision of about one per cent; since
 * N falls by a factor within a few MeV, that is a few hundredths of an MeV.
 */
final class BaselineReach {

    /** Decay lengths of the fastest A′ beyond which nothing is simulated. */
    private static final double HOPELESS = 300;
    /** \(\ln N\) of more A′ than any experiment makes. */
    private static final double MOST = 60;
    private static final double LIGHTEST = 0.005;
    /** Steps from the guess [GeV]; the guess is mostly closer than this. */
    private static final double STEP = 0.005;
    private static final double ACCURACY = 5e-5;
    private static final int EVALUATIONS = 40;
    private static final long SAMPLES = 1L << 15;

    private final Experiment template;
    private final Model model;
    private final RunSettings settings;

    /**
     * Makes a finder.
     *
     * @param template detector, channels and spectra; its A′ is replaced
     * @param model    the model
     * @param seed     seed of the runs
     */
    BaselineReach(Experiment template, Model model, long seed) {
        this.template = template;
        this.model = model;
        this.settings = new RunSettings(seed, 1, OptionalLong.of(SAMPLES), 0.5, Sampling.IMPORTANCE);
    }

    /**
     * Expected events at a mass [GeV]; an upper limit with an error as large where even the fastest A′ would fly hundreds of decay lengths, which no
     * simulation is worth.
     */
    Estimate expected(double mass) {
        double lengths = template.detector().distance() / model.at(mass).decayLength(template.detector().beam().energy());
        if (lengths > HOPELESS) {
            return new Estimate(MOST - lengths, 1, 1);
        }
        return new RateEstimator(settings, Progress.SILENT).estimate(template.with(model.at(mass))).expected();
    }

    /**
     * The end of the reach.
     *
     * @param mass  largest mass with the signal [GeV]; NaN if no mass gives it
     * @param error its statistical error, that of ln N over the slope [GeV]
     */
    record Edge(double mass, double error) {

        static final Edge NONE = new Edge(Double.NaN, Double.NaN);
    }

    /**
     * The largest mass with the signal, by a bracket that grows from a guess.
     *
     * @param guess    where it may be [GeV]
     * @param heaviest where the search ends [GeV]
     * @return the edge; {@code heaviest} if that mass still gives the signal
     */
    Edge largest(double guess, double heaviest) {
        double above = Math.min(heaviest, Math.max(guess + STEP, LIGHTEST));
        double over = excess(above);
        while (over >= 0) {
            if (above == heaviest) {
                return new Edge(heaviest, 0);
            }
            above = Math.min(heaviest, above + STEP);
            over = excess(above);
        }
        for (double mass = above - STEP; mass >= LIGHTEST; mass -= STEP) {
            double under = excess(mass);
            if (under >= 0) {
                double root = new BrentSolver(ACCURACY).solve(EVALUATIONS, this::excess, mass, above);
                return new Edge(root, expected(root).relativeError() * (above - mass) / (under - over));
            }
            above = mass;
            over = under;
        }
        return Edge.NONE;
    }

    /** ln(N / signal), bounded so that the root finder never meets −∞. */
    private double excess(double mass) {
        return Math.max(-1e4, expected(mass).log10() * Math.log(10) - Math.log(template.detector().needed()));
    }
}
