package org.farvertex.benchmark;

import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.farvertex.config.Detectors;
import org.farvertex.detector.Detector;
import org.farvertex.geometry.AngularWindow;
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

/** Time per ray through a decay volume, and per pair through a spectrometer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ChordBenchmark {

    private static final int RAYS = 1024;

    @Param({"faser", "faser2-fpf", "ship-2015", "ship-ecn3"})
    private String name;

    private Detector detector;
    private final double[] directions = new double[3 * RAYS];
    private final double[] out = new double[8];

    /** Directions spread over the window of the detector. */
    @Setup
    public void prepare() {
        detector = Detectors.byName(name).orElseThrow();
        AngularWindow window = detector.window(0);
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(1);
        for (int i = 0; i < RAYS; i++) {
            double theta = window.thetaMax() * Math.sqrt(random.nextDouble());
            double phi = random.nextDouble(0, 2 * Math.PI);
            directions[3 * i] = Math.sin(theta) * Math.cos(phi);
            directions[3 * i + 1] = Math.sin(theta) * Math.sin(phi);
            directions[3 * i + 2] = Math.cos(theta);
        }
    }

    /**
     * Sum of the chords.
     *
     * @return the sum, so that nothing is optimised away
     */
    @Benchmark
    @OperationsPerInvocation(RAYS)
    public double chords() {
        double sum = 0;
        for (int i = 0; i < RAYS; i++) {
            int count = detector.decayVolume().intervals(0, 0, 0, directions[3 * i], directions[3 * i + 1],
                directions[3 * i + 2], out);
            if (count > 0) {
                sum += out[1] - out[0];
            }
        }
        return sum;
    }
}
