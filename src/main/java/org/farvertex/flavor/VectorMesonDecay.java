package org.farvertex.flavor;

import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.complex.Complex;
import org.farvertex.flavor.FormFactors.Name;

/**
 * \(B\to K^*\ell^+\ell^-\) and \(B_s\to\phi\ell^+\ell^-\). With N the {@link WidthNormalisation} and \(C^\pm=C\pm C'\),
 * \[ H_{V}^0=\frac{4iNm_Bm_V}{\sqrt{q^2}}\Big[C_9^-A_{12}+\frac{m_b}{m_B+m_V}C_7^-T_{23}\Big], \]
 * \[ H_{V}^\pm=iN\Big[\frac{\pm C_9^+\sqrt\lambda V-C_9^-(m_B+m_V)^2A_1}{2(m_B+m_V)}
 * +\frac{m_b}{q^2}\big(\pm C_7^+\sqrt\lambda T_1-C_7^-(m_B^2-m_V^2)T_2\big)\Big]; \]
 * \(H_A\) likewise with \(C_{10}\) and without \(C_7\); \(H_S=\frac{iN}2\sqrt\lambda A_0C_S^-\);
 * \(H_P=\frac{iN}2\sqrt\lambda A_0[C_P^-+\frac{2m_\ell}{q^2}C_{10}^-]\). Source: arXiv:1506.03970 with \(m_s=0\).
 * Below the charmonia spectator scattering ({@link LoopTables}) adds to \(H_V\).
 *
 * <p>The φ does not tell B_s from anti-B_s: its rate is averaged over time with mixing, arXiv:1502.05509 Eq. 48,
 * \(\langle d\Gamma\rangle=\frac1{2(1-y^2)}[d\Gamma+d\bar\Gamma-2y\,\mathrm{Re}(e^{i\phi}\tilde HH^*)]\), \(y=\Delta\Gamma_s/2\Gamma_s\),
 * the phase that of \(\xi_t^2\) (B_s mixing of the standard model), so that it cancels between mixing and decay and no convention
 * of CKM phases matters. The trap: flavio 2.2.0 has the opposite phase and is left with \(4\beta_s\), 0.02 % of the rate.
 */
final class VectorMesonDecay implements SemileptonicDecay {

    private static final double CHARMONIUM = 10;

    private final double parent;
    private final double daughter;
    private final double lifetime;
    private final WidthNormalisation normalisation;
    private final EffectiveCoefficients effective;
    private final FormFactors formFactors;
    private final SmoothTable spectator;
    private final HadronicRemainder remainder;
    private final double mixing;

    private VectorMesonDecay(FlavorInputs in, EffectiveCoefficients effective, String b, String meson, String set,
        LoopTables tables) {
        this.parent = in.value("m_" + b);
        this.daughter = in.value("m_" + meson);
        this.lifetime = in.value("tau_" + b);
        this.normalisation = WidthNormalisation.of(in);
        this.effective = effective;
        String neutral = "B->K*".equals(set) ? "m_K*0" : "m_" + meson;
        this.formFactors = FormFactors.vector(in, set, in.value("B->K*".equals(set) ? "m_B0" : "m_" + b), in.value(neutral));
        this.spectator = tables.spectator().get(b + "->" + meson);
        this.remainder = HadronicRemainder.of(in, b + "->" + meson);
        this.mixing = "Bs".equals(b) ? in.value("DeltaGamma/Gamma_Bs") / 2 : 0;
    }

    static VectorMesonDecay neutralKstar(FlavorInputs in, EffectiveCoefficients effective, LoopTables tables) {
        return new VectorMesonDecay(in, effective, "B0", "K*0", "B->K*", tables);
    }

    static VectorMesonDecay chargedKstar(FlavorInputs in, EffectiveCoefficients effective, LoopTables tables) {
        return new VectorMesonDecay(in, effective, "B+", "K*+", "B->K*", tables);
    }

    static VectorMesonDecay phi(FlavorInputs in, EffectiveCoefficients effective, LoopTables tables) {
        return new VectorMesonDecay(in, effective, "Bs", "phi", "Bs->phi", tables);
    }

    @Override
    public AtMomentum at(double q2) {
        Side plain = new Side(q2, false);
        Side conjugate = new Side(q2, true);
        return (lepton, c) -> {
            double mass = normalisation.leptonMass().get(lepton);
            MesonDecayWidth width = MesonDecayWidth.of(q2, mass, parent, plain.rootLambda);
            HelicityAmplitudes h = plain.amplitudes(mass, c);
            HelicityAmplitudes bar = conjugate.amplitudes(mass, c);
            double sum = width.of(h) + width.of(bar);
            return lifetime / 2 * (mixing == 0 ? sum : (sum - interference(width, h, bar)) / (1 - mixing * mixing));
        };
    }

