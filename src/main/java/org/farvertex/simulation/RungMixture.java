package org.farvertex.simulation;

/** In which shares a stratum serves the rungs of the ladder. */
interface RungMixture {

    /** Share of a rung in a stratum; the shares of a stratum add up to 1. */
    double share(int stratum, int rung);

    /** Draws a rung. */
    default int draw(int stratum, double uniform) {
        double left = uniform;
        int last = 0;
        for (int r = 0; left >= 0 && r < rungs(); r++) {
            double share = share(stratum, r);
            if (share > 0) {
                last = r;
                left -= share;
            }
        }
        return last;
    }

    /** Number of rungs. */
    int rungs();

    /** All rungs alike. */
    static RungMixture even(int rungs) {
        return new RungMixture() {

            @Override
            public double share(int stratum, int rung) {
                return 1.0 / rungs;
            }

            @Override
            public int rungs() {
                return rungs;
            }
        };
    }
}
