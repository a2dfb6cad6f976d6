package org.farvertex.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Worker threads of one run, or the caller alone; results come back in the order of the work, whoever did it. */
public final class Threads implements AutoCloseable {

    /** No threads: the caller does everything. So must work that itself runs on threads. */
    public static final Threads CALLER = new Threads();

    private final int count;
    private final ExecutorService executor;

    private Threads() {
        this.count = 0;
        this.executor = null;
    }

    /**
     * Starts the threads.
     *
     * @param count how many
     */
    public Threads(int count) {
        this.count = count;
        this.executor = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "farvertex-worker");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Threads for work of which the caller waits for every piece; where there would be one, the caller does it, since a scan asks thousands of such questions.
     *
     * @param count how many
     * @return the threads
     */
    static Threads of(int count) {
        return count == 1 ? CALLER : new Threads(count);
    }

    /**
     * How many there are.
     *
     * @return the number; 0 if the caller does everything
     */
    public int count() {
        return count;
    }

    /**
     * Does pieces of work on all threads.
     *
     * @param pieces    the pieces
     * @param workplace makes what a thread works with, once for each thread
     * @param work      does one piece
     * @param <P>       piece
     * @param <W>       workplace
     * @param <R>       result
     * @return the results in the order of the pieces
     * @throws RuntimeException of the first piece, in their order, that fails
     */
    public <P, W, R> List<R> map(List<P> pieces, Supplier<W> workplace, BiFunction<W, P, R> work) {
        if (this == CALLER) {
            W place = workplace.get();
            return pieces.stream().map(piece -> work.apply(place, piece)).toList();
        }
        AtomicInteger next = new AtomicInteger();
        // the pieces before one that fails are all begun by then, so that the first in their order fails whoever is faster
        SortedMap<Integer, RuntimeException> faults = new ConcurrentSkipListMap<>();
        List<R> results = new ArrayList<>(Collections.nCopies(pieces.size(), null));
        List<Future<?>> running = new ArrayList<>();
        for (int t = 0; t < Math.min(count, pieces.size()); t++) {
            running.add(executor.submit(() -> {
                W place = workplace.get();
                for (int i; faults.isEmpty() && (i = next.getAndIncrement()) < pieces.size(); ) {
                    try {
                        results.set(i, work.apply(place, pieces.get(i)));
                    } catch (RuntimeException fault) {
                        faults.put(i, fault);
                    }
                }
            }));
        }
        running.forEach(Threads::await);
        if (!faults.isEmpty()) {
            throw faults.get(faults.firstKey());
        }
        return results;
    }

    /**
     * Does pieces of work that need no workplace.
     *
     * @param pieces the pieces
     * @param work   does one piece
     * @param <P>    piece
     * @param <R>    result
     * @return the results in the order of the pieces
     */
    public <P, R> List<R> map(List<P> pieces, Function<P, R> work) {
        return map(pieces, () -> work, Function::apply);
    }

    /**
     * Starts a piece of work without waiting for it.
     *
     * @param work the work
     * @param <R>  result
     * @return its future
     */
    public <R> Future<R> submit(java.util.concurrent.Callable<R> work) {
        if (this == CALLER) {
            FutureTask<R> task = new FutureTask<>(work);
            task.run();
            return task;
        }
        return executor.submit(work);
    }

    /**
     * Starts work that itself shares its pieces among these threads, beside what the caller gives them: where the last of its pieces leaves threads idle, they do the caller's.
     *
     * @param work the work
     * @param <R>  result
     * @return its future
     */
    public <R> Future<R> beside(java.util.concurrent.Callable<R> work) {
        FutureTask<R> task = new FutureTask<>(work);
        if (this == CALLER) {
            task.run();
        } else {
            Thread waiting = new Thread(task, "farvertex-beside");
            waiting.setDaemon(true);
            waiting.start();
        }
        return task;
    }

    /**
     * Waits for a result and passes on what went wrong.
     *
     * @param future the future
     * @param <R>    result
     * @return the result
     */
    public static <R> R await(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        if (this != CALLER) {
            executor.shutdownNow();
        }
    }
}
