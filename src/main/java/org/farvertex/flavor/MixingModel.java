package org.farvertex.flavor;

/**
 * The model's own parameters for b→sℓℓ (Sec. IV of the paper): sines of the mixing angles of s and b with the heavy quarks
 * χ' (plain) and χ'' (primed), the couplings λ'' of φ', and the mass scales.
 *
 * @param sinSl          \(\sin\theta_{sL}\)
 * @param sinBl          \(\sin\theta_{bL}\)
 * @param sinPrimeSl     \(\sin\theta'_{sL}\)
 * @param sinPrimeBl     \(\sin\theta'_{bL}\)
 * @param sinPrimeSr     \(\sin\theta'_{sR}\)
 * @param sinPrimeBr     \(\sin\theta'_{bR}\)
 * @param lambdaB        \(\lambda''_b\)
 * @param lambdaS        \(\lambda''_s\)
 * @param darkPhotonMass \(m_{A'}\) [GeV]
 * @param vev            V [GeV]
 * @param cutoff         Λ [GeV]
 */
public record MixingModel(double sinSl, double sinBl, double sinPrimeSl, double sinPrimeBl, double sinPrimeSr,
                          double sinPrimeBr, double lambdaB, double lambdaS, double darkPhotonMass, double vev,
                          double cutoff) {

    /** Rejects sines beyond one and masses that are not positive. */
    public MixingModel {
        for (double sine : new double[] {sinSl, sinBl, sinPrimeSl, sinPrimeBl, sinPrimeSr, sinPrimeBr}) {
            if (!(Math.abs(sine) <= 1)) {
                throw new IllegalArgumentException("a sine lies between -1 and 1, not at " + sine);
            }
        }
        if (!(darkPhotonMass > 0 && vev > 0 && cutoff > 0 && Double.isFinite(lambdaB + lambdaS))) {
            throw new IllegalArgumentException("m_A', V and the scale must be positive, the couplings finite");
        }
    }

    /**
     * A model with given products of angles, shared evenly between s and b.
     *
     * @param universal \(\sin\theta_{sL}\sin\theta_{bL}\)
     * @param left      \(\sin\theta'_{sL}\sin\theta'_{bL}\)
     * @param right     \(\sin\theta'_{sR}\sin\theta'_{bR}\)
     * @param scalar    \(\lambda''_b\sin\theta'_{sL}\)
     * @param scales    where masses come from
     * @return the model, \(\lambda''_s=0\)
     */
    static MixingModel ofProducts(double universal, double left, double right, double scalar, MixingModel scales) {
        double primeS = Math.sqrt(Math.abs(left));
        return new MixingModel(Math.copySign(Math.sqrt(Math.abs(universal)), universal), Math.sqrt(Math.abs(universal)),
            primeS, Math.copySign(primeS, left), Math.copySign(Math.sqrt(Math.abs(right)), right),
            Math.sqrt(Math.abs(right)), primeS == 0 ? 0 : scalar / primeS, 0, scales.darkPhotonMass, scales.vev, scales.cutoff);
    }

    /**
     * No mixing at all: the standard model.
     *
     * @param darkPhotonMass \(m_{A'}\) [GeV]
     * @param vev            V [GeV]
     * @param cutoff         Λ [GeV]
     * @return the model
     */
    public static MixingModel unmixed(double darkPhotonMass, double vev, double cutoff) {
        return new MixingModel(0, 0, 0, 0, 0, 0, 0, 0, darkPhotonMass, vev, cutoff);
    }

    /**
     * The Wilson coefficients of Eq. 10 with our strengths.
     *
     * @param inputs couplings and quark masses
     * @return the coefficients, at the scale where the model is thought to be matched
     */
    public WilsonCoefficients coefficients(FlavorInputs inputs) {
        return coefficients(ModelStrengths.of(inputs, cutoff), inputs);
    }

    /**
     * The Wilson coefficients of Eq. 10 with given strengths.
     *
     * @param strengths ours or the paper's
     * @param inputs    quark masses
     * @return the coefficients
     */
    public WilsonCoefficients coefficients(ModelStrengths strengths, FlavorInputs inputs) {
        double left = sinPrimeSl * sinPrimeBl;
        double right = sinPrimeSr * sinPrimeBr;
        double universal = sinSl * sinBl + left;
        double gauge = darkPhotonMass * darkPhotonMass / (2 * vev * vev) * strengths.nonUniversal();
        double scale = ModelStrengths.REFERENCE_VEV / vev;
        double pseudoscalar = strengths.pseudoscalar() * scale * scale
            * (right - inputs.value("m_s") / inputs.value("m_b") * left);
        double scalar = strengths.scalar() * scale * inputs.value("m_mu") / inputs.value("m_b");
        LeptonCoefficients electron = new LeptonCoefficients(strengths.vectorUniversal() * universal,
            strengths.axialUniversal() * universal, 0, 0, 0, 0, 0, 0);
        return new WilsonCoefficients(electron, new LeptonCoefficients(electron.c9() + gauge * left,
            electron.c10() + gauge * left, gauge * right, gauge * right, scalar * lambdaB * sinPrimeSl,
            scalar * lambdaS * sinPrimeBl, pseudoscalar, -pseudoscalar));
    }
}
