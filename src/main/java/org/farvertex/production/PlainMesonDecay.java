package org.farvertex.production;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.farvertex.event.FlightBatch;
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

    PlainMesonDecay(ParentSpectrum spectrum, TwoBodyDecay decay, double factor) {
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
        for (int i = 0; i < batch.size; i++) {
            sampler.next(rng);
            double parent = sampler.momentum();
            double gamma = Math.sqrt(parent * parent + decay.parentMass() * decay.parentMass()) / decay.parentMass();
            double cosine = 2 * rng.nextDouble() - 1;
            double across = restMomentum * Math.sqrt((1 - cosine) * (1 + cosine));
            double along = gamma * restMomentum * cosine + parent / decay.parentMass() * restEnergy;
            double momentum = Math.sqrt(along * along + across * across);
            batch.parentMomentum[i] = parent;
            batch.momentum[i] = momentum;
            batch.energy[i] = Math.sqrt(momentum * momentum + decay.firstMass() * decay.firstMass());
            batch.parentCosine[i] = along / momentum;
            batch.parentSine[i] = across / momentum;
            batch.extrapolated[i] = sampler.extrapolated();
            batch.weight[i] *= factor;
            batch.logWeight[i] = 0;
            around.next(rng);
            azimuth.next(rng);
            turn(batch, i, sampler.sine(), sampler.cosine(), around, azimuth);
        }
    }

    /** Turns the A′ around its meson, and both around the beam; keeps the roll of the meson about the A′. */
    private static void turn(FlightBatch batch, int i, double sine, double cosine, UnitCircle around, UnitCircle azimuth) {
        double ca = batch.parentCosine[i];
        double sa = batch.parentSine[i];
        double radial = ca * sine + sa * around.cosine() * cosine;
        double tangential = sa * around.sine();
        double across = Math.sqrt(radial * radial + tangential * tangential);
        double z = ca * cosine - sa * around.cosine() * sine;
        batch.directionX[i] = radial * azimuth.cosine() - tangential * azimuth.sine();
        batch.directionY[i] = radial * azimuth.sine() + tangential * azimuth.cosine();
        batch.directionZ[i] = z;
        // components of the meson's direction along the e_θ and e_φ of the A′, over sin α
        double scale = across * sa;
        batch.rollCosine[i] = scale > 0 ? (sine * radial * z - cosine * across * across) / scale : 1;
        batch.rollSine[i] = scale > 0 ? -sine * tangential / scale : 0;
    }
}
