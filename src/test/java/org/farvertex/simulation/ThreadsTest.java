package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThreadsTest {

    @Test
    void resultsComeInTheOrderOfTheWork() {
        List<Integer> pieces = IntStream.range(0, 500).boxed().toList();
        AtomicInteger places = new AtomicInteger();
        try (Threads threads = new Threads(3)) {
            assertThat(threads.map(pieces, places::incrementAndGet, (place, piece) -> piece * piece))
                .isEqualTo(pieces.stream().map(i -> i * i).toList());
            assertThat(places.get()).isEqualTo(3);
            assertThat(threads.map(List.<Integer>of(), places::incrementAndGet, (place, piece) -> piece)).isEmpty();
            assertThat(threads.map(List.of(1), places::incrementAndGet, (place, piece) -> piece)).containsExactly(1);
            assertThat(places.get()).isEqualTo(4);
        }
    }

    @Test
    void whatGoesWrongIsPassedOnAsItIs() {
        try (Threads threads = new Threads(2)) {
            assertThatThrownBy(() -> threads.map(List.of(1, 2), () -> 0, (place, piece) -> {
                throw new IllegalArgumentException("piece");
            })).isExactlyInstanceOf(IllegalArgumentException.class).hasMessage("piece");
            assertThatThrownBy(() -> Threads.await(threads.submit(() -> {
                throw new AssertionError("error");
            }))).isExactlyInstanceOf(AssertionError.class);
            assertThatThrownBy(() -> Threads.await(threads.submit(() -> {
                throw new java.io.IOException("disk");
            }))).isExactlyInstanceOf(IllegalStateException.class).hasMessageContaining("disk");
            assertThat(Threads.await(threads.submit(() -> 5))).isEqualTo(5);
        }
    }

    /** Of two pieces that fail the first is told, though the second failed before it. */
    @Test
    void theFirstFaultInTheOrderOfTheWorkIsTold() {
        CountDownLatch second = new CountDownLatch(1);
        try (Threads threads = new Threads(2)) {
            assertThatThrownBy(() -> threads.map(List.of(0, 1, 2, 3), piece -> {
                if (piece == 0) {
                    awaited(second);
                } else {
                    second.countDown();
                }
                throw new IllegalArgumentException("piece " + piece);
            })).hasMessage("piece 0");
        }
    }

    /** A thread of which the caller would wait for every piece is none. */
    @Test
    void oneThreadIsTheCaller() {
        try (Threads one = Threads.of(1); Threads two = Threads.of(2)) {
            assertThat(one.map(List.of(1, 2), piece -> Thread.currentThread())).containsOnly(Thread.currentThread());
            assertThat(two.map(List.of(1, 2), piece -> Thread.currentThread())).doesNotContain(Thread.currentThread());
        }
    }

    /** Without threads the caller does everything, in order, and closing it ends nothing. */
    @Test
    void theCallerAlone() {
        Threads.CALLER.close();
        Thread own = Thread.currentThread();
        assertThat(Threads.CALLER.map(List.of(3, 1, 2), piece -> Thread.currentThread() == own ? 10 * piece : -1)).containsExactly(30, 10, 20);
        assertThat(Threads.await(Threads.CALLER.submit(() -> Thread.currentThread() == own))).isTrue();
        assertThatThrownBy(() -> Threads.await(Threads.CALLER.submit(() -> {
            throw new IllegalArgumentException("as it was");
        }))).isInstanceOf(IllegalArgumentException.class).hasMessage("as it was");
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
