package org.farvertex.meson;

import static org.farvertex.units.Constants.PION_DECAY_CONSTANT;

import org.farvertex.kinematics.TwoBodyDecay;
import org.farvertex.particle.Particle;

/**
 * Strangeness-changing decays at leading order of chiral perturbation theory: weak octet \(G_8\) and 27-plet \(G_{27}\).
 *
 * <p>\[ {\cal M}(K^+\to\pi^+A'_L)=\frac{F^2\lambda^{1/2}}{V'}\Bigl[\tfrac53G_{27}-\bigl(G_8+\tfrac23G_{27}\bigr)
 * \frac{m_\pi^2}{m_K^2-m_\pi^2}\Bigr],\quad
 * {\cal M}(K_S\to\pi^0A'_L)=\frac{2G_8F^2\lambda^{1/2}}{V'}\Bigl[1+\frac{m_\pi^2}{2(m_K^2-m_\pi^2)}\Bigr]. \]
 * In the first the two terms cancel to 7 %, so that it is no better known than the couplings allow: the next-to-leading octet,
 * 3.6/4.98 of the leading one, makes the rate twenty times as large. For charges of u and d alone the octet carries
 * \(m_\pi^2\), not \(m_K^2\): the Goldstone boson couples to \(m_u,m_d\), and no factor \((m_K/m_{A'})^2\) is left beside θ_L.
 *
 * @param symmetry the broken symmetry
 */
public record WeakDecays(BrokenSymmetry symmetry) {

    /** Strength of the octet. */
    public enum Octet {
        /** From the width of \(K_S\to\pi^+\pi^-\) at leading order. */
        LEADING,
        /** The same scaled to the next-to-leading fit. */
        NEXT_TO_LEADING;

        double coupling() {
            return this == LEADING ? octet() : octet() * MesonData.of("g8_NLO") / MesonData.of("g8_LO");
        }
    }

    /** \(G_{27}\) [GeV⁻²] from \({\cal M}(K^+\to\pi^+\pi^0)=\frac53G_{27}F(m_K^2-m_\pi^2)\). */
    private static double twentySevenPlet() {
        Particle kaon = Particle.K_PLUS;
        double amplitude = amplitude(kaon.mass(), Particle.PI_PLUS.mass(), Particle.PI0.mass(),
            MesonData.of("BR_K+_pip_pi0") * MesonData.width("K+"));
        return amplitude / (5.0 / 3 * PION_DECAY_CONSTANT * gap(kaon, Particle.PI_PLUS));
    }

    /** \(G_8\) [GeV⁻²] from \({\cal M}(K_S\to\pi^+\pi^-)=2F(G_8+\frac23G_{27})(m_K^2-m_\pi^2)\). */
    private static double octet() {
        double pion = Particle.PI_PLUS.mass();
        double amplitude = amplitude(Particle.K0.mass(), pion, pion, MesonData.of("BR_KS_pip_pim") * MesonData.width("KS"));
        return amplitude / (2 * PION_DECAY_CONSTANT * gap(Particle.K0, Particle.PI_PLUS)) - 2.0 / 3 * twentySevenPlet();
    }

    /**
     * \(K^+\to\pi^+A'\).
     *
     * @param mass  mass of the A' [GeV]
     * @param octet strength of the octet
     * @return branching ratio; 0 where the decay is closed
     */
    public double chargedKaon(double mass, Octet octet) {
        double plet = twentySevenPlet();
        double pion = Particle.PI_PLUS.mass();
        double bracket = 5.0 / 3 * plet - (octet.coupling() + 2.0 / 3 * plet) * pion * pion / gap(Particle.K_PLUS, Particle.PI_PLUS);
        return longitudinal(Particle.K_PLUS, Particle.PI_PLUS, mass, bracket) / MesonData.width("K+");
    }

    /**
     * \(K_S\to\pi^0A'\).
     *
     * @param mass  mass of the A' [GeV]
     * @param octet strength of the octet
     * @return branching ratio; 0 where the decay is closed
     */
    public double shortKaon(double mass, Octet octet) {
        double pion = Particle.PI0.mass();
        double bracket = 2 * octet.coupling() * (1 + pion * pion / (2 * gap(Particle.K0, Particle.PI0)));
        return longitudinal(Particle.K0, Particle.PI0, mass, bracket) / MesonData.width("KS");
    }

