package org.farvertex.production;

import java.util.List;
import org.farvertex.detector.NucleonCrossSection;
import org.farvertex.particle.Particle;

/**
 * Bremsstrahlung of the beam proton in the Fermi–Weizsäcker–Williams approximation,
 * \[ \frac{dN}{dz\,dp_T^2} = \frac{\sigma(s')}{\sigma(s)}\,|F(m^2)|^2\,w(z,p_T^2),\qquad s'=(1-z)s, \]
 * per inelastic interaction, with \(H=p_T^2+(1-z)m^2+z^2m_p^2\) and
 * \[ w=\frac{\alpha_x}{2\pi H}\Big\{\tfrac{1+(1-z)^2}{z}-2z(1-z)\Big[\tfrac{2m_p^2+m^2}{H}-\tfrac{2z^2m_p^4}{H^2}\Big]
 *    +2z(1-z)[1+(1-z)^2]\tfrac{m_p^2m^2}{H^2}+2z(1-z)^2\tfrac{m^4}{H^2}\Big\}. \]
 * The anomalous magnetic moment adds what it radiates from a quasi-real proton, with \(m_p\) and the couplings \(F_1,F_2\) of {@link NucleonCurrent},
 * \[ w_2=\frac{z(1-z)}{16\pi^2H^2}\Big\{{\rm Re}F_1F_2^*\Big[\tfrac{3H}{1-z}-6m^2\Big]+\tfrac{|F_2|^2}{2m_p^2}\Big[\tfrac{(H+zm^2)(H-z(1-z)m^2)}{z^2(1-z)}
 *    -m^2\,pp'-3m_p^2m^2\Big]\Big\},\qquad 2pp'=(1-z)m_p^2+\tfrac{p_T^2+m_p^2}{1-z}, \]
 * derived in {@code src/site/markdown/uncertainties.md}.
 * A scalar with the Yukawa coupling y has, instead of \(|F|^2w\), \(\frac{y^2}{8\pi^2}\,z\,\frac{m_p^2(2-z)^2+p_T^2}{H^2}\) (arXiv:1904.10447, 2108.05900).
 * Source: J. Blümlein and J. Brunner, Phys. Lett. B 731, 320 (arXiv:1311.3870); form factor in {@link NucleonFormFactor}.
 */
final class ProtonBremsstrahlung {

    private final double squaredMass;
    private final NucleonCurrent current;
    private final double yukawa;
    private final double s;
    private final List<NucleonCrossSection> targets;

    /**
     * Fixes everything but \(z\) and \(p_T\).
     *
     * @param couplings couplings of the vector boson
     * @param mass      its mass [GeV]
     * @param s         squared energy in the proton–nucleon centre of mass [GeV²]
     * @param targets   nucleons of the target, averaged
     */
    ProtonBremsstrahlung(VectorCouplings couplings, double mass, double s, List<NucleonCrossSection> targets) {
        this(NucleonCurrent.ofCharge(NucleonFormFactor.squaredCoupling(couplings, mass)), 0, mass, s, targets);
    }

    /**
     * Fixes everything but \(z\) and \(p_T\).
     *
     * @param current       squared couplings to the vector current
     * @param squaredScalar squared Yukawa coupling to the proton
     * @param mass          mass of what is radiated [GeV]
     * @param s             squared energy in the proton–nucleon centre of mass [GeV²]
     * @param targets       nucleons of the target, averaged
     */
    ProtonBremsstrahlung(NucleonCurrent current, double squaredScalar, double mass, double s, List<NucleonCrossSection> targets) {
        this.squaredMass = mass * mass;
        this.current = current;
        this.yukawa = squaredScalar / (8 * Math.PI * Math.PI);
        this.s = s;
        this.targets = List.copyOf(targets);
    }

    /** \(\sigma(s')/\sigma(s)\), averaged over the nucleons of the target. */
    double crossSectionRatio(double z) {
        return targets.stream().mapToDouble(t -> t.at(s * (1 - z)) / t.at(s)).average().orElseThrow();
    }

    /** \(H(z,p_T^2)\) [GeV²]. */
    double virtuality(double z, double squaredTransverse) {
        double proton = z * Particle.PROTON.mass();
        return squaredTransverse + (1 - z) * squaredMass + proton * proton;
    }

    /** \(|F|^2w\) [GeV⁻²], without the ratio of cross sections. */
    double splitting(double z, double squaredTransverse) {
        double h = virtuality(z, squaredTransverse);
        double mp2 = Particle.PROTON.mass() * Particle.PROTON.mass();
        double m2 = squaredMass;
        double rest = 1 - z;
        double braces = (1 + rest * rest) / z
            - 2 * z * rest * ((2 * mp2 + m2) / h - 2 * z * z * mp2 * mp2 / (h * h))
            + 2 * z * rest * (1 + rest * rest) * mp2 * m2 / (h * h)
            + 2 * z * rest * rest * m2 * m2 / (h * h);
        return current.dirac() / (8 * Math.PI * Math.PI * h) * braces + magnetic(z, squaredTransverse, h) + yukawa * z * (mp2 * (2 - z) * (2 - z) + squaredTransverse) / (h * h);
    }

    /** \(w_2\), what the anomalous magnetic moment adds [GeV⁻²]. */
    private double magnetic(double z, double squaredTransverse, double h) {
        if (current.pauli() == 0) {
            return 0;
        }
        double mp2 = Particle.PROTON.mass() * Particle.PROTON.mass();
        double m2 = squaredMass;
        double rest = 1 - z;
        double product = (rest * mp2 + (squaredTransverse + mp2) / rest) / 2;
        double mixed = 3 * h / rest - 6 * m2;
        double squared = (h + z * m2) * (h - z * rest * m2) / (z * z * rest) - m2 * product - 3 * mp2 * m2;
        return z * rest / (16 * Math.PI * Math.PI * h * h) * (current.interference() * mixed + current.pauli() / (2 * mp2) * squared);
    }
}
