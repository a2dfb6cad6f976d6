package org.farvertex.model;

import static org.farvertex.units.Constants.ELEMENTARY_CHARGE;

import org.farvertex.kinematics.TwoBodyDecay;
import org.farvertex.production.VectorCouplings;
import org.farvertex.particle.Particle;
import org.farvertex.particle.RadiativeDecays;

/**
 * Branching ratios of mesons into an A′, scaled from those into a photon; only the C-conserving vector couplings take part.
 *
 * <p>\({\rm BR}(P\to\gamma A')=2|R_P|^2\,{\rm BR}(P\to\gamma\gamma)(1-m^2/m_P^2)^3\) and
 * \({\rm BR}(\omega\to\pi^0A')=|R_\omega|^2\,{\rm BR}(\omega\to\pi^0\gamma)\,(p^*_{A'}/p^*_\gamma)^3\), with the ratios of the couplings to those
 * of a photon: \(R_{\pi^0}=(2x_u+x_d)/e\), \(R_\eta=\tfrac34(2x_u-x_d+x_s)/e\), \(R_{\eta'}=\tfrac37(2x_u-x_d-2x_s)/e\), \(R_\omega=(x_u-x_d)/e\).
 * All are ε for a dark photon.
 */
final class MesonBranching {

    private MesonBranching() {
    }

    /** The ratio for π⁰, η, η′ (beside a photon) or ω (beside a π⁰); zero if the A′ is too heavy. */
    static double ratio(Particle parent, Particle companion, double mass, VectorCouplings couplings) {
        double open = parent.mass() - companion.mass();
        if (mass >= open) {
            return 0;
        }
        double toMassless = new TwoBodyDecay(parent.mass(), 0, companion.mass()).momentum();
        double momentum = new TwoBodyDecay(parent.mass(), mass, companion.mass()).momentum() / toMassless;
        double identicalPhotons = companion == Particle.PHOTON ? 2 : 1;
        double r = relativeCoupling(parent, couplings);
        return identicalPhotons * r * r * RadiativeDecays.ratio(parent) * momentum * momentum * momentum;
    }

    /**
     * \({\rm BR}(\eta'\to\rho^0A')=\bigl(\frac{x_u-x_d}e\bigr)^2{\rm BR}(\eta'\to\rho^0\gamma)(p^*_{A'}/p^*_\gamma)^3\): between a vector without
     * isospin and one with it stands the isovector coupling. What the photon's ratio has of non-resonant π⁺π⁻ is taken as ρ⁰ of the mean mass.
     */
    static double withRho(double mass, VectorCouplings x) {
        if (mass >= Particle.ETA_PRIME.mass() - Particle.RHO0.mass()) {
            return 0;
        }
        double coupling = (x.up() - x.down()) / ELEMENTARY_CHARGE;
        double momentum = new TwoBodyDecay(Particle.ETA_PRIME.mass(), mass, Particle.RHO0.mass()).momentum()
            / new TwoBodyDecay(Particle.ETA_PRIME.mass(), 0, Particle.RHO0.mass()).momentum();
        return coupling * coupling * RadiativeDecays.ratio(Particle.ETA_PRIME, Particle.RHO0) * momentum * momentum * momentum;
    }

    /** \(R_P\). */
    static double relativeCoupling(Particle parent, VectorCouplings x) {
        double coupling;
        if (parent == Particle.PI0) {
            coupling = 2 * x.up() + x.down();
        } else if (parent == Particle.ETA) {
            coupling = 0.75 * (2 * x.up() - x.down() + x.strange());
        } else if (parent == Particle.ETA_PRIME) {
            coupling = 3.0 / 7 * (2 * x.up() - x.down() - 2 * x.strange());
        } else if (parent == Particle.OMEGA) {
            coupling = x.up() - x.down();
        } else {
            throw new IllegalArgumentException(parent + " is not a meson that A′ are known to come from");
        }
        return coupling / ELEMENTARY_CHARGE;
    }
}
