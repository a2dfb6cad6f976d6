package org.farvertex.production;

import org.farvertex.event.FlightBatch;
import org.farvertex.spectrum.ParentSpectrum;

/**
 * How many particles a process makes at a point of its space, told by what was drawn: the momenta of parent and particle and where the particle
 * starts. What is the same whatever spectra, domain, source and couplings are (the decay of the parent, orientation, the measure) is left out, so
 * only the ratio of two densities of one process and mass says something: the weight that makes a sample of one a sample of the other.
 *
 * <p>May be asked by several threads.
 */
@FunctionalInterface
public interface ProductionDensity {

    /**
     * Natural logarithm of the density.
     *
     * @param batch the batch
     * @param i     a sample in it
     * @param part  which of the process's parents it comes from, see {@link Proposal#part}
     * @return the logarithm; −∞ where nothing is made
     */
    double log(FlightBatch batch, int i, int part);

    /** The density of what a parent with a spectrum decays to, times a factor. */
    static ProductionDensity ofParent(ParentSpectrum spectrum, double factor) {
        double log = Math.log(factor);
        return (batch, i, part) -> {
            double[] direction = new double[3];
            batch.parentDirection(i, direction);
            return log + spectrum.logDensity(batch.parentMomentum[i], length(direction[0], direction[1]), direction[2]);
        };
    }

    /** Parts of a unit vector neither overflow nor, where the sum says anything, underflow. */
    private static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    /** The density of what flies as a spectrum says, times a factor. */
    static ProductionDensity inPlace(ParentSpectrum spectrum, double factor, double mostTransverse) {
        double log = Math.log(factor);
        return (batch, i, part) -> {
            double sine = length(batch.directionX[i], batch.directionY[i]);
            return batch.momentum[i] * sine <= mostTransverse
                ? log + spectrum.logDensity(batch.momentum[i], sine, batch.directionZ[i]) : Double.NEGATIVE_INFINITY;
        };
    }
}
