package org.farvertex.spectrum;

import java.util.ArrayList;
import java.util.Arrays;
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

    private static final double SMALL_ANGLE = 0.01;

    private final Cell[] bins;
    private final double total;
    private final SharedStateDiscreteSampler cells;

    private double momentum;
    private double sine;
    private double cosine;
    private boolean extrapolated;

    private SpectrumSampler(Cell[] bins, double total, SharedStateDiscreteSampler cells) {
        this.bins = bins;
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
        List<Cell> bins = new ArrayList<>();
        for (int i = 0; i < spectrum.rows(); i++) {
            SpectrumRow row = spectrum.row(i);
            for (int j = 0; j < row.axis().bins(); j++) {
                if (row.content(j) > 0) {
                    bins.add(Cell.of(row, j, spectrum.upper(i)));
                }
            }
        }
        double[] weights = bins.stream().mapToDouble(Cell::content).toArray();
        return new SpectrumSampler(bins.toArray(Cell[]::new), Arrays.stream(weights).sum(),
            AliasMethodDiscreteSampler.of(rng, weights));
    }

    /**
     * The same sampler with another source of randomness.
     *
     * @param rng source of randomness
     * @return a sampler that shares the tables
     */
    public SpectrumSampler with(UniformRandomProvider rng) {
        return new SpectrumSampler(bins, total, cells.withUniformRandomProvider(rng));
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
        Cell cell = bins[cells.sample()];
        double y = cell.along.at(rng.nextDouble());
        momentum = cell.logarithmic ? Math.exp(y) : y * cell.beamMomentum;
        double t = cell.across.at(rng.nextDouble());
        switch (cell.angle) {
            case LOG_THETA -> setAngle(Math.exp(t));
            case SQUARED_THETA -> setAngle(Math.sqrt(t));
            case SQUARED_TRANSVERSE_MOMENTUM -> {
                double square = Math.min(1, t / (momentum * momentum));
                sine = Math.sqrt(square);
                cosine = Math.sqrt(1 - square);
            }
        }
        extrapolated = cell.extrapolated;
    }

    private void setAngle(double theta) {
        if (theta < SMALL_ANGLE) {
            double square = theta * theta;
            sine = theta * (1 - square * (1.0 / 6 - square * (1.0 / 120 - square * (1.0 / 5040))));
            cosine = 1 - square * (0.5 - square * (1.0 / 24 - square * (1.0 / 720)));
        } else {
            double clipped = Math.min(Math.PI, theta);
            sine = Math.sin(clipped);
            cosine = Math.cos(clipped);
        }
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
     * Sine of the polar angle drawn last.
     *
     * @return the sine, not negative
     */
    public double sine() {
        return sine;
    }

    /**
     * Cosine of the polar angle drawn last.
     *
     * @return the cosine
     */
    public double cosine() {
        return cosine;
    }

    /**
     * Whether the meson drawn last lies beyond what the generator simulated.
     *
     * @return true in the fitted tail
     */
    public boolean extrapolated() {
        return extrapolated;
    }

    /** What the angular coordinate of a bin is. */
    private enum Angle {
        LOG_THETA, SQUARED_THETA, SQUARED_TRANSVERSE_MOMENTUM
    }

    /** One bin: its yield and the exponential shapes along and across. */
    private record Cell(double content, boolean logarithmic, double beamMomentum, Exponential along, Angle angle,
                        Exponential across, boolean extrapolated) {

        static Cell of(SpectrumRow row, int j, double upper) {
            double end = (upper - row.lower()) / (row.upper() - row.lower());
            Exponential whole = Exponential.of(row.lower(), row.upper(), row.momentumSlope(j));
            Exponential along = Exponential.of(row.lower(), upper, row.momentumSlope(j) * end);
            return new Cell(row.content(j) * whole.shareBelow(end), row.logarithmic(), row.momentum(1), along, angle(row, j),
                across(row, j), row.extrapolated());
        }

        private static Angle angle(SpectrumRow row, int j) {
            if (row.axis().coordinate() == Coordinate.TRANSVERSE_MOMENTUM) {
                return Angle.SQUARED_TRANSVERSE_MOMENTUM;
            }
            return j == 0 && row.axis().firstOpen() ? Angle.SQUARED_THETA : Angle.LOG_THETA;
        }

        private static Exponential across(SpectrumRow row, int j) {
            double low = row.axis().edge(j);
            double high = row.axis().edge(j + 1);
            return switch (angle(row, j)) {
                case LOG_THETA -> Exponential.of(low, high, row.angularSlope(j));
                case SQUARED_THETA -> Exponential.of(0, Math.exp(2 * high), 0);
                case SQUARED_TRANSVERSE_MOMENTUM -> Exponential.of(low * low, high * high, row.angularSlope(j));
            };
        }
    }

    /**
     * An exponential density cut off at both ends, inverted: \(u(r)=\ln(1+r(e^a-1))/a\) of the way for the random number r.
     *
     * @param low    lower end
     * @param width  width
     * @param slope  \(a\)
     * @param growth \(e^a-1\)
     */
    private record Exponential(double low, double width, double slope, double growth) {

        /** Below this slope the density is flat to 1e-7. */
        private static final double FLAT = 1e-7;

        static Exponential of(double low, double high, double slope) {
            return new Exponential(low, high - low, slope, Math.expm1(slope));
        }

        double at(double random) {
            double u = Math.abs(slope) < FLAT ? random : Math.log(1 + random * growth) / slope;
            return low + width * u;
        }

        double shareBelow(double u) {
            return Math.abs(slope) < FLAT ? u : Math.expm1(slope * u) / growth;
        }
    }
}
