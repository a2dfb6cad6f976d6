package org.farvertex.spectrum;

/**
 * How many hadrons an interaction with a nucleus makes, over those of one with a nucleon: \(A^{\alpha(x)-\alpha(0)}\) with
 * \(\alpha(x)=0.74-0.55x+0.26x^2\). Fewer fast ones, since they interact again inside; what is slow is taken as it is.
 *
 * <p>Source: M. Bonesini et al., hep-ph/0101163, whose exponent is that of cross sections; divided here by the inelastic one, taken to grow as
 * at x = 0. Their dependence on \(p_T\) is left out, and their fit to charged hadrons is used for all.
 *
 * @param massNumber \(A\)
 */
public record NuclearYield(double massNumber) {

    /** The paper. */
    static final String CITATION = "hep-ph/0101163";

    /** Checks the number. */
    public NuclearYield {
        if (!(massNumber >= 1 && massNumber < 1000)) {
            throw new IllegalArgumentException("a nucleus has 1 to 1000 nucleons, not " + massNumber);
        }
    }

    /**
     * The ratio.
     *
     * @param x momentum over that of the beam
     * @return yields per interaction, nucleus over nucleon
     */
    public double at(double x) {
        return Math.pow(massNumber, x * (0.26 * x - 0.55));
    }

    /** Multiplies both tables of a species, row by row. */
    void apply(CountTable coarse, CountTable fine, double beamMomentum) {
        for (int i = 0; i < coarse.rows(); i++) {
            double log = SpectrumBuilder.LOWEST_LOG_MOMENTUM + (i + 0.5) * SpectrumBuilder.STEP;
            coarse.scaleRow(i, at(Math.min(1, Math.pow(10, log) / beamMomentum)));
        }
        for (int i = 0; i < fine.rows(); i++) {
            fine.scaleRow(i, at(SpectrumBuilder.FINE_START + (i + 0.5) * SpectrumBuilder.FINE_WIDTH));
        }
    }
}
