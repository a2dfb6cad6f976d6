package org.farvertex.production;

import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.kinematics.TwoBodyDecay;
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
    private static final double WIDEST = 0.06;

    private final List<ReachingCell> cells;
    private final TwoBodyDecay decay;
    private final AngularWindow window;
    private final double survival;
    private final double factor;
    private final double cosMin;
    private final double cosMax;

    /**
     * Makes the proposal.
     *
     * @param spectrum spectrum of the meson
     * @param decay    its decay: the A′ first
     * @param window   directions worth drawing
     * @param survival \(\kappa=Dm/c\tau\) at the detector [GeV]; it only steers the proposal
     * @param factor   A′ per unit of the spectrum: branching ratio times exposure
     */
    OffAxisMesonDecay(ParentSpectrum spectrum, TwoBodyDecay decay, AngularWindow window, double survival, double factor) {
        DecayInFlight flight = new DecayInFlight(decay);
        this.cells = SpectrumCells.of(spectrum, WIDEST).stream()
            .map(cell -> ReachingCell.of(cell, flight, window, survival)).flatMap(Optional::stream).toList();
        this.decay = decay;
        this.window = window;
        this.survival = survival;
        this.factor = factor * window.phiWidth() / (2 * Math.PI);
        this.cosMin = Math.cos(window.thetaMin());
        this.cosMax = Math.cos(window.thetaMax());
    }

    @Override
    public int strata() {
        return cells.size();
    }

    @Override
    public void draw(UniformRandomProvider rng, FlightBatch batch) {
        DecayInFlight flight = new DecayInFlight(decay);
        TiltedDecayAngle tilted = new TiltedDecayAngle();
        for (int i = 0; i < batch.size; i++) {
            ReachingCell reaching = cells.get(batch.stratum[i]);
            SpectrumCell cell = reaching.cell();
            tilted.draw(rng, reaching.leastBack(), reaching.steepness());
            double top = reaching.top(flight, tilted.back(), window.thetaMin());
            batch.weight[i] *= top > cell.lower() ? factor * cell.content() * tilted.inverseDensity() : 0;
            top = top > cell.lower() ? top : cell.upper();
            TruncatedExponential along = reaching.along(flight, tilted.back(), top, survival);
            double y = along.at(rng.nextDouble());
            batch.logWeight[i] = cell.along().logDensity(y) - along.logDensity(y);
            batch.extrapolated[i] = cell.extrapolated();
            flight.boost(cell.momentum(y), tilted.back());
            flight.write(batch, i);
            orient(rng, batch, i, cell, flight.angle());
        }
    }

    /** Draws the polar angle of the meson, then the azimuths. */
    private void orient(UniformRandomProvider rng, FlightBatch batch, int i, SpectrumCell cell, double angle) {
        double parent = batch.parentMomentum[i];
        double below = cell.shareBelow(Math.max(window.thetaMin() - angle, angle - window.thetaMax()), parent);
        double share = cell.shareBelow(window.thetaMax() + angle, parent) - below;
        double theta = cell.angleAt(below + Math.max(0, share) * rng.nextDouble(), parent);
        double sine = Math.sin(theta);
        double cosine = Math.cos(theta);
        double product = batch.parentCosine[i] * cosine;
        double scale = batch.parentSine[i] * sine;
        double first = azimuth((product - cosMax) / scale);
        double range = azimuth((product - cosMin) / scale) - first;
        batch.weight[i] *= Math.max(0, share) * Math.max(0, range) / Math.PI;
        double chi = first + range * rng.nextDouble();
        double phi = window.phiCenter() + window.phiWidth() * (rng.nextDouble() - 0.5);
        double side = rng.nextBoolean() ? 1 : -1;
        Turn.write(batch, i, sine, cosine, Math.cos(chi), side * Math.sin(chi), Math.cos(phi), Math.sin(phi));
    }

    /** Arcus cosine that takes all numbers. */
    private static double azimuth(double cosine) {
        return Math.acos(Math.max(-1, Math.min(1, cosine)));
    }
}
