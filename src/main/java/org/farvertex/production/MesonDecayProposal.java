package org.farvertex.production;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.kinematics.TwoBodyDecay;
import org.farvertex.random.UnitCircle;
import org.farvertex.spectrum.ParentSpectrum;
import org.farvertex.spectrum.SpectrumLookup;

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

    private final PhaseSpace space;
    private final boolean restricted;
    private final MomentumSlices slices;
    private final boolean checked;
    private final SpectrumLookup densities;
    private final AngularWindow window;
    private final RestFrame frame;
    private final double perParentMass;
    private final MesonDecayColumns decays;
    private final double[] measures;
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
        this.checked = slices.checked();
        this.densities = spectrum.lookup();
        this.window = window;
        this.frame = frame;
        this.perParentMass = 1 / decay.parentMass();
        this.decays = new MesonDecayColumns(decay.parentMass());
        this.measures = new double[slices.count()];
        this.scales = new double[slices.count()];
        for (int slice = 0; slice < scales.length; slice++) {
            measures[slice] = factor / ENERGY_BINS * slices.width(slice);
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
        double[] restEnergies = batch.scratch[0];
        double[] decayCosines = batch.scratch[1];
        double[] squaredAngles = batch.scratch[2];
        double[] sines = batch.scratch[3];
        DirectionProposal direction = new DirectionProposal(window);
        begin(rng, batch, direction, restEnergies, decayCosines, squaredAngles);
        if (restricted) {
            chooseWanted(batch, restEnergies, decayCosines);
        } else {
            MesonDecayColumns.isotropic(decayCosines, batch.size);
        }
        decays.boost(batch, restEnergies, decayCosines, squaredAngles);
        direction.aim(batch, squaredAngles, sines);
        double[] cosines = decayCosines;
        MesonDecayColumns.turnBack(batch, sines, cosines);
        look(batch, sines, cosines);
    }

    /** Draws all random numbers of each sample and looks up what belongs to its slice. Until the end the logarithmic weight is the way into the slice. */
    private void begin(UniformRandomProvider rng, FlightBatch batch, DirectionProposal direction, double[] restEnergies, double[] shares, double[] squaredAngles) {
        UnitCircle roll = new UnitCircle();
        RestFrame.Draw rest = frame.draws();
        for (int i = 0; i < batch.size; i++) {
            int slice = batch.stratum[i] / ENERGY_BINS;
            double beyond = slices.width(slice) * rng.nextDouble();
            batch.weight[i] *= measures[slice] * rest.even(rng);
            batch.logWeight[i] = beyond;
            batch.parentMomentum[i] = slices.momentum(slice, beyond);
            batch.extrapolated[i] = slices.extrapolated(slice);
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

    /** Decay angles that give energies that are wanted, \(E=\gamma E^*+\gamma\beta p^*\cos\theta^*\), weighted with the share of such angles. */
    private void chooseWanted(FlightBatch batch, double[] restEnergies, double[] shares) {
        for (int i = 0; i < batch.size; i++) {
            double gammaBeta = batch.parentMomentum[i] * perParentMass;
            double middle = Math.sqrt(1 + gammaBeta * gammaBeta) * restEnergies[i];
            double slope = gammaBeta * batch.momentum[i];
            double low = Math.max(-1, Math.min(1, (space.energies().min() - middle) / slope));
            double high = Math.max(-1, Math.min(1, (space.energies().max() - middle) / slope));
            batch.weight[i] *= (high - low) / 2;
            shares[i] = low + (high - low) * shares[i];
        }
    }

    /** The spectrum in the directions of the mesons, as far as the collision can make them. */
    private void look(FlightBatch batch, double[] sines, double[] cosines) {
        SpectrumLookup spectrum = densities.fork();
        for (int i = 0; i < batch.size; i++) {
            int slice = batch.stratum[i] / ENERGY_BINS;
            spectrum.find(slices.row(slice), slices.low(slice) + batch.logWeight[i], sines[i], cosines[i]);
            boolean allowed = !checked || slices.allows(slice, batch.parentMomentum[i], cosines[i]);
            batch.weight[i] = allowed ? batch.weight[i] * spectrum.factor() : 0;
            batch.logWeight[i] = spectrum.exponent();
        }
    }
}