    /**
     * \(K_L\to\pi^+\pi^-A'\): \(\theta_L^2\,BR(\pi^+\pi^-\pi^0)\) times the ratio of phase spaces.
     *
     * @param mass mass of the A' [GeV]
     * @return branching ratio; 0 where the decay is closed
     */
    public double longKaonToCharged(double mass) {
        return symmetry.squaredMixing() * MesonData.of("BR_KL_pip_pim_pi0") * phaseSpaceRatio(Particle.PI_PLUS.mass(), mass);
    }

    /**
     * \(K_L\to\pi^0\pi^0A'\): \(3\theta_L^2\,BR(3\pi^0)\) times the ratio of phase spaces.
     *
     * @param mass mass of the A' [GeV]
     * @return branching ratio; 0 where the decay is closed
     */
    public double longKaonToNeutral(double mass) {
        return 3 * symmetry.squaredMixing() * MesonData.of("BR_KL_3pi0") * phaseSpaceRatio(Particle.PI0.mass(), mass);
    }

    /**
     * \(K^+\to\pi^+\phi'\), without the weak mass term:
     * \({\cal M}=2G_8F^2\frac{m_\pi^2}{V'}\frac{m_K^2-m_\pi^2/2}{m_K^2-m_\pi^2}\).
     *
     * @param mass mass of the φ' [GeV]
     * @return branching ratio; 0 where the decay is closed
     */
    public double chargedKaonToHiggs(double mass) {
        double kaon = Particle.K_PLUS.mass();
        double pion2 = Particle.PI_PLUS.mass() * Particle.PI_PLUS.mass();
        double amplitude = 2 * octet() * PION_DECAY_CONSTANT * PION_DECAY_CONSTANT * pion2 / symmetry.scale()
            * (kaon * kaon - pion2 / 2) / gap(Particle.K_PLUS, Particle.PI_PLUS);
        return width(kaon, Particle.PI_PLUS.mass(), mass, amplitude) / MesonData.width("K+");
    }

    private double longitudinal(Particle parent, Particle daughter, double mass, double bracket) {
        if (parent.mass() <= daughter.mass() + mass) {
            return 0;
        }
        double rootLambda = 2 * parent.mass() * new TwoBodyDecay(parent.mass(), daughter.mass(), mass).momentum();
        return width(parent.mass(), daughter.mass(), mass,
            bracket * PION_DECAY_CONSTANT * PION_DECAY_CONSTANT * rootLambda / symmetry.scale());
    }

    /** \(\Gamma=\frac{p^*}{8\pi M^2}|{\cal M}|^2\) [GeV]. */
    static double width(double parent, double first, double second, double amplitude) {
        return parent <= first + second ? 0
            : amplitude * amplitude * new TwoBodyDecay(parent, first, second).momentum() / (8 * Math.PI * parent * parent);
    }

    private static double amplitude(double parent, double first, double second, double width) {
        return Math.sqrt(8 * Math.PI * parent * parent * width / new TwoBodyDecay(parent, first, second).momentum());
    }

    private static double gap(Particle kaon, Particle pion) {
        return (kaon.mass() - pion.mass()) * (kaon.mass() + pion.mass());
    }

    private static double phaseSpaceRatio(double pion, double mass) {
        return phaseSpace(pion, mass) / phaseSpace(pion, Particle.PI0.mass());
    }

    /** Phase space of \(K_L\to\pi\pi X\) up to a factor, \(\int ds\,\beta_\pi(s)\,p_X(s)\). */
    private static double phaseSpace(double pion, double mass) {
        double parent = Particle.K0.mass();
        double range = parent - mass - 2 * pion;
        if (!(range > 0)) {
            return 0;
        }
        // t² above the lower and (1 − t)² below the upper end: both square roots become polynomials
        return GaussRule.integrate(0, 1, t -> {
            double q = 2 * pion + range * t * t * (3 - 2 * t);
            double jacobian = 2 * q * range * 6 * t * (1 - t);
            double beta = Math.sqrt(Math.max(0, 1 - 4 * pion * pion / (q * q)));
            double plus = (parent + q) * (parent + q) - mass * mass;
            double minus = (parent - q) * (parent - q) - mass * mass;
            return jacobian * beta * Math.sqrt(Math.max(0, plus * minus));
        });
    }
}
