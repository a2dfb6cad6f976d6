package org.farvertex.flavor;

import java.util.Map;
import org.apache.commons.numbers.complex.Complex;
import org.farvertex.flavor.FormFactors.Name;

/**
 * \(\Lambda_b\to\Lambda\ell^+\ell^-\) for massless leptons, \(d\Gamma/dq^2=\sum|A|^2\) over the transversities ⊥0, ⊥1, ∥0, ∥1
 * and lepton chiralities L, R. With \(s_\pm=(m_{\Lambda_b}\pm m_\Lambda)^2-q^2\), \(C^\pm=C\pm C'\), \(C_{L,R}^\pm=C_9^\pm\mp C_{10}^\pm\),
 * \[ A_{\perp0}=\sqrt2N\sqrt{s_-}\Big[C^+_{L,R}\frac{m_+}{\sqrt{q^2}}f_{V0}+2m_bC_7^+\frac{f_{T0}}{\sqrt{q^2}}\Big],\quad
 * A_{\perp1}=-2N\sqrt{s_-}\Big[C^+_{L,R}f_{V\perp}+2m_bC_7^+\frac{m_+}{q^2}f_{T\perp}\Big], \]
 * and ∥ with \(s_+\), \(C^-\), \(m_-\), the axial form factors and the opposite sign; \(m_\pm=m_{\Lambda_b}\pm m_\Lambda\),
 * \(|N|^2=\frac{G_F^2\alpha^2|\xi_t|^2}{3\cdot2^{11}\pi^5m_{\Lambda_b}^3}q^2\sqrt\lambda\). Source: Böer, Feldmann, van Dyk,
 * arXiv:1410.2115 Eqs. 3.12–3.32.
 *
 * <p>As in flavio, scalar operators do not enter and the decay is not averaged with its CP conjugate.
 */
final class BaryonDecay implements SemileptonicDecay {

    private final double parent;
    private final double daughter;
    private final double lifetime;
    private final WidthNormalisation normalisation;
    private final EffectiveCoefficients effective;
    private final FormFactors formFactors;
    private final Complex[] remainder;

    private BaryonDecay(FlavorInputs in, EffectiveCoefficients effective) {
        this.parent = in.value("m_Lambdab");
        this.daughter = in.value("m_Lambda");
        this.lifetime = in.value("tau_Lambdab");
        this.normalisation = WidthNormalisation.of(in);
        this.effective = effective;
        this.formFactors = FormFactors.lambda(in);
        String key = "Lambdab->Lambda dC9 c_";
        this.remainder = new Complex[] {KaonDecay.complex(in, key + "perp0"), KaonDecay.complex(in, key + "perp1"),
            KaonDecay.complex(in, key + "para0"), KaonDecay.complex(in, key + "para1")};
    }

    static BaryonDecay of(FlavorInputs in, EffectiveCoefficients effective) {
        return new BaryonDecay(in, effective);
    }

    @Override
    public AtMomentum at(double q2) {
        EffectiveCoefficients.Values sm = effective.at(q2, false);
        double[][] strengths = strengths(q2);
        double rootLambda = MesonDecayWidth.rootLambda(parent, daughter, q2);
        double scale = lifetime * normalisation.factor().norm() * q2 * rootLambda
            / (1536 * Math.pow(Math.PI, 3) * Math.pow(parent, 3));
        return (lepton, c) -> scale * sum(strengths, sm, c);
    }

    /** For ⊥0, ⊥1, ∥0, ∥1: what multiplies \(C_9\) and \(C_7\) in \(A/(\sqrt2N)\), up to a common sign. */
    private double[][] strengths(double q2) {
        Map<Name, Double> f = formFactors.at(q2);
        double rootQ2 = Math.sqrt(q2);
        double mass = 2 * normalisation.bottomMass() / q2;
        double sum = parent + daughter;
        double gap = parent - daughter;
        double minus = Math.sqrt(gap * gap - q2);
        double plus = Math.sqrt(sum * sum - q2);
        double rootTwo = Math.sqrt(2);
        return new double[][] {
            {minus * sum / rootQ2 * f.get(Name.V_ZERO), minus * mass * rootQ2 * f.get(Name.T_ZERO)},
            {rootTwo * minus * f.get(Name.V_PERP), rootTwo * minus * mass * sum * f.get(Name.T_PERP)},
            {plus * gap / rootQ2 * f.get(Name.A_ZERO), plus * mass * rootQ2 * f.get(Name.T5_ZERO)},
            {rootTwo * plus * f.get(Name.A_PERP), rootTwo * plus * mass * gap * f.get(Name.T5_PERP)}};
    }

    private double sum(double[][] strengths, EffectiveCoefficients.Values sm, LeptonCoefficients c) {
        double sum = 0;
        for (int i = 0; i < strengths.length; i++) {
            double sign = i < 2 ? 1 : -1;
            Complex c7 = sm.c7().add(sign * sm.c7Prime());
            Complex c9 = sm.c9().add(c.c9() + sign * c.c9Prime()).add(remainder[i]);
            double c10 = sm.c10() + c.c10() + sign * c.c10Prime();
            Complex dipole = c7.multiply(strengths[i][1]);
            sum += c9.subtract(c10).multiply(strengths[i][0]).add(dipole).norm()
                + c9.add(c10).multiply(strengths[i][0]).add(dipole).norm();
        }
        return sum;
    }
}
