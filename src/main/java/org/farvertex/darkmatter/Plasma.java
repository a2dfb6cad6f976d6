package org.farvertex.darkmatter;

/** Relativistic degrees of freedom of the thermal bath, which set expansion rate and entropy. */
public interface Plasma {

    /**
     * Degrees of freedom in the energy density, \(\rho=\tfrac{\pi^2}{30}g_\rho T^4\).
     *
     * @param temperature photon temperature [GeV]
     * @return \(g_\rho\)
     */
    double energyDegrees(double temperature);

    /**
     * Degrees of freedom in the entropy density, \(s=\tfrac{2\pi^2}{45}g_sT^3\).
     *
     * @param temperature photon temperature [GeV]
     * @return \(g_s\)
     */
    double entropyDegrees(double temperature);

    /**
     * The combination in the Boltzmann equation, \(g_*^{1/2}=\frac{g_s}{\sqrt{g_\rho}}\bigl(1+\tfrac13\frac{d\ln
     * g_s}{d\ln T}\bigr)\)
     * (Gondolo and Gelmini, Nucl. Phys. B 360 (1991) 145).
     *
     * @param temperature photon temperature [GeV]
     * @return \(g_*^{1/2}\)
     */
    default double expansionFactor(double temperature) {
        double step = 1e-3;
        double slope = Math.log(entropyDegrees(temperature * (1 + step)) / entropyDegrees(temperature * (1 - step))) / (2 * step);
        return entropyDegrees(temperature) / Math.sqrt(energyDegrees(temperature)) * (1 + slope / 3);
    }
}
