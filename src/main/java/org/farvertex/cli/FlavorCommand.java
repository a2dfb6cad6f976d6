package org.farvertex.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.farvertex.flavor.CleanChiSquare;
import org.farvertex.flavor.CoefficientRunning;
import org.farvertex.flavor.FlavorInputs;
import org.farvertex.flavor.FlavorPoint;
import org.farvertex.flavor.Measurement;
import org.farvertex.flavor.Observable;
import org.farvertex.flavor.Predictions;
import org.farvertex.flavor.TheoryUncertainty;
import org.farvertex.flavor.WilsonCoefficients;
import org.farvertex.input.InputException;
import org.farvertex.report.theory.FlavorResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code flavor}: b→sℓℓ observables at a benchmark, at given Wilson coefficients, at mixing angles or at the best fit. */
@Command(name = "flavor", mixinStandardHelpOptions = true, footer = {"", "Example: farvertex flavor --benchmark BMA,BMB"},
    description = "Wilson coefficients, R_K(*), Bs -> mu mu, Table II of the paper, SM pull.")
final class FlavorCommand implements Callable<Integer>, PointCommand {

    private static final int MOST_SAMPLES = 1_000_000;

    @Mixin
    private final FlavorPointOptions options = new FlavorPointOptions();

    @Option(names = "--uncertainty", paramLabel = "N", description = "Theory uncertainty from N draws of the inputs.")
    private Integer samples;

    @Option(names = "--measurements", paramLabel = "SET", defaultValue = "paper", description = "What to compare with and fit to: paper, "
        + "lhcb-2022, lhcb-cms-2022 (default: ${DEFAULT-VALUE}).")
    private String measurementSet;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed of --fit and --uncertainty (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--points", paramLabel = "FILE", description = PointCommand.POINTS
        + "(--benchmark BMA,BMB): --benchmark, --scale, --mass, --vev, --cutoff, --measurements; or a coefficient, or a parameter of --mix.")
    String points;

    @Mixin
    private AnswerFileOptions answer;

    @Override
    public Set<String> listed() {
        return Set.of("--benchmark", "--scale", "--mass", "--dark-photon-mass", "--vev", "--cutoff", "--measurements");
    }

    /** Names of coefficients and of parameters of the model may be columns. */
    @Override
    public Optional<String> optionOf(String column) {
        return WilsonCoefficients.names().contains(column) ? Optional.of("--wc=" + column + "=")
            : FlavorPointOptions.ANGLES.contains(column) ? Optional.of("--mix=" + column + "=") : Optional.empty();
    }

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
        OptionalLong used = options.isFit() || uncertainty.isPresent() ? OptionalLong.of(seed) : OptionalLong.empty();
        return answer.print(new FlavorResult(point, values, pull, measurements, uncertainty, used));
    }

    private Map<Observable, Measurement> measurements() {
        try {
            return Measurement.ofSet(measurementSet);
        } catch (IllegalArgumentException e) {
            throw InputException.of("--measurements", measurementSet, e);
        }
    }
}