    /** \(y\cdot2\mathrm{Re}(e^{i\phi}\tilde HH^*)\). */
    private double interference(MesonDecayWidth width, HelicityAmplitudes h, HelicityAmplitudes bar) {
        Complex n = normalisation.factor();
        Complex phase = n.multiply(n).divide(n.norm());
        return 2 * mixing * width.overlap(rotated(bar.mirrored(), phase), h);
    }

    private static HelicityAmplitudes rotated(HelicityAmplitudes h, Complex phase) {
        return new HelicityAmplitudes(h.vector().stream().map(phase::multiply).toList(), h.axial().stream().map(phase::multiply).toList(),
            h.scalar().multiply(phase), h.pseudoscalar().multiply(phase));
    }

    /** The amplitudes at one q²; for tests against checkpoints. */
    HelicityAmplitudes amplitudes(double q2, Lepton lepton, LeptonCoefficients c) {
        return new Side(q2, false).amplitudes(normalisation.leptonMass().get(lepton), c);
    }

    /** The decay or its CP conjugate at one q², new physics still open. */
    private final class Side {

        private final double q2;
        private final Complex factor;
        private final double rootLambda;
        private final Map<Name, Double> f;
        private final EffectiveCoefficients.Values sm;
        private final Complex[] scattering;

        Side(double q2, boolean conjugate) {
            this.q2 = q2;
            this.factor = normalisation.factor(conjugate).multiply(Complex.I);
            this.rootLambda = MesonDecayWidth.rootLambda(parent, daughter, q2);
            this.f = formFactors.at(q2);
            this.sm = effective.at(q2, conjugate);
            this.scattering = scattering(conjugate);
        }

        private Complex[] scattering(boolean conjugate) {
            if (q2 > CHARMONIUM) {
                return new Complex[] {Complex.ZERO, Complex.ZERO, Complex.ZERO};
            }
            Complex[] table = spectator.at(q2);
            int first = conjugate ? 2 : 0;
            return new Complex[] {table[first + 1].divide(Math.sqrt(q2)), Complex.ZERO, table[first].divide(q2)};
        }

        HelicityAmplitudes amplitudes(double leptonMass, LeptonCoefficients c) {
            Complex[] vector = new Complex[3];
            Complex[] axial = new Complex[3];
            double plus10 = sm.c10() + c.c10() + c.c10Prime();
            double minus10 = sm.c10() + c.c10() - c.c10Prime();
            for (int i = 0; i < 3; i++) {
                Complex c9 = sm.c9().add(c.c9()).add(remainder.semilepton(i, q2));
                vector[i] = current(i, c9.add(c.c9Prime()), c9.subtract(c.c9Prime())).add(dipole(i)).multiply(factor)
                    .add(scattering[i]);
                axial[i] = current(i, Complex.ofCartesian(plus10, 0), Complex.ofCartesian(minus10, 0)).multiply(factor);
            }
            Complex flat = factor.multiply(rootLambda / 2 * f.get(Name.A0));
            return new HelicityAmplitudes(List.of(vector), List.of(axial), flat.multiply(c.cs() - c.csPrime()),
                flat.multiply(c.cp() - c.cpPrime() + 2 * leptonMass / q2 * minus10));
        }

        /** A (V−A)- or (V+A)-current in helicity 0, + or −, over iN. */
        private Complex current(int helicity, Complex plus, Complex minus) {
            if (helicity == 0) {
                return minus.multiply(4 * parent * daughter / Math.sqrt(q2) * f.get(Name.A12));
            }
            double sum = parent + daughter;
            double sign = helicity == 1 ? 1 : -1;
            return plus.multiply(sign * rootLambda * f.get(Name.V) / (2 * sum)).subtract(minus.multiply(sum * f.get(Name.A1) / 2));
        }

        /** The photon dipole, over iN. */
        private Complex dipole(int helicity) {
            Complex shift = remainder.dipole(helicity, q2);
            Complex c7 = helicity == 1 ? sm.c7() : sm.c7().add(shift);
            Complex c7Prime = helicity == 1 ? shift.add(sm.c7Prime()) : Complex.ofCartesian(sm.c7Prime(), 0);
            Complex minus = c7.subtract(c7Prime);
            double mass = normalisation.bottomMass();
            if (helicity == 0) {
                return minus.multiply(4 * parent * daughter * mass * f.get(Name.T23) / ((parent + daughter) * Math.sqrt(q2)));
            }
            double sign = helicity == 1 ? 1 : -1;
            return c7.add(c7Prime).multiply(sign * rootLambda * f.get(Name.T1))
                .subtract(minus.multiply((parent * parent - daughter * daughter) * f.get(Name.T2))).multiply(mass / q2);
        }
    }
}
