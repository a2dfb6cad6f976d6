package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class EventFlowTest {

    /** Piece p gives p mod 4 things, named after it; some pieces take longer than those behind them. */
    private static List<String> piece(long p) {
        if (p % 5 == 0) {
            pause();
        }
        return LongStream.range(0, p % 4).mapToObj(i -> p + "." + i).toList();
    }

    private static void pause() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> run(int wanted, int threads) {
        List<String> all = new ArrayList<>();
        try (Threads workers = new Threads(threads)) {
            new EventFlow<String, List<String>>(wanted, threads).<Integer>run(workers, () -> 0, (place, p) -> piece(p),
                (things, first) -> IntStream.range(0, things.size()).mapToObj(i -> first + i + ":" + things.get(i)).toList(), all::addAll, Progress.SILENT);
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void thingsAreNumberedInTheOrderOfTheirPiecesAndNoMoreThanWanted(int threads) {
        List<String> expected = new ArrayList<>();
        for (long p = 0; expected.size() < 100; p++) {
            for (String thing : piece(p)) {
                expected.add(expected.size() + ":" + thing);
            }
        }
        assertThat(run(100, threads)).isEqualTo(expected.subList(0, 100));
    }

    @Tag("slow")
    @Test
    void noMoreThanAFewPiecesAreUnderWay() {
        AtomicLong begun = new AtomicLong();
        List<Long> ahead = Collections.synchronizedList(new ArrayList<>());
        try (Threads workers = new Threads(3)) {
            AtomicLong taken = new AtomicLong();
            new EventFlow<String, Integer>(200, 3).<Integer>run(workers, () -> 0, (place, p) -> {
                ahead.add(begun.incrementAndGet() - taken.get());
                return List.of("one");
            }, (things, first) -> things.size(), size -> {
                pause();
                taken.incrementAndGet();
            }, Progress.SILENT);
        }
        // the piece that the sink is busy with is taken but not yet counted by it
        assertThat(Collections.max(ahead)).isLessThanOrEqualTo(2 * 3 + 2 + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void theFirstFaultInTheOrderOfThePiecesIsToldWhoeverIsFaster(int threads) {
        List<Integer> sunk = new ArrayList<>();
        try (Threads workers = new Threads(threads)) {
            assertThatThrownBy(() -> new EventFlow<String, Integer>(1000, threads).<Integer>run(workers, () -> 0, (place, p) -> {
                if (p == 6) {
                    pause();
                }
                if (p == 6 || p == 7) {
                    throw new IllegalArgumentException("piece " + p);
                }
                return List.of("one");
            }, (things, first) -> (int) first, sunk::add, Progress.SILENT)).isInstanceOf(IllegalArgumentException.class).hasMessage("piece 6");
        }
        assertThat(sunk).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void aSinkThatFailsStopsTheWork() {
        try (Threads workers = new Threads(2)) {
            assertThatThrownBy(() -> new EventFlow<String, Integer>(1000, 2).<Integer>run(workers, () -> 0, (place, p) -> List.of("one"),
                (things, first) -> (int) first, number -> {
                    if (number == 3) {
                        throw new IllegalStateException("disk full");
                    }
                }, Progress.SILENT)).hasMessage("disk full");
            // the threads are free again
            assertThat(workers.map(List.of(1, 2, 3), n -> n)).containsExactly(1, 2, 3);
        }
    }

    @Test
    void aWorkplaceThatCannotBeMadeIsTold() {
        try (Threads workers = new Threads(2)) {
            assertThatThrownBy(() -> new EventFlow<String, Integer>(10, 2).<Integer>run(workers, () -> {
                throw new IllegalStateException("no room");
            }, (place, p) -> List.of("one"), (things, first) -> 0, n -> { }, Progress.SILENT)).hasMessage("no room");
        }
    }
}
