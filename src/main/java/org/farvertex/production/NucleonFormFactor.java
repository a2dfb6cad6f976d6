package org.farvertex.production;

import org.apache.commons.numbers.complex.Complex;
import org.farvertex.production.VectorCouplings;

/**
 * Time-like form factor of the nucleon with towers of ρ and ω: \(F_V(m^2)=\sum_i f_im_i^2/(m_i^2-m^2-im_i\Gamma_i)\).
 *
 * <p>Each tower sums to ½ at \(m=0\), so the isovector part couples with \(x_u-x_d\) and the isoscalar one with \(3(x_u+x_d)\), and the
 * sum is the nucleon's charge at \(m=0\). Coefficients: extended vector meson dominance fit of A. Faessler, M.I. Krivoruchenko,
 * B.V. Martemyanov, Phys. Rev. C 82, 038201 (arXiv:0910.5589), listed in {@code src/site/markdown/derivations.md}.
 */
final class NucleonFormFactor {

    private static final double[] MASSES = {0.77, 1.25, 1.45};
    private static final double[] RHO_WIDTHS = {0.15, 0.3, 0.5};
    private static final double[] OMEGA_WIDTHS = {0.0085, 0.3, 0.5};
    private static final double[] ISOVECTOR = {0.6165, 0.2232, -0.3397};
    private static final double[] ISOSCALAR = {1.0118, -0.8817, 0.3699};

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
        Complex sum = tower(ISOVECTOR, RHO_WIDTHS, mass).multiply(x.up() - x.down())
            .add(tower(ISOSCALAR, OMEGA_WIDTHS, mass).multiply(3 * (x.up() + x.down())));
        return sum.norm();
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
