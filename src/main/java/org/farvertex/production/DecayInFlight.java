package org.farvertex.production;

import org.farvertex.event.FlightBatch;
import org.farvertex.kinematics.TwoBodyDecay;

/**
 * The A′ of a meson that decays in flight, as a function of the meson's momentum and of \(w=(1-\cos\theta^*)/2\), which is uniform in an
 * isotropic decay: 0 flies ahead, 1 back. Reused from sample to sample.
 */
final class DecayInFlight {

    private final double parentMass;
    private final double restMomentum;
    private final double restEnergy;

    private double parent;
    private double along;
    private double across;
    private double energy;
    private double momentum;

    DecayInFlight(TwoBodyDecay decay) {
        this.parentMass = decay.parentMass();
        this.restMomentum = decay.momentum();
        this.restEnergy = decay.firstEnergy();
    }

    /** Boosts: \(p_\parallel=\gamma p^*\cos\theta^*+\gamma\beta E^*\). */
    void boost(double parentMomentum, double back) {
        parent = parentMomentum;
        double gammaBeta = parent / parentMass;
        double gamma = Math.sqrt(1 + gammaBeta * gammaBeta);
        double cosine = 1 - 2 * back;
        across = 2 * restMomentum * Math.sqrt(back * (1 - back));
        along = gamma * restMomentum * cosine + gammaBeta * restEnergy;
        energy = gamma * restEnergy + gammaBeta * restMomentum * cosine;
        momentum = Math.sqrt(along * along + across * across);
    }

    /** Angle between A′ and meson [rad]. */
    double angle() {
        return Math.atan2(across, along);
    }

    /** Momentum of the A′ [GeV]. */
    double momentum() {
        return momentum;
    }

    /** By how much \(p_\parallel\) falls from w = 0 to w = 1 [GeV]. */
    double spread() {
        return 2 * restMomentum * Math.sqrt(1 + parent * parent / (parentMass * parentMass));
    }

    /**
     * The smallest w at which the A′ is at some angle to the meson: smaller root of
     * \(\tan^2\delta\,(A-Bw)^2=4p^{*2}w(1-w)\) with \(p_\parallel=A-Bw\).
     *
     * @param parentMomentum momentum of the meson [GeV]
     * @param angle          \(0<\delta<\pi/2\)
     * @return w, NaN if no A′ gets there
     */
    double leastBack(double parentMomentum, double angle) {
        boost(parentMomentum, 0);
        double square = Math.tan(angle) * Math.tan(angle);
        double rest = 4 * restMomentum * restMomentum;
        double b = 2 * square * along * spread() + rest;
        double c = square * along * along;
        // b² − 4ac without its cancellation, which at a right angle leaves nothing
        double root = Math.sqrt(rest * (rest + 4 * square * along * (spread() - along)));
        return 2 * c / (b + root);
    }

    void write(FlightBatch batch, int i) {
        batch.parentMomentum[i] = parent;
        batch.momentum[i] = momentum;
        batch.energy[i] = energy;
        batch.parentCosine[i] = along / momentum;
        batch.parentSine[i] = across / momentum;
    }
}
