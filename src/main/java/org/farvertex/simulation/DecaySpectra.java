package org.farvertex.simulation;

import java.util.Arrays;
import java.util.List;
import org.farvertex.statistics.WeightHistogram;

/** Distributions of one experiment; weights are numbers of A′ or decays in the exposure. */
public final class DecaySpectra {

    private final WeightHistogram energy;
    private final WeightHistogram depth;
    private final List<WeightHistogram> produced;
    private final double[] momenta;

    DecaySpectra(WeightHistogram energy, WeightHistogram depth, List<WeightHistogram> produced, double[] momenta) {
        this.energy = energy;
        this.depth = depth;
        this.produced = List.copyOf(produced);
        this.momenta = momenta.clone();
        if (produced.size() != momenta.length - 1) {
            throw new IllegalArgumentException("one histogram of angles is needed for each bin of momentum");
        }
    }

    /**
     * Energy of the accepted A′ [GeV], after efficiency.
     *
     * @return the histogram
     */
    public WeightHistogram energy() {
        return energy;
    }

    /**
     * z of the accepted decays behind the front of the decay volume [m], after efficiency.
     *
     * @return the histogram
     */
    public WeightHistogram depth() {
        return depth;
    }

    /**
     * A′ made, one histogram of the polar angle [rad] for each bin of momentum.
     *
     * @return the histograms
     */
    public List<WeightHistogram> produced() {
        return produced;
    }

    /**
     * Edges of the bins of momentum [GeV].
     *
     * @return one more than there are bins
     */
    public List<Double> momenta() {
        return Arrays.stream(momenta).boxed().toList();
    }

    /** The histogram of the angles of A′ with a momentum [GeV]; null outside the bins. */
    WeightHistogram angles(double momentum) {
        int found = Arrays.binarySearch(momenta, momentum);
        int bin = found >= 0 ? found : -found - 2;
        return bin >= 0 && bin < produced.size() ? produced.get(bin) : null;
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
