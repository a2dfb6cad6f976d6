package org.farvertex.simulation;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.benchmark.BenchmarkExperiment;
import org.farvertex.production.Sampling;
import org.farvertex.random.RandomStreams;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time per sample of each step of the counting loop: a channel of an A′ of 60 MeV at FASER, one thread, a batch that stays in the cache. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SamplingStepBenchmark {

    private static final int REPEATS = 40_000;

    /** The channel. */
    @Param({"pi0", "eta", "bremsstrahlung"})
    public String channel = "pi0";

    private ChannelRun run;
    private Worker worker;
    private UniformRandomProvider rng;
    private Visits visits;

    /** Opens the channel, makes its pilot run and flies one batch. */
    @org.openjdk.jmh.annotations.Setup
    public void open() {
        Experiment experiment = BenchmarkExperiment.of(channel);
        RandomStreams streams = new RandomStreams(1);
        run = ChannelRun.open(experiment, Sampling.IMPORTANCE, streams, Threads.CALLER).get(0);
        worker = new Worker(run.source());
        rng = streams.stream(Purpose.COUNT.of(run.process()), 0);
        visits = run.pilot().strata().atRandom(rng);
        worker.batch.size = Worker.BATCH;
        draw();
        trace();
        weigh();
    }

    /** Chooses strata. */
    @Benchmark
    @OperationsPerInvocation(Worker.BATCH)
    public double strata() {
        visits.choose(worker.batch, 0);
        return worker.batch.weight[0];
    }

    /** Chooses strata and draws parent, decay and direction, with the density of the spectrum. */
    @Benchmark
    @OperationsPerInvocation(Worker.BATCH)
    public double draw() {
        visits.choose(worker.batch, 0);
        run.source().draw(rng, worker.batch);
        return worker.batch.momentum[0];
    }

    /** Finds the stretches in the decay volume. */
    @Benchmark
    @OperationsPerInvocation(Worker.BATCH)
    public double trace() {
        worker.trace();
        return worker.path.decayLength(0);
    }

    /** Weighs flight and decay, with what the detector accepts. */
    @Benchmark
    @OperationsPerInvocation(Worker.BATCH)
    public double weigh() {
        worker.weigh(rng, run.pilot().shift());
        return worker.accepted[0];
    }

    /** All steps and the sums. */
    @Benchmark
    @OperationsPerInvocation(Worker.BATCH)
    public long count() {
        return run.count(worker, new RandomStreams(1), 0, Worker.BATCH).samples();
    }

    /**
     * Runs the steps without JMH and prints CPU time, which a busy machine disturbs less.
     *
     * @param channels channels to look at
     */
    public static void main(String... channels) {
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        for (String channel : channels) {
            SamplingStepBenchmark benchmark = new SamplingStepBenchmark();
            benchmark.channel = channel;
            benchmark.open();
            List<Runnable> steps = List.of(benchmark::strata, benchmark::draw, benchmark::trace, benchmark::weigh);
            List<String> names = List.of("strata", "strata and draw", "trace", "weigh");
            for (int s = 0; s < steps.size(); s++) {
                double best = Double.POSITIVE_INFINITY;
                for (int k = 0; k < 5; k++) {
                    long begin = threads.getCurrentThreadCpuTime();
                    for (int i = 0; i < REPEATS / 5; i++) {
                        steps.get(s).run();
                    }
                    best = Math.min(best, (threads.getCurrentThreadCpuTime() - begin) * 5.0 / REPEATS / Worker.BATCH);
                }
                System.out.printf("%s %s: %.1f ns of CPU per sample%n", channel, names.get(s), best);
            }
        }
    }
}
