package org.farvertex.decay;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.event.Polarisation;

/**
 * Density of the angle χ to the spin axis in a two-body decay, \(\propto c+q\cos^2\chi\), nowhere negative.
 *
 * @param constant  \(c\)
 * @param quadratic \(q\)
 */
record PairAngle(double constant, double quadratic) {

    /** All directions alike. */
    static final PairAngle FLAT = new PairAngle(1, 0);

    PairAngle {
        if (!(constant >= 0 && constant + quadratic >= 0 && constant + Math.max(0, quadratic) > 0)) {
            throw new IllegalArgumentException("no density: " + constant + " + " + quadratic + " cos²");
        }
    }

    /**
     * A vector into two fermions through a vector current. With \(\delta=4m_f^2/m^2\), in general
     * \(\delta=(E_1E_2-p^2+m_1m_2)/(E_1E_2+p^2+m_1m_2)\), the density is \(1+\cos^2\chi+\delta\sin^2\chi\) for helicity ±1,
     * \(\sin^2\chi+\delta\cos^2\chi\) for helicity 0. A vector into a pseudoscalar and a photon or vector has \(\delta=0\): there too
     * only helicities ±1 along the momentum occur.
     */
    static PairAngle fermions(double delta, Polarisation polarisation) {
        return switch (polarisation) {
            case TRANSVERSE -> new PairAngle(1 + delta, 1 - delta);
            case LONGITUDINAL -> new PairAngle(1, delta - 1);
            case NONE -> FLAT;
        };
    }

    /** A vector into two spinless particles: \(\sin^2\chi\) for helicity ±1, \(\cos^2\chi\) for helicity 0. */
    static PairAngle spinless(Polarisation polarisation) {
        return switch (polarisation) {
            case TRANSVERSE -> new PairAngle(1, -1);
            case LONGITUDINAL -> new PairAngle(0, 1);
            case NONE -> FLAT;
        };
    }

    /** Draws \(\cos\chi\). */
    double draw(UniformRandomProvider rng) {
        double most = Math.max(constant, constant + quadratic);
        while (true) {
            double cosine = 2 * rng.nextDouble() - 1;
            if (rng.nextDouble() * most <= constant + quadratic * cosine * cosine) {
                return cosine;
            }
        }
    }
}
