package org.farvertex.darkmatter;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;

/**
 * Annihilation rate and equilibrium abundance against ln x, tabulated once so that the Boltzmann equation is cheap to
 * integrate.
 *
 * <p>In \(\frac{d\ln Y}{d\ln x}=-\Lambda\,Y\,(1-Y_{eq}^2/Y^2)\),
 * \(\Lambda=\sqrt{\pi/45}\,M_{Pl}m\,g_*^{1/2}\langle\sigma v\rangle/x\); cubic splines of
 * \(\ln\Lambda\) and \(\ln Y_{eq}+x\), which vary slowly. \(\Lambda Y_{eq}\) is the rate that holds Y in equilibrium,
 * per e-fold of x.
 */
final class AnnihilationTable {

    private static final double FIRST_X = 1;
    private static final double LAST_X = 1e7;
    private static final double POINTS_PER_EFOLD = 10;

    private final double[] knots;
    private final PolynomialSplineFunction logRate;
    private final PolynomialSplineFunction logEquilibriumPlusX;

    AnnihilationTable(double mass, int degrees, Plasma plasma, DoubleUnaryOperator crossSection) {
        double span = Math.log(LAST_X / FIRST_X);
        int points = (int) Math.ceil(span * POINTS_PER_EFOLD) + 1;
        knots = new double[points];
        double[] rates = new double[points];
        double[] equilibrium = new double[points];
        double constant = Math.sqrt(Math.PI / 45) * DarkMatterTables.input("planck_mass_GeV") * mass;
        for (int i = 0; i < points; i++) {
            knots[i] = Math.log(FIRST_X) + span * i / (points - 1);
            double x = Math.exp(knots[i]);
            rates[i] = Math.log(constant * plasma.expansionFactor(mass / x) * crossSection.applyAsDouble(x) / x);
            equilibrium[i] = Math.log(45 * degrees * x * x * BesselK.scaled(2, x)
                / (4 * Math.pow(Math.PI, 4) * plasma.entropyDegrees(mass / x)));
        }
        logRate = new SplineInterpolator().interpolate(knots, rates);
        logEquilibriumPlusX = new SplineInterpolator().interpolate(knots, equilibrium);
    }

    /** \(\ln\Lambda\). */
    double logRate(double logX) {
        return logRate.value(logX);
    }

    /** \(\ln Y_{eq}\). */
    double logEquilibrium(double logX) {
        return logEquilibriumPlusX.value(logX) - Math.exp(logX);
    }

    /** \(d\ln Y_{eq}/d\ln x\). */
    double equilibriumSlope(double logX) {
        return logEquilibriumPlusX.derivative().value(logX) - Math.exp(logX);
    }

    /** \(\ln(\Lambda Y_{eq})\). */
    double logHold(double logX) {
        return logRate(logX) + logEquilibrium(logX);
    }

    /** Last tabulated ln x. */
    double end() {
        return knots[knots.length - 1];
    }

    /**
     * The ln x after which annihilation no longer holds equilibrium with a rate. Searched from the cold end, since with
     * a resonance above threshold
     * the rate grows before it falls. Where it is never so large, the ln x where it is largest.
     */
    double releaseFrom(double rate) {
        double best = knots[knots.length - 2];
        for (int i = knots.length - 2; i >= 0; i--) {
            if (logHold(knots[i]) > Math.log(rate)) {
                return knots[i + 1];
            }
            if (logHold(knots[i]) > logHold(best)) {
                best = knots[i];
            }
        }
        return best;
    }
}
