package org.farvertex.flavor;

import java.util.List;

/**
 * The numbers of Eq. 10: how strongly mixing angles and couplings of the model turn into Wilson coefficients.
 *
 * <p>Matching the operators of Eqs. 5–7 to the normalisation of Eq. 8, \(\mathcal N=\frac{\alpha G_F}{\sqrt2\pi}|V_{tb}V_{ts}^*|\):
 * \[ C_{10}^U=\frac{e^2\tan^2\theta_W}{3m_Z^2\mathcal N}\frac1{4s_W^2},\quad C_9^U=(4s_W^2-1)\,C_{10}^U,\quad
 * C_{9,10}^{NU}=\frac1{2\Lambda^2\mathcal N}, \]
 * \[ C_P=-\frac{m_\mu}{2V^2\Lambda^2\mathcal N},\quad C_S=\frac1{\sqrt2V\Lambda^2\mathcal N}, \]
 * the last two at V = 10 GeV as Eq. 10 writes them, the sign of \(C_P\) that of Eq. 10. In Eq. 5 \(e^2=4\pi\alpha\) with the same α as
 * in \(\mathcal N\), which therefore drops out of \(C^U\).
 *
 * @param vectorUniversal \(\Delta C_9^U\) per \(\sin\theta_{sL}\sin\theta_{bL}+\sin\theta'_{sL}\sin\theta'_{bL}\)
 * @param axialUniversal  \(\Delta C_{10}^U\) likewise
 * @param nonUniversal    \(\Delta C_{9,10}^{NU}\) per \(\sin\theta'_s\sin\theta'_b\,(m_{A'}/\sqrt2V)^2\)
 * @param pseudoscalar    \(\Delta C_P\) [1/GeV] per \(\sin\theta'_{sR}\sin\theta'_{bR}-(m_s/m_b)\sin\theta'_{sL}\sin\theta'_{bL}\) at V = 10 GeV
 * @param scalar          \(\Delta C_S\) [1/GeV] per \(\lambda''\sin\theta'\,m_\mu/m_b\) at V = 10 GeV
 */
public record ModelStrengths(double vectorUniversal, double axialUniversal, double nonUniversal, double pseudoscalar,
                             double scalar) {

    /** The vacuum expectation value at which Eq. 10 quotes the last two [GeV]. */
    static final double REFERENCE_VEV = 10;

    /**
     * From Eqs. 5–8.
     *
     * @param inputs couplings, CKM, m_Z, sin²θ_W, m_μ
     * @param cutoff Λ, the energy of the process [GeV]; the paper takes 2 GeV
     * @return the strengths
     */
    public static ModelStrengths of(FlavorInputs inputs, double cutoff) {
        if (!(cutoff > 0)) {
            throw new IllegalArgumentException("the scale of the operators must be positive, not " + cutoff + " GeV");
        }
        double alpha = inputs.value("alpha_e");
        double norm = alpha * inputs.value("GF") / (Math.sqrt(2) * Math.PI) * CkmFactors.of(inputs).top().abs();
        double s2 = inputs.value("s2w");
        double mz = inputs.value("m_Z");
        double axial = 4 * Math.PI * alpha / (12 * (1 - s2) * mz * mz * norm);
        double contact = 1 / (cutoff * cutoff * norm);
        return new ModelStrengths((4 * s2 - 1) * axial, axial, contact / 2,
            -contact * inputs.value("m_mu") / (2 * REFERENCE_VEV * REFERENCE_VEV),
            contact / (Math.sqrt(2) * REFERENCE_VEV));
    }

    /**
     * The rounded numbers that Eq. 10 prints.
     *
     * @return the paper's strengths
     */
    public static ModelStrengths paper() {
        return new ModelStrengths(-146, 1.8e3, 1.9e8, -2.0e5, 2.7e7);
    }

    /**
     * Names and values in the order of Eq. 10.
     *
     * @return five rows
     */
    public List<Row> rows() {
        return List.of(new Row("C9^U", "", vectorUniversal), new Row("C10^U", "", axialUniversal),
            new Row("C9,10^NU", "", nonUniversal), new Row("CP^NU", "1/GeV", pseudoscalar),
            new Row("CS^NU", "1/GeV", scalar));
    }

    /**
     * One strength.
     *
     * @param name  which coefficient of Eq. 10
     * @param unit  empty or 1/GeV
     * @param value its strength
     */
    public record Row(String name, String unit, double value) {
    }
}
