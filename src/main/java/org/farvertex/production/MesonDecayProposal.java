package org.farvertex.production;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.kinematics.TwoBodyDecay;
import org.farvertex.random.UnitCircle;
import org.farvertex.spectrum.ParentSpectrum;

/**
 * Mesons that decay into an A′ flying towards the detector.
 *
 * <p>An isotropic decay of a meson of momentum \(p\), with the energy that it gives the A′ in its {@linkplain RestFrame rest frame}, fixes the
 * energy of the A′ and its angle α to the meson; what is left is the
 * orientation of the whole in space. A rotation can be told by the direction of the meson and the roll of the A′ about it, or by the direction
 * of the A′ and the roll ψ of the meson about that: the measure is the same (Haar),
 * \[ d\Omega_P\,\frac{d\varphi^*}{2\pi} = d\Omega_{A'}\,\frac{d\psi}{2\pi}. \]
 * So the direction of the A′ is drawn inside the window, the meson's direction follows, and the weight is the spectrum there:
 * every sample flies at the detector, and no Jacobian can blow up. Strata: slices of \(p\) times bins of the energy of the A′.
 */
final class MesonDecayProposal implements Proposal {

    /** Bins of the energy of the A′ at fixed momentum of the meson, that is of \(\cos\theta^*\). */
    private static final int ENERGY_BINS = 16;
    /** Typical transverse momentum of a meson [GeV]; it only steers the proposal. */
    private static final double TYPICAL_TRANSVERSE_MOMENTUM = 0.4;

    // what the scratch columns of a batch are used for, one after the other
    private static final int REST_ENERGY = 0;
    private static final int DECAY_COSINE = 1;
    private static final int PARENT_COSINE = DECAY_COSINE;
    private static final int SQUARED_ANGLE = 2;
    private static final int SINE = SQUARED_ANGLE;

    private final PhaseSpace space;
    private final boolean restricted;
    private final MomentumSlices slices;
    private final AngularWindow window;
    private final RestFrame frame;
    private final MesonDecayColumns decays;
    private final double factor;
    private final double[] scales;

    /**
     * Makes the proposal.
     *
     * @param spectrum spectrum of the meson
     * @param frame    what its decay gives the particle
     * @param window   directions worth drawing
     * @param space    what is possible and wanted
     * @param factor   particles per unit of the spectrum: branching ratio times exposure
     */
    MesonDecayProposal(ParentSpectrum spectrum, RestFrame frame, AngularWindow window, PhaseSpace space, double factor) {
        TwoBodyDecay decay = frame.edge();
        this.space = space;
        this.restricted = space.restricted();
        this.slices = new MomentumSlices(spectrum, space.rest(), decay.parentMass(), space.leastParent(decay), space.mostParent(decay));
        this.window = window;
        this.frame = frame;
        this.decays = new MesonDecayColumns(decay.parentMass());
        this.factor = factor / ENERGY_BINS;
        this.scales = new double[slices.count()];
        for (int slice = 0; slice < scales.length; slice++) {
            double angle = TYPICAL_TRANSVERSE_MOMENTUM / slices.lowestMomentum(slice);
            scales[slice] = angle * angle;
        }
    }

    @Override
    public int strata() {
        return slices.count() * ENERGY_BINS;
    }

    @Override
    public int strataInRow() {
        return ENERGY_BINS;
    }

    @Override
    public void draw(UniformRandomProvider rng, FlightBatch batch) {
        double[][] scratch = batch.scratch;
        DirectionProposal direction = new DirectionProposal(window);
        begin(rng, batch, direction);
        if (restricted) {
            decays.wanted(batch, scratch[REST_ENERGY], scratch[DECAY_COSINE], space.energies());
        } else {
            MesonDecayColumns.isotropic(scratch[DECAY_COSINE], batch.size);
        }
        decays.boost(batch, scratch[REST_ENERGY], scratch[DECAY_COSINE], scratch[SQUARED_ANGLE]);
        direction.aim(batch, scratch[SQUARED_ANGLE]);
        MesonDecayColumns.turnBack(batch, scratch[SINE], scratch[PARENT_COSINE]);
        slices.look(batch, ENERGY_BINS, batch.parentMomentum, scratch[SINE], scratch[PARENT_COSINE]);
    }

    /** Draws all random numbers of each sample and looks up what belongs to its slice. */
    private void begin(UniformRandomProvider rng, FlightBatch batch, DirectionProposal direction) {
        UnitCircle roll = new UnitCircle();
        RestFrame.Draw rest = frame.draws();
        double[] restEnergies = batch.scratch[REST_ENERGY];
        double[] shares = batch.scratch[DECAY_COSINE];
        double[] squaredAngles = batch.scratch[SQUARED_ANGLE];
        for (int i = 0; i < batch.size; i++) {
            int slice = batch.stratum[i] / ENERGY_BINS;
            batch.parentMomentum[i] = slices.draw(rng, batch, i, slice);
            batch.weight[i] *= factor * rest.even(rng);
            batch.momentum[i] = rest.momentum();
            restEnergies[i] = rest.energy();
            shares[i] = (batch.stratum[i] % ENERGY_BINS + rng.nextDouble()) * (1.0 / ENERGY_BINS);
            roll.next(rng);
            batch.rollCosine[i] = roll.cosine();
            batch.rollSine[i] = roll.sine();
            squaredAngles[i] = scales[slice];
            batch.directionZ[i] = rng.nextDouble();
            direction.drawAzimuth(rng, batch, i);
        }
    }
}
