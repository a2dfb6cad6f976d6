package org.farvertex.model.uv;

/**
 * Mixing of Higgs and dark Higgs through the portal \(\lambda(H^\dagger H)(\phi^*\phi)\), and the decay h → φ'φ' it
 * opens.
 *
 * <p>With \(\langle H\rangle=v/\sqrt2\), \(\langle\phi\rangle=V=w/\sqrt2\) the potential A1 of arXiv:2105.07655 gives
 * the mass matrix
 * \(\bigl(\begin{smallmatrix}2\lambda_Hv^2&amp;\lambda vw\\ \lambda vw&amp;2\lambda_\phi w^2\end{smallmatrix}\bigr)\). The
 * rotation A3,
 * \(h=\rho_0\cos\alpha-\rho_\phi\sin\alpha\), diagonalises it for \(\sin2\alpha=-2\lambda vw/(m_h^2-m_{\phi'}^2)\).
 * Masses are
 * given; the quartic couplings follow. The cubic terms of the potential give \(\mathcal L=-\tfrac12\kappa\,h\phi'^2\) and
 * \[ \Gamma(h\to\phi'\phi')=\frac{\kappa^2}{32\pi m_h}\sqrt{1-4m_{\phi'}^2/m_h^2},\qquad \kappa\to\lambda v\
 * (\alpha\to0). \]
 *
 * @param higgsVev       v [GeV]
 * @param darkVev        V [GeV]
 * @param higgsMass      mass of h [GeV]
 * @param darkHiggsMass  mass of φ' [GeV], less than half of it
 * @param portalCoupling λ
 */
public record ScalarMixing(double higgsVev, double darkVev, double higgsMass, double darkHiggsMass, double portalCoupling) {

    /** Checks masses and that the portal leaves both squared masses real. */
    public ScalarMixing {
        if (!(higgsVev > 0 && darkVev > 0 && darkHiggsMass > 0 && 2 * darkHiggsMass < higgsMass)) {
            throw new IllegalArgumentException("scalar mixing needs positive vacuum expectation values and 0 < 2 m_phi' < m_h, not "
                + higgsVev + ", " + darkVev + ", " + darkHiggsMass + ", " + higgsMass + " GeV");
        }
        if (!(Math.abs(sineOfTwiceAngle(higgsVev, darkVev, higgsMass, darkHiggsMass, portalCoupling)) <= 1)) {
            throw new IllegalArgumentException("portal coupling " + portalCoupling + " is too large for these masses: |lambda| <= "
                + (higgsMass * higgsMass - darkHiggsMass * darkHiggsMass) / (2 * Math.sqrt(2) * higgsVev * darkVev));
        }
    }

    private static double sineOfTwiceAngle(double v, double darkVev, double mh, double mPhi, double portal) {
        return -2 * Math.sqrt(2) * portal * v * darkVev / ((mh - mPhi) * (mh + mPhi));
    }

    /**
     * Mixing angle of A3.
     *
     * @return α [rad], between −π/4 and π/4; negative for a positive λ
     */
    public double angle() {
        return Math.asin(sineOfTwiceAngle(higgsVev, darkVev, higgsMass, darkHiggsMass, portalCoupling)) / 2;
    }

    /**
     * Quartic coupling of the Higgs doublet.
     *
     * @return \(\lambda_H\)
     */
    public double higgsQuartic() {
        double c = Math.cos(angle());
        double s = Math.sin(angle());
        return (square(higgsMass * c) + square(darkHiggsMass * s)) / (2 * square(higgsVev));
    }

    /**
     * Quartic coupling of φ.
     *
     * @return \(\lambda_\phi\)
     */
    public double darkQuartic() {
        double c = Math.cos(angle());
        double s = Math.sin(angle());
        return (square(higgsMass * s) + square(darkHiggsMass * c)) / (4 * square(darkVev));
    }

    /**
     * Coupling of h to two φ'.
     *
     * @return κ [GeV]
     */
    public double trilinear() {
        double c = Math.cos(angle());
        double s = Math.sin(angle());
        double w = Math.sqrt(2) * darkVev;
        double own = 6 * c * s * (higgsQuartic() * higgsVev * s - darkQuartic() * w * c);
        return own + portalCoupling * (higgsVev * c * (c * c - 2 * s * s) + w * s * (2 * c * c - s * s));
    }

    /**
     * Width of h → φ'φ'.
     *
     * @return Γ [GeV]
     */
    public double pairWidth() {
        return square(trilinear()) / (32 * Math.PI * higgsMass) * Math.sqrt(1 - square(2 * darkHiggsMass / higgsMass));
    }

    /**
     * Branching ratio of h → φ'φ', the Standard Model's widths being scaled by cos²α.
     *
     * @param standardWidth width of the Higgs boson in the Standard Model [GeV]
     * @return the branching ratio
     */
    public double pairBranchingRatio(double standardWidth) {
        return pairWidth() / (pairWidth() + standardWidth * square(Math.cos(angle())));
    }

    /**
     * Largest portal coupling that a bound on h → φ'φ' leaves, for small mixing (\(\kappa=\lambda v\), cos α = 1).
     *
     * @param limit         bound on the branching ratio, between 0 and 1
     * @param standardWidth width of the Higgs boson in the Standard Model [GeV]
     * @return the bound on |λ|
     */
    public double largestPortalCoupling(double limit, double standardWidth) {
        double phaseSpace = Math.sqrt(1 - square(2 * darkHiggsMass / higgsMass));
        return Math.sqrt(32 * Math.PI * higgsMass * standardWidth * limit / ((1 - limit) * phaseSpace)) / higgsVev;
    }

    private static double square(double x) {
        return x * x;
    }
}
