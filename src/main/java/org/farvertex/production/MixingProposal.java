package org.farvertex.production;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.spectrum.ParentSpectrum;

/**
 * Particles with the momentum and angle of a spectrum, towards the detector: in place of the mesons or photons of the spectrum, with the same
 * three-momentum and so the energy \(\sqrt{p^2+m^2}\), or of a spectrum of the particle itself. Strata: slices of momentum.
 */
final class MixingProposal implements Proposal {

    private static final double TYPICAL_TRANSVERSE_MOMENTUM = 0.4;

    private final MomentumSlices slices;
    private final AngularWindow window;
    private final double factor;
    private final double mass;
    private final double mostTransverse;

    /**
     * Makes the proposal.
     *
     * @param spectrum       the spectrum
     * @param mass           mass of the particle [GeV]
     * @param window         directions worth drawing
     * @param space          what is possible and wanted
     * @param factor         particles per unit of the spectrum: squared mixing angle times exposure
     * @param mostTransverse largest transverse momentum that counts [GeV]
     */
    MixingProposal(ParentSpectrum spectrum, double mass, AngularWindow window, PhaseSpace space, double factor, double mostTransverse) {
        this.mostTransverse = mostTransverse;
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
        double[] squaredAngles = batch.scratch[0];
        DirectionProposal direction = new DirectionProposal(window);
        for (int i = 0; i < batch.size; i++) {
            double momentum = slices.draw(rng, batch, i, batch.stratum[i]);
            double angle = TYPICAL_TRANSVERSE_MOMENTUM / momentum;
            batch.momentum[i] = momentum;
            batch.energy[i] = Math.sqrt(momentum * momentum + mass * mass);
            batch.parentMomentum[i] = 0;
            squaredAngles[i] = angle * angle;
            batch.directionZ[i] = rng.nextDouble();
            direction.drawAzimuth(rng, batch, i);
        }
        direction.aim(batch, squaredAngles);
        double[] sines = squaredAngles;
        for (int i = 0; i < batch.size; i++) {
            batch.weight[i] *= batch.momentum[i] * sines[i] <= mostTransverse ? factor : 0;
        }
        slices.look(batch, 1, batch.momentum, sines, batch.directionZ);
    }
}
