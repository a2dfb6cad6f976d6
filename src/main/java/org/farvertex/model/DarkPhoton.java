package org.farvertex.model;

import static org.farvertex.units.Constants.ELEMENTARY_CHARGE;
import static org.farvertex.units.Constants.HBAR_C;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.farvertex.particle.Particle;

/**
 * One A′ of a model at one mass and coupling: everything that production, flight and decay need.
 *
 * @param model      name of the model, e.g. {@code t3r}
 * @param mass       mass \(m\) [GeV], above \(2m_e\)
 * @param parameters the couplings that define it, by name, for output (e.g. V_GeV, g, epsilon)
 * @param couplings  vector couplings
 * @param widths     partial widths [GeV]
 */
public record DarkPhoton(String model, double mass, Map<String, Double> parameters, VectorCouplings couplings,
                         DecayWidths widths) {

    /** Checks the mass. */
    public DarkPhoton {
        if (!(mass > 2 * Particle.ELECTRON.mass() && Double.isFinite(mass))) {
            throw new IllegalArgumentException("the A′ must be heavier than two electrons (1.022 MeV)");
        }
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    /**
     * Proper lifetime as a length, \(c\tau = \hbar c/\Gamma\).
     *
     * @return \(c\tau\) [m]
     */
    public double properDecayLength() {
        return HBAR_C / widths.total();
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
        return widths.electrons() / widths.total();
    }

    /**
     * Mixing with the photon as the electron feels it, \(\varepsilon=|x_e|/e\).
     *
     * @return \(\varepsilon\)
     */
    public double kineticMixing() {
        return Math.abs(couplings.electron()) / ELEMENTARY_CHARGE;
    }
}
