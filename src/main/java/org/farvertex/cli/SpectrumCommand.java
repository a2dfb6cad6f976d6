package org.farvertex.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.farvertex.config.Detectors;
import org.farvertex.input.InputException;
import org.farvertex.input.Shown;
import org.farvertex.report.Figures;
import org.farvertex.report.Provenance;
import org.farvertex.report.file.ResultFolder;
import org.farvertex.report.reach.SpectrumReport;
import org.farvertex.simulation.DecaySpectra;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.Progress;
import org.farvertex.simulation.Rate;
import org.farvertex.simulation.RateEstimator;
import org.farvertex.simulation.RunSettings;
import org.farvertex.simulation.SpectrumEstimator;
import org.farvertex.statistics.WeightHistogram;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spectrum DETECTOR}: the particles made, and the energy and depth of accepted decays. */
@Command(name = "spectrum", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Momentum and angle of all particles made; energy and depth of the accepted decays: CSV, YODA, pictures.")
final class SpectrumCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DETECTOR", description = "A detector file (YAML) or the name of a shipped one, e.g. faser.")
    private String detectorName;

    @Option(names = "--mass", required = true, paramLabel = "M", converter = WrittenEnergy.Converter.class,
        description = "Mass of the particle, e.g. 60MeV.")
    private WrittenEnergy mass;

    @Mixin
    private ExperimentOptions options;

    @ArgGroup(exclusive = false, heading = "Run:%n")
    private RunOptions.OfSamples run = new RunOptions.OfSamples();

    @Mixin
    private FolderOptions folder;

    @Option(names = "--no-files", description = "Print only, write no files.")
    private boolean none;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        long begin = System.nanoTime();
        if (none && (folder.given() || folder.force())) {
            throw InputException.of("--no-files", "does not go with " + (folder.given() ? "--output" : "--force"));
        }
        Experiment experiment = options.experiment(Detectors.resolve(detectorName), mass);
        RunSettings settings = run.settings();
        Question question = ReachInputs.question(spec, experiment, settings, options);
        Path place = folder.place(name(experiment, question));
        DecaySpectra spectra = none ? sampled(experiment, settings) : written(place, question, experiment, settings);
        Map<String, Object> values = values(experiment, settings, spectra, (System.nanoTime() - begin) * 1e-9);
        Optional<String> nothing = spectra.energy().total() > 0 ? Optional.empty() : Optional.of(nothing(experiment, settings, values));
        spec.commandLine().getOut().println(json ? Json.write(values) : text(values, experiment.particle().identity().plainSymbol(), spectra, none ? null : place));
        nothing.ifPresent(why -> spec.commandLine().getErr().println("farvertex: the distributions of accepted decays are empty: " + why));
        return 0;
    }

    /** Why nothing was accepted: that is for the counting run to say. */
    private static String nothing(Experiment experiment, RunSettings settings, Map<String, Object> values) {
        Rate rate = new RateEstimator(settings, Progress.SILENT).estimate(experiment);
        values.put("expected", rate.unseen() ? null : rate.expected().value());
        values.put("log10_expected", rate.expected().log10());
        rate.limit().ifPresent(limit -> values.put("upper_limit_95", limit.value()));
        rate.closed().ifPresent(why -> values.put("closed", why));
        return rate.unseen() ? RateTable.unseen(rate)
            : rate.closed().orElseGet(() -> String.format(Locale.ROOT, "10^%.2f decays are expected", rate.expected().log10()));
    }

    private DecaySpectra sampled(Experiment experiment, RunSettings settings) {
        try (ProgressMeter meter = ProgressMeter.start("spectrum")) {
            return new SpectrumEstimator(settings).estimate(experiment, meter);
        }
    }

    private DecaySpectra written(Path place, Question question, Experiment experiment, RunSettings settings) {
        try (ResultFolder results = folder.open(place, question)) {
            DecaySpectra spectra = sampled(experiment, settings);
            results.publish(stage -> new SpectrumReport(experiment.detector().id(), experiment.particle().identity(), spectra,
                Provenance.of(CommandWords.of(spec).recorded(), experiment, settings)).write(stage));
            return spectra;
        }
    }

    private String name(Experiment experiment, Question question) {
        String readable = "spectrum-" + experiment.detector().id() + "-" + experiment.particle().model() + "-" + Figures.of(1e3 * mass.value())
            + "MeV";
        return Question.folder(readable, question, !Detectors.names().contains(detectorName)
            || CommandWords.of(spec).asksMoreThan("--model", "--mass"));
    }

    private static Map<String, Object> values(Experiment experiment, RunSettings settings, DecaySpectra spectra, double seconds) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("detector", experiment.detector().id());
        values.put("model", experiment.particle().model());
        values.put("mass_GeV", experiment.particle().mass());
        values.put("coupling", experiment.particle().parameters());
        values.put("expected", spectra.energy().total());
        values.put("produced", spectra.produced().stream().mapToDouble(WeightHistogram::total).sum());
        values.put("mean_energy_GeV", mean(spectra.energy()).stream().boxed().findFirst().orElse(null));
        values.put("mean_depth_m", mean(spectra.depth()).stream().boxed().findFirst().orElse(null));
        values.put("energy", histogram(spectra.energy(), "GeV"));
        values.put("depth", histogram(spectra.depth(), "m"));
        values.put("samples", settings.samples().orElseThrow());
        values.put("seed", settings.seed());
        values.put("citations", experiment.citations().lines());
        values.put("seconds", seconds);
        return values;
    }

    private static Map<String, Object> histogram(WeightHistogram h, String unit) {
        List<Double> edges = new ArrayList<>();
        List<Double> contents = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        for (int i = 0; i < h.bins(); i++) {
            edges.add(h.edge(i));
            contents.add(h.sums(i)[0]);
            errors.add(Math.sqrt(h.sums(i)[1]));
        }
        edges.add(h.edge(h.bins()));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("edges_" + unit, edges);
        values.put("decays", contents);
        values.put("error", errors);
        values.put("underflow", h.sums(-1)[0]);
        values.put("overflow", h.sums(h.bins())[0]);
        return values;
    }

    /** The mean; empty if there is nothing to average. */
    private static OptionalDouble mean(WeightHistogram h) {
        double sum = 0;
        for (int i = -1; i <= h.bins(); i++) {
            sum += h.sums(i)[2];
        }
        return h.total() > 0 ? OptionalDouble.of(sum / h.total()) : OptionalDouble.empty();
    }

    private static String text(Map<String, Object> values, String symbol, DecaySpectra spectra, Path place) {
        String accepted = spectra.energy().total() > 0 ? String.format(Locale.ROOT, "%.4g accepted decays, mean energy %.4g GeV, mean depth %.4g m",
            spectra.energy().total(), mean(spectra.energy()).orElseThrow(), mean(spectra.depth()).orElseThrow()) : "no accepted decays";
        return String.format(Locale.ROOT, "%s, %s, m = %.6g MeV%n%.4g %s made, %s%n%.2f s%s", values.get("detector"),
            values.get("model"), 1e3 * (double) values.get("mass_GeV"), (double) values.get("produced"), symbol, accepted,
            (double) values.get("seconds"), place == null ? "" : System.lineSeparator() + Shown.plain(place.resolve("report.html").toString()));
    }
}
