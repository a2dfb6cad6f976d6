package org.farvertex.flavor;

import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.complex.Complex;
import org.farvertex.flavor.FormFactors.Name;

/**
 * \(B\to K\ell^+\ell^-\). With N the {@link WidthNormalisation},
 * \[ H_V=N\frac{\sqrt\lambda}{2\sqrt{q^2}}\Big[(C_9^{eff}+C_9')f_++\frac{2m_b}{m_B+m_K}(C_7^{eff}+C_7')f_T\Big],\quad
 * H_A=N\frac{\sqrt\lambda}{2\sqrt{q^2}}(C_{10}+C_{10}')f_+, \]
 * \[ H_S=N\frac{m_B^2-m_K^2}2f_0(C_S+C_S'),\quad
 * H_P=N\frac{m_B^2-m_K^2}2f_0\Big[C_P+C_P'+\frac{2m_\ell}{q^2}(C_{10}+C_{10}')\Big]. \]
 * Source: arXiv:1506.03970 with \(m_s=0\). The unknown hadronic remainder is a shift of \(C_9\), a + b q² below and c
 * above the charmonia, zero at the central inputs.
 */
final class KaonDecay implements SemileptonicDecay {

    private static final double CHARMONIUM = 10;

    private final double parent;
    private final double daughter;
    private final double lifetime;
    private final WidthNormalisation normalisation;
    private final EffectiveCoefficients effective;
    private final FormFactors formFactors;
    private final Complex[] remainder;

    private KaonDecay(FlavorInputs in, EffectiveCoefficients effective, String b, String kaon) {
        this.parent = in.value("m_" + b);
        this.daughter = in.value("m_" + kaon);
        this.lifetime = in.value("tau_" + b);
        this.normalisation = WidthNormalisation.of(in);
        this.effective = effective;
        this.formFactors = FormFactors.kaon(in);
        String key = b + "->" + kaon + " dC9 ";
        this.remainder = new Complex[] {complex(in, key + "a"), complex(in, key + "b"), complex(in, key + "c")};
    }

    static KaonDecay charged(FlavorInputs in, EffectiveCoefficients effective) {
        return new KaonDecay(in, effective, "B+", "K+");
    }

    static KaonDecay neutral(FlavorInputs in, EffectiveCoefficients effective) {
        return new KaonDecay(in, effective, "B0", "K0");
    }

    static Complex complex(FlavorInputs in, String name) {
        return Complex.ofCartesian(in.value(name + " Re"), in.value(name + " Im"));
    }

    @Override
    public AtMomentum at(double q2) {
        Map<Name, Double> f = formFactors.at(q2);
        double rootLambda = MesonDecayWidth.rootLambda(parent, daughter, q2);
        EffectiveCoefficients.Values plain = effective.at(q2, false);
        EffectiveCoefficients.Values conjugate = effective.at(q2, true);
        return (lepton, c) -> {
            MesonDecayWidth width = MesonDecayWidth.of(q2, normalisation.leptonMass().get(lepton), parent, rootLambda);
            return lifetime / 2 * (width.of(amplitudes(width, f, rootLambda, plain, false, c))
                + width.of(amplitudes(width, f, rootLambda, conjugate, true, c)));
        };
    }

    /** The amplitudes at one q²; for tests against checkpoints. */
    HelicityAmplitudes amplitudes(double q2, Lepton lepton, LeptonCoefficients c) {
        double rootLambda = MesonDecayWidth.rootLambda(parent, daughter, q2);
        return amplitudes(MesonDecayWidth.of(q2, normalisation.leptonMass().get(lepton), parent, rootLambda),
            formFactors.at(q2), rootLambda, effective.at(q2, false), false, c);
    }

    private HelicityAmplitudes amplitudes(MesonDecayWidth at, Map<Name, Double> f, double rootLambda,
        EffectiveCoefficients.Values sm, boolean conjugate, LeptonCoefficients c) {
        Complex n = normalisation.factor(conjugate);
        double q2 = at.q2();
        double spin = rootLambda / (2 * Math.sqrt(q2));
        Complex c9 = sm.c9().add(c.c9() + c.c9Prime()).add(q2 < CHARMONIUM ? remainder[0].add(remainder[1].multiply(q2))
            : remainder[2]);
        double c10 = sm.c10() + c.c10() + c.c10Prime();
        Complex dipole = sm.c7().add(sm.c7Prime()).multiply(2 * normalisation.bottomMass() / (parent + daughter) * f.get(Name.F_T));
        Complex vector = c9.multiply(f.get(Name.F_PLUS)).add(dipole).multiply(spin);
        double flat = (parent * parent - daughter * daughter) / 2 * f.get(Name.F_ZERO);
        return new HelicityAmplitudes(List.of(n.multiply(vector)),
            List.of(n.multiply(spin * c10 * f.get(Name.F_PLUS))),
            n.multiply(flat * (c.cs() + c.csPrime())),
            n.multiply(flat * (c.cp() + c.cpPrime() + 2 * at.leptonMass() / q2 * c10)));
    }
}
