package org.farvertex.darkmatter;

import org.farvertex.particle.Particle;
import org.farvertex.units.Constants;

/**
 * Spin-independent scattering of the dark matter off one nucleon at rest, the two curves of Fig. 4 of arXiv:2105.07655.
 *
 * <p>Elastic, through the φ' (couplings \(m_\eta/(\sqrt2V)\) and \(m_Nf_N/(\sqrt2V)\), \(f_N=f_{Tu}+f_{Td}\)), and inelastic, η₁N → η₂N
 * through the A' at splitting δ = 0 (couplings g/2 and ±g/2, \(g^2/m_{A'}^2=1/2V^2\)), with μ the reduced mass:
 * \[ \sigma_{\phi'}=\frac{\mu^2m_\eta^2m_N^2f_N^2}{4\pi V^4m_{\phi'}^4},\qquad \sigma_{A'}=\frac{\mu^2}{64\pi V^4}. \]
 * Proton and neutron couple to the A' with opposite signs, so that nuclei with N = Z do not scatter coherently. The derivation is in
 * {@code dark-matter.md}.
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
     * Inelastic cross section through the dark photon without mass splitting; the same for proton and neutron but for the mass.
     *
     * @param nucleon {@link Particle#PROTON} or {@link Particle#NEUTRON}
     * @return σ [cm²]
     */
    public double throughDarkPhoton(Particle nucleon) {
        return contact(nucleon, 1 / (8 * vev * vev));
    }

    /** \(\mu^2G^2/\pi\) for the contact interaction \(G\,\bar\eta\eta\,\bar NN\) or \(G\,\bar\eta\gamma^\mu\eta\,\bar N\gamma_\mu N\). */
    private double contact(Particle nucleon, double coupling) {
        double reduced = darkMatterMass * nucleon.mass() / (darkMatterMass + nucleon.mass());
        return reduced * reduced * coupling * coupling / Math.PI * SQUARE_CENTIMETRES;
    }
}
