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
        DirectionProposal direction = new DirectionProposal(window);
        UnitCircle roll = new UnitCircle();
        RestFrame.Draw rest = frame.draws();
        SpectrumLookup spectrum = densities.fork();
        for (int i = 0; i < batch.size; i++) {
            int slice = batch.stratum[i] / ENERGY_BINS;
            double beyond = slices.width(slice) * rng.nextDouble();
            batch.weight[i] *= rest.even(rng);
            decay(rng, batch, i, rest, slices.momentum(slice, beyond));
            roll.next(rng);
            batch.rollCosine[i] = roll.cosine();
            batch.rollSine[i] = roll.sine();
            double across = rest.momentum() / batch.momentum[i];
            direction.drawPolar(rng, scales[slice] + across * across);
            direction.finish(rng, batch, i);
            batch.extrapolated[i] = slices.extrapolated(slice);
            look(spectrum, batch, i, slice, beyond, direction);
            batch.weight[i] *= measures[slice] * direction.solidAngle() * spectrum.factor();
            batch.logWeight[i] = spectrum.exponent();
        }
    }

    private void decay(UniformRandomProvider rng, FlightBatch batch, int i, RestFrame.Draw rest, double parent) {
        double restMomentum = rest.momentum();
        double restEnergy = rest.energy();
        double share = (batch.stratum[i] % ENERGY_BINS + rng.nextDouble()) * (1.0 / ENERGY_BINS);
        double gammaBeta = parent * perParentMass;
        double gamma = Math.sqrt(1 + gammaBeta * gammaBeta);
        double cosine = restricted ? wanted(batch, i, gamma * restEnergy, gammaBeta * restMomentum, share) : 2 * share - 1;
        double across = restMomentum * Math.sqrt((1 - cosine) * (1 + cosine));
        double along = gamma * restMomentum * cosine + gammaBeta * restEnergy;
        double momentum = Math.sqrt(along * along + across * across);
        double inverse = 1 / momentum;
        batch.parentMomentum[i] = parent;
        batch.momentum[i] = momentum;
        batch.energy[i] = gamma * restEnergy + gammaBeta * restMomentum * cosine;
        batch.parentCosine[i] = along * inverse;
        batch.parentSine[i] = across * inverse;
    }

    /** A decay angle that gives an energy that is wanted, \(E=\gamma E^*+\gamma\beta p^*\cos\theta^*\), weighted with the share of such angles. */
    private double wanted(FlightBatch batch, int i, double middle, double slope, double share) {
        double low = Math.max(-1, Math.min(1, (space.energies().min() - middle) / slope));
        double high = Math.max(-1, Math.min(1, (space.energies().max() - middle) / slope));
        batch.weight[i] *= (high - low) / 2;
        return low + (high - low) * share;
    }

    /** The spectrum in the direction of the meson, as far as the collision can make it. */
    private void look(SpectrumLookup spectrum, FlightBatch batch, int i, int slice, double beyond,
                      DirectionProposal direction) {
        double tilt = batch.parentSine[i] * batch.rollCosine[i];
        double radial = batch.parentCosine[i] * direction.sine() + tilt * direction.cosine();
        double tangential = batch.parentSine[i] * batch.rollSine[i];
        double cosine = batch.parentCosine[i] * direction.cosine() - tilt * direction.sine();
        spectrum.find(slices.row(slice), slices.low(slice) + beyond,
            Math.sqrt(radial * radial + tangential * tangential), cosine);
        if (checked && !slices.allows(slice, batch.parentMomentum[i], cosine)) {
            batch.weight[i] = 0;
        }
    }
}
