package org.farvertex.spectrum;

/**
 * The end of a row of the fine table in p_T, where single entries stand for the generator's spectrum: it is continued as \(e^{-p_T/T}\).
 *
 * <p>An entry alone in its bin is a spike that no spectrum has. A detector far off the axis sees nothing but this end, and at a large
 * distance its answer would hang on one entry. Above the p_T where {@value #ENTRIES} entries are left, their yield is spread with the mean
 * excess T that they have, the maximum-likelihood estimate of the slope. The yield of the row stays.
 */
final class SparseEnd {

    private static final double ENTRIES = 40;

    private SparseEnd() {
    }

    /**
     * Smooths one row.
     *
     * @param table  yields with their variances
     * @param row    the row
     * @param axis   its bins in p_T
     * @param yields yields of the row, changed
     * @param slopes logarithmic slopes of the row in momentum and in p_T², changed
     * @param along  slope in momentum that the smooth end takes
     */
    static void smooth(CountTable table, int row, AngularAxis axis, double[] yields, double[][] slopes, double along) {
        int start = start(table, row, axis.bins());
        double yield = 0;
        double excess = 0;
        for (int j = start; j < axis.bins(); j++) {
            yield += yields[j];
            excess += yields[j] * (j - start + 0.5);
        }
        if (yield == 0) {
            return;
        }
        // T in bins; the mean of a falling exponential lies below the middle of a bin by a twelfth of a bin over T, which is nothing here
        double perBin = yield / Math.max(excess, yield);
        double norm = -Math.expm1(-perBin * (axis.bins() - start));
        for (int j = start; j < axis.bins(); j++) {
            yields[j] = yield * Math.exp(-perBin * (j - start)) * -Math.expm1(-perBin) / norm;
            slopes[0][j] = along;
            // counts per bin fall by perBin from bin to bin, phase space grows like 2j + 1
            slopes[1][j] = j == 0 ? 0 : -perBin - Math.log((2 * j + 3.0) / (2 * j - 1.0)) / 2;
        }
    }

    private static int start(CountTable table, int row, int bins) {
        double yield = 0;
        double variance = 0;
        int j = bins;
        while (j > 0 && (variance == 0 || yield * yield / variance < ENTRIES)) {
            j--;
            yield += table.content(row, j);
            variance += table.variance(row, j);
        }
        return j;
    }
}
