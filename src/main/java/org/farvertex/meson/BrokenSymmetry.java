package org.farvertex.meson;

import org.farvertex.units.Constants;

/**
 * The scale that breaks U(1)_T3R and what follows from it at low energy: couplings are masses over \(V'=\sqrt2V\).
 *
 * <p>A longitudinal A' is emitted with \(\theta_L=F/V'\) times the amplitude of a π⁰, exactly so at leading order in
 * \(m_\pi^2/m_K^2\); a pole at \(m=m_\pi\) is absent because \(\epsilon\cdot k=0\).
 *
 * @param vev V [GeV]
 */
public record BrokenSymmetry(double vev) {

    /** Checks the scale. */
    public BrokenSymmetry {
        if (!(vev > 0 && Double.isFinite(vev))) {
            throw new IllegalArgumentException("vacuum expectation value must be positive, not " + vev + " GeV");
        }
    }

    /**
     * The scale of the couplings.
     *
     * @return \(V'=\sqrt2V\) [GeV]
     */
    public double scale() {
        return Math.sqrt(2) * vev;
    }

    /**
     * Coupling that goes with a mass: g of the A', y of a fermion to the dark Higgs.
     *
     * @param mass mass [GeV]
     * @return \(m/V'\)
     */
    public double coupling(double mass) {
        return mass / scale();
    }

    /**
     * Mixing of the longitudinal A' with the π⁰.
     *
     * @return \(\theta_L^2\)
     */
    double squaredMixing() {
        double theta = Constants.PION_DECAY_CONSTANT / scale();
        return theta * theta;
    }
}
