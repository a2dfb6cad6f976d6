package org.farvertex.production;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.farvertex.detector.Target;
import org.farvertex.particle.Particle;

/**
 * The flux of photons of a nucleus that an electron meets in the Weizsäcker–Williams approximation,
 * \[ \chi(t_{\min})=\int_{t_{\min}}^{t_{\max}}\!dt\,\frac{t-t_{\min}}{t^2}G_2(t),\qquad t_{\max}=m^2+m_e^2, \]
 * with the elastic and the inelastic form factor. Both integrals, over \(G_2/t\) and over \(G_2/t^2\), are tabulated once for a mass, in \(\ln t\).
 * Source: J.D. Bjorken, R. Essig, P. Schuster, N. Toro, Phys. Rev. D 80, 075018 (arXiv:0906.0580), appendix A.
 */
final class EquivalentPhotons {

    private static final GaussIntegrator LEGENDRE = new GaussIntegratorFactory().legendre(5, 0, 1);
    private static final double PROTON_MAGNETIC_MOMENT = 2.79;
    private static final int CELLS = 2048;

    private final Target target;
    private final double logLeast;
    private final double logMost;
    private final double step;
    /** \(\int_t^{t_{\max}}G_2/t\,dt\) and \(\int_t^{t_{\max}}G_2/t^2\,dt\) at the nodes. */
    private final double[] single = new double[CELLS + 1];
    private final double[] twice = new double[CELLS + 1];

    /**
     * Tabulates the flux.
     *
     * @param target the target
     * @param mass   mass of the vector boson [GeV]
     * @param least  smallest \(t_{\min}\) that will be asked for [GeV²]
     */
    EquivalentPhotons(Target target, double mass, double least) {
        this.target = target;
        double me = Particle.ELECTRON.mass();
        this.logMost = Math.log(mass * mass + me * me);
        this.logLeast = Math.min(Math.log(least), logMost - 1);
        this.step = (logMost - logLeast) / CELLS;
        for (int i = CELLS - 1; i >= 0; i--) {
            double from = logLeast + i * step;
            single[i] = single[i + 1] + step * LEGENDRE.integrate(u -> formFactor(Math.exp(from + u * step)));
            twice[i] = twice[i + 1] + step * LEGENDRE.integrate(u -> formFactor(Math.exp(from + u * step)) * Math.exp(-from - u * step));
        }
    }

    /** \(\chi\) at the least momentum transfer \(t_{\min}\) [GeV²]; zero where the boson is too heavy. */
    double flux(double least) {
        double place = (Math.log(least) - logLeast) / step;
        if (!(place < CELLS)) {
            return 0;
        }
        int cell = (int) Math.max(0, Math.floor(place));
        double share = place - cell;
        double first = single[cell] + share * (single[cell + 1] - single[cell]);
        // 1/t² falls like a power of t: linear in ln t is not enough, its product with t is
        double second = twice[cell] * Math.exp(logLeast + cell * step) * (1 - share)
            + twice[cell + 1] * Math.exp(logLeast + (cell + 1) * step) * share;
        return Math.max(0, first - second);
    }

    /** \(G_2(t)\), elastic and inelastic. */
    private double formFactor(double t) {
        double z = target.atomicNumber();
        double me = Particle.ELECTRON.mass();
        double mp = Particle.PROTON.mass();
        double a = 111 * Math.pow(z, -1.0 / 3) / me;
        double d = 0.164 * Math.pow(target.atomicMass(), -2.0 / 3);
        double screening = a * a * t / (1 + a * a * t) / (1 + t / d) * z;
        double aIn = 773 * Math.pow(z, -2.0 / 3) / me;
        double mu2 = PROTON_MAGNETIC_MOMENT * PROTON_MAGNETIC_MOMENT;
        double nucleon = (1 + t * (mu2 - 1) / (4 * mp * mp)) / Math.pow(1 + t / 0.71, 4);
        double inelastic = aIn * aIn * t / (1 + aIn * aIn * t) * nucleon;
        return screening * screening + inelastic * inelastic * z;
    }
}
