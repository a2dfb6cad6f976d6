package org.farvertex.production;

import java.util.Arrays;
import org.farvertex.detector.Absorber;
import org.farvertex.particle.Particle;

/**
 * Conversion of photons into pseudoscalars in the field of nuclei, \(\mathcal L=-\frac g4 aF\tilde F\): the probability that a photon of energy k that is
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
    /** Step of the logarithm of the angle. */
    private static final double WIDTH = -Math.log(LEAST_ANGLE) / STEPS;

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
        this.mass = mass;
        this.logLeast = Math.log(Math.min(mass, most / 2));
        this.step = (Math.log(most) - logLeast) / NODES;
        Nucleus nucleus = Nucleus.of(absorber);
        double[] angles = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            angles[i] = LEAST_ANGLE * Math.exp(WIDTH * (i + 0.5));
        }
        double[] sines = Arrays.stream(angles).map(Math::sin).toArray();
        double z = absorber.atomicNumber();
        for (int i = 0; i <= NODES; i++) {
            double sum = sum(Math.exp(logLeast + step * i), nucleus, angles, sines);
            logarithms[i] = Math.log(ALPHA * z * z / 4 * sum * WIDTH / absorber.photonCrossSection());
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

    /** \(\sum_i F^2k^4\sin^3\theta_i\,\theta_i/t^2\): the same angles at every energy, so that their sines are found once. */
    private double sum(double k, Nucleus nucleus, double[] angles, double... sines) {
        double least = mass * mass * mass * mass / (2 * k * k);
        double sum = 0;
        for (int i = 0; i < angles.length; i++) {
            double angle = angles[i];
            double sine = sines[i];
            double t = least + k * k * angle * angle;
            double form = nucleus.formFactor(t) * k * k / t;
            sum += form * form * sine * sine * sine * angle;
        }
        return sum;
    }

    /**
     * What a photon meets.
     *
     * @param screenedBelow momentum transfer below which the electrons of the atom hide the nucleus [GeV²]
     * @param screening     \(a^2\) [GeV⁻²]
     * @param size          \(d\) [GeV²]
     */
    private record Nucleus(double screenedBelow, double screening, double size) {

        static Nucleus of(Absorber absorber) {
            double me = Particle.ELECTRON.mass();
            double a = 111 * Math.pow(absorber.atomicNumber(), -1.0 / 3) / me;
            return new Nucleus(SCREENED_BELOW * me * me, a * a, 0.164 * Math.pow(absorber.massNumber(), -2.0 / 3));
        }

        double formFactor(double t) {
            return t < screenedBelow ? screening * t / (1 + screening * t) : 1 / (1 + t / size);
        }
    }
}
