package org.farvertex.simulation;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.propagation.DumpDepth;

/**
 * A workplace whose samples serve several decay rates. Depth in the dump and decay vertex, where they must be drawn, come from a mixture of
 * the rates, and the weight is over the density of the whole mixture: so one vertex serves all of them, and none gets a weight above its own
 * over its share. With a single rate the ratio of densities would be what {@link #weigh} puts in, the probability to decay in the volume.
 */
final class ScanWorker extends Worker {

    /** Efficiency, 0 where the detector accepts nothing. */
    final double[] efficiency;

    private final Rungs rungs;
    private final Optional<DumpDepth> dump;
    private final boolean drawsVertex;
    /** Whether a depth or a vertex must be drawn, for one of the rates. */
    private final boolean drawsRungs;
    private final double front;
    private final double volumeFront;
    private final int[] rung;
    private final double[] logStart;

    ScanWorker(ChannelSource source, Rungs rungs, ScanBench bench) {
        super(source, bench.columns);
        this.efficiency = bench.efficiency;
        this.rung = bench.rung;
        this.logStart = bench.logStart;
        this.rungs = rungs;
        this.dump = source.depth();
        this.drawsVertex = observation().needsDaughters();
        this.drawsRungs = dump.isPresent() || drawsVertex;
        this.front = source.experiment().detector().production().z();
        this.volumeFront = source.experiment().detector().decayVolume().front();
    }

    boolean drawsVertex() {
        return drawsVertex;
    }

    /** Whether a sample has an energy that the detector asks for. */
    boolean isVisible(int i) {
        return observation().efficiency(batch.energy[i]) > 0;
    }

    /** Distance of the decay volume from where the beam hits [m]. */
    double distance() {
        return volumeFront - front;
    }

    /** Distance of the decay volume from where a sample starts [m]. */
    double distance(int i) {
        return volumeFront - batch.startZ(i);
    }

    /** Draws the batch up to the decision of the detector. */
    @Override
    void fly(UniformRandomProvider rng) {
        source.proposal().draw(rng, batch);
        if (drawsRungs) {
            drawRungs(rng);
        }
        if (dump.isPresent()) {
            drawDepths(rng, dump.get());
        } else {
            Arrays.fill(batch.originZ, 0, batch.size, front);
        }
        source.spread(rng, batch);
        trace();
        if (drawsRungs) {
            System.arraycopy(batch.logWeight, 0, logStart, 0, batch.size);
            look(rng);
        } else {
            lookAtEnergies();
        }
    }

    private void drawRungs(UniformRandomProvider rng) {
        for (int i = 0; i < batch.size; i++) {
            rung[i] = rungs.draw(batch.stratum[i], rng.nextDouble());
        }
    }

    private void drawDepths(UniformRandomProvider rng, DumpDepth depths) {
        for (int i = 0; i < batch.size; i++) {
            batch.originZ[i] = front + depths.depth(lengthAlongZ(i, rung[i]), rng.nextDouble());
        }
    }

    private void look(UniformRandomProvider rng) {
        for (int i = 0; i < batch.size; i++) {
            efficiency[i] = 0;
            vertex[i] = Double.NaN;
            if (batch.weight[i] != 0 && path.stretches(i) > 0 && isVisible(i)) {
                efficiency[i] = seen(rng, i, batch.momentum[i] / rungs.rate(rung[i]));
                batch.logWeight[i] += logRatio(i, drawsVertex);
            }
        }
    }

    /** Where nothing but the energy decides, there is no rate to draw. */
    private void lookAtEnergies() {
        for (int i = 0; i < batch.size; i++) {
            vertex[i] = Double.NaN;
            efficiency[i] = batch.weight[i] != 0 && path.stretches(i) > 0 ? observation().efficiency(batch.energy[i]) : 0;
        }
    }

    /** Logarithm of the weight of the flight as a whole, wherever on it the decay was tried. */
    double logFlight(int i) {
        return drawsRungs ? logStart[i] + logRatio(i, false) : batch.logWeight[i];
    }

    /** Logarithm of nature's density over that of the mixture: of the depth in a dump, and of the vertex or not. */
    private double logRatio(int i, boolean ofVertex) {
        double depth = batch.originZ[i] - front;
        return ofVertex || dump.isPresent() ? dump.map(d -> d.logDensity(depth)).orElse(0.0) - Math.log(mixtureDensity(i, depth, ofVertex)) : 0;
    }

    private double mixtureDensity(int i, double depth, boolean ofVertex) {
        double sum = 0;
        for (int r = 0; r < rungs.count(); r++) {
            double density = ofVertex ? path.decayDensity(i, batch.momentum[i] / rungs.rate(r), vertex[i]) : 1;
            if (dump.isPresent()) {
                density *= Math.exp(dump.get().logProposal(depth, lengthAlongZ(i, r)));
            }
            sum += rungs.share(batch.stratum[i], r) * density;
        }
        return sum;
    }

    private double lengthAlongZ(int i, int r) {
        return batch.momentum[i] / (rungs.rate(r) * batch.directionZ[i]);
    }
}
