package org.farvertex.darkmatter;

import java.util.OptionalDouble;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;
import org.farvertex.model.DarkHiggsDecay;

/**
 * Relic density of η from ηη → φ' → γγ near the resonance, and the mass that gives a wanted density.
 *
 * <p>Only below \(m_{\phi'}/2\) does annihilation meet the resonance: \(\langle\sigma
 * v\rangle\propto\Gamma_{\gamma\gamma}\,e^{-(m_{\phi'}-2m_\eta)/T}\), and Ω falls as
 * \(m_\eta\) approaches \(m_{\phi'}/2\). Above it nothing but the p-wave tail is left and η is overabundant by 1e4 and
 * more. (Within about 1e-7 of
 * \(m_{\phi'}/2\), where φ' → ηη closes, Ω rises through the measured value a second time; no real mass is tuned or
 * even defined so well, and that
 * solution is not looked for.)
 *
 * @param vev           V [GeV]
 * @param darkHiggsMass mass of φ' [GeV]
 * @param species       Majorana states at freeze-out, 1 or 2; see {@link ResonantAnnihilation}
 */
public record RelicDensity(double vev, double darkHiggsMass, int species) {

    private static final int INTERNAL_DEGREES = 2;
    private static final double CLOSEST = 1e-4;
    private static final double FARTHEST = 0.5;
    private static final double TOLERANCE = 1e-7;
    private static final int MOST_EVALUATIONS = 100;
    private static final double LOG_OF_FAR_TOO_MUCH = 100;

    /** Checks the parameters by building the annihilation they describe. */
    public RelicDensity {
        new ResonantAnnihilation(darkHiggsMass, darkHiggsMass, new DarkHiggsDecay(vev), species);
    }

    /**
     * The density measured by Planck.
     *
     * @return \(\Omega h^2\)
     */
    public static double measured() {
        return DarkMatterTables.input("omega_h2");
    }

    /**
     * Relic abundance at one mass.
     *
     * @param darkMatterMass mass of η [GeV]
     * @return yield, density and freeze-out point
     * @throws IllegalArgumentException if η never was in equilibrium while non-relativistic
     */
    public FreezeOut.Relic at(double darkMatterMass) {
        ThermalAverage average = new ThermalAverage(
            new ResonantAnnihilation(darkMatterMass, darkHiggsMass, new DarkHiggsDecay(vev), species));
        // with n = 2 equally common species only every n-th pair can annihilate
        return new FreezeOut(darkMatterMass, INTERNAL_DEGREES * species, new StandardModelPlasma(),
            x -> average.at(x) / species).solve();
    }

    /**
     * The mass between \(m_{\phi'}/4\) and \(m_{\phi'}/2\,(1-10^{-4})\) that gives a density.
     *
     * @param omegaH2 wanted \(\Omega h^2\)
     * @return mass of η [GeV]; empty if the resonance cannot bring the density so low, or brings it lower everywhere
     */
    public OptionalDouble massFor(double omegaH2) {
        UnivariateFunction excess = u -> {
            try {
                return Math.log(at(massAt(u)).omegaH2() / omegaH2);
            } catch (IllegalArgumentException e) {
                return LOG_OF_FAR_TOO_MUCH;
            }
        };
        double near = Math.log(CLOSEST);
        double far = Math.log(FARTHEST);
        double nearest = excess.value(near);
        double farthest = excess.value(far);
        if (nearest > 0 || farthest < 0) {
            return OptionalDouble.empty();
        }
        // the solver asks for the ends again, and they cost most
        UnivariateFunction known = u -> u == near ? nearest : u == far ? farthest : excess.value(u);
        double distance = new BracketingNthOrderBrentSolver(TOLERANCE, 5).solve(MOST_EVALUATIONS, known, near, far);
        return OptionalDouble.of(massAt(distance));
    }

    private double massAt(double logDistance) {
        return darkHiggsMass / 2 * (1 - Math.exp(logDistance));
    }
}
