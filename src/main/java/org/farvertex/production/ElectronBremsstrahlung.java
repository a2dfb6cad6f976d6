package org.farvertex.production;

import org.farvertex.particle.Particle;
import org.farvertex.units.Constants;

/**
 * Bremsstrahlung of an electron on a nucleus in the Weizsäcker–Williams approximation,
 * \[ \frac{d\sigma}{dx\,d\cos\theta}=8\alpha^3\varepsilon^2E^2x\chi\sqrt{1-m^2/E^2}
 *    \left[\frac{1-x+x^2/2}{U^2}+\frac{(1-x)^2m^4+(1-x)x^2m^2m_e^2}{U^4}-\frac{(1-x)xm^2}{U^3}\right],\quad
 *    U=E^2x\theta^2+m^2\tfrac{1-x}{x}+m_e^2x, \]
 * with the flux of photons \(\chi\) ({@link EquivalentPhotons}) above \(t_{\min}=[U_0/(2E(1-x))]^2\), \(U_0\) being \(U\) straight ahead; for
 * \(m_e\to0\) and \(x\to1\) it is \((m^2/2E)^2\). The terms with the electron's mass count where the boson takes all but \(m_e^2/m^2\) of the energy,
 * which is what reaches a detector many decay lengths away.
 * Source: J.D. Bjorken, R. Essig, P. Schuster, N. Toro, Phys. Rev. D 80, 075018 (arXiv:0906.0580), appendix A, which drops the electron's
 * mass in the bracket; kept as in Y.-S. Liu, G. A. Miller, Phys. Rev. D 96, 016004 (arXiv:1705.01633), but for \(2m_e^2\) beside \(m^2\).
 */
final class ElectronBremsstrahlung {

    private final double squaredMass;
    private final double prefactor;

    /**
     * Fixes everything but the energies and the angle.
     *
     * @param mixing ε
     * @param mass   mass of the vector boson [GeV]
     */
    ElectronBremsstrahlung(double mixing, double mass) {
        this.squaredMass = mass * mass;
        this.prefactor = 8 * Constants.ALPHA * Constants.ALPHA * Constants.ALPHA * mixing * mixing;
    }

    /** \(U\) without its part that grows with the angle, at \(x\) and \(1-x\) (given apart: it may be tiny). */
    double virtuality(double x, double rest) {
        double me = Particle.ELECTRON.mass();
        return squaredMass * rest / x + me * me * x;
    }

    /** Least momentum transfer to the nucleus [GeV²], infinite at \(x=1\). */
    double leastTransfer(double energy, double x, double rest) {
        double transfer = virtuality(x, rest) / (2 * energy * rest);
        return transfer * transfer;
    }

    /** The smallest that {@link #leastTransfer} is for electrons up to an energy [GeV²]. */
    double smallestTransfer(double energy) {
        double transfer = squaredMass / (2 * energy);
        return transfer * transfer;
    }

    /** \(d\sigma/dx\,d\cos\theta\) without χ [GeV⁻²] at \(U\). */
    double differential(double energy, double x, double rest, double u) {
        double m2 = squaredMass;
        double me = Particle.ELECTRON.mass();
        double bracket = (rest + x * x / 2) / (u * u) + rest * m2 * (rest * m2 + x * x * me * me) / (u * u * u * u)
            - rest * x * m2 / (u * u * u);
        return prefactor * energy * energy * x * Math.sqrt(Math.max(0, 1 - m2 / (energy * energy))) * bracket;
    }
}
