package org.farvertex.production;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.detector.Target;
import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.kinematics.RestOfCollision;
import org.farvertex.particle.Particle;
import org.farvertex.units.Constants;

/**
 * A′ radiated by electrons in a thick target towards the detector. Strata: cells of the electron's energy loss times bins of
 * \(\ln(1-x+m_e^2/m^2)\), which follow the peak at \(x\to1\); the angle is drawn from \(1/U^2\).
 *
 * <p>The A′ starts at the front of the target and the electron's own direction is the beam's: showers add little angle
 * compared with the detector's, and a later start would only shorten the flight.
 */
final class ElectronBremsstrahlungProposal implements Proposal {

    private static final int CELLS = 200;
    private static final int BINS = 16;
    /** Steps of each bin in which the flux of photons is constant: it goes with the logarithm of \(1-x\). */
    private static final int STEPS = 8;
    /** Share of the beam energy up to which the rest mostly has enough: samples with less need not be asked about. */
    private static final double NEAR_BEAM = 0.9;
    private static final double GRAMS_AND_CM2 = 1e-27 * Constants.AVOGADRO;

    private final ElectronBremsstrahlung physics;
    private final ElectronCascade cascade;
    private final AngularWindow window;
    private final double beamEnergy;
    private final double mass;
    private final double offset;
    private final double logStep;
    private final WhatIsLeft left;
    private final double[] factors;

    /**
     * Makes the proposal.
     *
     * @param physics    the cross section
     * @param target     the target
     * @param window     directions worth drawing
     * @param beamEnergy energy of the electrons [GeV]
     * @param mass       mass of the A′ [GeV]
     * @param rest       what the collision must leave
     * @param electrons  electrons on target
     */
    ElectronBremsstrahlungProposal(ElectronBremsstrahlung physics, Target target, AngularWindow window,
                                   double beamEnergy, double mass, RestOfCollision rest, double electrons) {
        this.physics = physics;
        this.cascade = new ElectronCascade(target.thickness(), Math.log(beamEnergy / mass), CELLS);
        this.window = window;
        this.beamEnergy = beamEnergy;
        this.mass = mass;
        this.left = new WhatIsLeft(rest, mass, safeMomentum(rest));
        double ratio = Particle.ELECTRON.mass() / mass;
        this.offset = ratio * ratio;
        this.logStep = Math.log1p(1 / offset) / BINS;
        // nuclei per cm² in one radiation length, times (ħc)² in cm² GeV²
        double nuclei = target.radiationLength() / target.atomicMass() * GRAMS_AND_CM2 * Constants.HBAR_C_SQUARED_MB;
        this.factors = new double[cascade.cells() * BINS * STEPS];
        EquivalentPhotons photons = new EquivalentPhotons(target, mass, physics.smallestTransfer(beamEnergy));
        for (int cell = 0; cell < cascade.cells(); cell++) {
            double energy = beamEnergy * Math.exp(-cascade.loss(cell, 0.5));
            double made = electrons * nuclei * cascade.path(cell) * logStep;
            for (int step = 0; step < BINS * STEPS; step++) {
                double spared = offset * Math.expm1(logStep * (step + 0.5) / STEPS);
                factors[cell * BINS * STEPS + step] = spared < 1 ? made * photons.flux(physics.leastTransfer(energy, 1 - spared, spared)) : 0;
            }
        }
    }

    /** Momentum up to which every direction of the window leaves enough [GeV]: the excess grows with the cosine and is concave in the momentum: what it allows at both ends of a range it allows between. */
    private double safeMomentum(RestOfCollision rest) {
        double widest = Math.cos(window.thetaMax());
        double most = PhaseSpace.momentum(NEAR_BEAM * beamEnergy, mass);
        return rest.allows(0, widest, mass) && rest.allows(most, widest, mass) ? most : 0;
    }

    @Override
    public int strata() {
        return cascade.cells() * BINS;
    }

    @Override
    public int strataInRow() {
        return BINS;
    }

    @Override
    public void draw(UniformRandomProvider rng, FlightBatch batch) {
        DirectionProposal direction = new DirectionProposal(window);
        double[] polar = batch.scratch[0];
        for (int i = 0; i < batch.size; i++) {
            int cell = batch.stratum[i] / BINS;
            double electron = beamEnergy * Math.exp(-cascade.loss(cell, rng.nextDouble()));
            double place = batch.stratum[i] % BINS + rng.nextDouble();
            double shifted = offset * Math.exp(logStep * place);
            double spared = shifted - offset;
            double energy = Math.max((1 - spared) * electron, mass * (1 + 1e-12));
            double momentum = Math.sqrt((energy - mass) * (energy + mass));
            boolean open = (1 - spared) * electron > mass;
            double x = energy / electron;
            double slope = electron * electron * x;
            double u0 = physics.virtuality(x, spared) + slope * direction.least();
            double u1 = u0 + slope * (direction.most() - direction.least());
            double inverse = 1 / u0 - rng.nextDouble() * (1 / u0 - 1 / u1);
            double u = 1 / inverse;
            polar[i] = Math.min(direction.least() + (u - u0) / slope, direction.most());
            direction.drawAzimuth(rng, batch, i);
            batch.momentum[i] = momentum;
            batch.energy[i] = energy;
            batch.parentMomentum[i] = 0;
            batch.extrapolated[i] = false;
            // d cos θ = dt/2, dt = dU/slope, density of U is 1/U² over (1/u0 − 1/u1)
            batch.weight[i] *= open ? factors[cell * BINS * STEPS + (int) (place * STEPS)] * shifted * physics.differential(electron, x, spared, u) * u * u
                * (1 / u0 - 1 / u1) / (2 * slope) * direction.azimuthWidth() / (2 * Math.PI) : 0;
            batch.logWeight[i] = 0;
        }
        DirectionProposal.point(batch, polar);
        left.weigh(batch);
    }
}
