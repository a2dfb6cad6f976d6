package org.farvertex.simulation;

import org.farvertex.event.FlightBatch;
import org.farvertex.kinematics.Daughters;
import org.farvertex.production.ProductionProcess;

/**
 * One accepted particle with everything its event is built from, told as {@link FlightBatch} tells it.
 *
 * @param process         how it is made
 * @param weight          1, or its weight in a weighted sample
 * @param momentum        momentum of the particle [GeV]
 * @param energy          its energy [GeV]
 * @param direction       its direction
 * @param originZ         where the collision is [m]
 * @param shift           from there to where it starts [m], three zeros if it starts there
 * @param part            which of the parents of the process, see {@link org.farvertex.production.Proposal#part}
 * @param parentMomentum  momentum of its parent [GeV], 0 without one
 * @param parentDirection direction of the parent relative to the particle: cos α, sin α, cos ψ, sin ψ
 * @param distance        distance flown [m]
 * @param mode            number of its decay mode
 * @param daughters       what it decays to
 * @param choice          a random number left for choices that do not touch the physics
 */
record DecaySample(ProductionProcess process, double weight, double momentum, double energy, double[] direction, double originZ,
                   double[] shift, int part, double parentMomentum, double[] parentDirection, double distance, int mode, Daughters daughters, double choice) {

    static DecaySample of(ChannelSource source, double weight, FlightBatch b, int i, double distance, Observation seen,
                          double choice) {
        return new DecaySample(source.process(), weight, b.momentum[i], b.energy[i],
            new double[] {b.directionX[i], b.directionY[i], b.directionZ[i]}, b.originZ[i],
            b.displaced ? new double[] {b.shiftX[i], b.shiftY[i], b.shiftZ[i]} : new double[3], source.proposal().part(b.stratum[i]),
            b.parentMomentum[i],
            new double[] {b.parentCosine[i], b.parentSine[i], b.rollCosine[i], b.rollSine[i]}, distance, seen.mode(),
            seen.daughters().copy(), choice);
    }
}
