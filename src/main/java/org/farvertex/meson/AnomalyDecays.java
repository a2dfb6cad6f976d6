package org.farvertex.meson;

import org.farvertex.particle.Particle;
import org.farvertex.particle.RadiativeDecays;
import org.farvertex.units.Constants;

/**
 * \(P\to\gamma A'\) through the anomaly. Only the vector coupling takes part, so nothing here rests on the axial current:
 * \[ BR=2\varepsilon_{eff}^2\,BR(\gamma\gamma)\,(1-m^2/m_P^2)^3,\qquad
 * \varepsilon_{eff}=\frac{{\rm Tr}(PQX)}{e\,{\rm Tr}(PQ^2)},\quad X=\tfrac g2{\rm diag}(1,-1,0), \]
 * a dark photon with another mixing. P = (1, −1, 0), (1, 1, −1), (1, 1, 2) for π⁰, η, η', the latter two at the
 * mixing angle −19.5°.
 *
 * @param symmetry the broken symmetry
 */
public record AnomalyDecays(BrokenSymmetry symmetry) {

    /** Mesons with a two-photon anomaly, and \(\varepsilon_{eff}\) in units of g/e. */
    public enum Source {
        /** π⁰. */ PI0(Particle.PI0, 1.0 / 2),
        /** η. */ ETA(Particle.ETA, 9.0 / 8),
        /** η'. */ ETA_PRIME(Particle.ETA_PRIME, 9.0 / 14);

        private final Particle meson;
        private final double ratio;

        Source(Particle meson, double ratio) {
            this.meson = meson;
            this.ratio = ratio;
        }
    }

    /**
     * Kinetic mixing of the dark photon with the same rate.
     *
     * @param source the meson
     * @param mass   mass of the A' [GeV]
     * @return \(\varepsilon_{eff}\)
     */
    public double effectiveMixing(Source source, double mass) {
        return source.ratio * symmetry.coupling(mass) / Constants.ELEMENTARY_CHARGE;
    }

    /**
     * The same with η and η' mixed in the basis of quark flavours: \(\eta=\eta_q\cos\phi-\eta_s\sin\phi\),
     * \(\eta'=\eta_q\sin\phi+\eta_s\cos\phi\), so that
     * \[ \frac{e\varepsilon_{eff}}g=\frac{q/(2\sqrt2f_q)}{5q/(9\sqrt2f_q)+s/(9f_s)} \]
     * for a state of \(q\,\eta_q+s\,\eta_s\): 1.10 and 0.705 in place of 9/8 and 9/14.
     *
     * @param source the meson
     * @param mass   mass of the A' [GeV]
     * @return \(\varepsilon_{eff}\)
     */
    public double effectiveMixingOfQuarkBasis(Source source, double mass) {
        if (source == Source.PI0) {
            return effectiveMixing(source, mass);
        }
        double tangent = Math.tan(Math.toRadians(MesonData.of("eta_quark_angle")));
        double strange = source == Source.ETA ? -tangent : 1 / tangent;
        double light = 1 / (Math.sqrt(2) * MesonData.of("f_q_over_f_pi"));
        double ratio = light / 2 / (5 * light / 9 + strange / (9 * MesonData.of("f_s_over_f_pi")));
        return ratio * symmetry.coupling(mass) / Constants.ELEMENTARY_CHARGE;
    }

    /**
     * Branching ratio for a given mixing.
     *
     * @param source the meson
     * @param mass   mass of the A' [GeV]
     * @param mixing \(\varepsilon\)
     * @return branching ratio; 0 where the decay is closed
     */
    public static double branchingRatio(Source source, double mass, double mixing) {
        double ratio = mass / source.meson.mass();
        double open = Math.max(0, (1 - ratio) * (1 + ratio));
        return 2 * mixing * mixing * RadiativeDecays.ratio(source.meson) * open * open * open;
    }

    /**
     * Branching ratio.
     *
     * @param source the meson
     * @param mass   mass of the A' [GeV]
     * @return branching ratio; 0 where the decay is closed
     */
    public double branchingRatio(Source source, double mass) {
        return branchingRatio(source, mass, effectiveMixing(source, mass));
    }
}
