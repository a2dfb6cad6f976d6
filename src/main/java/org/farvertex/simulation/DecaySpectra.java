package org.farvertex.simulation;

import java.util.List;
import org.farvertex.statistics.WeightHistogram;

/**
 * Distributions of one experiment; weights are numbers of A′ or decays in the exposure.
 *
 * @param energy   energy of the accepted A′ [GeV], after efficiency
 * @param depth    z of the accepted decays behind the front of the decay volume [m], after efficiency
 * @param produced A′ made, one histogram of the polar angle [rad] for each bin of momentum
 * @param momenta  edges of the bins of momentum [GeV]
 */
public record DecaySpectra(WeightHistogram energy, WeightHistogram depth, List<WeightHistogram> produced, double[] momenta) {

    /** Keeps its own list. */
    public DecaySpectra {
        produced = List.copyOf(produced);
        if (produced.size() != momenta.length - 1) {
            throw new IllegalArgumentException("one histogram of angles is needed for each bin of momentum");
        }
    }

    /** Adds another one with the same bins times a factor. */
    void add(DecaySpectra other, double factor) {
        energy.add(other.energy, factor);
        depth.add(other.depth, factor);
        for (int i = 0; i < produced.size(); i++) {
            produced.get(i).add(other.produced.get(i), factor);
        }
    }
}
