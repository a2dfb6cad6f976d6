package org.farvertex.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A row of pieces of work without end, of which each gives a number of things, until there are enough; any number of threads, the same result.
 *
 * <p>A thread that has made the things of a piece waits until those of all pieces before it are counted, which its neighbours are just
 * making, and finishes its own at once with their numbers known, while they are in its cache. The caller takes what was finished in order.
 * No more than a few pieces for each thread are under way at a time, so that memory does not grow with the length of the row.
 *
 * @param <T> thing
 * @param <R> what things are finished to
 */
final class EventFlow<T, R> {

    private final long wanted;
    private final int ahead;
    private final Map<Long, Piece<R>> finished = new HashMap<>();
    private long begun;
    private long counted;
    private long things;
    private long taken;
    private boolean stopped;
    /** What ended a thread that could not even say so in its piece. */
    private Throwable lost;

    /**
     * A row that has not begun.
     *
     * @param wanted  how many things are wanted
     * @param threads how many threads will work
     */
    EventFlow(long wanted, int threads) {
        this.wanted = wanted;
        this.ahead = 2 * threads + 2;
    }

    /** What became of a piece: so many things, or what went wrong. */
    private record Piece<R>(int size, R result, Throwable fault) {
    }

    /** Finishes things that are numbered. */
    @FunctionalInterface
    interface Finish<T, R> {
        R apply(List<T> things, long first);
    }

    /**
     * Does the work.
     *
     * @param threads   who works
     * @param workplace makes what a thread works with
     * @param make      makes the things of a piece
     * @param finish    finishes them; gets the number of the first
     * @param sink      takes the results in order, on the thread of the caller
     * @param progress  hears how far it got
     * @param <W>       workplace
     */
    <W> void run(Threads threads, Supplier<W> workplace, BiFunction<W, Long, List<T>> make, Finish<T, R> finish, Consumer<R> sink, Progress progress) {
        List<Future<?>> running = new ArrayList<>();
        try {
            for (int i = 0; i < threads.count(); i++) {
                running.add(threads.submit(() -> {
                    try {
                        work(workplace, make, finish);
                    } catch (RuntimeException | Error fault) {
                        lose(fault);
                    }
                    return null;
                }));
            }
            for (long given = 0; given < wanted; ) {
                Piece<R> piece = next();
                sink.accept(piece.result);
                given += piece.size;
                progress.at((double) given / wanted);
            }
        } finally {
            stop();
            running.forEach(Threads::await);
        }
    }

    private <W> void work(Supplier<W> workplace, BiFunction<W, Long, List<T>> make, Finish<T, R> finish) {
        W place = null;
        for (long piece = begin(); piece >= 0; piece = begin()) {
            try {
                place = place == null ? workplace.get() : place;
                List<T> made = make.apply(place, piece);
                long first = number(piece, made.size());
                if (first >= 0) {
                    int used = (int) Math.min(made.size(), Math.max(0, wanted - first));
                    put(piece, new Piece<>(used, finish.apply(made.subList(0, used), first), null));
                }
            } catch (RuntimeException | Error fault) {
                put(piece, new Piece<>(0, null, fault));
                return;
            }
        }
    }

    /** Number of the next piece to make, once it may be begun; -1 if no more are needed. */
    private synchronized long begin() {
        await(() -> stopped || things >= wanted || begun - taken < ahead);
        return stopped || things >= wanted ? -1 : begun++;
    }

    /** Number of the first thing of a piece, once those before it are counted; -1 if nobody will ask for it any more. */
    private synchronized long number(long piece, int size) {
        await(() -> stopped || counted >= piece);
        if (stopped) {
            return -1;
        }
        long first = things;
        counted++;
        things += size;
        notifyAll();
        return first;
    }

    private synchronized void put(long piece, Piece<R> result) {
        finished.put(piece, result);
        notifyAll();
    }

    /** Not even a piece is made for it: memory may have run out. */
    private synchronized void lose(Throwable fault) {
        lost = fault;
        notifyAll();
    }

    private synchronized Piece<R> next() {
        await(() -> finished.containsKey(taken) || lost != null);
        Piece<R> piece = finished.remove(taken);
        rethrow(piece == null ? lost : piece.fault);
        taken++;
        notifyAll();
        return piece;
    }

    private static void rethrow(Throwable fault) {
        if (fault instanceof Error error) {
            throw error;
        }
        if (fault instanceof RuntimeException unchecked) {
            throw unchecked;
        }
    }

    private synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /** Waits, with the lock given back meanwhile, until something is so. */
    private synchronized void await(BooleanSupplier ready) {
        try {
            while (!ready.getAsBoolean()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
