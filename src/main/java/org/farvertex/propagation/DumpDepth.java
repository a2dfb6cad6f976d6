package org.farvertex.propagation;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.event.FlightBatch;

/**
 * Where in a dump the proton interacts: at the depth \(\zeta\) with density \(e^{-\zeta/\lambda}/\lambda\), up to the front of the decay volume.
 *
 * <p>A start deeper in the dump spares the A′ that much of its flight, \(e^{+\zeta/d}\), which can outweigh the rarity of deep
 * interactions. The proposal follows the product, density \(\propto e^{-r\zeta}\) with \(r=1/\lambda-1/d\) (of either sign).
 *
 * @param interactionLength \(\lambda\) [m]
 * @param deepest           largest depth [m]
 */
public record DumpDepth(double interactionLength, double deepest) {

    /** Checks the lengths. */
    public DumpDepth {
        if (!(interactionLength > 0 && deepest > 0 && Double.isFinite(interactionLength + deepest))) {
            throw new IllegalArgumentException("interaction length and depth must be positive and finite");
        }
    }

    /**
     * Draws the depths of a batch.
     *
     * @param rng             source of randomness
     * @param batch           the batch
     * @param start           z of the front of the dump [m]
     * @param decayPerGeV     decay length over momentum [m/GeV]
     */
    public void draw(UniformRandomProvider rng, FlightBatch batch, double start, double decayPerGeV) {
        for (int i = 0; i < batch.size; i++) {
            double decayLength = batch.momentum[i] * decayPerGeV / batch.directionZ[i];
            double depth = depth(decayLength, rng.nextDouble());
            batch.originZ[i] = start + depth;
            batch.logWeight[i] += logDensity(depth) - logProposal(depth, decayLength);
        }
    }

    /**
     * Draws a depth.
     *
     * @param decayLength decay length along z [m]
     * @param uniform     random number in [0, 1)
     * @return the depth [m]
     */
    public double depth(double decayLength, double uniform) {
        return truncated(1 / interactionLength - 1 / decayLength, uniform);
    }

    /**
     * Natural logarithm of the density of interactions.
     *
     * @param depth \(\zeta\) [m]
     * @return \(-\zeta/\lambda-\ln\lambda\)
     */
    public double logDensity(double depth) {
        return -depth / interactionLength - Math.log(interactionLength);
    }

    /**
     * Natural logarithm of the density that {@link #depth} draws from.
     *
     * @param depth       \(\zeta\) [m]
     * @param decayLength decay length along z [m]
     * @return the logarithm
     */
    public double logProposal(double depth, double decayLength) {
        double rate = 1 / interactionLength - 1 / decayLength;
        return -rate * depth - logNorm(rate);
    }

    /** Inverse of the cumulative distribution of \(e^{-r\zeta}\) on [0, D]. */
    private double truncated(double rate, double uniform) {
        double x = Math.abs(rate) * deepest;
        if (x < 1e-9) {
            return uniform * deepest;
        }
        double fromEnd = DecayProbability.depth(deepest, 1 / Math.abs(rate), uniform);
        return rate > 0 ? fromEnd : deepest - fromEnd;
    }

    /** \(\ln\int_0^De^{-r\zeta}d\zeta\). */
    private double logNorm(double rate) {
        double x = Math.abs(rate) * deepest;
        if (x < 1e-9) {
            return Math.log(deepest);
        }
        double log = DecayProbability.logWithin(x) - Math.log(Math.abs(rate));
        return rate > 0 ? log : log + x;
    }
}
