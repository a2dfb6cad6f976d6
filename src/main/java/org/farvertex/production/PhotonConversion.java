package org.farvertex.production;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.event.FlightBatch;

/** Photons, drawn by another proposal, that fly straight to an absorber and become the particle there with the momentum they have. */
final class PhotonConversion implements Proposal {

    private final Proposal photons;
    private final Primakoff physics;
    private final double mass;
    private final double distance;

    /**
     * Makes the proposal.
     *
     * @param photons  massless particles, as many as photons times the squared coupling
     * @param physics  probability of the conversion
     * @param mass     mass of the particle [GeV]
     * @param distance distance of the absorber along the beam [m]
     */
    PhotonConversion(Proposal photons, Primakoff physics, double mass, double distance) {
        this.photons = photons;
        this.physics = physics;
        this.mass = mass;
        this.distance = distance;
    }

    @Override
    public int strata() {
        return photons.strata();
    }

    @Override
    public int strataInRow() {
        return photons.strataInRow();
    }

    @Override
    public boolean uneven() {
        return photons.uneven();
    }

    @Override
    public int part(int stratum) {
        return photons.part(stratum);
    }

    @Override
    public boolean displaces() {
        return true;
    }

    @Override
    public boolean isSteered() {
        return photons.isSteered();
    }

    @Override
    public Proposal steered(double perMetre) {
        return new PhotonConversion(photons.steered(perMetre), physics, mass, distance);
    }

    @Override
    public void draw(UniformRandomProvider rng, FlightBatch batch) {
        photons.draw(rng, batch);
        for (int i = 0; i < batch.size; i++) {
            double momentum = batch.momentum[i];
            batch.energy[i] = Math.sqrt(momentum * momentum + mass * mass);
            batch.weight[i] *= physics.probability(momentum);
            double flown = distance / batch.directionZ[i];
            batch.shiftX[i] = flown * batch.directionX[i];
            batch.shiftY[i] = flown * batch.directionY[i];
            batch.shiftZ[i] = distance;
        }
    }
}
