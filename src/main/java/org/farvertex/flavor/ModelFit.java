package org.farvertex.flavor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Finds the mixing angles and couplings that describe the three clean observables best.
 *
 * <p>Only four products of parameters matter: \(\sin\theta_{sL}\sin\theta_{bL}\), \(\sin\theta'_{sL}\sin\theta'_{bL}\),
 * \(\sin\theta'_{sR}\sin\theta'_{bR}\), \(\lambda''_b\sin\theta'_{sL}\). The search (Nelder–Mead from several starts, restarted until it rests) runs
 * in the coefficients they give, \(C_{10}^U, C_9^{NU}, C_P, C_S\), in units in which all are of order 1. The trap: \(C_S\) is
 * nearly flat, for \(C_P\) can make up for it in \(B_s\to\mu\mu\); a small value found for it means nothing. Where the measurements can be met exactly (set
 * {@code lhcb-2022}) the best points are a surface, and one of them is returned.
 */
public final class ModelFit {

    private static final int PARAMETERS = 4;
    private static final int RESTARTS = 12;
    private static final double SCALAR_UNIT = 0.01;
    private static final double WIDEST_START = 6;
    private static final double IMPOSSIBLE = 1e9;

    private final CleanChiSquare chiSquare;
    private final CoefficientRunning running;
    private final FlavorInputs inputs;
    private final double scale;

    private ModelFit(CleanChiSquare chiSquare, CoefficientRunning running, FlavorInputs inputs, double scale) {
        this.chiSquare = chiSquare;
        this.running = running;
        this.inputs = inputs;
        this.scale = scale;
    }

    /**
     * A fit.
     *
     * @param chiSquare what to minimise
     * @param inputs    couplings and quark masses
     * @param scale     where the model is matched to the coefficients, see {@link CoefficientRunning#scales()} [GeV]
     * @return the fit
     */
    public static ModelFit of(CleanChiSquare chiSquare, FlavorInputs inputs, double scale) {
        return new ModelFit(chiSquare, CoefficientRunning.shipped(), inputs, scale);
    }

    /**
     * Searches the best point.
     *
     * @param scales masses V, m_A' and Λ, which are not varied
     * @param starts how many random starts beside the standard model
     * @param random draws the starts
     * @return the best point found
     */
    public BestPoint best(MixingModel scales, int starts, UniformRandomProvider random) {
        Products products = new Products(scales);
        List<double[]> guesses = new ArrayList<>(List.of(new double[PARAMETERS]));
        for (int i = 0; i < starts; i++) {
            guesses.add(random.doubles(PARAMETERS, -WIDEST_START, WIDEST_START).toArray());
        }
        double[] best = guesses.stream().map(guess -> descend(products, guess))
            .min(Comparator.comparingDouble(x -> goal(products, x))).orElseThrow();
        MixingModel model = products.model(best);
        WilsonCoefficients coefficients = model.coefficients(inputs);
        WilsonCoefficients run = running.toBottomScale(coefficients, scale);
        return new BestPoint(model, coefficients, run, chiSquare.at(run), chiSquare.pull(run));
    }

    private double[] descend(Products products, double[] guess) {
        double[] x = guess;
        double value = goal(products, x);
        for (int i = 0; i < RESTARTS; i++) {
            PointValuePair found = new SimplexOptimizer(new SimpleValueChecker(1e-12, 1e-12)).optimize(
                new MaxEval(20_000), GoalType.MINIMIZE, new InitialGuess(x),
                new ObjectiveFunction(point -> goal(products, point)), new NelderMeadSimplex(PARAMETERS, i % 2 == 0 ? 0.5 : -0.1));
            boolean rests = value - found.getValue() < 1e-9 && i > 1;
            x = found.getPoint();
            value = found.getValue();
            if (rests) {
                break;
            }
        }
        return x;
    }

    private double goal(Products products, double[] x) {
        double excess = products.excess(x);
        return excess > 0 ? IMPOSSIBLE * (1 + excess)
            : chiSquare.at(running.toBottomScale(products.model(x).coefficients(inputs), scale));
    }

    /** From coefficients of order 1 to products of angles, by Eq. 10. */
    private final class Products {

        private final MixingModel scales;
        private final ModelStrengths strengths;

        Products(MixingModel scales) {
            this.scales = scales;
            this.strengths = ModelStrengths.of(inputs, scales.cutoff());
        }

        /** By how much the largest product of sines exceeds 1; not positive if the point exists. */
        double excess(double[] x) {
            double[] products = of(x);
            return Math.max(Math.abs(products[0]), Math.max(Math.abs(products[1]), Math.abs(products[2]))) - 1;
        }

        MixingModel model(double[] x) {
            double[] products = of(x);
            return MixingModel.ofProducts(products[0], products[1], products[2], products[3], scales);
        }

        private double[] of(double[] x) {
            double vev = ModelStrengths.REFERENCE_VEV / scales.vev();
            double ratio = scales.darkPhotonMass() / scales.vev();
            double left = x[1] / (strengths.nonUniversal() * ratio * ratio / 2);
            double right = inputs.value("m_s") / inputs.value("m_b") * left
                + SCALAR_UNIT * x[2] / (strengths.pseudoscalar() * vev * vev);
            double scalar = SCALAR_UNIT * x[3] * inputs.value("m_b") / (strengths.scalar() * vev * inputs.value("m_mu"));
            return new double[] {x[0] / strengths.axialUniversal() - left, left, right, scalar};
        }
    }

    /**
     * What a fit found.
     *
     * @param model        the parameters
     * @param coefficients at the scale of matching
     * @param run          the coefficients at 4.8 GeV
     * @param chiSquare    χ² of the three clean observables
     * @param pull         SM pull
     */
    public record BestPoint(MixingModel model, WilsonCoefficients coefficients, WilsonCoefficients run, double chiSquare,
                         double pull) {
    }
}
