package org.farvertex.spectrum;

/**
 * Carries tables from the momentum of one proton beam to that of another: at fixed \(x=p/p_{\rm beam}\) and \(p_T\) where the beam's fragments
 * are (Feynman scaling, \(x>0.1\)), at fixed momentum where the target's are (limiting fragmentation, below 1 GeV), and in between with
 * \(\ln p\) stretched linearly, as the rapidity plateau between the two grows.
 *
 * <p>What then still depends on energy is {@linkplain #share interpolated} linearly in \(\ln s\). How well: {@link InterpolationCheck}.
 *
 * @param from momentum of the beam of the tables [GeV]
 * @param to   momentum of the beam asked for [GeV]
 */
record BeamScaling(double from, double to) {

    private static final double TARGET_FRAGMENTS = 1;
    private static final double BEAM_FRAGMENTS = 0.1;
    /** An overlap that is none; next to nothing in an empty bin would be a steep slope of its neighbour. */
    private static final double ROUNDING = 1e-9;

    /**
     * Weight of the upper of two tables at a momentum, \(\ln(p/p_1)/\ln(p_2/p_1)\): linear in \(\ln s\), since \(s\approx2m_pp\). Outside the two
     * it is below 0 or above 1.
     */
    static double share(double momentum, double low, double high) {
        return Math.log(momentum / low) / Math.log(high / low);
    }

    /** The coarse table at the new momentum; entries are shared between the bins that theirs overlaps. */
    CountTable coarse(CountTable table) {
        if (from == to) {
            return table;
        }
        CountTable scaled = new CountTable(table.rows(), table.columns());
        for (int i = 0; i < table.rows(); i++) {
            if (table.rowContent(i) > 0) {
                row(table, i, scaled);
            }
        }
        return scaled;
    }

    private void row(CountTable table, int i, CountTable scaled) {
        double low = SpectrumBuilder.LOWEST_LOG_MOMENTUM + i * SpectrumBuilder.STEP;
        double centre = low + SpectrumBuilder.STEP / 2;
        double shift = scaled(centre) - centre;
        double from = (scaled(low) - SpectrumBuilder.LOWEST_LOG_MOMENTUM) / SpectrumBuilder.STEP;
        double to = (scaled(low + SpectrumBuilder.STEP) - SpectrumBuilder.LOWEST_LOG_MOMENTUM) / SpectrumBuilder.STEP;
        for (int j = 0; j < table.columns(); j++) {
            if (table.content(i, j) > 0) {
                // the first bin holds all smaller angles; its mass is at its upper edge
                double begin = column(j, shift);
                double end = column(j + 1, shift);
                for (int row = (int) Math.floor(from); row < to; row++) {
                    double share = (Math.min(to, row + 1) - Math.max(from, row)) / (to - from);
                    columns(table, i, j, scaled, row, share, begin, end);
                }
            }
        }
    }

    private static void columns(CountTable table, int i, int j, CountTable scaled, int row, double share, double begin, double end) {
        double width = Math.max(end - begin, 1e-9);
        for (int column = (int) Math.floor(begin); column < begin + width; column++) {
            double part = (Math.min(begin + width, column + 1) - Math.max(begin, column)) / width;
            if (share * part > ROUNDING) {
                scaled.addShare(table, i, j, row, Math.max(0, Math.min(table.columns() - 1, column)), share * part);
            }
        }
    }

    /** Logarithm of the new momentum. */
    private double scaled(double logMomentum) {
        double low = Math.log10(TARGET_FRAGMENTS);
        double high = Math.log10(BEAM_FRAGMENTS * from);
        double stretch = Math.max(0, Math.min(1, (logMomentum - low) / (high - low)));
        return logMomentum + stretch * Math.log10(to / from);
    }

    /** Where the lower edge of a column lies at the new momentum, in columns: \(p_T=p\sin\theta\) stays, and so does the hemisphere. */
    private static double column(int j, double shift) {
        double log = SpectrumBuilder.LOWEST_LOG_THETA + j * SpectrumBuilder.STEP;
        double theta = Math.min(Math.PI, Math.pow(10, log));
        double sine = Math.min(1, Math.sin(theta) * Math.pow(10, -shift));
        double moved = sine > 0 ? theta < Math.PI / 2 ? Math.asin(sine) : Math.PI - Math.asin(sine) : theta;
        return (Math.log10(moved) - SpectrumBuilder.LOWEST_LOG_THETA) / SpectrumBuilder.STEP;
    }
}
