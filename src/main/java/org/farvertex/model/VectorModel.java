package org.farvertex.model;

import java.util.Map;
import org.farvertex.particle.Particle;

/** A model of a light vector boson that couples to fermions; production and widths follow from its couplings. */
public interface VectorModel extends Model {

    /** What its axial coupling to quarks makes in place of pions, for people. */
    String LONGITUDINAL = "longitudinal A'";

    /**
     * The vector boson of the given mass.
     *
     * @param mass mass [GeV]
     * @return its couplings and widths
     * @throws IllegalArgumentException if the model does not hold at this mass; the message says where it does
     */
    DarkPhoton boson(double mass);

    /**
     * Whether the channels that the paper leaves out are there: longitudinal vector bosons through the axial coupling to quarks and, where it is
     * asked for, η′→ρ⁰A′.
     *
     * @return true for t3r outside the paper's simplification
     */
    default boolean hasAllChannels() {
        return false;
    }

    @Override
    VectorModel withCoupling(double coupling);

    @Override
    default Identity identity() {
        return Identity.DARK_PHOTON;
    }

    @Override
    default LongLivedParticle at(double mass) {
        return VectorParticle.of(boson(mass), identity(), couplesAxially(), hasAllChannels());
    }

    @Override
    default Map<String, Double> branching(LongLivedParticle particle) {
        return boson(particle.mass()).unitWidths().ratios();
    }

    @Override
    default double lightest() {
        return 2.002 * Particle.ELECTRON.mass();
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
