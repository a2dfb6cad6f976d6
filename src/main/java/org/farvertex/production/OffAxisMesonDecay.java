package org.farvertex.production;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.random.TruncatedCauchy;
import org.farvertex.random.TruncatedExponential;
import org.farvertex.spectrum.ParentSpectrum;
import org.farvertex.spectrum.SpectrumCell;
import org.farvertex.spectrum.SpectrumCells;

/**
 * Mesons that decay into an A′ flying towards a detector off the axis.
 *
 * <p>There the answer hangs on few cells of the spectrum at high transverse momentum, more so the shorter the A′ lives. So the cells
 * are the strata, and inside a cell the meson is drawn forward, one step after the other, each from what still leads into the detector's range of
 * polar angle: the decay angle \(\theta^*\), which fixes the momentum k of the A′ but for a factor; the momentum of the meson,
 * with k in favour by the survival \(e^{-\kappa/k}\); its polar angle, between \(\theta_{\min}-\alpha\) and \(\theta_{\max}+\alpha\), where
 * α is the angle of the decay; and the azimuth χ of the A′ around it, where
 * \(\cos\theta_{A'}=\cos\alpha\cos\theta-\sin\alpha\sin\theta\cos\chi\) ends in the range. Nothing is missed but by azimuth, and every
 * weight is a product of probabilities.
 */
final class OffAxisMesonDecay implements Proposal {

    /** Widest cell in ln p. */
    private static final double WIDEST = 0.2;

    /** Those of which some mesons send an A′ into the window. */
    private final List<SpectrumCell> cells;
    /** Cells as they are drawn, made when first visited; the same whoever makes them. */
    private final ReachingCell[] reaching;
    private final RestFrame frame;
    private final double parentMass;
    private final AngularWindow window;
    private final Steering steering;
    private final PhaseSpace space;
    private final double factor;
    private final double cosMin;
    private final double cosMax;

    /**
     * Makes the proposal.
     *
     * @param spectrum spectrum of the meson
     * @param frame    what its decay gives the particle
     * @param steering the detector
     * @param space    what the collision can make, and up to which energy A′ are wanted; those of less than the least are drawn all the same
     * @param factor   particles per unit of the spectrum: branching ratio times exposure
     */
    OffAxisMesonDecay(ParentSpectrum spectrum, RestFrame frame, Steering steering, PhaseSpace space, double factor) {
        this(reaching(SpectrumCells.of(spectrum, WIDEST).cells(), new DecayInFlight(frame), steering.window()), frame, steering, space,
            factor / (2 * Math.PI));
    }

    private static List<SpectrumCell> reaching(List<SpectrumCell> cells, DecayInFlight flight, AngularWindow window) {
        return cells.stream().filter(cell -> ReachingCell.reaches(cell, flight, window)).toList();
    }

    private OffAxisMesonDecay(List<SpectrumCell> cells, RestFrame frame, Steering steering, PhaseSpace space, double factor) {
        this.cells = cells;
        this.reaching = new ReachingCell[cells.size()];
        this.frame = frame;
        this.parentMass = frame.edge().parentMass();
        this.space = space;
        this.window = steering.window();
        this.steering = steering;
        this.factor = factor;
        this.cosMin = Math.cos(window.thetaMin());
        this.cosMax = Math.cos(window.thetaMax());
    }

    @Override
    public int strata() {
        return cells.size();
    }

    @Override
    public boolean isSteered() {
        return true;
    }

    @Override
    public Proposal steered(double perMetre) {
        return new OffAxisMesonDecay(cells, frame, steering.with(perMetre), space, factor);
    }

    @Override
    public boolean uneven() {
        return true;
    }

    @Override
    public void draw(UniformRandomProvider rng, FlightBatch batch) {
        DecayInFlight flight = new DecayInFlight(frame);
        DecayInFlight hardest = new DecayInFlight(frame);
        TruncatedCauchy azimuth = new TruncatedCauchy();
        PeakedDecayAngle peaked = new PeakedDecayAngle();
        for (int i = 0; i < batch.size; i++) {
            ReachingCell reaching = cell(batch.stratum[i], hardest);
            batch.weight[i] *= flight.even(rng);
            SpectrumCell cell = reaching.cell();
            peaked.draw(rng, reaching.leastRoot(), reaching.bestRoot(), reaching.steepness());
            double top = reaching.top(flight, peaked.back(), window.thetaMin());
            batch.weight[i] *= top > cell.lower() ? factor * cell.content() * peaked.inverseDensity() : 0;
            top = top > cell.lower() ? top : cell.upper();
            TruncatedExponential along = reaching.along(flight, peaked.back(), top, steering);
            double y = along.at(rng.nextDouble());
            batch.logWeight[i] = cell.along().logDensity(y) - along.logDensity(y);
            batch.extrapolated[i] = cell.extrapolated();
            flight.boost(cell.momentum(y), peaked.back());
            flight.write(batch, i);
            orient(rng, batch, i, reaching, flight, azimuth);
        }
    }

    /** Made for the hardest decay: of all that the parent's rest frame allows it turns the A′ farthest at every decay angle. */
    private ReachingCell cell(int stratum, DecayInFlight flight) {
        ReachingCell known = reaching[stratum];
        if (known == null) {
            known = ReachingCell.of(cells.get(stratum), flight, steering, space.rest(), space.energies().max(), parentMass);
            reaching[stratum] = known;
        }
        return known;
    }

    /** Draws the polar angle of the meson, then the azimuths. */
    private void orient(UniformRandomProvider rng, FlightBatch batch, int i, ReachingCell reaching, DecayInFlight flight,
                        TruncatedCauchy azimuth) {
        SpectrumCell cell = reaching.cell();
        double angle = flight.angle();
        double parent = batch.parentMomentum[i];
        double below = cell.shareBelow(Math.max(window.thetaMin() - angle, angle - window.thetaMax()), parent);
        double above = cell.shareBelow(window.thetaMax() + angle, parent);
        if (!(above > below)) {
            batch.weight[i] = 0;
            above = 1;
        }
        TruncatedExponential across = reaching.across(flight, parent, below, above, steering);
        double share = across.at(rng.nextDouble());
        batch.logWeight[i] -= across.logDensity(share);
        double theta = cell.angleAt(share, parent);
        double sine = Math.sin(theta);
        double cosine = Math.cos(theta);
        double product = batch.parentCosine[i] * cosine;
        double scale = batch.parentSine[i] * sine;
        double first = arcCosine((product - cosMax) / scale);
        double range = arcCosine((product - cosMin) / scale) - first;
        batch.weight[i] *= Math.max(0, range) / Math.PI;
        double chi = first + range * rng.nextDouble();
        double around = Math.cos(chi);
        double polar = Math.acos(Math.max(-1, Math.min(1, product - scale * around)));
        azimuth.draw(rng, window.phiCenter() - window.phiWidth() / 2, window.phiCenter() + window.phiWidth() / 2,
            steering.azimuth(polar), steering.azimuthRange(polar, batch.momentum[i]));
        batch.weight[i] *= azimuth.inverseDensity();
        if (reaching.checked() && !space.rest().allows(parent, cosine, parentMass)) {
            batch.weight[i] = 0;
        }
        double side = rng.nextBoolean() ? 1 : -1;
        Turn.write(batch, i, sine, cosine, around, side * Math.sin(chi), Math.cos(azimuth.value()), Math.sin(azimuth.value()));
    }

    /** Arcus cosine that takes all numbers. */
    private static double arcCosine(double cosine) {
        return Math.acos(Math.max(-1, Math.min(1, cosine)));
    }
}
