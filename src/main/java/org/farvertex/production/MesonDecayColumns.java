package org.farvertex.production;

import org.farvertex.detector.EnergyRange;
import org.farvertex.event.FlightBatch;

/**
 * The arithmetic of mesons that decay into an A′ of known direction, step by step for a whole batch: plain loops over its columns, of which the
 * compiler makes vector instructions, so that several samples share a root or a division.
 */
final class MesonDecayColumns {

    private final double perParentMass;

    MesonDecayColumns(double parentMass) {
        this.perParentMass = 1 / parentMass;
    }

    /** \(\cos\theta^*\) of isotropic decays from numbers that are even in [0, 1). */
    static void isotropic(double[] shares, int size) {
        for (int i = 0; i < size; i++) {
            shares[i] = 2 * shares[i] - 1;
        }
    }

    /**
     * \(\cos\theta^*\) of decays that give energies that are wanted, \(E=\gamma E^*+\gamma\beta p^*\cos\theta^*\), weighted with the share of such angles.
     *
     * @param batch    the batch; its momenta are those in the rest frame
     * @param energy   energies in the rest frame [GeV]
     * @param shares   numbers that are even in [0, 1); receives the cosines
     * @param energies the energies that are wanted
     */
    void wanted(FlightBatch batch, double[] energy, double[] shares, EnergyRange energies) {
        for (int i = 0; i < batch.size; i++) {
            double gammaBeta = batch.parentMomentum[i] * perParentMass;
            double middle = Math.sqrt(1 + gammaBeta * gammaBeta) * energy[i];
            double slope = gammaBeta * batch.momentum[i];
            double low = Math.max(-1, Math.min(1, (energies.min() - middle) / slope));
            double high = Math.max(-1, Math.min(1, (energies.max() - middle) / slope));
            batch.weight[i] *= (high - low) / 2;
            shares[i] = low + (high - low) * shares[i];
        }
    }

    /**
     * Boosts from the rest frame of the meson, whose momentum the batch knows: momentum and energy of the A′, its angle α to the meson, and the
     * square of how wide the decay spreads it.
     *
     * @param batch   the batch; its momenta are those in the rest frame
     * @param energy  energies in the rest frame [GeV]
     * @param cosines \(\cos\theta^*\)
     * @param squares the square of rest-frame momentum over momentum is added to each
     */
    void boost(FlightBatch batch, double[] energy, double[] cosines, double[] squares) {
        double[] parent = batch.parentMomentum;
        double[] momentum = batch.momentum;
        double[] boosted = batch.energy;
        double[] parentCosine = batch.parentCosine;
        double[] parentSine = batch.parentSine;
        double perMass = perParentMass;
        int size = batch.size;
        for (int i = 0; i < size; i++) {
            double gammaBeta = parent[i] * perMass;
            double gamma = Math.sqrt(1 + gammaBeta * gammaBeta);
            double cosine = cosines[i];
            double rest = momentum[i];
            double across = rest * Math.sqrt((1 - cosine) * (1 + cosine));
            double along = gamma * rest * cosine + gammaBeta * energy[i];
            double p = Math.sqrt(along * along + across * across);
            double inverse = 1 / p;
            double spread = rest * inverse;
            momentum[i] = p;
            boosted[i] = gamma * energy[i] + gammaBeta * rest * cosine;
            parentCosine[i] = along * inverse;
            parentSine[i] = across * inverse;
            squares[i] += spread * spread;
        }
    }

    /**
     * Polar angles of the mesons, from the angle and roll between them and the A′.
     *
     * @param batch   the batch
     * @param sines   sines of the polar angles of the A′; receives those of the mesons
     * @param cosines receives the cosines of the mesons
     */
    static void turnBack(FlightBatch batch, double[] sines, double[] cosines) {
        double[] z = batch.directionZ;
        double[] parentCosine = batch.parentCosine;
        double[] parentSine = batch.parentSine;
        double[] rollCosine = batch.rollCosine;
        double[] rollSine = batch.rollSine;
        int size = batch.size;
        for (int i = 0; i < size; i++) {
            double sine = sines[i];
            double tilt = parentSine[i] * rollCosine[i];
            double radial = parentCosine[i] * sine + tilt * z[i];
            double tangential = parentSine[i] * rollSine[i];
            cosines[i] = parentCosine[i] * z[i] - tilt * sine;
            sines[i] = Math.sqrt(radial * radial + tangential * tangential);
        }
    }
}
