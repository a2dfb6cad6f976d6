package org.farvertex.model;

import org.apache.commons.numbers.complex.Complex;
import org.farvertex.particle.Particle;
import org.farvertex.units.Constants;

/**
 * Partial widths of a dark Higgs, on or off its mass shell.
 *
 * <p>\[ \Gamma_{\gamma\gamma}=\frac{\alpha^2m^3}{512\pi^3V^2}\bigl|A_{1/2}(m^2/4m_\mu^2)\bigr|^2,\qquad
 * \Gamma_{\mu\mu}=\frac{m_\mu^2m}{16\pi V^2}\beta_\mu^3,\qquad \Gamma_{\eta\eta}=\frac{m_\eta^2m}{32\pi
 * V^2}\beta_\eta^3 \]
 * with \(A_{1/2}=2[\tau+(\tau-1)f(\tau)]/\tau^2\) of the muon loop (4/3 for a heavy muon; the light quarks, whose loops
 * are hadronic, are left out:
 * {@code src/site/markdown/derivations.md}, dark Higgs), and the last for one Majorana fermion with \(\mathcal
 * L=-\tfrac{m_\eta}{2\sqrt2V}\bar\eta\eta\phi'\) (arXiv:2105.07655,
 * A11): half the width of a Dirac fermion with the same vertex. Below the threshold of two pions their loop is known: low-energy theorems give
 * the charged pion \(\tfrac{d\ln m_\pi}{d\ln\phi'}=\tfrac12\), which adds \(\tfrac12A_0(m^2/4m_\pi^2)\) to the amplitude,
 * \(A_0=(f-\tau)/\tau^2\). Two A' take \(\tfrac{m^3}{64\pi V^2}\sqrt{1-4x}(1-4x+12x^2)\), \(x=m_{A'}^2/m^2\).
 *
 * @param vev V [GeV]
 */
public record DarkHiggsDecay(double vev) {

    /** \(d\ln m_\pi/d\ln\phi'\): \(m_\pi^2\) is proportional to the masses of u and d. */
    private static final double PION_MASS_POWER = 0.5;

    /** Checks the vacuum expectation value. */
    public DarkHiggsDecay {
        if (!(vev > 0 && Double.isFinite(vev))) {
            throw new IllegalArgumentException("vacuum expectation value must be positive, not " + vev + " GeV");
        }
    }

    /**
     * Width to two photons.
     *
     * @param mass (virtual) mass of the φ' [GeV]
     * @return Γ [GeV]
     */
    public double diphotonWidth(double mass) {
        double coupling = Constants.ALPHA * mass / (Math.PI * vev);
        return coupling * coupling * mass / (512 * Math.PI) * squaredLoop(square(mass / (2 * Particle.MUON.mass())));
    }

    /**
     * Width of a real φ' to two photons through muons and charged pions.
     *
     * @param mass mass of the φ' [GeV], below that of two charged pions
     * @return Γ [GeV]
     */
    public double realDiphotonWidth(double mass) {
        double pions = square(mass / (2 * Particle.PI_PLUS.mass()));
        if (!(pions < 1)) {
            throw new IllegalArgumentException("the loop of pions is known below two pion masses, not at " + mass + " GeV");
        }
        double coupling = Constants.ALPHA * mass / (Math.PI * vev);
        Complex loops = fermionLoop(square(mass / (2 * Particle.MUON.mass()))).add(PION_MASS_POWER * scalarLoop(pions));
        return coupling * coupling * mass / (512 * Math.PI) * square(loops.abs());
    }

    /**
     * Width to two dark photons whose mass V makes too; zero below threshold.
     *
     * @param mass           mass of the φ' [GeV]
     * @param darkPhotonMass mass of the A' [GeV]
     * @return Γ [GeV]
     */
    public double darkPhotonWidth(double mass, double darkPhotonMass) {
        double x = square(darkPhotonMass / mass);
        return 4 * x < 1 ? square(mass / vev) * mass / (64 * Math.PI) * Math.sqrt(1 - 4 * x) * (1 - 4 * x + 12 * x * x) : 0;
    }

    /**
     * Width to a muon pair; zero below threshold.
     *
     * @param mass (virtual) mass of the φ' [GeV]
     * @return Γ [GeV]
     */
    public double muonWidth(double mass) {
        double muon = Particle.MUON.mass();
        return square(muon / vev) * mass / (16 * Math.PI) * cubedVelocity(square(2 * muon / mass));
    }

    /**
     * Width to a pair of one Majorana fermion; zero below threshold.
     *
     * @param mass           (virtual) mass of the φ' [GeV]
     * @param darkMatterMass mass of the fermion [GeV]
     * @return Γ [GeV]
     */
    public double darkMatterWidth(double mass, double darkMatterMass) {
        return square(darkMatterMass / vev) * mass / (32 * Math.PI) * cubedVelocity(square(2 * darkMatterMass / mass));
    }

    /**
     * Squared loop function of a fermion.
     *
     * @param tau \(\tau=m^2/4m_f^2\), positive
     * @return \(|A_{1/2}(\tau)|^2\)
     */
    static double squaredLoop(double tau) {
        // a relic density asks a million times, and hardly ever above threshold
        return square(tau <= 1 ? loopBelowThreshold(tau) : fermionLoop(tau).abs());
    }

    private static double loopBelowThreshold(double tau) {
        return tau < 1e-4 ? 4.0 / 3 * (1 + 7 * tau / 30) : 2 * (tau + (tau - 1) * square(Math.asin(Math.sqrt(tau)))) / (tau * tau);
    }

    private static Complex fermionLoop(double tau) {
        if (tau <= 1) {
            return Complex.ofCartesian(loopBelowThreshold(tau), 0);
        }
        double root = Math.sqrt(1 - 1 / tau);
        Complex log = Complex.ofCartesian(2 * Math.log((1 + root) * Math.sqrt(tau)), -Math.PI);
        return log.multiply(log).multiply(-0.25 * (tau - 1)).add(tau).multiply(2 / (tau * tau));
    }

    /** \(A_0(\tau)\) below threshold; 1/3 for a heavy particle. */
    static double scalarLoop(double tau) {
        return tau < 1e-4 ? (1 + 8 * tau / 15) / 3 : (square(Math.asin(Math.sqrt(tau))) - tau) / (tau * tau);
    }

    private static double cubedVelocity(double thresholdRatio) {
        return thresholdRatio < 1 ? Math.pow(1 - thresholdRatio, 1.5) : 0;
    }

    private static double square(double x) {
        return x * x;
    }
}
