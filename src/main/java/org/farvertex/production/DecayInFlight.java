package org.farvertex.production;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.event.FlightBatch;
import org.farvertex.kinematics.TwoBodyDecay;

/**
 * The A′ of a meson that decays in flight, as a function of the meson's momentum and of \(w=(1-\cos\theta^*)/2\), which is uniform in an
 * isotropic decay: 0 flies ahead, 1 back. Reused from sample to sample.
 */
final class DecayInFlight {

    private final double parentMass;
    private final RestFrame.Draw rest;
    private final boolean sharp;
    private double restMomentum;
    private double restEnergy;

    private double parent;
    private double along;
    private double across;
    private double energy;
    private double momentum;

    /** A decay that gives the particle the most energy it can in the rest frame, until another one is drawn. */
    DecayInFlight(RestFrame frame) {
        this.parentMass = frame.edge().parentMass();
        this.rest = frame.draws();
        this.sharp = frame.sharp();
        takeRest();
    }

    DecayInFlight(TwoBodyDecay decay) {
        this(RestFrame.of(decay));
    }

    /** Whether all A′ have the same energy in the rest frame. */
    boolean isSharp() {
        return sharp;
    }

    /** Draws evenly what happens in the rest frame; returns the density of that. */
    double even(UniformRandomProvider rng) {
        double density = rest.even(rng);
        takeRest();
        return density;
    }

    /** Draws what happens in the rest frame as the decay does. */
    void natural(UniformRandomProvider rng) {
        rest.natural(rng);
        takeRest();
    }

    private void takeRest() {
        restMomentum = rest.momentum();
        restEnergy = rest.energy();
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

    /**
     * Largest momentum of the meson at which the A′ has no more than some energy: from \(E=\gamma E^*+\gamma\beta p^*\cos\theta^*\),
     * \[\gamma=\frac{EE^*-p^*\cos\theta^*\sqrt{E^2-m_T^2}}{m_T^2},\qquad m_T^2=m^2+p^{*2}\sin^2\theta^*.\]
     *
     * @param most largest energy E [GeV]
     * @param back w
     * @return the momentum [GeV]; 0 if none gives so little
     */
    double mostParent(double most, double back) {
        double cosine = 1 - 2 * back;
        double transverse = (restEnergy - restMomentum) * (restEnergy + restMomentum) + 4 * restMomentum * restMomentum * back * (1 - back);
        if (!(most * most >= transverse)) {
            return 0;
        }
        double gamma = (most * restEnergy - restMomentum * cosine * Math.sqrt(most * most - transverse)) / transverse;
        return gamma > 1 ? parentMass * Math.sqrt((gamma - 1) * (gamma + 1)) : 0;
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

    /**
     * The smallest w at which the A′ has no more than some energy, which falls evenly with w.
     *
     * @param parentMomentum momentum of the meson [GeV]
     * @param most           largest energy [GeV]
     * @return w; 0 if it never has more, above 1 if it always has
     */
    double leastBackBelow(double parentMomentum, double most) {
        boost(parentMomentum, 0);
        double slope = 2 * restMomentum * parent / parentMass;
        return energy <= most ? 0 : slope > 0 ? (energy - most) / slope : Double.POSITIVE_INFINITY;
    }

    void write(FlightBatch batch, int i) {
        batch.parentMomentum[i] = parent;
        batch.momentum[i] = momentum;
        batch.energy[i] = energy;
        batch.parentCosine[i] = along / momentum;
        batch.parentSine[i] = across / momentum;
    }
}
