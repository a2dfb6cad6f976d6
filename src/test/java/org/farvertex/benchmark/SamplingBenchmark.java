package org.farvertex.benchmark;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.farvertex.production.Sampling;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.Progress;
import org.farvertex.simulation.Rate;
import org.farvertex.simulation.RateEstimator;
import org.farvertex.simulation.RunSettings;
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

/** Time per sample of the counting loop, π⁰→γA′ of 60 MeV at FASER: production, flight, decay probability and tally. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class SamplingBenchmark {

    private static final int SAMPLES = 1 << 22;

    /** How A′ are drawn. */
    @Param({"IMPORTANCE", "PLAIN"})
    public Sampling sampling;

    /** Worker threads. */
    @Param({"1", "2"})
    public int threads;

    private Experiment experiment;

    /** Reads detector and spectra. */
    @Setup
    public void open() {
        experiment = BenchmarkExperiment.of("pi0");
    }

    /**
     * One run; reading the table and the pilot are in it and amount to a few per cent.
     *
     * @return the rate, so that nothing is optimised away
     */
    @Benchmark
    @OperationsPerInvocation(SAMPLES)
    public Rate count() {
        return new RateEstimator(new RunSettings(1, threads, OptionalLong.of(SAMPLES), 0.01, sampling), Progress.SILENT)
            .estimate(experiment);
    }
}
