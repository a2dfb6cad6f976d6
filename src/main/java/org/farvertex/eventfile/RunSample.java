package org.farvertex.eventfile;

import java.util.List;
import java.util.Objects;
import org.farvertex.simulation.Job;
import org.farvertex.statistics.Estimate;
import org.farvertex.units.Quantity;

/**
 * The sample in an event file: how it was drawn and what it stands for.
 *
 * @param seed         seed of the random numbers
 * @param events       number of events in the file
 * @param weighted     whether weights differ; if not, every weight is 1
 * @param exposure     luminosity or particles on target for which {@code expected} holds
 * @param expected     number of events expected in the exposure; weights of a weighted file add up to it on average over seeds
 * @param crossSection cross section of what is in the file [pb]
 * @param weights      what other weights events carry, in their order
 * @param job          which of several jobs made the file
 */
public record RunSample(long seed, long events, boolean weighted, Quantity exposure, Estimate expected, Estimate crossSection, List<RunWeight> weights, Job job) {

    /** Copies the list and checks the numbers. */
    public RunSample {
        weights = List.copyOf(weights);
        Objects.requireNonNull(exposure);
        Objects.requireNonNull(job);
        if (!(Double.isFinite(expected.error()) && Double.isFinite(crossSection.error()))) {
            throw new IllegalArgumentException("the errors of expected events and cross section must be finite");
        }
        if (events < 0) {
            throw new IllegalArgumentException("events " + events + " must not be negative");
        }
    }

    /** The same sample as one of several. */
    RunSample of(Job which) {
        return new RunSample(seed, events, weighted, exposure, expected, crossSection, weights, which);
    }

    /** The same sample with other weights in its events. */
    RunSample with(List<RunWeight> others) {
        return new RunSample(seed, events, weighted, exposure, expected, crossSection, others, job);
    }
}
