package org.farvertex.model;

import static org.farvertex.units.Constants.ELEMENTARY_CHARGE;
import static org.farvertex.units.Constants.PION_DECAY_CONSTANT;

import org.farvertex.particle.Particle;
import org.farvertex.production.VectorCouplings;

/** Formulas for the decay of a vector boson of mass \(m\) [GeV]; every result in GeV, zero below threshold. */
final class PartialWidths {

    /** Mass of the ρ in the form factor of A′→π⁰γ; the formula has no width, so it holds well below it [GeV]. */
    static final double LARGEST_PION_GAMMA_MASS = 0.6;

    private PartialWidths() {
    }

    /**
     * \(\Gamma(f\bar f) = \frac{m}{12\pi}\sqrt{1-4r}\,[g_V^2(1+2r)+g_A^2(1-4r)]\), \(r=m_f^2/m^2\).
     *
     * <p>With \(g_V=\varepsilon e\) this is \(\frac{\alpha\varepsilon^2m}{3}(1+2r)\sqrt{1-4r}\).
     */
    static double fermionPair(double mass, double fermionMass, double vector, double axial) {
        double r = fermionMass * fermionMass / (mass * mass);
        if (4 * r >= 1) {
            return 0;
        }
        return mass / (12 * Math.PI) * Math.sqrt(1 - 4 * r)
            * (vector * vector * (1 + 2 * r) + axial * axial * (1 - 4 * r));
    }

    /** \(\Gamma = g^2 m/(24\pi)\) for one massless neutrino of definite chirality with coupling \(g\). */
    static double masslessNeutrino(double mass, double coupling) {
        return coupling * coupling * mass / (24 * Math.PI);
    }

    /**
     * \(\Gamma(\pi^0\gamma)=\frac{c^2(m^2-m_\pi^2)^3}{96\pi m^3}\left|1-m^2/m_\rho^2\right|^{-2}\),
     * \(c=\frac{3e(Q_ux_u-Q_dx_d)}{4\pi^2f_\pi}\): anomaly with vector dominance, up to 0.6 GeV.
     */
    static double pionGamma(double mass, VectorCouplings couplings) {
        double pion = Particle.PI0.mass();
        if (mass <= pion || mass > LARGEST_PION_GAMMA_MASS) {
            return 0;
        }
        double c = 3 * ELEMENTARY_CHARGE * (2 * couplings.up() + couplings.down())
            / (3 * 4 * Math.PI * Math.PI * PION_DECAY_CONSTANT);
        double rho = Particle.RHO0.mass();
        double formFactor = 1 / (1 - mass * mass / (rho * rho));
        double q = (mass - pion) * (mass + pion) / mass;
        return c * c * q * q * q / (96 * Math.PI) * formFactor * formFactor;
    }
}
