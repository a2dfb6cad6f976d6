package org.farvertex.detector;

import java.util.Optional;
import org.farvertex.kinematics.Daughters;

/**
 * What a decay must fulfil to be counted.
 *
 * @param motherEnergy   energies of the decaying particle
 * @param daughterEnergy energies that each of two daughters must have
 * @param separation     least distance of the two at a plane, if asked for
 * @param spectrometer   planes that both must cross, and the magnets between
 */
public record Acceptance(EnergyRange motherEnergy, EnergyRange daughterEnergy, Optional<Separation> separation,
    Spectrometer spectrometer) {

    /** Every decay in the volume counts. */
    public static final Acceptance ALL =
        new Acceptance(EnergyRange.ALL, EnergyRange.ALL, Optional.empty(), Spectrometer.NONE);

    /**
     * Whether the mother's energy passes.
     *
     * @param energy energy of the decaying particle [GeV]
     * @return true within its range
     */
    public boolean acceptsMother(double energy) {
        return motherEnergy.accepts(energy);
    }

    /**
     * Whether anything is asked of the daughters; if not, a run need not sample the decay.
     *
     * @return true if energies, separation or planes can reject a decay
     */
    public boolean needsDaughters() {
        return daughterEnergy.cuts() || separation.filter(s -> s.min() > 0).isPresent()
            || spectrometer.hasPlanes();
    }

    /**
     * A workspace that applies the cuts on the daughters without allocating; one per thread.
     *
     * @param daughters the columns in which decays will stand: what they hold is known, momenta are not yet
     * @return a new workspace
     */
    public DaughterTracker tracker(Daughters daughters) {
        return new DaughterTracker(this, daughters);
    }
}
