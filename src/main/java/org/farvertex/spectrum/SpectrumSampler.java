package org.farvertex.spectrum;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;

/** Draws mesons straight from a spectrum, every one with the same weight: a cell by its yield, then a point inside it. */
public final class SpectrumSampler {

    private final SpectrumCells cells;
    private final double total;
    private final SharedStateDiscreteSampler choice;

    private SpectrumSampler(SpectrumCells cells, double total, SharedStateDiscreteSampler choice) {
        this.cells = cells;
        this.total = total;
        this.choice = choice;
    }

    /**
     * Prepares the cells.
     *
     * @param spectrum the spectrum
     * @param rng      source of randomness of this sampler
     * @return the sampler
     */
    public static SpectrumSampler of(ParentSpectrum spectrum, UniformRandomProvider rng) {
        SpectrumCells cells = SpectrumCells.of(spectrum, Double.POSITIVE_INFINITY);
        double[] contents = cells.contents();
        return new SpectrumSampler(cells, Arrays.stream(contents).sum(), AliasMethodDiscreteSampler.of(rng, contents));
    }

    /**
     * The same sampler with another source of randomness.
     *
     * @param rng source of randomness
     * @return a sampler that shares the tables
     */
    public SpectrumSampler with(UniformRandomProvider rng) {
        return new SpectrumSampler(cells.fork(), total, choice.withUniformRandomProvider(rng));
    }

    /**
     * Sum of the yields of all bins: what one drawn meson stands for, times the number drawn.
     *
     * @return the total yield
     */
    public double total() {
        return total;
    }

    /**
     * Draws the next meson.
     *
     * @param rng source of randomness
     */
    public void next(UniformRandomProvider rng) {
        cells.draw(rng, choice.sample());
    }

    /**
     * Momentum drawn last.
     *
     * @return the momentum [GeV]
     */
    public double momentum() {
        return cells.momentum();
    }

    /**
     * Sine of the polar angle drawn last.
     *
     * @return the sine, not negative
     */
    public double sine() {
        return cells.sine();
    }

    /**
     * Cosine of the polar angle drawn last.
     *
     * @return the cosine
     */
    public double cosine() {
        return cells.cosine();
    }

    /**
     * Whether the meson drawn last lies beyond what the generator simulated.
     *
     * @return true in the fitted tail
     */
    public boolean extrapolated() {
        return cells.extrapolated();
    }
}
