package org.farvertex.benchmark;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.farvertex.jhepmc.AsciiBuffer;
import org.farvertex.jhepmc.EventFormatter;
import org.farvertex.jhepmc.GenEvent;
import org.farvertex.jhepmc.HepMCFormat;
import org.farvertex.jhepmc.SampleEvents;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Events per second that one thread formats (8 particles, 3 vertices), and numbers per second of the formatter. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class EventWriterBenchmark {

    private static final int EVENTS = 1000;

    private final AsciiBuffer buffer = new AsciiBuffer(1 << 22);
    private final double[] numbers = new SplittableRandom(1).doubles(EVENTS, -1000, 1000).toArray();
    private List<GenEvent> events;
    private EventFormatter formatter;

    /** Format to write. */
    @Param({"ASCIIV3", "IO_GENEVENT"})
    public HepMCFormat format;

    /** Makes the events. */
    @Setup
    public void prepare() {
        events = new SampleEvents(1).next(EVENTS);
        formatter = format.formatter(SampleEvents.run());
    }

    /** Events of eight particles and three vertices. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public int events() {
        buffer.clear();
        for (int i = 0; i < EVENTS; i++) {
            formatter.event(events.get(i), buffer);
        }
        return buffer.size();
    }

    /** Doubles of 16 or 17 digits. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public int numbers() {
        buffer.clear();
        for (double number : numbers) {
            buffer.put(number).put(' ');
        }
        return buffer.size();
    }
}
