package org.farvertex.model.uv;

/**
 * Universal seesaw of one charged fermion: exact masses and mixing angles of
 * \[ M=\begin{pmatrix}0 &amp; a\\ b &amp; m'\end{pmatrix},\qquad a=\lambda_Lv/\sqrt2,\quad b=\lambda_RV, \]
 * rows \((\bar f_L',\bar\chi_L')\), columns \((f_R',\chi_R')\) (arXiv:2105.07655, A5).
 *
 * <p>The singular values obey \(m_\ell m_h=ab\) and \(m_\ell^2+m_h^2=a^2+b^2+m'^2\); eliminating \(m'\) gives
 * \(m'^2=(m_h^2-a^2)(m_h^2-b^2)/m_h^2\) and
 * \[ \tan\theta_L=\frac{a}{m_h}\sqrt{\frac{m_h^2-b^2}{m_h^2-a^2}},\qquad
 *    \tan\theta_R=\frac{b}{m_h}\sqrt{\frac{m_h^2-a^2}{m_h^2-b^2}},\qquad \tan\theta_L\tan\theta_R=\frac{m_\ell}{m_h}. \]
 * The paper's A6, A7, A9 and A10 are the limit \(m_h\gg a,b\). Angles are those of A8 with the phase of χ' chosen so
 * that both are
 * positive (with a positive m' in A5 the determinant is negative and one of them is not).
 *
 * @param leftMass   \(a\) [GeV], positive
 * @param rightMass  \(b\) [GeV], positive
 * @param vectorMass \(m'\) [GeV], not negative
 */
public record Seesaw(double leftMass, double rightMass, double vectorMass) {

    /** Checks the entries of the matrix. */
    public Seesaw {
        if (!(leftMass > 0 && rightMass > 0 && vectorMass >= 0 && Double.isFinite(leftMass + rightMass + vectorMass))) {
            throw new IllegalArgumentException("seesaw needs positive mixing masses and a vector-like mass of at least 0, not "
                + leftMass + ", " + rightMass + ", " + vectorMass + " GeV");
        }
    }

    /**
     * The seesaw that gives the light fermion its mass.
     *
     * @param lightMass mass of the light fermion [GeV]
     * @param leftMass  \(a=\lambda_Lv/\sqrt2\) [GeV]
     * @param rightMass \(b=\lambda_RV\) [GeV]
     * @return the seesaw
     * @throws IllegalArgumentException if no m' does: the light mass cannot exceed the smaller of a and b
     */
    public static Seesaw forLightMass(double lightMass, double leftMass, double rightMass) {
        if (!(lightMass > 0 && lightMass <= Math.min(leftMass, rightMass))) {
            throw new IllegalArgumentException("a seesaw with mixing masses " + leftMass + " and " + rightMass
                + " GeV cannot give a fermion of " + lightMass + " GeV: couplings are too small");
        }
        double heavy = leftMass * rightMass / lightMass;
        double vector = Math.sqrt((heavy - leftMass) * (heavy + leftMass)) * Math.sqrt((heavy - rightMass) * (heavy + rightMass))
            / heavy;
        return new Seesaw(leftMass, rightMass, vector);
    }

    /**
     * Mass of the heavy fermion χ.
     *
     * @return \(m_h\) [GeV]
     */
    public double heavyMass() {
        // (m_h + m_l)^2 and (m_h - m_l)^2 without cancellation
        return (Math.hypot(vectorMass, leftMass + rightMass) + Math.hypot(vectorMass, leftMass - rightMass)) / 2;
    }

    /**
     * Mass of the light fermion.
     *
     * @return \(m_\ell=ab/m_h\) [GeV]
     */
    public double lightMass() {
        return leftMass * rightMass / heavyMass();
    }

    /**
     * Left-handed mixing angle.
     *
     * @return \(\theta_L\) [rad], between 0 and π/2
     */
    public double leftAngle() {
        return angle(leftMass, rightMass);
    }

    /**
     * Right-handed mixing angle.
     *
     * @return \(\theta_R\) [rad], between 0 and π/2
     */
    public double rightAngle() {
        return angle(rightMass, leftMass);
    }

    private double angle(double own, double other) {
        // tan 2θ = 2 own m' / (m'^2 + other^2 - own^2), from M M† (left) and M† M (right)
        return Math.atan2(2 * own * vectorMass, vectorMass * vectorMass + (other - own) * (other + own)) / 2;
    }

    /**
     * Light mass in the limit of a heavy χ, A6.
     *
     * @return \(ab/m'\) [GeV]
     */
    public double lightMassInLimit() {
        return leftMass * rightMass / vectorMass;
    }

    /**
     * Left-handed angle in the limit of a heavy χ, A9.
     *
     * @return \(\arctan(a/m_h)\) [rad]
     */
    public double leftAngleInLimit() {
        return Math.atan(leftMass / heavyMass());
    }

    /**
     * Right-handed angle in the limit of a heavy χ, A10.
     *
     * @return \(\arctan(b/m_h)\) [rad]
     */
    public double rightAngleInLimit() {
        return Math.atan(rightMass / heavyMass());
    }
}
