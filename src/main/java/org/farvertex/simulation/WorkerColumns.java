package org.farvertex.simulation;

import org.farvertex.event.FlightBatch;
import org.farvertex.propagation.FlightPath;

/** Columns of a {@link Worker}, which one after another may use. */
final class WorkerColumns {

    final FlightBatch batch;
    final FlightPath path;
    final double[] decays = new double[Worker.BATCH];
    final double[] accepted = new double[Worker.BATCH];
    final double[] vertex = new double[Worker.BATCH];
    final int[] mode = new int[Worker.BATCH];

    /**
     * Makes them.
     *
     * @param source a channel that they fit
     */
    WorkerColumns(ChannelSource source) {
        this.batch = new FlightBatch(Worker.BATCH, source.displaces());
        this.path = new FlightPath(source.experiment().detector().decayVolume(), Worker.BATCH);
    }
}
