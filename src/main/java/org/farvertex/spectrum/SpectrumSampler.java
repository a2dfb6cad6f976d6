package org.farvertex.spectrum;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;
import org.farvertex.spectrum.AngularAxis.Coordinate;

/**
 * Draws mesons straight from a spectrum, every one with the same weight: first a bin by its yield, then a point inside it
 * by inverting the exponential shapes of {@link SpectrumRow}.
 */
public final class SpectrumSampler {

    private final ParentSpectrum spectrum;
    private final int[] rows;
    private final int[] columns;
    private final double total;
    private final SharedStateDiscreteSampler cells;

    private double momentum;
    private double theta;
    private boolean extrapolated;

    private SpectrumSampler(ParentSpectrum spectrum, int[] rows, int[] columns, double total,
                            SharedStateDiscreteSampler cells) {
        this.spectrum = spectrum;
        this.rows = rows;
        this.columns = columns;
        this.total = total;
        this.cells = cells;
    }

    /**
     * Prepares the bins.
     *
     * @param spectrum the spectrum
     * @param rng      source of randomness of this sampler
     * @return the sampler
     */
    public static SpectrumSampler of(ParentSpectrum spectrum, UniformRandomProvider rng) {
        List<int[]> bins = new ArrayList<>();
        List<Double> yields = new ArrayList<>();
        for (int i = 0; i < spectrum.rows(); i++) {
            SpectrumRow row = spectrum.row(i);
            double end = (spectrum.upper(i) - row.lower()) / (row.upper() - row.lower());
            for (int j = 0; j < row.axis().bins(); j++) {
                if (row.content(j) > 0) {
                    bins.add(new int[] {i, j});
                    yields.add(row.content(j) * share(row.momentumSlope(j), end));
                }
            }
        }
        double[] weights = yields.stream().mapToDouble(Double::doubleValue).toArray();
        return new SpectrumSampler(spectrum, bins.stream().mapToInt(b -> b[0]).toArray(),
            bins.stream().mapToInt(b -> b[1]).toArray(), yields.stream().mapToDouble(Double::doubleValue).sum(),
            AliasMethodDiscreteSampler.of(rng, weights));
    }

    /**
     * The same sampler with another source of randomness.
     *
     * @param rng source of randomness
     * @return a sampler that shares the tables
     */
    public SpectrumSampler with(UniformRandomProvider rng) {
        return new SpectrumSampler(spectrum, rows, columns, total, cells.withUniformRandomProvider(rng));
    }

    /** Share of a bin with this slope that lies below the fraction u. */
    private static double share(double slope, double u) {
        return Math.abs(slope) < 1e-9 ? u : Math.expm1(slope * u) / Math.expm1(slope);
    }

    /** Inverse of {@link #share}. */
    private static double fraction(double slope, double share) {
        return Math.abs(slope) < 1e-9 ? share : Math.log1p(share * Math.expm1(slope)) / slope;
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
        int cell = cells.sample();
        int i = rows[cell];
        int j = columns[cell];
        SpectrumRow row = spectrum.row(i);
        double slope = row.momentumSlope(j);
        double end = (spectrum.upper(i) - row.lower()) / (row.upper() - row.lower());
        double u = fraction(slope, rng.nextDouble() * share(slope, end));
        momentum = row.momentum(row.lower() + u * (row.upper() - row.lower()));
        theta = angle(row, j, rng.nextDouble());
        extrapolated = row.extrapolated();
    }

    private double angle(SpectrumRow row, int j, double random) {
        AngularAxis axis = row.axis();
        if (j == 0 && axis.firstOpen()) {
            return Math.exp(axis.edge(1)) * Math.sqrt(random);
        }
        double v = fraction(row.angularSlope(j), random);
        if (axis.coordinate() == Coordinate.LOG_THETA) {
            return Math.min(Math.PI, Math.exp(axis.lower() + (j + v) * axis.width()));
        }
        double low = axis.edge(j);
        double high = axis.edge(j + 1);
        return Math.asin(Math.min(1, Math.sqrt(low * low + v * (high - low) * (high + low)) / momentum));
    }

    /**
     * Momentum drawn last.
     *
     * @return the momentum [GeV]
     */
    public double momentum() {
        return momentum;
    }

    /**
     * Polar angle drawn last.
     *
     * @return the angle [rad]
     */
    public double theta() {
        return theta;
    }

    /**
     * Whether the meson drawn last lies beyond what the generator simulated.
     *
     * @return true in the fitted tail
     */
    public boolean extrapolated() {
        return extrapolated;
    }
}
