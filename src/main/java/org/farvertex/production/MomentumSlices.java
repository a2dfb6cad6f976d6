package org.farvertex.production;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.event.FlightBatch;
import org.farvertex.kinematics.RestOfCollision;
import org.farvertex.spectrum.ParentSpectrum;
import org.farvertex.spectrum.PolarAngle;
import org.farvertex.spectrum.SpectrumLookup;

/**
 * A spectrum's rows of momentum cut into slices, so thin that a survival of 100 decay lengths changes little across one, and clipped to what
 * is wanted. They also know where the spectrum must end because the collision would have too little left for its rest.
 */
final class MomentumSlices {

    /** Widest slice in ln p: 3 %. */
    private static final double WIDEST = 0.03;

    private final SpectrumLookup densities;
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
        this.densities = spectrum.lookup();
        this.rest = rest;
        this.mass = mass;
        double highest = Math.min(most, rest.mostMomentum(mass));
        int[] parts = new int[spectrum.rows()];
        int n = 0;
        for (int row = 0; row < parts.length; row++) {
            double ratio = spectrum.momentum(row, spectrum.upper(row)) / spectrum.momentum(row, spectrum.lower(row));
            parts[row] = Math.max(1, (int) Math.ceil(Math.log(ratio) / WIDEST));
            n += parts[row];
        }
        rows = new int[n];
        lows = new double[n];
        widths = new double[n];
        momenta = new double[n];
        logarithmic = new boolean[n];
        extrapolated = new boolean[n];
        safeCosines = new double[n];
        int at = 0;
        boolean cut = false;
        for (int row = 0; row < parts.length; row++) {
            cut |= cutRow(spectrum, row, at, parts[row], spectrum.coordinate(row, least), spectrum.coordinate(row, highest));
            at += parts[row];
        }
        checked = cut;
    }

    /** Cuts a row into parts, of which that between two coordinates is kept; whether the collision may have too little left for one. */
    private boolean cutRow(ParentSpectrum spectrum, int row, int at, int parts, double from, double to) {
        double low = spectrum.lower(row);
        double width = (spectrum.upper(row) - low) / parts;
        boolean cut = false;
        for (int k = 0; k < parts; k++) {
            int i = at + k;
            double begin = low + k * width;
            double high = Math.min(begin + width, to);
            rows[i] = row;
            lows[i] = Math.max(begin, from);
            widths[i] = lows[i] == begin && high == begin + width ? width : Math.max(0, high - lows[i]);
            momenta[i] = spectrum.momentum(row, lows[i]);
            // the excess is concave in the momentum: what both ends allow the middle does
            safeCosines[i] = widths[i] == 0 ? Double.NEGATIVE_INFINITY
                : Math.max(rest.leastCosine(momenta[i], mass), rest.leastCosine(spectrum.momentum(row, lows[i] + widths[i]), mass));
            cut |= safeCosines[i] > -1;
            logarithmic[i] = spectrum.logarithmic(row);
            extrapolated[i] = spectrum.extrapolated(row);
        }
        return cut;
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
            return p * (1 + beyond * (1 + beyond / 2 * (1 + beyond * (1.0 / 3) * (1 + beyond / 4 * (1 + beyond * (1.0 / 5))))));
        }
        return p * (1 + beyond / lows[slice]);
    }

    /**
     * Draws a momentum in a slice, whose width goes into the weight. The way into the slice is left in the logarithmic weight, for {@link #look}.
     *
     * @return the momentum [GeV]
     */
    double draw(UniformRandomProvider rng, FlightBatch batch, int i, int slice) {
        double beyond = widths[slice] * rng.nextDouble();
        batch.logWeight[i] = beyond;
        batch.weight[i] *= widths[slice];
        batch.extrapolated[i] = extrapolated[slice];
        return momentum(slice, beyond);
    }

    /**
     * Weighs samples whose momenta were {@linkplain #draw drawn} here with the density of the spectrum in their directions, as far as the collision can
     * make them.
     *
     * @param batch   the batch
     * @param bins    strata in each slice
     * @param momenta momenta [GeV]
     * @param sines   sines of the polar angles
     * @param cosines their cosines
     */
    void look(FlightBatch batch, int bins, double[] momenta, double[] sines, double[] cosines) {
        SpectrumLookup density = densities.fork();
        double[] angles = batch.scratch[FlightBatch.ANGLES];
        double[] perRing = batch.scratch[FlightBatch.PER_RING];
        PolarAngle.find(sines, cosines, angles, perRing, batch.size);
        for (int i = 0; i < batch.size; i++) {
            int slice = batch.stratum[i] / bins;
            density.find(rows[slice], lows[slice] + batch.logWeight[i], sines[i], cosines[i], angles[i], perRing[i]);
            batch.weight[i] = !checked || allows(slice, momenta[i], cosines[i]) ? batch.weight[i] * density.factor() : 0;
            batch.logWeight[i] = density.exponent();
        }
    }

    /** Whether some particle in some slice would leave the collision too little, so that each must be asked about. */
    boolean checked() {
        return checked;
    }

    /** Whether a particle leaves the collision enough for its rest. */
    boolean allows(int slice, double momentum, double cosine) {
        return cosine >= safeCosines[slice] || rest.allows(momentum, cosine, mass);
    }
}
