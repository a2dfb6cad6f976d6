package org.farvertex.production;

import org.farvertex.event.FlightBatch;
import org.farvertex.kinematics.RestOfCollision;

/**
 * Takes away the weight of drawn particles that leave the rest of their collision too little.
 *
 * @param rest what the collision must leave
 * @param mass mass of the particle [GeV]
 * @param safe momentum up to which enough is left in every direction that is drawn, so that nobody need ask [GeV]
 */
record WhatIsLeft(RestOfCollision rest, double mass, double safe) {

    /** Drops from a batch what cannot be; momenta and directions are set. */
    void weigh(FlightBatch batch) {
        if (safe == Double.POSITIVE_INFINITY) {
            return;
        }
        for (int i = 0; i < batch.size; i++) {
            if (batch.momentum[i] > safe && !rest.allows(batch.momentum[i], batch.directionZ[i], mass)) {
                batch.weight[i] = 0;
            }
        }
    }
}
