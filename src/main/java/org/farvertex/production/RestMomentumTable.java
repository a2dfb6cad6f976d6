package org.farvertex.production;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.farvertex.kinematics.TwoBodyDecay;

/**
 * How the momentum of a particle in the rest frame of its parent is distributed where more than two bodies share the energy, from 0 to its largest
 * value, where what recoils is lightest: a density that is linear between nodes and adds up to 1, \(\frac{dN}{dp^*}=\frac{p^*}{E^*}\frac{dN}{dE^*}\).
 * Immutable.
 */
final class RestMomentumTable {

    private static final int NODES = 512;
    /** Distance of the nodes at which an integral is asked for first, and that for one of which the integrand has no narrow structure. */
    private static final int STEP = 4;
    private static final int STEP_IF_SMOOTH = 16;

    private final double integral;
    /** \(dN/dt\) at the nodes of \(t=p^{*}/p^{*}_{\max}\). */
    private final double[] densities;
    private final double[] sums;

    private RestMomentumTable(double integral, double[] densities, double[] sums) {
        this.integral = integral;
        this.densities = densities;
        this.sums = sums;
    }

    /** The table of a density \(dB/dE^*\) [1/GeV] of the energy [GeV]; see {@link RestFrame#of(TwoBodyDecay, DoubleUnaryOperator)}. */
    static RestMomentumTable of(TwoBodyDecay edge, DoubleUnaryOperator perEnergy) {
        double mass = edge.firstMass();
        // an integral is dear, and smoother than what it integrates
        double[] densities = perEnergy instanceof IntegratedDensity integrated
            ? new SmoothNodes(NODES, integrated.isSmooth() ? STEP_IF_SMOOTH : STEP, i -> density(edge, perEnergy, i)).values()
            : IntStream.rangeClosed(0, NODES).mapToDouble(i -> density(edge, perEnergy, i)).toArray();
        double[] sums = new double[NODES + 1];
        for (int i = 0; i < NODES; i++) {
            sums[i + 1] = sums[i] + (densities[i] + densities[i + 1]) / (2 * NODES);
        }
        double integral = sums[NODES];
        if (!(integral > 0)) {
            throw new IllegalArgumentException("the density of the particle's energy in the parent's rest frame is zero everywhere at mass = "
                + (float) mass + " GeV");
        }
        for (int i = 0; i <= NODES; i++) {
            densities[i] /= integral;
            sums[i] /= integral;
        }
        return new RestMomentumTable(integral, densities, sums);
    }

    /** \(dB/dt\) at a node. */
    private static double density(TwoBodyDecay edge, DoubleUnaryOperator perEnergy, int node) {
        if (node == 0) {
            return 0;
        }
        double mass = edge.firstMass();
        double p = edge.momentum() * node / NODES;
        double energy = node == NODES ? edge.firstEnergy() : Math.sqrt(p * p + mass * mass);
        double density = perEnergy.applyAsDouble(energy);
        if (!(density >= 0 && Double.isFinite(density))) {
            throw new IllegalArgumentException("the density at mass = " + (float) mass + " GeV and E = " + energy
                + " GeV in the parent's rest frame must be finite and not negative, not " + density);
        }
        return density * p / energy * edge.momentum();
    }

    /** Integral of the density that was given over all energies. */
    double integral() {
        return integral;
    }

    /** Density of \(t=p^{*}/p^{*}_{\max}\). */
    double density(double t) {
        double position = t * NODES;
        int i = Math.min(NODES - 1, (int) position);
        return densities[i] + (position - i) * (densities[i + 1] - densities[i]);
    }

    /** \(t\) below which a share of the decays lies: solves the quadratic of a linear density. */
    double quantile(double share) {
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
}
