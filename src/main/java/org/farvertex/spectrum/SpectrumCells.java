package org.farvertex.spectrum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.spectrum.AngularAxis.Coordinate;

/**
 * The bins of a spectrum, cut thin in momentum, to draw mesons from: inside a bin by inverting the exponential shapes of
 * {@link SpectrumRow}, so that all mesons of a bin have the same weight. One for each thread.
 */
public final class SpectrumCells {

    private static final double SMALL_ANGLE = 0.01;

    private final Cell[] cells;

    private double momentum;
    private double sine;
    private double cosine;
    private boolean extrapolated;

    private SpectrumCells(Cell[] cells) {
        this.cells = cells;
    }

    /**
     * Takes the bins that are not empty.
     *
     * @param spectrum the spectrum
     * @param widest   widest cell in ln p; wider rows are cut
     * @return the cells
     */
    public static SpectrumCells of(ParentSpectrum spectrum, double widest) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < spectrum.rows(); i++) {
            SpectrumRow row = spectrum.row(i);
            double low = spectrum.lower(i);
            double high = spectrum.upper(i);
            int parts = Math.max(1, (int) Math.ceil(Math.log(row.momentum(high) / row.momentum(low)) / widest));
            for (int j = 0; j < row.axis().bins(); j++) {
                for (int k = 0; k < parts && row.content(j) > 0; k++) {
                    cells.add(Cell.of(row, j, low + (high - low) * k / parts, low + (high - low) * (k + 1) / parts));
                }
            }
        }
        return new SpectrumCells(cells.toArray(Cell[]::new));
    }

    /**
     * Cells for another thread.
     *
     * @return cells that share the table
     */
    public SpectrumCells fork() {
        return new SpectrumCells(cells);
    }

    /**
     * Number of cells.
     *
     * @return the number
     */
    public int count() {
        return cells.length;
    }

    /**
     * Yield of every cell.
     *
     * @return the yields
     */
    public double[] contents() {
        return Arrays.stream(cells).mapToDouble(Cell::content).toArray();
    }

    /**
     * Yield of a cell.
     *
     * @param cell the cell
     * @return the yield
     */
    public double content(int cell) {
        return cells[cell].content;
    }

    /**
     * Draws a meson from a cell.
     *
     * @param rng   source of randomness
     * @param index the cell
     */
    public void draw(UniformRandomProvider rng, int index) {
        Cell cell = cells[index];
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

        static Cell of(SpectrumRow row, int j, double lower, double upper) {
            double width = row.upper() - row.lower();
            double slope = row.momentumSlope(j);
            Exponential whole = Exponential.of(row.lower(), row.upper(), slope);
            double share = whole.shareBelow((upper - row.lower()) / width)
                - whole.shareBelow((lower - row.lower()) / width);
            return new Cell(row.content(j) * share, row.logarithmic(), row.momentum(1),
                Exponential.of(lower, upper, slope * (upper - lower) / width), angle(row, j), across(row, j),
                row.extrapolated());
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
