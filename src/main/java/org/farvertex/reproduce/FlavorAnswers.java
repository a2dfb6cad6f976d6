package org.farvertex.reproduce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.flavor.Benchmark;
import org.farvertex.flavor.CleanChiSquare;
import org.farvertex.flavor.CoefficientRunning;
import org.farvertex.flavor.FlavorInputs;
import org.farvertex.flavor.Lepton;
import org.farvertex.flavor.LeptonCoefficients;
import org.farvertex.flavor.Measurement;
import org.farvertex.flavor.ModelStrengths;
import org.farvertex.flavor.Observable;
import org.farvertex.flavor.Operator;
import org.farvertex.flavor.Predictions;
import org.farvertex.flavor.TheoryUncertainty;
import org.farvertex.flavor.WilsonCoefficients;

/** Section IV of the paper: Eq. 10 and Tables I and II. */
final class FlavorAnswers {

    /** Scale of the effective operators in the paper [GeV]. */
    private static final double CUTOFF = 2;
    private static final int DRAWS = 200;

    private final FlavorInputs inputs = FlavorInputs.central();
    private final Predictions predictions = Predictions.prepared(inputs);
    private final CoefficientRunning running = CoefficientRunning.shipped();
    private final Map<Observable, Measurement> measured = Measurement.paper();
    private final CleanChiSquare chiSquare = CleanChiSquare.of(predictions, measured);

    void add(Answers answers, UniformRandomProvider random) {
        strengths(answers);
        standardModel(answers, random);
        for (Benchmark benchmark : Benchmark.all()) {
            benchmark(answers, benchmark);
        }
        answers.value("text-BMD-pull", chiSquare.pull(point(named("BMD"))));
        statements(answers);
        measured.values().forEach(measurement -> answers.measured(against(measurement)));
        later(answers);
    }

    private void strengths(Answers answers) {
        ModelStrengths ours = ModelStrengths.of(inputs, CUTOFF);
        answers.value("eq10-c9u", ours.vectorUniversal());
        answers.value("eq10-c10u", ours.axialUniversal());
        answers.value("eq10-cnu", ours.nonUniversal());
        answers.value("eq10-cp", ours.pseudoscalar());
        answers.value("eq10-cs", ours.scalar());
        answers.finding("z-coupling", ours.axialUniversal() / (2 * inputs.value("s2w") / 3));
    }

    private void standardModel(Answers answers, UniformRandomProvider random) {
        WilsonCoefficients nothing = WilsonCoefficients.STANDARD_MODEL;
        answers.value("rk-sm", predictions.value(Observable.RK_CENTRAL, nothing));
        answers.value("tension-rk", pull(Observable.RK_CENTRAL, nothing));
        answers.value("tension-rkstar-low", pull(Observable.RKSTAR_LOW, nothing));
        answers.value("tension-rkstar-central", pull(Observable.RKSTAR_CENTRAL, nothing));
        List<Observable> unclean = named("SM").printed().keySet().stream().toList();
        TheoryUncertainty errors = TheoryUncertainty.of(inputs, nothing, DRAWS, random);
        unclean.forEach(observable -> answers.value("table2-error-" + observable.key(), errors.deviation().get(observable)));
    }

    private void benchmark(Answers answers, Benchmark benchmark) {
        for (Observable observable : benchmark.printed().keySet()) {
            String table = Observable.CLEAN.contains(observable) ? "table1" : "table2";
            add(answers, table + "-" + benchmark.name() + "-" + observable.key(), benchmark,
                point -> predictions.value(observable, point));
        }
        if (benchmark.printedPull().isPresent()) {
            add(answers, "table1-" + benchmark.name() + "-pull", benchmark, chiSquare::pull);
        }
    }

    private void add(Answers answers, String id, Benchmark benchmark, ToDoubleFunction<WilsonCoefficients> quantity) {
        double value = quantity.applyAsDouble(point(benchmark));
        double spread = 0;
        for (WilsonCoefficients moved : RoundedBenchmark.neighbours(benchmark)) {
            spread += Math.abs(quantity.applyAsDouble(running.toBottomScale(moved, Benchmark.SCALE)) - value);
        }
        answers.value(id, value, spread);
    }

