package org.farvertex.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.farvertex.citation.Program;
import org.farvertex.config.Detectors;
import org.farvertex.decay.DecayMode;
import org.farvertex.detector.Detector;
import org.farvertex.model.DarkPhoton;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.particle.FinalState;
import org.farvertex.simulation.ChannelRate;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.Rate;
import org.farvertex.simulation.RateEstimator;
import org.farvertex.simulation.RunSettings;
import org.farvertex.statistics.UpperLimit;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rate DETECTOR}: expected decays at one point. */
@Command(name = "rate", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Expected decays of a long-lived particle (t3r: A' -> e+ e-) in a detector at one point, by channel, with Monte Carlo error.")
final class RateCommand implements Callable<Integer> {

    private static final double WORTH_A_WARNING = 0.01;

    @Parameters(paramLabel = "DETECTOR", description = "A detector file (YAML) or the name of a shipped one, e.g. faser.")
    private String detectorName;

    @Option(names = "--mass", required = true, paramLabel = "M", converter = WrittenEnergy.Converter.class,
        description = "Mass of the particle, e.g. 60MeV.")
    private WrittenEnergy mass;

    @Mixin
    private ExperimentOptions options;

    @ArgGroup(exclusive = false, heading = "Signal:%n")
    private SignalOptions signal = new SignalOptions();

    @ArgGroup(exclusive = false, heading = "Run:%n")
    private RunOptions.UntilPrecise run = new RunOptions.UntilPrecise();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Detector detector = signal.asked(Detectors.resolve(detectorName));
        Experiment experiment = options.experiment(detector, mass);
        RunSettings settings = run.settings();
        Rate rate;
        try (ProgressMeter meter = ProgressMeter.start("rate")) {
            rate = new RateEstimator(settings, meter).estimate(experiment);
        }
        spec.commandLine().getOut().println(json ? Json.write(values(experiment, settings, rate))
            : RateTable.of(experiment, settings, rate));
        warn(settings, rate);
        return 0;
    }

    private void warn(RunSettings settings, Rate rate) {
        PrintWriter err = spec.commandLine().getErr();
        if (rate.unseen()) {
            err.println("farvertex: " + RateTable.unseen(rate));
        } else if (!rate.errorKnown()) {
            err.printf(Locale.ROOT, "farvertex: the answer rests on %.1f effective samples; no error is quoted from fewer than %d%n",
                rate.effectiveSamples(), Rate.LEAST_EFFECTIVE);
        } else if (settings.samples().isEmpty() && rate.expected().relativeError() > settings.precision()) {
            err.printf(Locale.ROOT, "farvertex: stopped at a relative error of %.2g, short of --precision %s%n",
                rate.expected().relativeError(), settings.precision());
        }
        if (rate.extrapolated() > WORTH_A_WARNING) {
            err.printf(Locale.ROOT, "farvertex: %.0f %% of the answer comes from the fitted tail (1-x)^n beyond "
                + "the simulated spectra%n", 100 * rate.extrapolated());
        }
    }

    private Map<String, Object> values(Experiment experiment, RunSettings settings, Rate rate) {
        LongLivedParticle particle = experiment.particle();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("detector", experiment.detector().id());
        values.put("model", particle.model());
        values.put("mass_GeV", particle.mass());
        values.put("coupling", particle.parameters());
        values.put("ctau_m", particle.properDecayLength());
        if (Double.isInfinite(particle.properDecayLength())) {
            values.put("log10_ctau_m", particle.logProperDecayLength() / Math.log(10));
        }
        values.put("branching", branching(particle));
        values.put("channels", rate.channels().stream().map(RateCommand::channel).toList());
        values.put("expected", rate.unseen() ? null : rate.expected().value());
        values.put("final_states", finalStates(experiment, rate));
        values.put("error", rate.errorKnown() ? rate.expected().error() : null);
        rate.limit().ifPresent(limit -> limit(values, limit));
        SignalValues.put(values, experiment.detector().rule());
        rate.closed().ifPresent(why -> values.put("closed", why));
        values.put("effective_samples", rate.effectiveSamples());
        values.put("samples", rate.samples());
        values.put("log10_expected", rate.expected().log10());
        values.put("extrapolated_fraction", rate.extrapolated());
        values.put("seed", settings.seed());
        values.put("seconds", rate.seconds());
        values.put("spectra", experiment.spectra().map(s -> s.description()).orElse("none"));
        values.put("generator", experiment.spectra().map(s -> s.generator()).orElse("none"));
        values.put("version", Program.version());
        values.put("command", CommandWords.of(spec).recorded());
        values.put("citations", experiment.citations().lines());
        return values;
    }

    /** Branching ratios: those of vector bosons by the names that they have always had, others by PDG numbers. */
    private Map<String, Object> branching(LongLivedParticle particle) {
        Map<String, Object> branching = new LinkedHashMap<>();
        options.model.boson(mass).map(DarkPhoton::unitWidths).ifPresentOrElse(widths -> {
            branching.put("ee", widths.electrons() / widths.total());
            branching.put("mumu", widths.muons() / widths.total());
            branching.put("pi0gamma", widths.pionGamma() / widths.total());
            branching.put("hadrons", widths.hadrons() / widths.total());
            branching.put("invisible", widths.invisible() / widths.total());
        }, () -> particle.decays().forEach(mode -> branching.put(mode.label(), mode.branching())));
        return branching;
    }

    private static Map<String, Object> channel(ChannelRate rate) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", rate.process().label());
        values.put("expected", rate.unseen() ? null : rate.expected().value());
        values.put("decays_in_volume", rate.decaysKnown() ? rate.decaysInVolume().value() : null);
        values.put("error", rate.errorKnown() ? rate.expected().error() : null);
        rate.limit().ifPresent(limit -> limit(values, limit));
        rate.closed().ifPresent(why -> values.put("closed", why));
        values.put("mean_energy_GeV", rate.meanEnergy());
        values.put("log10_expected", rate.expected().log10());
        values.put("extrapolated_fraction", rate.extrapolated());
        values.put("samples", rate.samples());
        if (rate.process().isEstimate()) {
            values.put("label", "order-of-magnitude estimate");
        }
        return values;
    }

    /** Expected decays by what the detector counts them as. */
    private static Map<String, Object> finalStates(Experiment experiment, Rate rate) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<DecayMode> modes = experiment.modes();
        for (FinalState kind : experiment.detector().finalStates()) {
            Set<Integer> those = IntStream.range(0, modes.size())
                .filter(m -> kind == FinalState.ANY || modes.get(m).kind().filter(k -> k == kind).isPresent()).boxed().collect(Collectors.toSet());
            values.put(kind.label(), rate.unseen() ? null : rate.expected(those));
        }
        return values;
    }

    private static void limit(Map<String, Object> values, UpperLimit limit) {
        values.put("upper_limit_95", limit.value());
        values.put("log10_upper_limit_95", limit.log10());
    }
}
