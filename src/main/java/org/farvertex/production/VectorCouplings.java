package org.farvertex.production;

import org.farvertex.units.Constants;

/**
 * Couplings of a vector boson to the vector currents, \(\mathcal L = x_f A'_\mu \bar f\gamma^\mu f\), dimensionless.
 *
 * <p>The sign is that of the charge: a dark photon has \(x_f = \varepsilon e Q_f\), so −εe for the electron.
 *
 * @param up       \(x_u\)
 * @param down     \(x_d\)
 * @param strange  \(x_s\)
 * @param electron \(x_e\)
 * @param muon     \(x_\mu\)
 */
public record VectorCouplings(double up, double down, double strange, double electron, double muon) {

    /** Checks that every coupling is finite. */
    public VectorCouplings {
        if (!Double.isFinite(up + down + strange + electron + muon)) {
            throw new IllegalArgumentException("couplings must be finite");
        }
    }

    /**
     * Coupling to the proton, \(x_p = 2x_u + x_d\): the vector charge is conserved, so it adds up.
     *
     * @return \(x_p\)
     */
    public double proton() {
        return 2 * up + down;
    }

    /**
     * Coupling to the neutron, \(x_n = x_u + 2x_d\).
     *
     * @return \(x_n\)
     */
    public double neutron() {
        return up + 2 * down;
    }

    /**
     * Mixing with the photon as the electron feels it, \(\varepsilon=|x_e|/e\).
     *
     * @return \(\varepsilon\)
     */
    public double kineticMixing() {
        return Math.abs(electron) / Constants.ELEMENTARY_CHARGE;
    }

    /**
     * All couplings times a factor.
     *
     * @param factor the factor
     * @return the couplings
     */
    public VectorCouplings times(double factor) {
        return new VectorCouplings(factor * up, factor * down, factor * strange, factor * electron, factor * muon);
    }
}
