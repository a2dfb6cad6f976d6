package org.farvertex.flavor;

/**
 * \(B_s\to\ell^+\ell^-\), time-integrated as measured.
 *
 * <p>\[ P=\frac{2m_\ell}{m_{B_s}}(C_{10}-C_{10}')+\frac{m_{B_s}m_b}{m_b+m_s}(C_P-C_P'),\quad S=\frac{m_{B_s}m_b}{m_b+m_s}(C_S-C_S'), \]
 * \[ BR_0=\frac{|N|^2}{32\pi}m_{B_s}^3\tau f_{B_s}^2\beta\,(P^2+\beta^2S^2),\quad
 * \overline{BR}=BR_0\frac{1+y A_{\Delta\Gamma}}{1-y^2},\quad A_{\Delta\Gamma}=\frac{P^2-S^2}{P^2+S^2},\ y=\frac{\Delta\Gamma_s}{2\Gamma_s}. \]
 * Source: De Bruyn et al., arXiv:1204.1735 and 1204.1737.
 */
public final class LeptonicDecay {

    private final double mass;
    private final double quarkRatio;
    private final double strength;
    private final double mixing;
    private final double c10;
    private final WidthNormalisation normalisation;

    private LeptonicDecay(FlavorInputs in) {
        this.mass = in.value("m_Bs");
        double bottom = in.value("m_b");
        this.quarkRatio = bottom / (bottom + in.value("m_s"));
        this.normalisation = WidthNormalisation.of(in);
        double decayConstant = in.value("f_Bs");
        this.strength = normalisation.factor().norm() / (32 * Math.PI) * mass * mass * mass * in.value("tau_Bs")
            * decayConstant * decayConstant;
        this.mixing = in.value("DeltaGamma/Gamma_Bs") / 2;
        this.c10 = in.value("C10");
    }

    /**
     * The decay with given inputs.
     *
     * @param inputs masses, CKM, decay constant, width difference
     * @return the decay
     */
    public static LeptonicDecay of(FlavorInputs inputs) {
        return new LeptonicDecay(inputs);
    }

    /**
     * Branching ratio averaged over time, with new physics.
     *
     * @param lepton which leptons
     * @param c      new physics at 4.8 GeV
     * @return the branching ratio
     */
    public double branchingRatio(Lepton lepton, LeptonCoefficients c) {
        return instantaneous(lepton, c) * (1 + mixing * asymmetry(lepton, c)) / (1 - mixing * mixing);
    }

    /**
     * Branching ratio without mixing.
     *
     * @param lepton which leptons
     * @param c      new physics at 4.8 GeV
     * @return the branching ratio at the time of production
     */
    public double instantaneous(Lepton lepton, LeptonCoefficients c) {
        double ratio = 2 * normalisation.leptonMass().get(lepton) / mass;
        double betaSquared = (1 - ratio) * (1 + ratio);
        double p = pseudoscalar(lepton, c);
        double s = scalar(c);
        return strength * Math.sqrt(betaSquared) * (p * p + betaSquared * s * s);
    }

    /**
     * \(A_{\Delta\Gamma}\), the asymmetry between the mass eigenstates: 1 in the standard model.
     *
     * @param lepton which leptons
     * @param c      new physics at 4.8 GeV
     * @return a number between −1 and 1
     */
    public double asymmetry(Lepton lepton, LeptonCoefficients c) {
        double p = pseudoscalar(lepton, c);
        double s = scalar(c);
        double sum = p * p + s * s;
        return sum == 0 ? 0 : (p - s) * (p + s) / sum;
    }

    /**
     * The amplitude P.
     *
     * @param lepton which leptons
     * @param c      new physics at 4.8 GeV
     * @return P
     */
    public double pseudoscalar(Lepton lepton, LeptonCoefficients c) {
        return 2 * normalisation.leptonMass().get(lepton) / mass * (c10 + c.c10() - c.c10Prime())
            + mass * quarkRatio * (c.cp() - c.cpPrime());
    }

    /**
     * The amplitude S.
     *
     * @param c new physics at 4.8 GeV
     * @return S
     */
    public double scalar(LeptonCoefficients c) {
        return mass * quarkRatio * (c.cs() - c.csPrime());
    }
}
