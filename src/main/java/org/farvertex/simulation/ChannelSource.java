package org.farvertex.simulation;

import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.production.ChannelKind;
import org.farvertex.production.Production;
import org.farvertex.production.Production.Sampling;
import org.farvertex.production.Proposal;
import org.farvertex.propagation.DumpDepth;

/**
 * One channel of an experiment, ready to be drawn from: the proposal and the place of production.
 *
 * @param experiment the experiment
 * @param kind       the channel
 * @param proposal   draws the A′
 * @param depth      where in a dump it starts; empty for a point source
 */
record ChannelSource(Experiment experiment, ChannelKind kind, Proposal proposal, Optional<DumpDepth> depth) {

    /** A start this close to the decay volume is as deep as it gets [share of the distance]. */
    private static final double DEEPEST = 1 - 1e-6;

    /**
     * Opens a channel.
     *
     * @return the source; empty if the A′ is too heavy for the channel
     */
    static Optional<ChannelSource> open(Experiment experiment, ChannelKind kind, Sampling sampling) {
        var detector = experiment.detector();
        Optional<DumpDepth> depth = detector.production().interactionLength().isPresent()
            ? Optional.of(new DumpDepth(detector.production().interactionLength().getAsDouble(),
                detector.distance() * DEEPEST))
            : Optional.empty();
        AngularWindow window = detector.window(depth.map(DumpDepth::deepest).orElse(0.0));
        return new Production(experiment.boson(), detector, window, experiment.domain())
            .proposal(kind, experiment.spectra(), sampling)
            .map(proposal -> new ChannelSource(experiment, kind, proposal, depth));
    }

    /** The same channel, drawn so as to serve another decay rate \(m/c\tau\) [GeV/m]. */
    ChannelSource steered(double rate) {
        return new ChannelSource(experiment, kind, proposal.steered(rate), depth);
    }

    /** Fills a batch whose strata and starting weights are set. */
    void draw(UniformRandomProvider rng, FlightBatch batch) {
        proposal.draw(rng, batch);
        double start = experiment.detector().production().z();
        if (depth.isPresent()) {
            depth.get().draw(rng, batch, start, experiment.decayPerGeV());
        } else {
            java.util.Arrays.fill(batch.originZ, 0, batch.size, start);
        }
    }
}
