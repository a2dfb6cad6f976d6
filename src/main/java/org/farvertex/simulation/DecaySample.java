package org.farvertex.simulation;

import org.farvertex.decay.PairDecay;
import org.farvertex.event.FlightBatch;
import org.farvertex.production.ProductionProcess;

/**
 * One accepted A′ with everything its event is built from, told as {@link FlightBatch} tells it.
 *
 * @param process         channel
 * @param weight          1, or its weight in a weighted sample
 * @param momentum        momentum of the A′ [GeV]
 * @param energy          its energy [GeV]
 * @param direction       its direction
 * @param originZ         where it starts [m]
 * @param parentMomentum  momentum of its parent [GeV], 0 without one
 * @param parentDirection direction of the parent relative to the A′: cos α, sin α, cos ψ, sin ψ
 * @param distance        distance flown [m]
 * @param positron        momentum of the positron [GeV]
 * @param electron        momentum of the electron [GeV]
 * @param choice          a random number left for choices that do not touch the physics
 */
record DecaySample(ProductionProcess process, double weight, double momentum, double energy, double[] direction, double originZ,
                   double parentMomentum, double[] parentDirection, double distance, double[] positron,
                   double[] electron, double choice) {

    static DecaySample of(ProductionProcess process, double weight, FlightBatch b, int i, double distance, PairDecay pair,
                          double choice) {
        return new DecaySample(process, weight, b.momentum[i], b.energy[i],
            new double[] {b.directionX[i], b.directionY[i], b.directionZ[i]}, b.originZ[i], b.parentMomentum[i],
            new double[] {b.parentCosine[i], b.parentSine[i], b.rollCosine[i], b.rollSine[i]}, distance,
            new double[] {pair.positive(0), pair.positive(1), pair.positive(2)},
            new double[] {pair.negative(0), pair.negative(1), pair.negative(2)}, choice);
    }
}
