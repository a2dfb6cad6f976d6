package org.farvertex.muon;

/**
 * How the A' decays, with the window of masses that arXiv:2105.07655 (section III) finds open then.
 *
 * <p>The edges are the paper's statements about other experiments, not results of this program.
 */
public enum DarkPhotonScenario {
    /** A' → e⁺e⁻: 56 MeV (U70/NuCal) to 200 MeV (BaBar). */
    VISIBLE(0.056, 0.200),
    /** A' → sterile neutrinos or dark matter: 10 MeV (cosmology) to 30 MeV (COHERENT, Crystal Barrel). */
    INVISIBLE(0.010, 0.030);

    private final double lightest;
    private final double heaviest;

    DarkPhotonScenario(double lightest, double heaviest) {
        this.lightest = lightest;
        this.heaviest = heaviest;
    }

    /**
     * Lower end of the window.
     *
     * @return mass of the A' [GeV]
     */
    public double lightest() {
        return lightest;
    }

    /**
     * Upper end of the window.
     *
     * @return mass of the A' [GeV]
     */
    public double heaviest() {
        return heaviest;
    }
}
