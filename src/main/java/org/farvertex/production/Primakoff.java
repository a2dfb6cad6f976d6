package org.farvertex.production;

import org.farvertex.detector.Absorber;
import org.farvertex.particle.Particle;

/**
 * PhotonConversion of photons into pseudoscalars in the field of nuclei, \(\mathcal L=-\frac g4 aF\tilde F\): the probability that a photon of energy k that is
 * absorbed in a material becomes an a,
 * \[ P(k)=\frac{g^2}{\sigma_\gamma}\int d\theta\,\frac{\alpha Z^2}4F^2(t)\,\frac{k^4\sin^3\theta}{t^2},\qquad t=\frac{m^4}{2k^2}+k^2\theta^2, \]
 * over angles from 1e-12 to 1, with the form factor \(F=a^2t/(1+a^2t)\) of the screened atom below \(t=7.39\,m_e^2\), \(F=1/(1+t/d)\) of the nucleus above,
 * \(a=111Z^{-1/3}/m_e\), \(d=0.164\,A^{-2/3}\) GeV². Source: J. L. Feng, I. Galon, F. Kling, S. Trojanowski, Phys. Rev. D 98, 055021
 * (arXiv:1806.02348), equation 6, with the t of FORESEE; exact is \(m^4/4k^2\) for its smallest value, which would give up to 5 % more.
 */
final class Primakoff {

    private static final double ALPHA = 1 / 137.0;
    private static final double SCREENED_BELOW = 7.39;
    private static final int STEPS = 4000;
    private static final int NODES = 256;
    private static final double LEAST_ANGLE = 1e-12;

    private final Absorber absorber;
    private final double mass;
    private final double logLeast;
    private final double step;
    /** Logarithms of \(P/g^2\) at equal distances in ln k. */
    private final double[] logarithms = new double[NODES + 1];

    /**
     * Tabulates the probability.
     *
     * @param absorber where the photons convert
     * @param mass     mass of the pseudoscalar [GeV]
     * @param most     largest energy of a photon [GeV]
     */
    Primakoff(Absorber absorber, double mass, double most) {
        this.absorber = absorber;
        this.mass = mass;
        this.logLeast = Math.log(Math.min(mass, most / 2));
        this.step = (Math.log(most) - logLeast) / NODES;
        for (int i = 0; i <= NODES; i++) {
            logarithms[i] = Math.log(integral(Math.exp(logLeast + step * i)));
        }
    }

    /** Probability at unit coupling [GeV²]; 0 below the mass. */
    double probability(double energy) {
        if (energy < mass) {
            return 0;
        }
        double position = Math.min(NODES, Math.max(0, (Math.log(energy) - logLeast) / step));
        int i = Math.min(NODES - 1, (int) position);
        return Math.exp(logarithms[i] + (position - i) * (logarithms[i + 1] - logarithms[i]));
    }

    private double integral(double k) {
        double width = -Math.log(LEAST_ANGLE) / STEPS;
        double least = mass * mass * mass * mass / (2 * k * k);
        double sum = 0;
        for (int i = 0; i < STEPS; i++) {
            double angle = LEAST_ANGLE * Math.exp(width * (i + 0.5));
            double sine = Math.sin(angle);
            double t = least + k * k * angle * angle;
            double form = formFactor(t) * k * k / t;
            sum += form * form * sine * sine * sine * angle;
        }
        double z = absorber.atomicNumber();
        return ALPHA * z * z / 4 * sum * width / absorber.photonCrossSection();
    }

    private double formFactor(double t) {
        double me = Particle.ELECTRON.mass();
        if (t < SCREENED_BELOW * me * me) {
            double a = 111 * Math.pow(absorber.atomicNumber(), -1.0 / 3) / me;
            return a * a * t / (1 + a * a * t);
        }
        return 1 / (1 + t / (0.164 * Math.pow(absorber.massNumber(), -2.0 / 3)));
    }
}
