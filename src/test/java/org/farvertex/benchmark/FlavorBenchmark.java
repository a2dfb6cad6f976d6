package org.farvertex.benchmark;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.farvertex.flavor.FlavorInputs;
import org.farvertex.flavor.Lepton;
import org.farvertex.flavor.Observable;
import org.farvertex.flavor.Operator;
import org.farvertex.flavor.Predictions;
import org.farvertex.flavor.WilsonCoefficients;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Parameter points per second on one core: the three clean observables and all nine, by quadratic forms and by
 * amplitudes. Run with {@code java -cp <test class path> org.openjdk.jmh.Main FlavorBenchmark}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FlavorBenchmark {

    private static final List<Observable> ALL = List.of(Observable.values());

    private Predictions prepared;
    private Predictions direct;
    private WilsonCoefficients point;
    private int count;

    /** Computes the forms and nodes once. */
    @Setup
    public void prepare() {
        prepared = Predictions.prepared(FlavorInputs.central());
        direct = Predictions.direct(FlavorInputs.central());
        point = WilsonCoefficients.of(Map.of("C9_bsmumu", -1.0, "CS_bsmumu", 0.03));
    }

    private WilsonCoefficients next() {
        return point.plus(Operator.C10, Lepton.ELECTRON, 1e-3 * (count++ % 1000));
    }

    /**
     * R_K, R_K*, B_s→μμ by quadratic forms.
     *
     * @return the values
     */
    @Benchmark
    public Map<Observable, Double> cleanByForms() {
        return prepared.values(Observable.CLEAN, next());
    }

    /**
     * All nine by quadratic forms.
     *
     * @return the values
     */
    @Benchmark
    public Map<Observable, Double> allByForms() {
        return prepared.values(ALL, next());
    }

    /**
     * R_K, R_K*, B_s→μμ from amplitudes at every node.
     *
     * @return the values
     */
    @Benchmark
    public Map<Observable, Double> cleanByAmplitudes() {
        return direct.values(Observable.CLEAN, next());
    }

    /**
     * All nine from amplitudes at every node.
     *
     * @return the values
     */
    @Benchmark
    public Map<Observable, Double> allByAmplitudes() {
        return direct.values(ALL, next());
    }

    /**
     * Forms of all rates, from scratch.
     *
     * @return the predictions
     */
    @Benchmark
    public Predictions prepareForms() {
        return Predictions.prepared(FlavorInputs.central());
    }
}
