package org.farvertex.production;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.farvertex.detector.Target;
import org.farvertex.particle.Particle;
import org.farvertex.units.Constants;

/**
 * Bremsstrahlung of an electron on a nucleus in the Weizsäcker–Williams approximation,
 * \[ \frac{d\sigma}{dx\,d\cos\theta}=8\alpha^3\varepsilon^2E^2x\chi\sqrt{1-m^2/E^2}
 *    \left[\frac{1-x+x^2/2}{U^2}+\frac{(1-x)^2m^4}{U^4}-\frac{(1-x)xm^2}{U^3}\right],\quad
 *    U=E^2x\theta^2+m^2\tfrac{1-x}{x}+m_e^2x, \]
 * with the flux of photons \(\chi=\int_{t_{\min}}^{t_{\max}}\!dt\,\frac{t-t_{\min}}{t^2}G_2(t)\), \(t_{\min}=(m^2/2E)^2\), \(t_{\max}=m^2+m_e^2\).
 * Source: J.D. Bjorken, R. Essig, P. Schuster, N. Toro, Phys. Rev. D 80, 075018 (arXiv:0906.0580), appendix A.
 */
final class ElectronBremsstrahlung {

    private static final GaussIntegrator LEGENDRE = new GaussIntegratorFactory().legendre(200, -1, 1);
    private static final double PROTON_MAGNETIC_MOMENT = 2.79;

    private final Target target;
    private final double squaredMass;
    private final double prefactor;

    /**
     * Fixes everything but the energies and the angle.
     *
     * @param mixing ε
     * @param mass   mass of the vector boson [GeV]
     * @param target the target
     */
    ElectronBremsstrahlung(double mixing, double mass, Target target) {
        this.target = target;
        this.squaredMass = mass * mass;
        this.prefactor = 8 * Constants.ALPHA * Constants.ALPHA * Constants.ALPHA * mixing * mixing;
    }

    /** \(U\) without its part that grows with the angle, at \(x\) and \(1-x\) (given apart: it may be tiny). */
    double virtuality(double x, double rest) {
        double me = Particle.ELECTRON.mass();
        return squaredMass * rest / x + me * me * x;
    }

    /** \(d\sigma/dx\,d\cos\theta\) without χ [GeV⁻²] at \(U\). */
    double differential(double energy, double x, double rest, double u) {
        double m2 = squaredMass;
        double bracket = (rest + x * x / 2) / (u * u) + rest * rest * m2 * m2 / (u * u * u * u)
            - rest * x * m2 / (u * u * u);
        return prefactor * energy * energy * x * Math.sqrt(Math.max(0, 1 - m2 / (energy * energy))) * bracket;
    }

    /** \(\chi\) at an electron energy, by quadrature in \(\ln t\); zero where the A′ is too heavy. */
    double photonFlux(double energy) {
        double me = Particle.ELECTRON.mass();
        double least = squaredMass / (2 * energy) * (squaredMass / (2 * energy));
        double most = squaredMass + me * me;
        if (least >= most) {
            return 0;
        }
        double middle = (Math.log(most) + Math.log(least)) / 2;
        double half = (Math.log(most) - Math.log(least)) / 2;
        return half * LEGENDRE.integrate(s -> {
            double t = Math.exp(middle + half * s);
            return (t - least) / t * formFactor(t);
        });
    }

    /** \(G_2(t)\), elastic and inelastic. */
    private double formFactor(double t) {
        double z = target.atomicNumber();
        double me = Particle.ELECTRON.mass();
        double mp = Particle.PROTON.mass();
        double a = 111 * Math.pow(z, -1.0 / 3) / me;
        double d = 0.164 * Math.pow(target.atomicMass(), -2.0 / 3);
        double screening = a * a * t / (1 + a * a * t) / (1 + t / d) * z;
        double aIn = 773 * Math.pow(z, -2.0 / 3) / me;
        double mu2 = PROTON_MAGNETIC_MOMENT * PROTON_MAGNETIC_MOMENT;
        double nucleon = (1 + t * (mu2 - 1) / (4 * mp * mp)) / Math.pow(1 + t / 0.71, 4);
        double inelastic = aIn * aIn * t / (1 + aIn * aIn * t) * nucleon;
        return screening * screening + inelastic * inelastic * z;
    }
}
