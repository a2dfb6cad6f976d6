package org.farvertex.production;

import org.apache.commons.numbers.complex.Complex;

/**
 * Time-like form factor of the nucleon with towers of ρ and ω: \(F_V(m^2)=\sum_i f_im_i^2/(m_i^2-m^2-im_i\Gamma_i)\).
 *
 * <p>Each tower sums to ½ at \(m=0\), so the isovector part couples with \(x_u-x_d\) and the isoscalar one with \(3(x_u+x_d)\), and the
 * sum is the nucleon's charge at \(m=0\). Coefficients: extended vector meson dominance fit of A. Faessler, M.I. Krivoruchenko,
 * B.V. Martemyanov, Phys. Rev. C 82, 038201 (arXiv:0910.5589), listed in {@code src/site/markdown/derivations.md}.
 */
final class NucleonFormFactor {

    /** Charges of the quarks give the form factor of a dark photon, with unit coupling to the proton. */
    private static final VectorCouplings PHOTON = new VectorCouplings(2.0 / 3, -1.0 / 3, -1.0 / 3, 0, 0);
    private static final double[] MASSES = {0.77, 1.25, 1.45};
    private static final double[] RHO_WIDTHS = {0.15, 0.3, 0.5};
    private static final double[] OMEGA_WIDTHS = {0.0085, 0.3, 0.5};
    private static final double[] ISOVECTOR = {0.6165, 0.2232, -0.3397};
    private static final double[] ISOSCALAR = {1.0118, -0.8817, 0.3699};

    /** \(\kappa_p-\kappa_n\) and \(\kappa_p+\kappa_n\) from the magnetic moments 2.79285 and −1.91304 nuclear magnetons (Review of Particle Physics 2022). */
    private static final double KAPPA_ISOVECTOR = 1.79285 + 1.91304;
    private static final double KAPPA_ISOSCALAR = 1.79285 - 1.91304;

    private NucleonFormFactor() {
    }

    /**
     * Squared effective coupling \(|x_pF(m^2)|^2=|(x_u-x_d)F_\rho+3(x_u+x_d)F_\omega|^2\) of a proton.
     *
     * @param x    couplings of the A′
     * @param mass mass of the A′ [GeV]
     * @return the squared coupling
     */
    static double squaredCoupling(VectorCouplings x, double mass) {
        return charge(x, mass).norm();
    }

    /**
     * The couplings to charge and anomalous magnetic moment of a proton. The towers stand for both: at \(m=0\) the moments are
     * \(\kappa_p\mp\kappa_n\), and below 0.3 GeV, where this is of use, form factors change by less than a fifth.
     *
     * @param x    couplings of the A′
     * @param mass mass of the A′ [GeV]
     * @return the squared couplings
     */
    static NucleonCurrent current(VectorCouplings x, double mass) {
        Complex dirac = charge(x, mass);
        Complex pauli = isovector(x, mass).multiply(KAPPA_ISOVECTOR).add(isoscalar(x, mass).multiply(KAPPA_ISOSCALAR));
        return new NucleonCurrent(dirac.norm(), dirac.multiply(pauli.conj()).real(), pauli.norm());
    }

    /** The squared form factor of a dark photon. */
    static double shape(double mass) {
        return squaredCoupling(PHOTON, mass);
    }

    private static Complex charge(VectorCouplings x, double mass) {
        return isovector(x, mass).add(isoscalar(x, mass));
    }

    private static Complex isovector(VectorCouplings x, double mass) {
        return tower(ISOVECTOR, RHO_WIDTHS, mass).multiply(x.up() - x.down());
    }

    private static Complex isoscalar(VectorCouplings x, double mass) {
        return tower(ISOSCALAR, OMEGA_WIDTHS, mass).multiply(3 * (x.up() + x.down()));
    }

    private static Complex tower(double[] strengths, double[] widths, double mass) {
        Complex sum = Complex.ZERO;
        for (int i = 0; i < MASSES.length; i++) {
            double squared = MASSES[i] * MASSES[i];
            sum = sum.add(Complex.ofCartesian(strengths[i] * squared, 0)
                .divide(Complex.ofCartesian(squared - mass * mass, -MASSES[i] * widths[i])));
        }
        return sum;
    }
}
