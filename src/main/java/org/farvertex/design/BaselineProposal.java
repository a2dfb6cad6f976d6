package org.farvertex.design;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.farvertex.particle.FinalState;
import org.farvertex.reach.MassInterval;
import org.farvertex.simulation.Experiment;
import org.farvertex.statistics.Estimate;

/**
 * A proposed experiment and what is known about it.
 *
 * @param request            what was asked
 * @param experiment         detector, channels and spectra of the proposal, with the A′ at the upper end of the window
 * @param length             length of the decay volume [m]
 * @param probed             masses that it probes [GeV]
 * @param leastExposure      exposure at which this detector just covers the window
 * @param farthest           distance up to which a volume of the largest length still covers the window [m]; NaN if none does
 * @param checks             full simulation at both ends of the window beside the histograms
 * @param falling            reach against distance, same length
 * @param leakage            what comes through the shielding; empty at a collider, which has no dump
 * @param grid               the production that all of it follows from
 */
public record BaselineProposal(BaselineRequest request, Experiment experiment, double length, List<MassInterval> probed,
                               double leastExposure, double farthest, List<Check> checks, List<Step> falling,
                               Optional<ShieldLeakage> leakage, FlightGrid grid) {

    /** Keeps its own lists. */
    public BaselineProposal {
        probed = List.copyOf(probed);
        checks = List.copyOf(checks);
        falling = List.copyOf(falling);
    }

    /**
     * One mass, twice.
     *
     * @param mass      mass [GeV]
     * @param histogram expected events from the histograms
     * @param error     their statistical error
     * @param simulated expected events from a full simulation of the detector; empty if the histograms expect less than 1e-20
     */
    public record Check(double mass, double histogram, double error, Optional<Estimate> simulated) {
    }

    /**
     * One distance.
     *
     * @param distance      source to front [m]
     * @param probed        masses probed with the exposure asked for [GeV]
     * @param leastExposure exposure that covers the window from here; infinite if none does
     */
    public record Step(double distance, List<MassInterval> probed, double leastExposure) {

        /** Keeps its own list. */
        public Step {
            probed = List.copyOf(probed);
        }
    }

    /**
     * Source to decay volume.
     *
     * @return the distance [m]
     */
    public double distance() {
        return experiment.detector().distance();
    }

    /**
     * Whether the whole window is probed.
     *
     * @return true if so
     */
    public boolean coversWindow() {
        return leastExposure <= request.exposure();
    }

    /**
     * Which decays are open in the model of the proposal.
     *
     * @return {@code visible}, {@code invisible}, or {@code paper} if e⁺e⁻ alone is open at every mass
     */
    public String mode() {
        boolean invisible = grid.histograms().stream().anyMatch(h -> h.particle().invisible() > 0);
        boolean electronsOnly = grid.histograms().stream().allMatch(h -> h.particle().branching(Set.of(FinalState.ELECTRONS)) == 1);
        return invisible ? "invisible" : electronsOnly ? "paper" : "visible";
    }

    /**
     * Whether a place farther away, which needs more exposure, would let more protons through its thicker shielding.
     *
     * @return true if matter stops A′ faster than it stops protons; false at a collider
     */
    public boolean thickerIsWorse() {
        return leakage.filter(l -> l.hadronsAt(falling.get(falling.size() - 1)) > l.hadronsAt(falling.get(0))).isPresent();
    }
}
