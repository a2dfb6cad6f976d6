package org.farvertex.production;

import java.util.ArrayList;
import java.util.List;
import org.farvertex.kinematics.RestOfCollision;
import org.farvertex.spectrum.ParentSpectrum;

/**
 * A spectrum's rows of momentum cut into slices, so thin that a survival of 100 decay lengths changes little across one, and clipped to what
 * is wanted. They also know where the spectrum must end because the collision would have too little left for its rest.
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
    private final RestOfCollision rest;
    private final double mass;
    /** Cosines above which every momentum of the slice leaves enough. */
    private final double[] safeCosines;
    private final boolean checked;

    /**
     * Cuts.
     *
     * @param spectrum the spectrum
     * @param rest     what the collision must leave
     * @param mass     mass of the particle that takes the momentum [GeV]
     * @param least    smallest momentum wanted [GeV]
     * @param most     largest momentum wanted [GeV]
     */
    MomentumSlices(ParentSpectrum spectrum, RestOfCollision rest, double mass, double least, double most) {
        this.spectrum = spectrum;
        this.rest = rest;
        this.mass = mass;
        double highest = Math.min(most, rest.mostMomentum(mass));
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
        safeCosines = new double[n];
        boolean cut = false;
        for (int i = 0; i < n; i++) {
            rows[i] = (int) slices.get(i)[0];
            double high = Math.min(slices.get(i)[1] + slices.get(i)[2], spectrum.coordinate(rows[i], highest));
            lows[i] = Math.max(slices.get(i)[1], spectrum.coordinate(rows[i], least));
            widths[i] = lows[i] == slices.get(i)[1] && high == slices.get(i)[1] + slices.get(i)[2] ? slices.get(i)[2]
                : Math.max(0, high - lows[i]);
            // the excess is concave in the momentum: what both ends allow the middle does
            safeCosines[i] = widths[i] == 0 ? Double.NEGATIVE_INFINITY
                : Math.max(rest.leastCosine(spectrum.momentum(rows[i], lows[i]), mass),
                    rest.leastCosine(spectrum.momentum(rows[i], lows[i] + widths[i]), mass));
            cut |= safeCosines[i] > -1;
            momenta[i] = spectrum.momentum(rows[i], lows[i]);
            logarithmic[i] = spectrum.logarithmic(rows[i]);
            extrapolated[i] = spectrum.extrapolated(rows[i]);
        }
        checked = cut;
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

    /** Whether some particle in some slice would leave the collision too little, so that each must be asked about. */
    boolean checked() {
        return checked;
    }

    /** Whether a particle leaves the collision enough for its rest. */
    boolean allows(int slice, double momentum, double cosine) {
        return cosine >= safeCosines[slice] || rest.allows(momentum, cosine, mass);
    }

    ParentSpectrum spectrum() {
        return spectrum;
    }
}
