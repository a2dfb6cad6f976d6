package org.farvertex.production;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.spectrum.ParentSpectrum;

/** A′ with the momentum and angle of the π⁰ spectrum, towards the detector. Strata: slices of momentum. */
final class LongitudinalProposal implements Proposal {

    private static final double TYPICAL_TRANSVERSE_MOMENTUM = 0.4;

    private final MomentumSlices slices;
    private final AngularWindow window;
    private final double factor;
    private final double mass;

    LongitudinalProposal(ParentSpectrum spectrum, double mass, AngularWindow window, PhaseSpace space, double factor) {
        this.slices = new MomentumSlices(spectrum, space.rest(), mass, PhaseSpace.momentum(space.energies().min(), mass),
            PhaseSpace.momentum(space.energies().max(), mass));
        this.window = window;
        this.factor = factor;
        this.mass = mass;
    }

    @Override
    public int strata() {
        return slices.count();
    }

    @Override
    public void draw(UniformRandomProvider rng, FlightBatch batch) {
        DirectionProposal direction = new DirectionProposal(window);
        for (int i = 0; i < batch.size; i++) {
            int slice = batch.stratum[i];
            double beyond = slices.width(slice) * rng.nextDouble();
            double momentum = slices.momentum(slice, beyond);
            double scale = TYPICAL_TRANSVERSE_MOMENTUM / momentum;
            direction.drawPolar(rng, scale * scale);
            direction.finish(rng, batch, i);
            batch.momentum[i] = momentum;
            batch.energy[i] = Math.sqrt(momentum * momentum + mass * mass);
            batch.parentMomentum[i] = 0;
            batch.extrapolated[i] = slices.extrapolated(slice);
            batch.weight[i] *= slices.allows(slice, momentum, direction.cosine())
                ? factor * slices.width(slice) * direction.solidAngle() : 0;
            batch.logWeight[i] = slices.spectrum().logDensity(slices.row(slice), slices.low(slice) + beyond,
                direction.sine(), direction.cosine());
        }
    }
}
