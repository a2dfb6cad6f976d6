package org.farvertex.production;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.kinematics.TwoBodyDecay;
import org.farvertex.random.UnitCircle;
import org.farvertex.spectrum.ParentSpectrum;
import org.farvertex.spectrum.SpectrumSampler;

/**
 * Plain sampling: mesons straight from their spectrum, isotropic decays, uniform azimuth, equal weights. It is what the
 * other proposal is tested against.
 */
final class PlainMesonDecay implements Proposal {

    private final SpectrumSampler prototype;
    private final TwoBodyDecay decay;
    private final double factor;
    private final double widest;

    /**
     * Makes the proposal.
     *
     * @param spectrum spectrum of the meson
     * @param decay    its decay: the A′ first
     * @param window   directions in which the detector is seen; others are drawn too
     * @param factor   A′ per unit of the spectrum
     */
    PlainMesonDecay(ParentSpectrum spectrum, TwoBodyDecay decay, AngularWindow window, double factor) {
        double sine = Math.sin(window.thetaMax());
        this.widest = sine * sine * (1 + 1e-9);
        this.prototype = SpectrumSampler.of(spectrum, RandomSource.SPLIT_MIX_64.create(0L));
        this.decay = decay;
        this.factor = factor * prototype.total();
    }

    @Override
    public int strata() {
        return 1;
    }

    @Override
    public void draw(UniformRandomProvider rng, FlightBatch batch) {
        SpectrumSampler sampler = prototype.with(rng);
        UnitCircle azimuth = new UnitCircle();
        UnitCircle around = new UnitCircle();
        double restMomentum = decay.momentum();
        double restEnergy = decay.firstEnergy();
        double perMass = 1 / decay.parentMass();
        for (int i = 0; i < batch.size; i++) {
            sampler.next(rng);
            double parent = sampler.momentum();
            double gammaBeta = parent * perMass;
            double gamma = Math.sqrt(1 + gammaBeta * gammaBeta);
            double cosine = 2 * rng.nextDouble() - 1;
            double across = restMomentum * Math.sqrt((1 - cosine) * (1 + cosine));
            double along = gamma * restMomentum * cosine + gammaBeta * restEnergy;
            double momentum = Math.sqrt(along * along + across * across);
            double inverse = 1 / momentum;
            batch.parentMomentum[i] = parent;
            batch.momentum[i] = momentum;
            batch.energy[i] = gamma * restEnergy + gammaBeta * restMomentum * cosine;
            batch.parentCosine[i] = along * inverse;
            batch.parentSine[i] = across * inverse;
            batch.extrapolated[i] = sampler.extrapolated();
            batch.weight[i] *= factor;
            batch.logWeight[i] = 0;
            around.next(rng);
            azimuth.next(rng);
            turn(batch, i, sampler.sine(), sampler.cosine(), around, azimuth);
        }
    }

    /** Turns the A′ around its meson, and both around the beam; keeps the roll of the meson about the A′. */
    private void turn(FlightBatch batch, int i, double sine, double cosine, UnitCircle around, UnitCircle azimuth) {
        double ca = batch.parentCosine[i];
        double sa = batch.parentSine[i];
        double radial = ca * sine + sa * around.cosine() * cosine;
        double tangential = sa * around.sine();
        double squared = radial * radial + tangential * tangential;
        double z = ca * cosine - sa * around.cosine() * sine;
        batch.directionX[i] = radial * azimuth.cosine() - tangential * azimuth.sine();
        batch.directionY[i] = radial * azimuth.sine() + tangential * azimuth.cosine();
        batch.directionZ[i] = z;
        if (squared <= widest && z > 0) {
            // components of the meson's direction along the e_θ and e_φ of the A′, over sin α; nobody asks for those of an A′ that misses
            double scale = Math.sqrt(squared) * sa;
            batch.rollCosine[i] = scale > 0 ? (sine * radial * z - cosine * squared) / scale : 1;
            batch.rollSine[i] = scale > 0 ? -sine * tangential / scale : 0;
        }
    }
}
