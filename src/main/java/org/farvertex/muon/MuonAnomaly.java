package org.farvertex.muon;

import org.farvertex.particle.Particle;

/**
 * Correction to \(a_\mu=(g-2)/2\) from one loop of the dark Higgs and one of the dark photon of U(1)_T3R.
 *
 * <p>\[ \Delta a_\mu = \frac{m_\mu^2}{16\pi^2V^2}\,\bigl(C_{\phi'}-C_{A'}\bigr),\quad
 * C_{\phi'}=\int_0^1\!dx\,\frac{(1-x)^2(1+x)}{(1-x)^2+x r_{\phi'}^2},\quad
 * C_{A'}=\int_0^1\!dx\,\frac{x(1-x)(2-x)r_{A'}^2+x^3}{x^2+(1-x)r_{A'}^2}, \]
 * \(r=m/m_\mu\). Source: arXiv:2105.07655, Eq. 3 and 4, after J. P. Leveille, Nucl. Phys. B 137, 63 (1978). The paper's
 * prefactor 6.98e-7 at V = 10 GeV belongs to a muon of 105 MeV; with the measured mass it is 7.069e-7.
 *
 * <p>The couplings are fixed by the masses: \(g=m_{A'}/(\sqrt2V)\), and \(m_\mu/(\sqrt2V)\) for the dark Higgs. That is
 * why
 * \(C_{A'}\) stays between 1/2 and 2/3 for every mass: as the coupling vanishes, the longitudinal A' does not.
 *
 * @param vev            vacuum expectation value V [GeV]
 * @param darkPhotonMass mass of the A' [GeV]
 * @param darkHiggsMass  mass of the φ' [GeV]
 */
public record MuonAnomaly(double vev, double darkPhotonMass, double darkHiggsMass) {

    /** Checks that all three are positive and finite. */
    public MuonAnomaly {
        requirePositive("vacuum expectation value", vev);
        requirePositive("dark-photon mass", darkPhotonMass);
        requirePositive("dark-Higgs mass", darkHiggsMass);
    }

    /**
     * Loop function of the dark Higgs; falls from 3/2 at r = 0 to \((\ln r^2-7/6)/r^2\) at large r.
     *
     * @param massRatio \(r=m_{\phi'}/m_\mu\), not negative
     * @return \(C_{\phi'}(r)\)
     */
    public static double darkHiggsLoop(double massRatio) {
        double r2 = massRatio * massRatio;
        return LoopIntegral.overUnitInterval((x, rest) -> rest * rest * (1 + x) / (rest * rest + x * r2));
    }

    /**
     * Loop function of the dark photon; grows from 1/2 at r = 0 to 2/3 at large r.
     *
     * @param massRatio \(r=m_{A'}/m_\mu\), not negative
     * @return \(C_{A'}(r)\)
     */
    public static double darkPhotonLoop(double massRatio) {
        double r2 = massRatio * massRatio;
        return LoopIntegral.overUnitInterval((x, rest) ->
            (x * rest * (1 + rest) * r2 + x * x * x) / (x * x + rest * r2));
    }

    /**
     * The factor in front of the loop functions.
     *
     * @param vev vacuum expectation value V [GeV]
     * @return \(m_\mu^2/(16\pi^2V^2)\)
     */
    public static double prefactor(double vev) {
        double ratio = Particle.MUON.mass() / (4 * Math.PI * vev);
        return ratio * ratio;
    }

    /**
     * The factor in front of the loop functions.
     *
     * @return \(m_\mu^2/(16\pi^2V^2)\)
     */
    public double prefactor() {
        return prefactor(vev);
    }

    /**
     * Dark-Higgs loop at this mass.
     *
     * @return \(C_{\phi'}\)
     */
    public double darkHiggsLoop() {
        return darkHiggsLoop(darkHiggsMass / Particle.MUON.mass());
    }

    /**
     * Dark-photon loop at this mass.
     *
     * @return \(C_{A'}\)
     */
    public double darkPhotonLoop() {
        return darkPhotonLoop(darkPhotonMass / Particle.MUON.mass());
    }

    /**
     * The correction itself; the two loops nearly cancel where it agrees with data.
     *
     * @return \(\Delta a_\mu\)
     */
    public double value() {
        return prefactor() * (darkHiggsLoop() - darkPhotonLoop());
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(name + " must be positive, not " + value + " GeV");
        }
    }
}
