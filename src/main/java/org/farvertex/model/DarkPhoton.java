package org.farvertex.model;

import static org.farvertex.units.Constants.HBAR_C;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.farvertex.particle.Particle;
import org.farvertex.production.VectorCouplings;

/**
 * One A′ of a model at one mass and coupling: everything that production, flight and decay need.
 *
 * <p>Every coupling is proportional to one strength and every width to its square, so these are kept apart: a strength of 1e-300, whose
 * square no number can hold, still has branching ratios and the logarithm of a lifetime.
 *
 * @param model         name of the model, e.g. {@code t3r}
 * @param mass          mass \(m\) [GeV], above \(2m_e\)
 * @param parameters    the couplings that define it, by name, for output (e.g. V_GeV, g, epsilon)
 * @param strength      what all couplings are proportional to: ε or g
 * @param unitCouplings vector couplings at strength 1
 * @param unitWidths    partial widths at strength 1 [GeV]
 */
public record DarkPhoton(String model, double mass, Map<String, Double> parameters, double strength,
                         VectorCouplings unitCouplings, DecayWidths unitWidths) {

    /** Checks mass and strength, and that it decays at all. */
    public DarkPhoton {
        if (!(mass > 2 * Particle.ELECTRON.mass() && Double.isFinite(mass))) {
            throw new IllegalArgumentException("the A′ must be heavier than two electrons (1.022 MeV)");
        }
        if (!(strength >= Double.MIN_NORMAL && Double.isFinite(strength))) {
            throw new IllegalArgumentException("the coupling " + strength + " of the A′ is not a positive, finite number above 1e-307");
        }
        if (!(unitWidths.total() > 0)) {
            throw new IllegalArgumentException("the A′ must decay");
        }
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    /**
     * The same A′ with all its couplings stronger or weaker; its parameters stay those that were asked for.
     *
     * @param other the new strength
     * @return the A′
     */
    public DarkPhoton withStrength(double other) {
        return new DarkPhoton(model, mass, parameters, other, unitCouplings, unitWidths);
    }

    /**
     * Vector couplings.
     *
     * @return the couplings
     */
    public VectorCouplings couplings() {
        return unitCouplings.times(strength);
    }

    /**
     * Partial widths; those below the smallest number are zero.
     *
     * @return the widths [GeV]
     */
    public DecayWidths widths() {
        return unitWidths.times(strength * strength);
    }

    /**
     * Proper lifetime as a length, \(c\tau = \hbar c/\Gamma\).
     *
     * @return \(c\tau\) [m]; infinite beyond the largest number, see {@link #logProperDecayLength}
     */
    public double properDecayLength() {
        return HBAR_C / unitWidths.total() / strength / strength;
    }

    /**
     * Natural logarithm of the proper decay length in metres, which no coupling is too small for.
     *
     * @return \(\ln c\tau\)
     */
    public double logProperDecayLength() {
        return Math.log(HBAR_C / unitWidths.total()) - 2 * Math.log(strength);
    }

    /**
     * Decay length in the laboratory, \((p/m)\,c\tau\).
     *
     * @param momentum \(p\) [GeV]
     * @return the length [m]
     */
    public double decayLength(double momentum) {
        return momentum / mass * properDecayLength();
    }

    /**
     * Branching ratio into e⁺e⁻.
     *
     * @return the ratio, 0 to 1
     */
    public double electronBranching() {
        return unitWidths.electrons() / unitWidths.total();
    }

    /**
     * Mixing with the photon as the electron feels it, \(\varepsilon=|x_e|/e\).
     *
     * @return \(\varepsilon\)
     */
    public double kineticMixing() {
        return couplings().kineticMixing();
    }
}
