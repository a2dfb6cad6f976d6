package org.farvertex.production;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Path that an electron has travelled in a thick target, by the energy it has left.
 *
 * <p>After \(t\) radiation lengths the loss \(L=\ln(E_0/E)\) follows a gamma distribution of shape \(\tfrac43t\):
 * \(I(E_0,E,t)=\frac{1}{E_0}\frac{[\ln(E_0/E)]^{4t/3-1}}{\Gamma(4t/3)}\). So the path with a loss below \(L\) is
 * \[ C(L)=\int_0^T P(\tfrac43t,L)\,dt \]
 * radiation lengths, \(P\) the regularised incomplete gamma function. Cells are equal in \(\ln L\); inside a cell the path is spread evenly in \(\ln L\).
 * Source: Y.-S. Tsai, Rev. Mod. Phys. 46, 815 (1974), as used in arXiv:0906.0580.
 */
final class ElectronCascade {

    private static final double SMALLEST_LOSS = 1e-10;
    private static final GaussIntegrator LEGENDRE = new GaussIntegratorFactory().legendre(20, 0, 1);
    /** The integrand has its structure at small t, so the pieces grow. */
    private static final double[] PIECES = {0, 0.05, 0.15, 0.4, 1, 2, 4, 8, 16, 32, 64};

    private final double logLowest;
    private final double logStep;
    private final double[] paths;

    /**
     * Tabulates the path.
     *
     * @param thickness   thickness of the target [radiation lengths]
     * @param largestLoss largest \(L\) of interest
     * @param cells       number of cells above the smallest loss
     */
    ElectronCascade(double thickness, double largestLoss, int cells) {
        logLowest = Math.log(SMALLEST_LOSS);
        logStep = (Math.log(largestLoss) - logLowest) / cells;
        paths = new double[cells + 1];
        double before = 0;
        for (int i = 0; i <= cells; i++) {
            double below = pathBelow(thickness, Math.exp(logLowest + i * logStep));
            paths[i] = below - before;
            before = below;
        }
    }

    /** \(C(L)\) [radiation lengths]. */
    static double pathBelow(double thickness, double loss) {
        double sum = 0;
        for (int i = 0; i + 1 < PIECES.length && PIECES[i] < thickness; i++) {
            double from = PIECES[i];
            double width = Math.min(PIECES[i + 1], thickness) - from;
            sum += width * LEGENDRE.integrate(u -> RegularizedGamma.P.value(4 * (from + width * u) / 3, loss));
        }
        return sum;
    }

    /** Number of cells; the first holds all losses too small to matter. */
    int cells() {
        return paths.length;
    }

    /** Path in a cell [radiation lengths]. */
    double path(int cell) {
        return paths[cell];
    }

    /** Loss at the fraction u of a cell. */
    double loss(int cell, double u) {
        return cell == 0 ? 0 : Math.exp(logLowest + logStep * (cell - 1 + u));
    }
}
