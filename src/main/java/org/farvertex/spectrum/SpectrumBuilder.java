package org.farvertex.spectrum;

import java.util.ArrayList;
import java.util.List;
import org.farvertex.spectrum.AngularAxis.Coordinate;

/**
 * Joins the two tables of a species to one spectrum: (log p, log θ) below x = 0.3, (x, p_T) above it, and the fitted tail.
 */
final class SpectrumBuilder {

    /** Bins of the coarse table, see {@code spectra/README.md}. */
    static final int COARSE_ROWS = 200;
    static final int COARSE_COLUMNS = 160;
    /** Bins of the fine table. */
    static final int FINE_ROWS = 70;
    static final int FINE_COLUMNS = 80;

    /** Width of a bin of the coarse table in both logarithms to base 10. */
    static final double STEP = 0.05;
    static final double LOWEST_LOG_MOMENTUM = -2;
    static final double LOWEST_LOG_THETA = -7;
    /** Where the fine table begins in x, and how wide its rows are. */
    static final double FINE_START = 0.3;
    static final double FINE_WIDTH = 0.01;

    private static final AngularAxis THETA = new AngularAxis(Coordinate.LOG_THETA, LOWEST_LOG_THETA * Math.log(10),
        STEP * Math.log(10), COARSE_COLUMNS, true);
    private static final AngularAxis TRANSVERSE_MOMENTUM =
        new AngularAxis(Coordinate.TRANSVERSE_MOMENTUM, 0, STEP, FINE_COLUMNS, false);

    private final double beamMomentum;

    SpectrumBuilder(double beamMomentum) {
        this.beamMomentum = beamMomentum;
    }

    ParentSpectrum build(CountTable coarse, CountTable fine) {
        List<SpectrumRow> rows = new ArrayList<>();
        LogSlopes coarseSlopes = new LogSlopes(coarse);
        for (int i = 0; i < coarse.rows(); i++) {
            double low = Math.log(10) * (LOWEST_LOG_MOMENTUM + STEP * i);
            if (low >= Math.log(FINE_START * beamMomentum)) {
                break;
            }
            if (coarse.rowContent(i) > 0 || !rows.isEmpty()) {
                rows.add(row(true, low, STEP * Math.log(10), THETA, coarseSlopes, i));
            }
        }
        PowerTail tail = PowerTail.fit(fine, FINE_START, FINE_WIDTH);
        LogSlopes fineSlopes = new LogSlopes(fine);
        for (int i = 0; i < tail.firstRow(); i++) {
            rows.add(row(false, FINE_START + FINE_WIDTH * i, FINE_WIDTH, TRANSVERSE_MOMENTUM, fineSlopes, i));
        }
        rows.addAll(tailRows(fine, tail));
        return new ParentSpectrum(rows);
    }

    private SpectrumRow row(boolean logarithmic, double low, double width, AngularAxis axis, LogSlopes slopes, int i) {
        double[] yields = new double[axis.bins()];
        double[][] slope = new double[2][axis.bins()];
        for (int j = 0; j < axis.bins(); j++) {
            yields[j] = slopes.table().content(i, j);
            // an open first bin is flat in both directions
            if (yields[j] > 0 && (j > 0 || !axis.firstOpen())) {
                slope[0][j] = slopes.alongRows(i, j);
                slope[1][j] = slopes.alongColumns(i, j);
            }
        }
        if (!logarithmic) {
            forPhaseSpace(slope[1], axis);
            SparseEnd.smooth(slopes.table(), i, axis, yields, slope, slopes.ofRow(i));
        }
        return new SpectrumRow(logarithmic, low, low + width, beamMomentum, axis, false, yields, slope);
    }

    /**
     * The density is per p_T², so the slopes of counts per bin of p_T lose the growth of phase space: bin j of equal
     * width in p_T has an area proportional to 2j + 1.
     */
    private static void forPhaseSpace(double[] slopes, AngularAxis axis) {
        slopes[0] = 0;
        for (int j = 1; j < axis.bins(); j++) {
            slopes[j] -= Math.log((2 * j + 3.0) / (2 * j - 1.0)) / 2;
        }
    }

    /** Rows of the tail: content from the fit, shape in p_T from all entries of the fitted range. */
    private List<SpectrumRow> tailRows(CountTable fine, PowerTail tail) {
        CountTable shape = new CountTable(1, FINE_COLUMNS);
        int from = (int) Math.round((tail.fitFrom() - FINE_START) / FINE_WIDTH);
        shape.addRows(fine, from, fine.rows());
        double total = shape.rowContent(0);
        List<SpectrumRow> rows = new ArrayList<>();
        for (int i = tail.firstRow(); i < FINE_ROWS && total > 0; i++) {
            double low = FINE_START + FINE_WIDTH * i;
            double share = tail.yieldBetween(low, low + FINE_WIDTH) / total;
            rows.add(tailRow(shape, share, low, tail.slope(low, low + FINE_WIDTH)));
        }
        return rows;
    }

    private SpectrumRow tailRow(CountTable shape, double share, double low, double momentumSlope) {
        LogSlopes slopes = new LogSlopes(shape);
        double[] yields = new double[FINE_COLUMNS];
        double[][] slope = new double[2][FINE_COLUMNS];
        for (int j = 0; j < FINE_COLUMNS; j++) {
            yields[j] = share * shape.content(0, j);
            slope[0][j] = momentumSlope;
            slope[1][j] = yields[j] > 0 ? slopes.alongColumns(0, j) : 0;
        }
        forPhaseSpace(slope[1], TRANSVERSE_MOMENTUM);
        SparseEnd.smooth(shape, 0, TRANSVERSE_MOMENTUM, yields, slope, momentumSlope);
        return new SpectrumRow(false, low, low + FINE_WIDTH, beamMomentum, TRANSVERSE_MOMENTUM, true, yields, slope);
    }
}
