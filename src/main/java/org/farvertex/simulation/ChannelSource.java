package org.farvertex.simulation;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.detector.Detector;
import org.farvertex.detector.EnergyRange;
import org.farvertex.detector.Sight;
import org.farvertex.event.FlightBatch;
import org.farvertex.production.ChannelKind;
import org.farvertex.production.Production;
import org.farvertex.production.Production.Sampling;
import org.farvertex.production.Proposal;
import org.farvertex.propagation.DumpDepth;

/**
 * One channel of an experiment, ready to be drawn from: the proposal and the place of production.
 *
 * @param experiment  the experiment, its A′ not weaker than {@link #WEAKEST}
 * @param kind        the channel
 * @param proposal    draws the A′
 * @param depth       where in a dump it starts; empty for a point source
 * @param narrow      whether only what the detector may accept is drawn, not all that decays in its volume
 * @param logWeakness logarithm of the strength asked for over that of the experiment's A′
 */
record ChannelSource(Experiment experiment, ChannelKind kind, Proposal proposal, Optional<DumpDepth> depth, boolean narrow,
                     double logWeakness) {

    /** A start this close to the decay volume is as deep as it gets [share of the distance]. */
    private static final double DEEPEST = 1 - 1e-6;
    /**
     * An A′ that couples more weakly is drawn with this strength: every length on Earth is then less than 1e-40 of its decay length, so decays
     * follow the fourth power of the strength to all digits.
     */
    private static final double WEAKEST = 1e-40;
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
    static Optional<ChannelSource> open(Experiment experiment, ChannelKind kind, Sampling sampling) {
        Detector detector = experiment.detector();
        Sight all = all(detector);
        Optional<Sight> sight = Sight.of(detector, deepest(detector));
        boolean narrow = sampling == Sampling.IMPORTANCE && sight.filter(s -> !isNarrow(s, all, detector)).isEmpty();
        return narrow ? sight.flatMap(s -> open(experiment, kind, sampling, s, true)) : open(experiment, kind, sampling, all, false);
    }

    /**
     * Opens a channel for all decays in the volume.
     *
     * @return the source; empty if there can be none
     */
    static Optional<ChannelSource> whole(Experiment experiment, ChannelKind kind, Sampling sampling) {
        return open(experiment, kind, sampling, all(experiment.detector()), false);
    }

    /** Why a channel gives exactly nothing; empty if it is open. */
    static Optional<String> closed(Experiment experiment, ChannelKind kind) {
        Detector detector = experiment.detector();
        Optional<Sight> sight = Sight.of(detector, deepest(detector));
        return sight.isEmpty() ? Optional.of("no A′ that flies through the decay volume can be accepted")
            : production(experiment, detector, sight.get()).closed(kind);
    }

    private static Optional<ChannelSource> open(Experiment asked, ChannelKind kind, Sampling sampling, Sight sight, boolean narrow) {
        Experiment experiment = asked.boson().strength() >= WEAKEST ? asked : asked.withStrength(WEAKEST);
        return production(experiment, asked.detector(), sight).proposal(kind, asked.spectra(), sampling).map(proposal ->
            new ChannelSource(experiment, kind, proposal, depth(asked.detector()), narrow,
                Math.log(asked.boson().strength()) - Math.log(experiment.boson().strength())));
    }

    private static Production production(Experiment experiment, Detector detector, Sight sight) {
        return new Production(experiment.boson(), detector, sight.window(), sight.energies(), experiment.domain());
    }

    private static boolean isNarrow(Sight sight, Sight all, Detector detector) {
        double beam = detector.beam().energy();
        return sight.window().solidAngle() < WORTH_NARROWING * all.window().solidAngle()
            || sight.energies().min() > HIGH_ENERGY * beam || sight.energies().max() < beam;
    }

    private static Sight all(Detector detector) {
        return new Sight(detector.window(deepest(detector)), EnergyRange.ALL);
    }

    private static double deepest(Detector detector) {
        return depth(detector).map(DumpDepth::deepest).orElse(0.0);
    }

    private static Optional<DumpDepth> depth(Detector detector) {
        return detector.production().interactionLength().isPresent()
            ? Optional.of(new DumpDepth(detector.production().interactionLength().getAsDouble(), detector.distance() * DEEPEST))
            : Optional.empty();
    }

    /** The same channel, drawn so as to serve another decay rate \(m/c\tau\) [GeV/m]. */
    ChannelSource steered(double rate) {
        return new ChannelSource(experiment, kind, proposal.steered(rate), depth, narrow, logWeakness);
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
    }

    /** Logarithm of what decays of the source are to be multiplied with. */
    double logDecayFactor() {
        return 4 * logWeakness;
    }

    /** Logarithm of what the number of A′ made is to be multiplied with. */
    double logMadeFactor() {
        return 2 * logWeakness;
    }
}
