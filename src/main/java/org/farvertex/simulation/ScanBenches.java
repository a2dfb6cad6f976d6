package org.farvertex.simulation;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** Workbenches of the draws for one detector: as many as were ever in use at once. Safe for several threads. */
final class ScanBenches {

    private final Queue<ScanBench> free = new ConcurrentLinkedQueue<>();
    private final Queue<ScanBench> freeOfDisplaced = new ConcurrentLinkedQueue<>();

    /**
     * Does a draw at a bench.
     *
     * @param source the channel that is drawn from
     * @param draw   the draw; keeps nothing of the bench
     * @param <R>    what is drawn
     * @return what was drawn
     */
    <R> R at(ChannelSource source, Function<ScanBench, R> draw) {
        Queue<ScanBench> benches = source.displaces() ? freeOfDisplaced : free;
        ScanBench taken = benches.poll();
        ScanBench bench = taken == null ? new ScanBench(source) : taken;
        R drawn = draw.apply(bench);
        benches.add(bench);
        return drawn;
    }
}
