package org.farvertex.design;

import java.util.OptionalLong;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.farvertex.model.Model;
import org.farvertex.production.Production.Sampling;
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
final class MassReach {

    private static final double LIGHTEST = 0.005;
    /** Steps of the first look, from above [GeV]: narrower than any interval of masses that is probed. */
    private static final double STEP = 0.01;
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
    MassReach(Experiment template, Model model, long seed) {
        this.template = template;
        this.model = model;
        this.settings = new RunSettings(seed, 1, OptionalLong.of(SAMPLES), 0.5, Sampling.IMPORTANCE);
    }

    /** Expected events at a mass [GeV]. */
    Estimate expected(double mass) {
        Experiment experiment = new Experiment(model.at(mass), template.detector(), template.channels(), template.spectra(),
            template.domain());
        return new RateEstimator(settings, Progress.SILENT).estimate(experiment).expected();
    }

    /**
     * The largest mass with the signal.
     *
     * @param heaviest where to begin the search [GeV]
     * @return the edge; NaN if no mass gives the signal; {@code heaviest} if that mass still does
     */
    double largest(double heaviest) {
        double above = heaviest;
        double excess = excess(above);
        if (excess >= 0) {
            return heaviest;
        }
        for (double mass = heaviest - STEP; mass >= LIGHTEST; mass -= STEP) {
            if (excess(mass) >= 0) {
                return new BrentSolver(ACCURACY).solve(EVALUATIONS, this::excess, mass, above);
            }
            above = mass;
        }
        return Double.NaN;
    }

    /** ln(N / signal), bounded so that the root finder never meets −∞. */
    private double excess(double mass) {
        return Math.max(-1e4, expected(mass).log10() * Math.log(10) - Math.log(template.detector().signal()));
    }
}
