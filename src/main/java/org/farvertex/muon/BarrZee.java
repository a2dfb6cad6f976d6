package org.farvertex.muon;

import org.farvertex.particle.Particle;
import org.farvertex.units.Constants;

/**
 * The dark Higgs in two loops: a muon loop joins it and a photon to the muon line (Barr–Zee).
 *
 * <p>\[ \Delta a_\mu=\frac{\alpha m_\mu^2}{4\pi^3V'^2}F\!\left(\frac{m_\mu^2}{m_{\phi'}^2}\right),\quad V'=\sqrt2V,\quad
 * F(w)=\frac w2\int_0^1\!dx\,\frac{2x(1-x)-1}{w-x(1-x)}\ln\frac w{x(1-x)}. \]
 * Source: arXiv:1502.04199, reference 58 of arXiv:2105.07655, which calls the term negligible; at the masses of the band it
 * is larger than the anomaly. It is negative: \(F\to-\frac13\ln w-\frac{13}{18}\) for a light dark Higgs.
 */
public final class BarrZee {

    private static final double NEAR_ONE = 1e-5;

    private BarrZee() {
    }

    /**
     * The loop function.
     *
     * @param w \(m_\mu^2/m_{\phi'}^2\), positive
     * @return \(F(w)\)
     */
    static double loop(double w) {
        return w / 2 * LoopIntegral.overUnitInterval((x, rest) -> {
            double y = x * rest;
            return (2 * y - 1) / y * logOverDistance(w / y);
        });
    }

    /** \(\ln u/(u-1)\), which is smooth where the muon pair in the loop goes on shell at u = 1. */
    private static double logOverDistance(double u) {
        double distance = u - 1;
        return Math.abs(distance) < NEAR_ONE ? 1 - distance / 2 + distance * distance / 3 : Math.log(u) / distance;
    }

    /**
     * The term over {@link MuonAnomaly#prefactor(double)}, to be added to \(C_{\phi'}-C_{A'}\).
     *
     * @param darkHiggsMass mass of the φ' [GeV]
     * @return \(\frac{2\alpha}\pi F\)
     */
    static double relative(double darkHiggsMass) {
        double ratio = Particle.MUON.mass() / darkHiggsMass;
        return 2 * Constants.ALPHA / Math.PI * loop(ratio * ratio);
    }

    /**
     * The term.
     *
     * @param vev           V [GeV]
     * @param darkHiggsMass mass of the φ' [GeV]
     * @return \(\Delta a_\mu\)
     */
    public static double value(double vev, double darkHiggsMass) {
        return MuonAnomaly.prefactor(vev) * relative(darkHiggsMass);
    }
}
