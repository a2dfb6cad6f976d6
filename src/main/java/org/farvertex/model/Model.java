package org.farvertex.model;

import org.farvertex.particle.Particle;

/** A model with its couplings fixed: it tells what an A′ of any mass is like. */
public interface Model {

    /**
     * The model's name on the command line.
     *
     * @return {@code t3r}, {@code dark-photon} or {@code b-l}
     */
    String name();

    /**
     * The A′ of the given mass.
     *
     * @param mass mass [GeV]
     * @return its couplings and widths
     * @throws IllegalArgumentException if the model does not hold at this mass; the message says where it does
     */
    DarkPhoton at(double mass);

    /**
     * The same model with another value of its coupling: V [GeV] for t3r, ε for dark-photon, g for b-l.
     *
     * @param coupling the new value
     * @return the model
     */
    Model withCoupling(double coupling);

    /**
     * The value that {@link #withCoupling} sets.
     *
     * @return V [GeV], ε or g
     */
    double coupling();

    /**
     * The power of {@link #coupling} that all couplings of the A′ to fermions are in proportion to, so that production and widths go
     * as twice this power.
     *
     * @return 1, or −1 for a scale like V
     */
    default int couplingPower() {
        return 1;
    }

    /**
     * What {@link #coupling} is called in output.
     *
     * @return {@code V_GeV}, {@code epsilon} or {@code g}
     */
    String couplingName();

    /**
     * Whether the longitudinal A′ is produced through the axial coupling to quarks.
     *
     * @return true for t3r outside the paper's simplification
     */
    default boolean hasLongitudinalChannel() {
        return false;
    }

    /**
     * Checks a mass against the model's range.
     *
     * @param model   name for the message
     * @param mass    mass [GeV]
     * @param largest largest mass [GeV]
     * @param reason  why it ends there
     */
    static void requireMass(String model, double mass, double largest, String reason) {
        double smallest = 2 * Particle.ELECTRON.mass();
        if (!(mass > smallest && mass <= largest)) {
            throw new IllegalArgumentException("the mass must lie above 1.022 MeV (two electrons) and up to "
                + Math.round(largest * 1e4) / 10.0 + " MeV in the model " + model + ", " + reason);
        }
    }
}
