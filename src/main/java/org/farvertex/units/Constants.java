package org.farvertex.units;

/**
 * Constants of nature in natural units with GeV; lengths in metres where they appear.
 *
 * <p>Source: CODATA 2018 (Tiesinga et al., Rev. Mod. Phys. 93, 025010) as printed in the Review of Particle Physics
 * 2022, table 1.1, unless a line says otherwise. Masses of particles are in {@code org.farvertex.particle}.
 */
public final class Constants {

    /** Speed of light [m/s], exact. */
    public static final double SPEED_OF_LIGHT = 299792458.0;

    /** \(\hbar c\) [GeV m]; exact in the SI of 2019. */
    public static final double HBAR_C = 1.973269804e-16;

    /** \((\hbar c)^2\) [GeV² mb]: a cross section of 1/GeV² is this many millibarn. */
    public static final double HBAR_C_SQUARED_MB = 0.3893793721;

    /** Fine-structure constant \(\alpha\) at zero momentum. */
    public static final double ALPHA = 7.2973525693e-3;

    /** Elementary charge \(e=\sqrt{4\pi\alpha}\) in Heaviside–Lorentz units. */
    public static final double ELEMENTARY_CHARGE = Math.sqrt(4 * Math.PI * ALPHA);

    /** Fermi constant \(G_F\) [GeV⁻²]. */
    public static final double FERMI_CONSTANT = 1.1663787e-5;

    /** Avogadro's number [1/mol], exact. */
    public static final double AVOGADRO = 6.02214076e23;

    /** Pion decay constant \(f_\pi\) in the normalisation of 92 MeV [GeV]; RPP 2022, \(f_{\pi^+}/\sqrt2\). */
    public static final double PION_DECAY_CONSTANT = 0.0922;

    /** One picobarn in millibarn. */
    public static final double PICOBARN_IN_MILLIBARN = 1e-9;

    private Constants() {
    }
}
