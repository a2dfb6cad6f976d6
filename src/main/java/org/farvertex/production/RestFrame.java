package org.farvertex.production;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.kinematics.TwoBodyDecay;

/**
 * What a decay gives the particle in the rest frame of its parent, in which it flies isotropically: a sharp energy where there are two bodies, a
 * distribution of energies where there are more.
 *
 * <p>The distribution is kept in the momentum \(p^*\) from 0 to its largest value, where what recoils is lightest: as a density that is linear between
 * nodes and adds up to 1, \(\frac{dN}{dp^*}=\frac{p^*}{E^*}\frac{dN}{dE^*}\). Immutable.
 */
public final class RestFrame {

    private static final int NODES = 512;

    private final TwoBodyDecay edge;
    private final double integral;
    /** \(dN/dt\) at the nodes of \(t=p^{*}/p^{*}_{\max}\); none if the energy is sharp. */
    private final double[] densities;
    private final double[] sums;

    private RestFrame(TwoBodyDecay edge, double integral, double[] densities, double[] sums) {
        this.edge = edge;
        this.integral = integral;
        this.densities = densities;
        this.sums = sums;
    }

    /**
     * Two bodies.
     *
     * @param decay the decay: the particle first
     * @return the sharp energy
     */
    public static RestFrame of(TwoBodyDecay decay) {
        return new RestFrame(decay, 1, new double[0], new double[0]);
    }

    /**
     * More than two bodies.
     *
     * @param edge      the parent's decay into the particle and the lightest that can recoil
     * @param perEnergy \(dB/dE^*\) [1/GeV] in any normalisation, as a function of the energy \(E^*\) of the particle [GeV]
     * @return the distribution
     * @throws IllegalArgumentException if the density is negative, not finite or zero everywhere
     */
    public static RestFrame of(TwoBodyDecay edge, DoubleUnaryOperator perEnergy) {
        double most = edge.momentum();
        double mass = edge.firstMass();
        double[] densities = new double[NODES + 1];
        for (int i = 1; i <= NODES; i++) {
            double p = most * i / NODES;
            double energy = i == NODES ? edge.firstEnergy() : Math.sqrt(p * p + mass * mass);
            double density = perEnergy.applyAsDouble(energy);
            if (!(density >= 0 && Double.isFinite(density))) {
                throw new IllegalArgumentException("the density at E = " + energy + " GeV in the parent's rest frame must be finite and not "
                    + "negative, not " + density);
            }
            densities[i] = density * p / energy * most;
        }
        double[] sums = new double[NODES + 1];
        for (int i = 0; i < NODES; i++) {
            sums[i + 1] = sums[i] + (densities[i] + densities[i + 1]) / (2 * NODES);
        }
        double integral = sums[NODES];
        if (!(integral > 0)) {
            throw new IllegalArgumentException("the density of the particle's energy in the parent's rest frame is zero everywhere");
        }
        for (int i = 0; i <= NODES; i++) {
            densities[i] /= integral;
            sums[i] /= integral;
        }
        return new RestFrame(edge, integral, densities, sums);
    }

    /**
     * Integral of the density that was given over all energies: the branching ratio, if it was \(d{\rm BR}/dE^*\).
     *
     * @return the integral; 1 for two bodies
     */
    public double integral() {
        return integral;
    }

    /** Whether all have the same energy. */
    boolean sharp() {
        return densities.length == 0;
    }

    /** The decay that gives the particle the most energy. */
    TwoBodyDecay edge() {
        return edge;
    }

    /** Draws of rest frames for one thread. */
    Draw draws() {
        return new Draw(this);
    }

    private double density(double t) {
        double position = t * NODES;
        int i = Math.min(NODES - 1, (int) position);
        return densities[i] + (position - i) * (densities[i + 1] - densities[i]);
    }

    /** \(t\) below which a share of the decays lies: solves the quadratic of a linear density. */
    private double quantile(double share) {
        int low = 0;
        int high = NODES;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (sums[middle] <= share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double left = densities[low];
        double growth = densities[high] - left;
        double area = (share - sums[low]) * NODES;
        double root = left + Math.sqrt(Math.max(0, left * left + 2 * growth * area));
        return (low + Math.min(1, root > 0 ? 2 * area / root : 0)) / NODES;
    }

    /** Momentum and energy in one rest frame after the other. */
    static final class Draw {

        private final RestFrame frame;
        private final boolean sharp;
        private final double most;
        private final double squaredMass;
        private double momentum;
        private double energy;

        private Draw(RestFrame frame) {
            this.frame = frame;
            this.sharp = frame.sharp();
            this.most = frame.edge.momentum();
            this.squaredMass = frame.edge.firstMass() * frame.edge.firstMass();
            this.momentum = most;
            this.energy = frame.edge.firstEnergy();
        }

        /** Draws a momentum evenly; returns its density over that. */
        double even(UniformRandomProvider rng) {
            if (sharp) {
                return 1;
            }
            double t = rng.nextDouble();
            take(t);
            return frame.density(t);
        }

        /** Draws a momentum as the decay does. */
        void natural(UniformRandomProvider rng) {
            if (!sharp) {
                take(frame.quantile(rng.nextDouble()));
            }
        }

        private void take(double t) {
            momentum = Math.max(Double.MIN_NORMAL, most * t);
            energy = Math.sqrt(momentum * momentum + squaredMass);
        }

        /** \(p^*\) drawn last [GeV]. */
        double momentum() {
            return momentum;
        }

        /** \(E^*\) drawn last [GeV]. */
        double energy() {
            return energy;
        }
    }
}
