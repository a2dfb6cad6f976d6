package org.farvertex.production;

/**
 * Total cross section of proton and nucleon, \(\sigma(s)=Z+0.308\ln^2(s/28.94)+Y_1s^{-0.458}-Y_2s^{-0.545}\) mb with \(s\) in GeV².
 *
 * <p>Source: fit of the Review of Particle Physics 2008, table 40.2 (Amsler et al., Phys. Lett. B 667, 1).
 */
enum NucleonCrossSection {
    /** Proton target. */
    PROTON(35.45, 42.53, 33.34),
    /** Neutron target. */
    NEUTRON(35.80, 40.15, 30.00);

    private final double constant;
    private final double even;
    private final double odd;

    NucleonCrossSection(double constant, double even, double odd) {
        this.constant = constant;
        this.even = even;
        this.odd = odd;
    }

    /** The cross section [mb] at \(s\) [GeV²]. */
    double at(double s) {
        double log = Math.log(s / 28.94);
        return constant + 0.308 * log * log + even * Math.pow(s, -0.458) - odd * Math.pow(s, -0.545);
    }
}