    private WilsonCoefficients point(Benchmark benchmark) {
        return running.toBottomScale(benchmark.coefficients(), Benchmark.SCALE);
    }

    /** Distances of the Standard Model and of the benchmarks, which are that far from data that the paper prints beside them. */
    private MeasuredRow against(Measurement measurement) {
        Map<String, Double> pulls = new LinkedHashMap<>();
        for (Benchmark benchmark : Benchmark.all()) {
            pulls.put(benchmark.name(), measurement.pull(predictions.value(measurement.observable(), point(benchmark))));
        }
        return new MeasuredRow(measurement, pulls);
    }

    private static Benchmark named(String name) {
        return Benchmark.all().stream().filter(b -> b.name().equals(name)).findFirst().orElseThrow();
    }

    /** Distance below the measurement in its standard deviations, positive if the prediction is too high. */
    private double pull(Observable observable, WilsonCoefficients point) {
        return measured.get(observable).pull(predictions.value(observable, point));
    }

    private void statements(Answers answers) {
        double[][] allowed = {{1, 2, 1}, {1, 1, 1}, {1, Double.POSITIVE_INFINITY, 1}, {1, 2, 1}};
        String[] names = {"BMA", "BMB", "BMC", "BMD"};
        for (int b = 0; b < names.length; b++) {
            WilsonCoefficients point = point(named(names[b]));
            boolean holds = true;
            List<String> pulls = new ArrayList<>();
            for (int o = 0; o < Observable.CLEAN.size(); o++) {
                double pull = pull(Observable.CLEAN.get(o), point);
                holds &= Math.abs(pull) <= allowed[b][o];
                pulls.add(String.format(Locale.ROOT, "%+.2f", pull));
            }
            answers.verdict("clean-" + names[b], holds, "pulls of R_K, R_K*, Bs -> mu mu: %s", String.join(", ", pulls));
        }
        modelPoint(answers);
    }

    /** Eq. 10 ties C_P to C9′: their ratio depends on the mass alone, and is smallest at the heaviest A′. */
    private void modelPoint(Answers answers) {
        double heaviest = 0.2;
        ModelStrengths ours = ModelStrengths.of(inputs, CUTOFF);
        LeptonCoefficients muon = named("BMD").coefficients().muon();
        double gauge = heaviest * heaviest / 2 * ours.nonUniversal();
        double universal = named("BMD").coefficients().electron().c9();
        double right = muon.c9Prime() / gauge;
        double left = (muon.c9() - universal) / gauge;
        double pseudoscalar = 100 * ours.pseudoscalar() * (right - inputs.value("m_s") / inputs.value("m_b") * left);
        WilsonCoefficients point = named("BMD").coefficients().plus(Operator.CP, Lepton.MUON, pseudoscalar)
            .plus(Operator.CP_PRIME, Lepton.MUON, -pseudoscalar);
        double rate = predictions.value(Observable.BS_MUMU, running.toBottomScale(point, Benchmark.SCALE));
        double table = predictions.value(Observable.BS_MUMU, point(named("BMD")));
        answers.verdict("model-BMD", rate < 2 * table, "at m_A' = 200 MeV Eq. 10 gives C_P - C_P' = %.3g /GeV and BR(Bs -> mu mu) = %.2g",
            2 * pseudoscalar, rate);
    }

    private void later(Answers answers) {
        CleanChiSquare lhcb = CleanChiSquare.of(predictions, Measurement.ofSet("lhcb-2022"));
        answers.finding("chi2-2022-SM", lhcb.standardModel());
        answers.finding("chi2-2022-best", Benchmark.all().stream().filter(b -> b.printedPull().isPresent())
            .mapToDouble(b -> lhcb.at(point(b))).min().orElseThrow());
    }
}
