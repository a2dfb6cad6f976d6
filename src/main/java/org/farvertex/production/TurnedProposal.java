package org.farvertex.production;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.Rotation;

/**
 * A proposal in the frame in which the beam flies along z, its particles turned to the frame of the detector: directions, the flight of parents
 * before they decay, and where the parent flies as seen from the particle.
 *
 * @param proposal what is made along z
 * @param rotation from the frame of the beam to that of the detector
 */
public record TurnedProposal(Proposal proposal, Rotation rotation) implements Proposal {

    /**
     * Turns a proposal, if its beam does not fly along z.
     *
     * @param proposal what is made along z
     * @param rotation from the frame of the beam to that of the detector
     * @return the turned proposal
     */
    public static Proposal of(Proposal proposal, Rotation rotation) {
        return rotation.isNone() ? proposal : new TurnedProposal(proposal, rotation);
    }

    @Override
    public int strata() {
        return proposal.strata();
    }

    @Override
    public int strataInRow() {
        return proposal.strataInRow();
    }

    @Override
    public boolean isSteered() {
        return proposal.isSteered();
    }

    @Override
    public Proposal steered(double perMetre) {
        return new TurnedProposal(proposal.steered(perMetre), rotation);
    }

    @Override
    public boolean displaces() {
        return proposal.displaces();
    }

    @Override
    public int part(int stratum) {
        return proposal.part(stratum);
    }

    @Override
    public boolean uneven() {
        return proposal.uneven();
    }

    @Override
    public void draw(UniformRandomProvider rng, FlightBatch batch) {
        proposal.draw(rng, batch);
        double[] v = new double[3];
        boolean displaces = proposal.displaces();
        for (int i = 0; i < batch.size; i++) {
            turn(batch, i, v, rotation, displaces);
        }
    }

    /**
     * Density of what is made along z at the samples of turned particles.
     *
     * @param density  density in the frame in which the beam flies along z
     * @param rotation from the frame of the beam to that of the detector
     * @return the density at samples in the frame of the detector
     */
    public static ProductionDensity density(ProductionDensity density, Rotation rotation) {
        if (rotation.isNone()) {
            return density;
        }
        Rotation back = rotation.inverse();
        return (batch, i, part) -> {
            FlightBatch along = new FlightBatch(1, batch.displaced);
            along.size = 1;
            along.copy(batch, i, 0);
            turn(along, 0, new double[3], back, batch.displaced);
            return density.log(along, 0, part);
        };
    }

    private static void turn(FlightBatch batch, int i, double[] v, Rotation rotation, boolean displaces) {
        boolean rolls = batch.parentMomentum[i] > 0 && batch.parentSine[i] > 0;
        double px = 0;
        double py = 0;
        double pz = 0;
        if (rolls) {
            batch.parentDirection(i, v);
            rotation.turn(v);
            px = v[0];
            py = v[1];
            pz = v[2];
        }
        v[0] = batch.directionX[i];
        v[1] = batch.directionY[i];
        v[2] = batch.directionZ[i];
        rotation.turn(v);
        batch.directionX[i] = v[0];
        batch.directionY[i] = v[1];
        batch.directionZ[i] = v[2];
        if (rolls) {
            roll(batch, i, px, py, pz);
        }
        if (displaces) {
            v[0] = batch.shiftX[i];
            v[1] = batch.shiftY[i];
            v[2] = batch.shiftZ[i];
            rotation.turn(v);
            batch.shiftX[i] = v[0];
            batch.shiftY[i] = v[1];
            batch.shiftZ[i] = v[2];
        }
    }

    /** The roll of a parent about its particle, see {@link FlightBatch}: its components along growing polar angle and azimuth. */
    private static void roll(FlightBatch batch, int i, double px, double py, double pz) {
        double x = batch.directionX[i];
        double y = batch.directionY[i];
        double z = batch.directionZ[i];
        double sine = Math.hypot(x, y);
        double cosPhi = sine > 0 ? x / sine : 1;
        double sinPhi = sine > 0 ? y / sine : 0;
        double polar = z * (px * cosPhi + py * sinPhi) - pz * sine;
        double around = py * cosPhi - px * sinPhi;
        double length = Math.hypot(polar, around);
        batch.rollCosine[i] = length > 0 ? polar / length : 1;
        batch.rollSine[i] = length > 0 ? around / length : 0;
    }
}
