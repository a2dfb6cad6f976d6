package org.farvertex.simulation;

import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.event.FlightBatch;
import org.farvertex.production.ProductionProcess;
import org.farvertex.production.Sampling;
import org.farvertex.propagation.FlightPath;
import org.farvertex.random.RandomStreams;

/**
 * What an experiment makes in the directions of its decay volume, whether it decays there or not, from the front of a dump. Every stratum of every
 * open channel is drawn from equally often: strata are thin slices of momentum, so the few A′ of highest energy, which live longest, are
 * known as well as the many.
 *
 * @param experiment the A′, beam, channels, spectra and volume
 * @param perStratum samples in every stratum
 */
public record Produced(Experiment experiment, int perStratum) {

    /** Checks the number of samples. */
    public Produced {
        if (perStratum < 2) {
            throw new IllegalArgumentException("at least two samples in every stratum are needed");
        }
    }

    /**
     * Draws all channels.
     *
     * @param streams  the run's random numbers
     * @param piece    number of this piece of work, for streams of its own
     * @param observer gets each batch, whose weights \(w e^{\rm logWeight}\) sum to the A′ made in the exposure, and the stretches of its flight lines
     *                 in the volume
     */
    public void each(RandomStreams streams, long piece, BiConsumer<FlightBatch, FlightPath> observer) {
        for (ProductionProcess process : experiment.channels()) {
            ChannelSource.made(experiment, process, Sampling.IMPORTANCE).ifPresent(source -> {
                UniformRandomProvider rng = streams.stream(Purpose.MADE.of(process), piece);
                int[] strata = IntStream.range(0, source.proposal().strata()).toArray();
                Worker worker = new Worker(source);
                worker.each(strata.length * perStratum, Visits.inTurn(strata, perStratum, 1.0 / perStratum), rng,
                    first -> observer.accept(worker.batch, worker.path));
            });
        }
    }
}
