package org.farvertex.production;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.AngularWindow;

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
    private final WhatIsLeft left;
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
        double least = Math.max(mass * (1 + 1e-9), space.energies().min());
        this.lowest = Math.max(model.lowestFraction(), least / beamEnergy);
        double highest = Math.min(model.highestFraction(), space.energies().max() / beamEnergy);
        this.width = Math.max(0, highest - lowest) / SLICES;
        double most = PhaseSpace.momentum(highest * beamEnergy, mass);
        double corner = Math.min(1, model.highestTransverseMomentum() / most);
        boolean enough = space.rest().allows(most, Math.sqrt((1 - corner) * (1 + corner)), mass);
        this.left = new WhatIsLeft(space.rest(), mass, enough ? Double.POSITIVE_INFINITY : 0);
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
        double[] fractions = batch.scratch[0];
        double[] transverse = batch.scratch[1];
        DirectionProposal direction = new DirectionProposal(window);
        double around = direction.azimuthWidth() / (2 * Math.PI);
        for (int i = 0; i < batch.size; i++) {
            int slice = batch.stratum[i];
            fractions[i] = lowest + width * (slice + rng.nextDouble());
            transverse[i] = rng.nextDouble();
            direction.drawAzimuth(rng, batch, i);
            batch.weight[i] *= factors[slice] * around;
            batch.parentMomentum[i] = 0;
            batch.extrapolated[i] = false;
            batch.logWeight[i] = 0;
        }
        chooseTransverse(batch, direction);
        point(batch, fractions, transverse);
        left.weigh(batch);
    }

    /** Momenta, and squared transverse momenta with \(\ln H\) uniform in the window. */
    private void chooseTransverse(FlightBatch batch, DirectionProposal direction) {
        double[] fractions = batch.scratch[0];
        double[] transverse = batch.scratch[1];
        double[] lows = batch.scratch[2];
        double[] ratios = batch.scratch[3];
        double[] energies = batch.energy;
        double[] momenta = batch.momentum;
        double nearest = direction.least();
        double farthest = direction.most();
        double limit = model.highestTransverseMomentum() * model.highestTransverseMomentum();
        int size = batch.size;
        for (int i = 0; i < size; i++) {
            double energy = fractions[i] * beamEnergy;
            double square = (energy - mass) * (energy + mass);
            double low = square * nearest * (1 - nearest / 4);
            double high = Math.min(square * farthest * (1 - farthest / 4), limit);
            energies[i] = energy;
            momenta[i] = Math.sqrt(square);
            lows[i] = low;
            ratios[i] = physics.virtuality(fractions[i], high) / physics.virtuality(fractions[i], low);
        }
        for (int i = 0; i < size; i++) {
            double span = Math.max(0, Math.log(ratios[i]));
            double h0 = physics.virtuality(fractions[i], lows[i]);
            double h = h0 * Math.exp(span * transverse[i]);
            transverse[i] = lows[i] + (h - h0);
            batch.weight[i] *= span * h * model.suppression(fractions[i], h);
        }
    }

    /** Polar angles, and the weights that go with the transverse momenta. */
    private void point(FlightBatch batch, double[] fractions, double[] transverse) {
        double[] t = batch.scratch[2];
        double[] momentum = batch.momentum;
        double[] weight = batch.weight;
        int size = batch.size;
        for (int i = 0; i < size; i++) {
            double squaredSine = Math.min(transverse[i] / (momentum[i] * momentum[i]), 1);
            t[i] = 2 * squaredSine / (1 + Math.sqrt(1 - squaredSine));
            weight[i] *= physics.splitting(fractions[i], transverse[i]);
        }
        DirectionProposal.point(batch, t);
    }
}
