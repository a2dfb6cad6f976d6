package org.farvertex.darkmatter;

import org.farvertex.particle.Particle;
import org.farvertex.units.Constants;

/**
 * Scattering of the dark matter off one nucleon at rest: the two curves of Fig. 4 of arXiv:2105.07655, and the one that
 * replaces the second.
 *
 * <p>Elastic, through the φ' (couplings \(m_\eta/(\sqrt2V)\) and \(m_Nf_N/(\sqrt2V)\), \(f_N=f_{Tu}+f_{Td}\)), and
 * inelastic, η₁N → η₂N
 * through the A' at splitting δ = 0 (couplings g/2 and ±g/2, \(g^2/m_{A'}^2=1/2V^2\)), with μ the reduced mass:
 * \[ \sigma_{\phi'}=\frac{\mu^2m_\eta^2m_N^2f_N^2}{4\pi V^4m_{\phi'}^4},\qquad \sigma_{A'}=\frac{\mu^2}{64\pi V^4}. \]
 * Proton and neutron couple to the A' with opposite signs, so that nuclei with N = Z do not scatter coherently. The
 * second
 * holds for a vector coupling between η₁ and η₂, as the paper assumes. For the masses of its appendix, \(m_M\mp m_D\)
 * with \(m_M\gg m_D\), that coupling is
 * axial: the spin-independent rate is then suppressed by the velocity squared, and a spin-dependent one remains,
 * \(3g_A^2\) times \(\sigma_{A'}\). The
 * derivation is in {@code dark-matter.md}.
 *
 * @param vev            V [GeV]
 * @param darkMatterMass mass of η [GeV]
 * @param darkHiggsMass  mass of φ' [GeV]
 */
public record NucleonScattering(double vev, double darkMatterMass, double darkHiggsMass) {

    /** One GeV⁻² in cm². */
    static final double SQUARE_CENTIMETRES = Constants.HBAR_C_SQUARED_MB * 1e-27;

    /** Checks that all three are positive. */
    public NucleonScattering {
        if (!(vev > 0 && darkMatterMass > 0 && darkHiggsMass > 0 && Double.isFinite(vev + darkMatterMass + darkHiggsMass))) {
            throw new IllegalArgumentException("scattering needs positive V, m_eta and m_phi', not " + vev + ", " + darkMatterMass
                + ", " + darkHiggsMass + " GeV");
        }
    }

    /**
     * Elastic cross section through the dark Higgs.
     *
     * @param nucleon {@link Particle#PROTON} or {@link Particle#NEUTRON}
     * @return σ [cm²]
     */
    public double throughDarkHiggs(Particle nucleon) {
        double scalar = DarkMatterTables.input(nucleon.key() + "_f_u") + DarkMatterTables.input(nucleon.key() + "_f_d");
        double coupling = darkMatterMass * nucleon.mass() * scalar / (2 * vev * vev * darkHiggsMass * darkHiggsMass);
        return contact(nucleon, coupling);
    }

    /**
     * Inelastic, spin-independent cross section through the dark photon without mass splitting, for a vector coupling
     * of η; the same for proton and neutron but for the mass.
     *
     * @param nucleon {@link Particle#PROTON} or {@link Particle#NEUTRON}
     * @return σ [cm²]
     */
    public double throughDarkPhoton(Particle nucleon) {
        return contact(nucleon, 1 / (8 * vev * vev));
    }

    /**
     * Spin-dependent cross section through the dark photon without mass splitting, for the axial coupling of η:
     * \(3g_A^2\mu^2/64\pi V^4\), since
     * \(\Delta u-\Delta d=\pm g_A\) for proton and neutron.
     *
     * @param nucleon {@link Particle#PROTON} or {@link Particle#NEUTRON}
     * @return σ [cm²]
     */
    public double throughDarkPhotonSpinDependent(Particle nucleon) {
        double axial = DarkMatterTables.input("axial_charge");
        return 3 * axial * axial * throughDarkPhoton(nucleon);
    }

    /**
     * \(\mu^2G^2/\pi\) for the contact interaction \(G\,\bar\eta\eta\,\bar NN\) or \(G\,\bar\eta\gamma^\mu\eta\,\bar
     * N\gamma_\mu N\).
     */
    private double contact(Particle nucleon, double coupling) {
        double reduced = darkMatterMass * nucleon.mass() / (darkMatterMass + nucleon.mass());
        return reduced * reduced * coupling * coupling / Math.PI * SQUARE_CENTIMETRES;
    }
}
