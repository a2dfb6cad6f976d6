package org.farvertex.design;

import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.detector.EnergyRange;
import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.production.ProductionProcess;
import org.farvertex.production.Sampling;
import org.farvertex.production.Proposal;
import org.farvertex.production.Sampling;
import org.farvertex.production.Scene;
import org.farvertex.random.RandomStreams;
import org.farvertex.simulation.Experiment;

/**
 * Draws the A′ of one experiment inside a window of directions, every stratum of every channel equally often: strata are thin slices of momentum, so
 * the few A′ of highest energy, which live longest, are known as well as the many.
 *
 * @param experiment the A′, beam, channels and spectra
 * @param window     directions
 * @param perStratum samples in every stratum
 */
record BaselineSampler(Experiment experiment, AngularWindow window, int perStratum) {

    private static final int BATCH = 1024;
    /** Keeps the random streams of this package apart from those of a rate or event run. */
    private static final long PURPOSE = 1L << 20;

    /** Checks the number of samples. */
    BaselineSampler {
        if (perStratum < 2) {
            throw new IllegalArgumentException("at least two samples in every stratum are needed");
        }
    }

    /** The channels that are open, as they were asked for. */
    List<ProductionProcess> open() {
        return experiment.channels().stream().filter(process -> process.closed(scene()).isEmpty()).toList();
    }

    private Scene scene() {
        return new Scene(experiment.particle().mass(), experiment.particle().mass() / experiment.particle().properDecayLength(),
            experiment.detector(), experiment.spectra(), window, EnergyRange.ALL, experiment.domain());
    }

    /**
     * Draws all of one channel; nothing if the A′ is too heavy for it.
     *
     * @param process the channel
     * @param streams the run's random numbers
     * @param piece   number of this piece of work, for its own stream
     * @param hears   gets each batch; weights \(w e^{\rm logWeight}\) sum to the A′ made in the exposure
     */
    void draw(ProductionProcess process, RandomStreams streams, long piece, Consumer<FlightBatch> hears) {
        if (process.closed(scene()).isPresent()) {
            return;
        }
        Proposal proposal = process.proposal(scene(), Sampling.IMPORTANCE);
        UniformRandomProvider rng = streams.stream(PURPOSE + process.number(), piece);
        FlightBatch batch = new FlightBatch(BATCH, proposal.displaces());
        long all = (long) proposal.strata() * perStratum;
        for (long done = 0; done < all; done += batch.size) {
            batch.size = (int) Math.min(BATCH, all - done);
            for (int i = 0; i < batch.size; i++) {
                batch.stratum[i] = (int) ((done + i) / perStratum);
                batch.weight[i] = 1.0 / perStratum;
            }
            proposal.draw(rng, batch);
            hears.accept(batch);
        }
    }
}
