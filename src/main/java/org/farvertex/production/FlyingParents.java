package org.farvertex.production;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.detector.FreePath;
import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.random.TruncatedExponential;

/**
 * Decays of parents that live long enough to fly: the particle starts where its parent decays, if that is before the parent meets material.
 *
 * <p>With the parent's decay length \(d=c\tau p/M\) and a mean path λ in a dump, the place s along its line has the density
 * \[ \frac1d\,e^{-s(1/d+1/\lambda)},\qquad 0\lt s\lt L(\theta), \]
 * which is a weight. Drawn is an exponential that also knows how much flight a late start spares the particle, \(e^{+s/d_X}\). All else the proposal
 * inside draws as for a parent that decays at once, towards a {@linkplain #window wider window} that holds the detector as seen from every
 * place that the parent can reach.
 */
final class FlyingParents implements Proposal {

    private final Proposal decays;
    private final FreePath path;
    private final double farthest;
    private final double perMomentum;
    private final double perMetre;

    /**
     * Makes the proposal.
     *
     * @param decays      parents that decay at once
     * @param path        how far they fly
     * @param farthest    distance along the beam beyond which they are not followed [m]
     * @param decayPerGeV their decay length over their momentum, \(c\tau/M\) [m/GeV]
     * @param perMetre    \(m/c\tau\) of the particle [GeV/m], which only steers
     */
    FlyingParents(Proposal decays, FreePath path, double farthest, double decayPerGeV, double perMetre) {
        this.decays = decays;
        this.path = path;
        this.farthest = farthest;
        this.perMomentum = decayPerGeV;
        this.perMetre = perMetre;
    }

    /**
     * Directions in which a detector is seen from any place that parents reach.
     *
     * @param window   directions in which it is seen from the collision
     * @param distance distance to its front along the beam [m]
     * @param along    how far parents fly along the beam [m]
     * @param across   how far off the axis they get [m]
     * @return the wider window
     */
    static AngularWindow window(AngularWindow window, double distance, double along, double across) {
        double left = Math.max(distance - along, 1e-3 * distance);
        double most = Math.min(Math.atan((Math.tan(window.thetaMax()) * distance + across) / left), Math.PI / 2 * (1 - 1e-12));
        double nearest = Math.tan(window.thetaMin()) * distance;
        double shift = across / nearest;
        if (!(shift < 0.5) || window.phiWidth() / 2 + Math.asin(shift) >= Math.PI) {
            return new AngularWindow(0, most, 0, 2 * Math.PI);
        }
        return new AngularWindow(Math.atan((nearest - across) / distance), most, window.phiCenter(), window.phiWidth() + 2 * Math.asin(shift));
    }

    /**
     * Density of particles and of the places where their parents decay.
     *
     * @param decays      density of parents that decay at once
     * @param path        how far they fly
     * @param farthest    distance along the beam beyond which they are not followed [m]
     * @param decayPerGeV their decay length over their momentum [m/GeV]
     * @return the density per metre of their flight
     */
    static ProductionDensity density(ProductionDensity decays, FreePath path, double farthest, double decayPerGeV) {
        return (batch, i, part) -> {
            double[] parent = new double[3];
            batch.parentDirection(i, parent);
            double place = Math.sqrt(batch.shiftX[i] * batch.shiftX[i] + batch.shiftY[i] * batch.shiftY[i] + batch.shiftZ[i] * batch.shiftZ[i]);
            double perLength = 1 / (decayPerGeV * batch.parentMomentum[i]);
            return place <= most(path, farthest, parent)
                ? decays.log(batch, i, part) + Math.log(perLength) - place * (perLength + 1 / path.interactionLength()) : Double.NEGATIVE_INFINITY;
        };
    }

    private static double most(FreePath path, double farthest, double[] parent) {
        return parent[2] > 0 ? Math.min(path.length(Math.hypot(parent[0], parent[1]), parent[2]), farthest / parent[2]) : 0;
    }

    @Override
    public int strata() {
        return decays.strata();
    }

    @Override
    public int strataInRow() {
        return decays.strataInRow();
    }

    @Override
    public boolean uneven() {
        return decays.uneven();
    }

    @Override
    public boolean displaces() {
        return true;
    }

    @Override
    public boolean isSteered() {
        return true;
    }

    @Override
    public Proposal steered(double rate) {
        return new FlyingParents(decays.steered(rate), path, farthest, perMomentum, rate);
    }

    @Override
    public void draw(UniformRandomProvider rng, FlightBatch batch) {
        decays.draw(rng, batch);
        double[] parent = new double[3];
        for (int i = 0; i < batch.size; i++) {
            fly(rng, batch, i, parent);
        }
    }

    private void fly(UniformRandomProvider rng, FlightBatch batch, int i, double[] parent) {
        batch.parentDirection(i, parent);
        double most = most(path, farthest, parent);
        if (!(most > 0)) {
            batch.weight[i] = 0;
        }
        double perLength = 1 / (perMomentum * batch.parentMomentum[i]);
        double lost = perLength + 1 / path.interactionLength();
        TruncatedExponential places = TruncatedExponential.of(0, most > 0 ? most : 1, -most * (lost - perMetre / batch.momentum[i]));
        double place = places.at(rng.nextDouble());
        batch.weight[i] *= perLength;
        batch.logWeight[i] -= place * lost + places.logDensity(place);
        batch.shiftX[i] = place * parent[0];
        batch.shiftY[i] = place * parent[1];
        batch.shiftZ[i] = place * parent[2];
    }
}
