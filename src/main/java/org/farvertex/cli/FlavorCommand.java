package org.farvertex.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.farvertex.flavor.CleanChiSquare;
import org.farvertex.flavor.CoefficientRunning;
import org.farvertex.flavor.FlavorInputs;
import org.farvertex.flavor.Measurement;
import org.farvertex.flavor.MixingModel;
import org.farvertex.flavor.Observable;
import org.farvertex.flavor.Predictions;
import org.farvertex.flavor.TheoryUncertainty;
import org.farvertex.input.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code flavor}: b→sℓℓ observables at a benchmark, at given Wilson coefficients, at mixing angles or at the best fit. */
@Command(name = "flavor", mixinStandardHelpOptions = true,
    description = "Wilson coefficients, R_K(*), Bs -> mu mu, Table II of the paper, SM pull.")
final class FlavorCommand implements Callable<Integer> {

    private static final int MOST_SAMPLES = 1_000_000;

    @Mixin
    private final FlavorPointOptions options = new FlavorPointOptions();

    @Option(names = "--uncertainty", paramLabel = "N", description = "Theory uncertainty from N draws of the inputs.")
    private Integer samples;

    @Option(names = "--measurements", paramLabel = "SET", defaultValue = "paper", description = "What to compare with and fit to: paper, "
        + "lhcb-2022 (default: ${DEFAULT-VALUE}).")
    private String measurementSet;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed of --fit and --uncertainty (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", description = "Print one JSON object and nothing else.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (samples != null && (samples < 2 || samples > MOST_SAMPLES)) {
            throw InputException.of("--uncertainty", samples, "must be a number of draws from 2 to " + MOST_SAMPLES);
        }
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        FlavorInputs inputs = FlavorInputs.central();
        Map<Observable, Measurement> measurements = measurements();
        FlavorPoint point = options.point(inputs, CoefficientRunning.shipped(), measurements, random);
        Predictions predictions = Predictions.direct(inputs);
        Map<Observable, Double> values = predictions.values(List.of(Observable.values()), point.run());
        double pull = CleanChiSquare.of(predictions, measurements).pull(point.run());
        Optional<TheoryUncertainty> uncertainty = Optional.ofNullable(samples)
            .map(n -> TheoryUncertainty.of(inputs, point.run(), n, random));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(point, values, pull, uncertainty));
        } else {
            new FlavorTable(out, point).write(values, pull, measurements, uncertainty);
            out.print(options.isFit() || uncertainty.isPresent() ? "seed " + seed + System.lineSeparator() : "");
        }
        out.flush();
        return 0;
    }

    private Map<Observable, Measurement> measurements() {
        try {
            return Measurement.ofSet(measurementSet);
        } catch (IllegalArgumentException e) {
            throw InputException.of("--measurements", measurementSet, e);
        }
    }

    private String json(FlavorPoint point, Map<Observable, Double> values, double pull, Optional<TheoryUncertainty> uncertainty) {
        Map<String, Object> object = new LinkedHashMap<>();
        values.forEach((observable, value) -> object.put(observable.key(), value));
        object.put("sm_pull", pull);
        point.model().ifPresent(model -> {
            object.put("model", model(model));
            object.put("wilson_coefficients", point.coefficients().toMap());
            object.put("scale_GeV", point.scale());
        });
        uncertainty.ifPresent(u -> {
            Map<String, Object> spread = new LinkedHashMap<>();
            u.deviation().forEach((observable, value) -> spread.put(observable.key(), value));
            object.put("uncertainty", spread);
            object.put("samples", u.samples());
        });
        if (options.isFit() || uncertainty.isPresent()) {
            object.put("seed", seed);
        }
        return Json.write(object);
    }

    private static Map<String, Object> model(MixingModel m) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("sL", m.sinSl());
        model.put("bL", m.sinBl());
        model.put("sLp", m.sinPrimeSl());
        model.put("bLp", m.sinPrimeBl());
        model.put("sRp", m.sinPrimeSr());
        model.put("bRp", m.sinPrimeBr());
        model.put("lambda_b", m.lambdaB());
        model.put("lambda_s", m.lambdaS());
        model.put("dark_photon_mass_GeV", m.darkPhotonMass());
        model.put("vev_GeV", m.vev());
        model.put("cutoff_GeV", m.cutoff());
        return model;
    }
}
