package org.farvertex.production;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.kinematics.RestOfCollision;

/**
 * A′ radiated by the beam proton towards the detector: \(z\) uniform in strata, \(\ln H\) uniform between the window's edges.
 */
final class ProtonBremsstrahlungProposal implements Proposal {

    private static final int SLICES = 128;

    private final ProtonBremsstrahlung physics;
    private final BremsstrahlungModel model;
    private final AngularWindow window;
    private final double beamEnergy;
    private final double mass;
    private final double lowest;
    private final double width;
    private final RestOfCollision rest;
    /** Whether some corner of the phase space leaves the collision too little. */
    private final boolean checked;
    private final double[] factors;

    /**
     * Makes the proposal.
     *
     * @param physics      the spectrum
     * @param model        where it is trusted, and how it is suppressed
     * @param window       directions worth drawing
     * @param beamEnergy   energy of the proton [GeV]
     * @param mass         mass of the A′ [GeV]
     * @param space        what is possible and wanted
     * @param interactions inelastic interactions in the exposure
     */
    ProtonBremsstrahlungProposal(ProtonBremsstrahlung physics, BremsstrahlungModel model, AngularWindow window,
                                 double beamEnergy, double mass, PhaseSpace space, double interactions) {
        this.physics = physics;
        this.model = model;
        this.window = window;
        this.beamEnergy = beamEnergy;
        this.mass = mass;
        this.rest = space.rest();
        double least = Math.max(mass * (1 + 1e-9), space.energies().min());
        this.lowest = Math.max(model.lowestFraction(), least / beamEnergy);
        double highest = Math.min(model.highestFraction(), space.energies().max() / beamEnergy);
        this.width = Math.max(0, highest - lowest) / SLICES;
        double most = PhaseSpace.momentum(highest * beamEnergy, mass);
        double corner = Math.min(1, model.highestTransverseMomentum() / most);
        this.checked = !rest.allows(most, Math.sqrt((1 - corner) * (1 + corner)), mass);
        this.factors = new double[SLICES];
        for (int i = 0; i < SLICES; i++) {
            // the ratio of cross sections falls by some 10 % over all z: its value in the middle of a slice serves
            factors[i] = interactions * width * physics.crossSectionRatio(lowest + (i + 0.5) * width);
        }
    }

    @Override
    public int strata() {
        return SLICES;
    }

    @Override
    public void draw(UniformRandomProvider rng, FlightBatch batch) {
        DirectionProposal direction = new DirectionProposal(window);
        for (int i = 0; i < batch.size; i++) {
            int slice = batch.stratum[i];
            double z = lowest + width * (slice + rng.nextDouble());
            double energy = z * beamEnergy;
            double momentum = Math.sqrt((energy - mass) * (energy + mass));
            double low = squaredTransverse(momentum, direction.least());
            double limit = model.highestTransverseMomentum() * model.highestTransverseMomentum();
            double high = Math.min(squaredTransverse(momentum, direction.most()), limit);
            double h0 = physics.virtuality(z, low);
            double span = Math.max(0, Math.log(physics.virtuality(z, high) / h0));
            double h = h0 * Math.exp(span * rng.nextDouble());
            double transverse = low + (h - h0);
            double squaredSine = Math.min(transverse / (momentum * momentum), 1);
            direction.setPolar(2 * squaredSine / (1 + Math.sqrt(1 - squaredSine)));
            direction.finish(rng, batch, i);
            batch.momentum[i] = momentum;
            batch.energy[i] = energy;
            batch.parentMomentum[i] = 0;
            batch.extrapolated[i] = false;
            batch.weight[i] *= factors[slice] * physics.splitting(z, transverse) * model.suppression(z, h) * h * span
                * direction.azimuthWidth() / (2 * Math.PI);
            if (checked && !rest.allows(momentum, direction.cosine(), mass)) {
                batch.weight[i] = 0;
            }
            batch.logWeight[i] = 0;
        }
    }

    private static double squaredTransverse(double momentum, double t) {
        return momentum * momentum * t * (1 - t / 4);
    }
}
