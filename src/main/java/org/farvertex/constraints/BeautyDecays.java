package org.farvertex.constraints;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.farvertex.flavor.Benchmark;
import org.farvertex.flavor.FlavorInputs;
import org.farvertex.flavor.LightMediator;
import org.farvertex.flavor.ModelStrengths;

/** What the benchmarks of the flavour sector imply when the A' that they need is light. */
final class BeautyDecays {

    /** Scale of the operators in the paper [GeV]. */
    private static final double CUTOFF = 2;
    private static final double FORM_FACTOR = 0.17;
    private static final double BAG = 0.05;
    private static final double SCALAR = 0.2;
    private static final double CHARM = 0.02;

    // read once: a plane asks at a hundred masses
    private static final FlavorInputs INPUTS = FlavorInputs.central();
    private static final List<Benchmark> BENCHMARKS = Benchmark.all().stream().filter(b -> !b.name().equals("SM")).toList();
    private static final ModelStrengths PAPER = ModelStrengths.paper();
    private static final ModelStrengths OURS = ModelStrengths.of(INPUTS, CUTOFF);

    private final MassPoint point;
    private final LightMediator mediator;

    BeautyDecays(MassPoint point) {
        this.point = point;
        this.mediator = new LightMediator(INPUTS, point.vev(), point.darkPhotonMass());
    }

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(onShell());
        ToDoubleFunction<Benchmark> ratio = mediator.kaonRatio();
        for (Benchmark b : BENCHMARKS) {
            entries.add(vector("RK-propagator", b, Prediction.around(ratio.applyAsDouble(b), CHARM)));
        }
        return entries;
    }

    /** All but R_K, which takes an integral over q². */
    List<Entry> onShell() {
        List<Entry> entries = new ArrayList<>();
        HiggsEmission higgs = new HiggsEmission(point);
        for (Benchmark b : BENCHMARKS) {
            entries.add(vector("B-K-A", b, band(mediator.kaon(b, PAPER), mediator.kaon(b, OURS), FORM_FACTOR)));
        }
        for (Benchmark b : BENCHMARKS) {
            entries.add(vector("B-Kstar-A", b, band(mediator.vectorKaon(b, PAPER), mediator.vectorKaon(b, OURS), FORM_FACTOR)));
        }
        for (Benchmark b : BENCHMARKS) {
            entries.add(higgs.judge(Comparison.of("B-K-phi").ofBenchmark(b.name()), "B-K-phi", mass -> {
                double value = mediator.kaonAndHiggs(b, OURS, mass);
                return new Prediction(value, mediator.kaonAndHiggs(b, PAPER, mass) * (1 - SCALAR), value * (1 + SCALAR));
            }));
        }
        for (Benchmark b : BENCHMARKS) {
            entries.add(vector("DeltaMs", b, band(mediator.massDifference(b, PAPER), mediator.massDifference(b, OURS), BAG)));
        }
        return entries;
    }

    private Entry vector(String id, Benchmark benchmark, Prediction prediction) {
        return Judge.judge(Comparison.of(id).ofBenchmark(benchmark.name()), id, VectorEmission.state(point), point.darkPhotonMass(),
            prediction);
    }

    private static Prediction band(double value, double upper, double error) {
        return new Prediction(value, value * (1 - error), upper * (1 + error));
    }
}
