package org.farvertex.simulation;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.decay.DecayMode;
import org.farvertex.detector.BeamSource;
import org.farvertex.detector.Detector;
import org.farvertex.detector.Sight;
import org.farvertex.event.FlightBatch;
import org.farvertex.particle.FinalState;
import org.farvertex.production.ProductionProcess;
import org.farvertex.production.Proposal;
import org.farvertex.production.Sampling;
import org.farvertex.production.Scene;
import org.farvertex.production.TurnedProposal;
import org.farvertex.propagation.BeamSpot;
import org.farvertex.propagation.DumpDepth;

/**
 * One channel of an experiment, ready to be drawn from: the proposal and the place of production.
 *
 * @param experiment  the experiment
 * @param process     the channel
 * @param proposal    draws the A′
 * @param depth       where in a dump it starts; empty for a point source
 * @param narrow      whether only what the detector may accept is drawn, not all that decays in its volume
 */
record ChannelSource(Experiment experiment, ProductionProcess process, Proposal proposal, Optional<DumpDepth> depth, boolean narrow) {

    /** Why a channel gives nothing that is not closed by kinematics. */
    static final String LEADS_NOWHERE = "no bin of the table leads into the decay volume";

    /**
     * A window that leaves more of the volume's directions than this is not worth the samples that the whole volume then takes, nor that none
     * of the others is dismissed at first sight.
     */
    private static final double WORTH_NARROWING = 0.1;
    /** So is a range of energies from below this share of the beam's. */
    private static final double HIGH_ENERGY = 0.3;

    /**
     * Opens a channel for decays that the detector may accept.
     *
     * @return the source; empty if there can be none
     */
    static Optional<ChannelSource> open(Experiment experiment, ProductionProcess process, Sampling sampling) {
        return open(experiment, process, sampling, new Sights(experiment.detector()));
    }

    /** The same for a detector of which the sights are known. */
    static Optional<ChannelSource> open(Experiment experiment, ProductionProcess process, Sampling sampling, Sights sights) {
        Optional<Sight> sight = sights.accepted(pairs(experiment));
        boolean narrow = sampling == Sampling.IMPORTANCE && sight.filter(s -> !isNarrow(s, sights.all(), experiment.detector())).isEmpty();
        return narrow ? sight.flatMap(s -> open(experiment, process, sampling, s, true)) : open(experiment, process, sampling, sights.all(), false);
    }

    /**
     * Opens a channel for all decays in the volume.
     *
     * @return the source; empty if there can be none
     */
    static Optional<ChannelSource> whole(Experiment experiment, ProductionProcess process, Sampling sampling) {
        return open(experiment, process, sampling, Sights.all(experiment.detector()), false);
    }

    /**
     * Opens a channel for all that is made in the directions of the volume, whatever it decays to and whether it does so there; it starts at the
     * front of a dump.
     *
     * @return the source; empty if there can be none
     */
    static Optional<ChannelSource> made(Experiment experiment, ProductionProcess process, Sampling sampling) {
        Experiment all = experiment.with(experiment.detector().atFront().counting(Set.of(FinalState.ANY)));
        return whole(all, process, sampling);
    }

    /** Why a channel gives exactly nothing; empty if it is open. */
    static Optional<String> closed(Experiment experiment, ProductionProcess process) {
        if (experiment.uncounted().isPresent()) {
            return experiment.uncounted();
        }
        return acceptedScene(experiment).map(process::closed).orElse(Optional.of("no particle that flies through the decay volume can be accepted"));
    }

    /** An experiment as processes see it, in the directions of all that decays in its volume, for a detector of which the sights are known. */
    static Scene wholeScene(Experiment experiment, Sights sights) {
        return scene(experiment, sights.all());
    }

    /** The same in the directions of what may be accepted; empty if there is nothing. */
    static Optional<Scene> acceptedScene(Experiment experiment, Sights sights) {
        return sights.accepted(pairs(experiment)).map(sight -> scene(experiment, sight));
    }

    /** The same where the sights are not known. */
    static Optional<Scene> acceptedScene(Experiment experiment) {
        return Sights.accepted(experiment.detector(), pairs(experiment)).map(sight -> scene(experiment, sight));
    }

    private static boolean pairs(Experiment experiment) {
        return experiment.modes().stream().allMatch(DecayMode::isPair);
    }

    private static Optional<ChannelSource> open(Experiment experiment, ProductionProcess process, Sampling sampling, Sight sight,
                                                boolean narrow) {
        Scene scene = scene(experiment, sight);
        if (experiment.modes().isEmpty() || process.closed(scene).isPresent()) {
            return Optional.empty();
        }
        Proposal proposal = TurnedProposal.of(process.proposal(scene, sampling), beam(experiment).rotation());
        return proposal.strata() == 0 ? Optional.empty() : Optional.of(new ChannelSource(experiment, process, proposal, depth(experiment.detector()), narrow));
    }

    private static Scene scene(Experiment experiment, Sight sight) {
        double mass = experiment.particle().mass();
        return new Scene(mass, mass / experiment.particle().lifetime().length(), experiment.detector(), experiment.spectra(), sight.window(),
            sight.energies(), experiment.bremsstrahlung());
    }

    private static boolean isNarrow(Sight sight, Sight all, Detector detector) {
        double beam = detector.beam().energy();
        return sight.window().solidAngle() < WORTH_NARROWING * all.window().solidAngle()
            || sight.energies().min() > HIGH_ENERGY * beam || sight.energies().max() < beam;
    }

    static Optional<DumpDepth> depth(Detector detector) {
        return detector.production().interactionLength().isPresent()
            ? Optional.of(new DumpDepth(detector.production().interactionLength().getAsDouble(), detector.production().deepest(detector.distance())))
            : Optional.empty();
    }

    /** The same channel, drawn so as to serve another decay rate \(m/c\tau\) [GeV/m]. */
    ChannelSource steered(double rate) {
        return new ChannelSource(experiment, process, proposal.steered(rate), depth, narrow);
    }

    /** Whether samples and what the detector sees of them are the same for every decay rate, whatever it is steered for. */
    boolean servesAnyRate() {
        return depth.isEmpty() && !proposal.isSteered() && !experiment.detector().acceptance().needsDaughters();
    }

    /** Fills a batch whose strata and starting weights are set. */
    void draw(UniformRandomProvider rng, FlightBatch batch) {
        proposal.draw(rng, batch);
        double start = experiment.detector().production().z();
        if (depth.isPresent()) {
            depth.get().draw(rng, batch, start, experiment.decayPerGeV());
        } else {
            Arrays.fill(batch.originZ, 0, batch.size, start);
        }
        spread(rng, batch);
    }

    /** Moves the starts of a batch to where in the beam's spot they are. */
    void spread(UniformRandomProvider rng, FlightBatch batch) {
        if (!beam(experiment).spot().isPoint()) {
            new BeamSpot(beam(experiment).spot()).draw(rng, batch);
        }
    }

    /** Whether particles start elsewhere than at the nominal place of the collision. */
    boolean displaces() {
        return proposal.displaces() || !beam(experiment).spot().isPoint();
    }

    private static BeamSource beam(Experiment experiment) {
        return experiment.detector().beam().source();
    }

    /** Logarithm of what decays of the source are to be multiplied with. */
    double logDecayFactor() {
        return 2 * experiment.particle().logWeakness();
    }

    /** Logarithm of what the number of A′ made is to be multiplied with. */
    double logMadeFactor() {
        return experiment.particle().logWeakness();
    }
}
