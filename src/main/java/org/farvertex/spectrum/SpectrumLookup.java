package org.farvertex.spectrum;

import org.farvertex.spectrum.AngularAxis.Coordinate;

/**
 * The density of {@link SpectrumRow} for the hot loop: the same formula from one flat table, split into an exponent and a factor, so that
 * the exponential can be taken once together with that of the survival. One for each thread.
 */
public final class SpectrumLookup {

    private static final int NUMBERS = 3;

    private final boolean[] inTheta;
    private final double[] lower;
    private final double[] perWidth;
    private final double[] beamMomentum;
    private final double[] axisLower;
    private final double[] axisPerWidth;
    private final int[] bins;
    private final double[] openDensity;
    private final int[] start;
    private final double[] table;

    private double exponent;
    private double factor;

    /**
     * Flattens a spectrum.
     *
     * @param spectrum the spectrum
     */
    public SpectrumLookup(ParentSpectrum spectrum) {
        int n = spectrum.rows();
        inTheta = new boolean[n];
        lower = new double[n];
        perWidth = new double[n];
        beamMomentum = new double[n];
        axisLower = new double[n];
        axisPerWidth = new double[n];
        bins = new int[n];
        openDensity = new double[n];
        start = new int[n + 1];
        for (int i = 0; i < n; i++) {
            AngularAxis axis = spectrum.row(i).axis();
            inTheta[i] = axis.coordinate() == Coordinate.LOG_THETA;
            lower[i] = spectrum.row(i).lower();
            perWidth[i] = 1 / (spectrum.row(i).upper() - lower[i]);
            beamMomentum[i] = spectrum.row(i).momentum(1);
            axisLower[i] = axis.lower();
            axisPerWidth[i] = 1 / axis.width();
            bins[i] = axis.bins();
            openDensity[i] = axis.firstOpen() ? spectrum.row(i).openDensity() : 0;
            start[i + 1] = start[i] + NUMBERS * axis.bins();
        }
        table = new double[start[n]];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < bins[i]; j++) {
                int at = start[i] + NUMBERS * j;
                table[at] = spectrum.row(i).logContent(j);
                table[at + 1] = spectrum.row(i).momentumSlope(j);
                table[at + 2] = spectrum.row(i).angularSlope(j);
            }
        }
    }

    private SpectrumLookup(SpectrumLookup other) {
        inTheta = other.inTheta;
        lower = other.lower;
        perWidth = other.perWidth;
        beamMomentum = other.beamMomentum;
        axisLower = other.axisLower;
        axisPerWidth = other.axisPerWidth;
        bins = other.bins;
        openDensity = other.openDensity;
        start = other.start;
        table = other.table;
    }

    /**
     * A lookup for another thread.
     *
     * @return a lookup that shares the tables
     */
    public SpectrumLookup fork() {
        return new SpectrumLookup(this);
    }

    /**
     * Looks up \(d^2N/(dy\,d\Omega)\), as factor · exp(exponent).
     *
     * @param row    the row
     * @param y      momentum coordinate in the row
     * @param sine   sine of the polar angle
     * @param cosine its cosine
     * @param theta  the angle [rad]
     * @param ring   \(1/(2\pi\theta\sin\theta)\), see {@link PolarAngle#find}
     */
    public void find(int row, double y, double sine, double cosine, double theta, double ring) {
        double u = (y - lower[row]) * perWidth[row];
        if (inTheta[row]) {
            findInTheta(row, u, theta, ring);
        } else {
            findInTransverseMomentum(row, u, y * beamMomentum[row], sine, cosine);
        }
    }

    private void findInTheta(int row, double u, double theta, double ring) {
        double position = (FastLogarithm.of(theta) - axisLower[row]) * axisPerWidth[row];
        if ((position >= 1 && position < bins[row]) || (position >= 0 && openDensity[row] == 0 && position < bins[row])) {
            int j = (int) position;
            int at = start[row] + NUMBERS * j;
            exponent = table[at] + table[at + 1] * u + table[at + 2] * (position - j);
            factor = ring;
        } else {
            exponent = 0;
            factor = position < 1 ? openDensity[row] : 0;
        }
    }

    private void findInTransverseMomentum(int row, double u, double momentum, double sine, double cosine) {
        double transverse = momentum * sine;
        double position = transverse * axisPerWidth[row];
        if (!(position < bins[row] && cosine > 0)) {
            exponent = 0;
            factor = 0;
            return;
        }
        int j = (int) position;
        double fraction = position - j;
        // (p_T² − low²)/(high² − low²) for bins of equal width in p_T
        double v = fraction * (2 * j + fraction) / (2 * j + 1);
        int at = start[row] + NUMBERS * j;
        exponent = table[at] + table[at + 1] * u + table[at + 2] * v;
        factor = momentum * momentum * cosine * (1 / Math.PI);
    }

    /**
     * Exponent found last.
     *
     * @return the exponent; −∞ in an empty bin
     */
    public double exponent() {
        return exponent;
    }

    /**
     * Factor found last.
     *
     * @return the factor; 0 outside the table
     */
    public double factor() {
        return factor;
    }
}
