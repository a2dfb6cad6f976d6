package org.farvertex.production;

import java.util.ArrayList;
import java.util.List;
import org.farvertex.spectrum.ParentSpectrum;

/**
 * A spectrum's rows of momentum cut into slices, so thin that a survival of 100 decay lengths changes little across one.
 */
final class MomentumSlices {

    /** Widest slice in ln p: 3 %. */
    private static final double WIDEST = 0.03;

    private final ParentSpectrum spectrum;
    private final int[] rows;
    private final double[] lows;
    private final double[] widths;
    private final double[] momenta;
    private final boolean[] logarithmic;
    private final boolean[] extrapolated;

    MomentumSlices(ParentSpectrum spectrum) {
        this.spectrum = spectrum;
        List<double[]> slices = new ArrayList<>();
        for (int row = 0; row < spectrum.rows(); row++) {
            double low = spectrum.lower(row);
            double high = spectrum.upper(row);
            double ratio = spectrum.momentum(row, high) / spectrum.momentum(row, low);
            int parts = Math.max(1, (int) Math.ceil(Math.log(ratio) / WIDEST));
            for (int k = 0; k < parts; k++) {
                slices.add(new double[] {row, low + (high - low) * k / parts, (high - low) / parts});
            }
        }
        int n = slices.size();
        rows = new int[n];
        lows = new double[n];
        widths = new double[n];
        momenta = new double[n];
        logarithmic = new boolean[n];
        extrapolated = new boolean[n];
        for (int i = 0; i < n; i++) {
            rows[i] = (int) slices.get(i)[0];
            lows[i] = slices.get(i)[1];
            widths[i] = slices.get(i)[2];
            momenta[i] = spectrum.momentum(rows[i], lows[i]);
            logarithmic[i] = spectrum.logarithmic(rows[i]);
            extrapolated[i] = spectrum.extrapolated(rows[i]);
        }
    }

    int count() {
        return rows.length;
    }

    int row(int slice) {
        return rows[slice];
    }

    double low(int slice) {
        return lows[slice];
    }

    double width(int slice) {
        return widths[slice];
    }

    boolean extrapolated(int slice) {
        return extrapolated[slice];
    }

    /** Momentum at the lower edge [GeV]. */
    double lowestMomentum(int slice) {
        return momenta[slice];
    }

    /** Momentum [GeV] a way beyond the lower edge; the exponential by its series, exact to 1e-12 for so thin a slice. */
    double momentum(int slice, double beyond) {
        double p = momenta[slice];
        if (logarithmic[slice]) {
            return p * (1 + beyond * (1 + beyond / 2 * (1 + beyond / 3 * (1 + beyond / 4 * (1 + beyond / 5)))));
        }
        return p * (1 + beyond / lows[slice]);
    }

    ParentSpectrum spectrum() {
        return spectrum;
    }
}
