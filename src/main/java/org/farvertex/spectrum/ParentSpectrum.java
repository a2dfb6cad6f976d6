package org.farvertex.spectrum;

import java.util.Arrays;
import java.util.List;

/**
 * Spectrum of one species of meson: rows of momentum without gap or overlap, lowest first.
 *
 * <p>Yields are mean numbers per inelastic interaction, or cross sections in pb, as {@link BeamSpectra#normalisation} says.
 */
public final class ParentSpectrum {

    private final List<SpectrumRow> rows;
    /** Momenta at which the rows begin [GeV]. */
    private final double[] starts;
    /** Made when first asked for; the same whoever makes it. */
    private SpectrumLookup lookup;
    /** What was last cut, and where: a beam asks for the same at each mass. */
    private double cutAt = Double.NaN;
    private ParentSpectrum cut;

    ParentSpectrum(List<SpectrumRow> rows) {
        this.rows = List.copyOf(rows);
        this.starts = rows.stream().mapToDouble(row -> row.momentum(row.lower())).toArray();
    }

    /**
     * Number of rows.
     *
     * @return the number
     */
    public int rows() {
        return rows.size();
    }

    /**
     * Lower edge of a row in its own coordinate \(y\): \(\ln p\), or \(x=p/p_{\rm beam}\) above \(x=0.3\).
     *
     * @param row the row
     * @return the edge
     */
    public double lower(int row) {
        return rows.get(row).lower();
    }

    /**
     * Upper edge of a row in its own coordinate; where the fine table takes over, the row ends there.
     *
     * @param row the row
     * @return the edge
     */
    public double upper(int row) {
        return row + 1 < rows.size() ? Math.min(rows.get(row).upper(), startOfNext(row)) : rows.get(row).upper();
    }

    private double startOfNext(int row) {
        SpectrumRow next = rows.get(row + 1);
        return rows.get(row).coordinate(next.momentum(next.lower()));
    }

    /**
     * Whether a row's coordinate is \(\ln p\).
     *
     * @param row the row
     * @return true for \(\ln p\), false for \(p/p_{\rm beam}\)
     */
    public boolean logarithmic(int row) {
        return rows.get(row).logarithmic();
    }

    /**
     * Momentum at a coordinate of a row.
     *
     * @param row the row
     * @param y   the coordinate
     * @return the momentum [GeV]
     */
    public double momentum(int row, double y) {
        return rows.get(row).momentum(y);
    }

    /**
     * Coordinate of a momentum in a row, also beyond its ends.
     *
     * @param row      the row
     * @param momentum momentum [GeV]
     * @return the coordinate
     */
    public double coordinate(int row, double momentum) {
        return rows.get(row).coordinate(momentum);
    }

    /**
     * Natural logarithm of the density \(d^2N/(dy\,d\Omega)\) in momentum coordinate and solid angle.
     *
     * @param row    the row
     * @param y      momentum coordinate in the row
     * @param sine   sine of the polar angle
     * @param cosine its cosine
     * @return the logarithm; −∞ where there is nothing
     */
    double logDensity(int row, double y, double sine, double cosine) {
        return rows.get(row).logDensity(y, sine, cosine);
    }

    /**
     * Natural logarithm of the density \(d^2N/(d\ln p\,d\Omega)\), which spectra with other rows have too.
     *
     * @param momentum momentum [GeV]
     * @param sine     sine of the polar angle
     * @param cosine   its cosine
     * @return the logarithm; −∞ where there is nothing
     */
    public double logDensity(double momentum, double sine, double cosine) {
        int at = Arrays.binarySearch(starts, momentum);
        int row = at >= 0 ? at : -at - 2;
        if (row < 0 || momentum > rows.get(row).momentum(rows.get(row).upper())) {
            return Double.NEGATIVE_INFINITY;
        }
        double y = rows.get(row).coordinate(momentum);
        return rows.get(row).logDensity(y, PolarAngle.of(sine, cosine), sine, cosine) + (logarithmic(row) ? 0 : Math.log(y));
    }

    /**
     * Whether a row continues the spectrum beyond what the generator simulated.
     *
     * @param row the row
     * @return true in the fitted tail
     */
    public boolean extrapolated(int row) {
        return rows.get(row).extrapolated();
    }

    /**
     * Yield in a range of momentum. Of a row that reaches beyond it counts the share of its width in its own coordinate.
     *
     * @param low  smallest momentum [GeV]
     * @param high largest momentum [GeV]
     * @return the yield
     */
    public double yieldBetween(double low, double high) {
        double sum = 0;
        for (int i = 0; i < rows.size(); i++) {
            SpectrumRow row = rows.get(i);
            double from = Math.max(row.lower(), row.coordinate(low));
            double to = Math.min(upper(i), row.coordinate(high));
            for (int j = 0; to > from && j < row.axis().bins(); j++) {
                sum += row.content(j) * (to - from) / (row.upper() - row.lower());
            }
        }
        return sum;
    }

    /**
     * The spectrum of what cannot be harder than some momentum: a bin around it holds what it holds, below it. A fitted tail holds nothing that
     * was simulated and stays.
     *
     * @param most largest momentum [GeV]
     * @return the spectrum, without bins beyond
     */
    public synchronized ParentSpectrum endingAt(double most) {
        if (rows.stream().allMatch(row -> within(row, most))) {
            return this;
        }
        if (cutAt != most) {
            cut = upTo(most);
            cutAt = most;
        }
        return cut;
    }

    private ParentSpectrum upTo(double most) {
        return new ParentSpectrum(rows.stream().filter(row -> row.extrapolated() || row.momentum(row.lower()) < most)
            .map(row -> within(row, most) ? row : row.endingAt(row.coordinate(most))).toList());
    }

    private static boolean within(SpectrumRow row, double most) {
        return row.extrapolated() || row.momentum(row.upper()) <= most;
    }

    /**
     * The density for the hot loop.
     *
     * @return a lookup of its own for the caller; all share one table
     */
    public synchronized SpectrumLookup lookup() {
        if (lookup == null) {
            lookup = new SpectrumLookup(this);
        }
        return lookup.fork();
    }

    /**
     * The row itself, for samplers of this package.
     *
     * @param row the row
     * @return the row
     */
    SpectrumRow row(int row) {
        return rows.get(row);
    }
}
