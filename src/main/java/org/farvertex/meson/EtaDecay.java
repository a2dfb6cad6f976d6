package org.farvertex.meson;

import org.farvertex.particle.Particle;

/**
 * \(\eta\to\pi^0\phi'\), by the difference of the quark masses:
 * \[ {\cal M}=\frac{m_\pi^2}{V'}\frac{m_d-m_u}{m_d+m_u}\frac c{\sqrt3}, \]
 * c = 1 for an octet η and about 1.39 with η–η' mixing.
 *
 * @param symmetry the broken symmetry
 */
public record EtaDecay(BrokenSymmetry symmetry) {

    /**
     * Branching ratio for an octet η.
     *
     * @param mass mass of the φ' [GeV]
     * @return branching ratio; 0 where the decay is closed
     */
    public double octet(double mass) {
        double pion = Particle.PI0.mass();
        double up = MesonData.of("m_u");
        double down = MesonData.of("m_d");
        double amplitude = pion * pion / symmetry.scale() * (down - up) / (down + up) / Math.sqrt(3);
        return WeakDecays.width(Particle.ETA.mass(), pion, mass, amplitude) / Particle.ETA.width();
    }

    /**
     * Branching ratio with η–η' mixing.
     *
     * @param mass mass of the φ' [GeV]
     * @return branching ratio; 0 where the decay is closed
     */
    public double mixed(double mass) {
        double factor = MesonData.of("eta_pi0_mixing");
        return factor * factor * octet(mass);
    }
}
