package org.farvertex.darkmatter;

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
 * A11): half the width of a Dirac fermion with the same vertex.
 *
 * @param vev V [GeV]
 */
public record DarkHiggsDecay(double vev) {

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
        if (tau < 1e-4) {
            return square(4.0 / 3 * (1 + 7 * tau / 30));
        }
        if (tau <= 1) {
            return square(2 * (tau + (tau - 1) * square(Math.asin(Math.sqrt(tau)))) / (tau * tau));
        }
        double root = Math.sqrt(1 - 1 / tau);
        Complex log = Complex.ofCartesian(2 * Math.log((1 + root) * Math.sqrt(tau)), -Math.PI);
        Complex loop = log.multiply(log).multiply(-0.25 * (tau - 1)).add(tau).multiply(2 / (tau * tau));
        return square(loop.abs());
    }

    private static double cubedVelocity(double thresholdRatio) {
        return thresholdRatio < 1 ? Math.pow(1 - thresholdRatio, 1.5) : 0;
    }

    private static double square(double x) {
        return x * x;
    }
}
