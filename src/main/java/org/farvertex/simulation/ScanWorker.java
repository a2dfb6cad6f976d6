package org.farvertex.simulation;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.event.FlightBatch;
import org.farvertex.propagation.DumpDepth;
import org.farvertex.propagation.FlightPath;

/**
 * The workplace of one channel in a scan. Depth in the dump and decay vertex, where they must be drawn, come from a mixture of
 * the rates that the sample serves, and the weight is over the density of the whole mixture: so one vertex serves all of them, and
 * none gets a weight above its own over its share.
 */
final class ScanWorker {

    static final int BATCH = 256;

    final FlightBatch batch;
    final FlightPath path;
    /** Distance at which the decay was tried [m], where the pair must be seen. */
    final double[] vertex = new double[BATCH];
    /** Efficiency, 0 where the A′ itself misses the volume or the range of energies. */
    final double[] efficiency = new double[BATCH];
    /** Whether the detector accepts the pair, where it must be seen. */
    final boolean[] accepted = new boolean[BATCH];

    private final ChannelSource source;
    private final Observation observation;
    private final double[] rates;
    private final int[] rung = new int[BATCH];
    private final double[] logStart = new double[BATCH];

    ScanWorker(ChannelSource source, double[] rates) {
        this.source = source;
        this.batch = new FlightBatch(BATCH, source.proposal().displaces());
        this.path = new FlightPath(source.experiment().detector().decayVolume(), BATCH);
        this.observation = new Observation(source);
        this.rates = rates;
    }

    boolean drawsVertex() {
        return observation.needsDaughters();
    }

    /** Whether a sample has an energy that the detector asks for. */
    boolean isVisible(int i) {
        return observation.efficiency(batch.energy[i]) > 0;
    }

    /** Distance of the decay volume from where the beam hits [m]. */
    double distance() {
        return source.experiment().detector().distance();
    }

    /** Distance of the decay volume from where a sample starts [m]. */
    double distance(int i) {
        return source.experiment().detector().decayVolume().front() - batch.startZ(i);
    }

    /** Draws the batch up to the decision of the detector; strata and starting weights are set. */
    void fly(UniformRandomProvider rng, RungMixture mixture) {
        source.proposal().draw(rng, batch);
        var production = source.experiment().detector().production();
        if (source.depth().isPresent() || drawsVertex()) {
            for (int i = 0; i < batch.size; i++) {
                rung[i] = mixture.draw(batch.stratum[i], rng.nextDouble());
            }
        }
        for (int i = 0; i < batch.size; i++) {
            double depth = source.depth().isEmpty() ? 0
                : source.depth().get().depth(lengthAlongZ(i, rung[i]), rng.nextDouble());
            batch.originZ[i] = production.z() + depth;
        }
        path.trace(batch, production.x(), production.y(), source.experiment().decayPerGeV());
        for (int i = 0; i < batch.size; i++) {
            logStart[i] = batch.logWeight[i];
            efficiency[i] = batch.weight[i] == 0 || path.stretches(i) == 0 ? 0 : observation.efficiency(batch.energy[i]);
            if (efficiency[i] > 0) {
                finish(rng, mixture, i, depth(i));
            }
        }
    }

    private double depth(int i) {
        return batch.originZ[i] - source.experiment().detector().production().z();
    }

    private void finish(UniformRandomProvider rng, RungMixture mixture, int i, double depth) {
        if (drawsVertex()) {
            vertex[i] = path.decayDistance(i, batch.momentum[i] / rates[rung[i]], rng.nextDouble(), rng.nextDouble());
            accepted[i] = observation.accepts(rng, batch, i, vertex[i]);
        } else {
            accepted[i] = true;
        }
        batch.logWeight[i] += logRatio(mixture, i, depth, drawsVertex());
    }

    /** Logarithm of the weight of the flight as a whole, wherever on it the decay was tried. */
    double logFlight(RungMixture mixture, int i) {
        return logStart[i] + logRatio(mixture, i, depth(i), false);
    }

    /** Logarithm of nature's density over that of the mixture: of the depth in a dump, and of the vertex or not. */
    private double logRatio(RungMixture mixture, int i, double depth, boolean ofVertex) {
        return ofVertex || source.depth().isPresent()
            ? source.depth().map(d -> d.logDensity(depth)).orElse(0.0) - Math.log(mixtureDensity(mixture, i, depth, ofVertex)) : 0;
    }

    private double mixtureDensity(RungMixture mixture, int i, double depth, boolean ofVertex) {
        double sum = 0;
        for (int r = 0; r < rates.length; r++) {
            double share = mixture.share(batch.stratum[i], r);
            if (share > 0) {
                double density = ofVertex ? path.decayDensity(i, batch.momentum[i] / rates[r], vertex[i]) : 1;
                if (source.depth().isPresent()) {
                    DumpDepth dump = source.depth().get();
                    density *= Math.exp(dump.logProposal(depth, lengthAlongZ(i, r)));
                }
                sum += share * density;
            }
        }
        return sum;
    }

    private double lengthAlongZ(int i, int r) {
        return batch.momentum[i] / (rates[r] * batch.directionZ[i]);
    }
}
