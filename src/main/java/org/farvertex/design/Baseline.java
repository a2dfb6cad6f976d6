package org.farvertex.design;

import java.util.List;
import org.farvertex.reach.MassInterval;

/**
 * One experiment on Fig. 6: the rough estimate of arXiv:2105.07655 and the measured points.
 *
 * <p>Rough: all A′ that would fly into the decay volume, counted as if each had the energy of the beam, which is the highest there is. The paper shows
 * only the highest energies and gives no N; this is its definition with our N. Measured: for each energy \(E\) the A′ above \(E\) alone.
 *
 * @param id            name of the detector file
 * @param name          name for people
 * @param distance      \(d\), source to decay volume [m]
 * @param logNumber     \(\ln N\) of all A′ that fly at the decay volume
 * @param highestEnergy energy of the beam [GeV]
 * @param measured      points with \(N(E)>e\), energy rising
 * @param roughMass     mass at which the rough estimate says the reach ends [GeV]
 * @param measuredMass  the largest mass that any measured point says is reached [GeV]
 * @param edge          where the masses with the experiment's signal end, from full simulation; NaN if there is none
 */
public record Baseline(String id, String name, double distance, double logNumber, double highestEnergy,
                       List<Point> measured, double roughMass, double measuredMass, MassInterval.Edge edge) {

    /** Keeps its own list. */
    public Baseline {
        measured = List.copyOf(measured);
    }

    /**
     * A measured point.
     *
     * @param energy    \(E\) [GeV]
     * @param logNumber \(\ln N(E)\)
     * @param error     statistical error of \(\ln N(E)\)
     * @param ratio     \(d/\ln N(E)\) [m]
     */
    public record Point(double energy, double logNumber, double error, double ratio) {
    }

    /**
     * Where the masses with the experiment's signal end.
     *
     * @return largest mass [GeV]; NaN if there is none
     */
    public double largestMass() {
        return edge.mass();
    }

    /**
     * The rough estimate.
     *
     * @return \(d/\ln N\) [m]; NaN if there is at most one A′
     */
    public double ratio() {
        return logNumber > 0 ? distance / logNumber : Double.NaN;
    }
}
