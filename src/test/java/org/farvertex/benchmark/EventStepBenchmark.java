package org.farvertex.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.eventfile.EventFile;
import org.farvertex.eventfile.EventFileWriter;
import org.farvertex.eventfile.EventLayout;
import org.farvertex.eventfile.RunDescriptions;
import org.farvertex.production.Sampling;
import org.farvertex.simulation.EventGenerator;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.Progress;
import org.farvertex.simulation.RunSettings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time per event of each step of {@code generate}, one thread, A′ of 60 MeV at FASER: what a step adds is the difference to the one before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class EventStepBenchmark {

    private static final int EVENTS = 50_000;

    /** How far it goes: drawing and building alone, text of a format, or packed text. */
    @Param({"events", "hepmc3", "hepmc2", "csv", "hepmc3.zst", "hepmc3.gz"})
    public String step;

    private EventGenerator generator;
    private EventFileWriter writer;
    private Path file;

    /** Reads detector and spectra, and makes the trial run. */
    @Setup
    public void open() throws IOException {
        Experiment experiment = BenchmarkExperiment.of("pi0", "eta", "bremsstrahlung");
        RunSettings settings = new RunSettings(1, 1, OptionalLong.empty(), 0.01, Sampling.IMPORTANCE);
        generator = new EventGenerator(experiment, settings, false);
        file = Files.createTempFile("events", ".tmp");
        String format = step.equals("events") ? "hepmc3" : step;
        writer = new EventFileWriter(EventFile.of(file, format), RunDescriptions.of(experiment, settings, generator.expected(), EVENTS, false, EventLayout.FULL), true);
    }

    /**
     * A run into memory.
     *
     * @return bytes, so that nothing is optimised away
     */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long events() {
        AtomicLong size = new AtomicLong();
        Function<List<DisplacedDecay>, byte[]> encode = step.equals("events") ? decays -> new byte[1] : writer.encoder()::encode;
        generator.generate(EVENTS, encode, block -> size.addAndGet(block.length), Progress.SILENT);
        return size.get();
    }

    /** Removes the file. */
    @TearDown(Level.Trial)
    public void close() throws IOException {
        writer.close();
        generator.close();
        Files.deleteIfExists(file);
    }

    /**
     * Runs the steps without JMH and prints CPU time, which a busy machine disturbs less.
     *
     * @param arguments steps
     */
    public static void main(String... arguments) throws IOException {
        var system = (com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        for (String step : arguments) {
            EventStepBenchmark benchmark = new EventStepBenchmark();
            benchmark.step = step;
            benchmark.open();
            double best = Double.POSITIVE_INFINITY;
            for (int i = 0; i < 12; i++) {
                long begin = system.getProcessCpuTime();
                benchmark.events();
                best = Math.min(best, (double) (system.getProcessCpuTime() - begin) / EVENTS);
            }
            benchmark.close();
            System.out.printf("%s: %.0f ns of CPU per event%n", step, best);
        }
    }
}
