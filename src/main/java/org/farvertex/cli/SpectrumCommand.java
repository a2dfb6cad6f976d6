package org.farvertex.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.farvertex.input.InputException;
import org.farvertex.input.Shown;
import org.farvertex.model.Model;
import org.farvertex.report.Figures;
import org.farvertex.report.Provenance;
import org.farvertex.report.file.Question;
import org.farvertex.report.file.ResultFolder;
import org.farvertex.report.reach.SpectrumReport;
import org.farvertex.report.reach.SpectrumResult;
import org.farvertex.simulation.DecaySpectra;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.Progress;
import org.farvertex.simulation.Rate;
import org.farvertex.simulation.RateEstimator;
import org.farvertex.simulation.RunSettings;
import org.farvertex.simulation.SpectrumEstimator;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spectrum DETECTOR}: the particles made, and the energy and depth of accepted decays. */
@Command(name = "spectrum", mixinStandardHelpOptions = true, footer = {"", "Example: farvertex spectrum faser --mass 60MeV -o output/spectrum"}, sortOptions = false,
    description = "Momentum and angle of all particles made; energy and depth of the accepted decays: CSV, YODA, pictures.")
final class SpectrumCommand implements Callable<Integer> {

    @Mixin
    private PointOptions point;

    @ArgGroup(exclusive = false, heading = "Run:%n")
    private RunOptions.OfSamples run = new RunOptions.OfSamples();

    @Mixin
    private FolderOptions folder;

    @Option(names = "--no-files", description = "Print only, write no files.")
    private boolean none;

    @Mixin
    private AnswerOptions answer;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        long begin = System.nanoTime();
        if (none && (folder.given() || folder.force())) {
            throw InputException.of("--no-files", "does not go with " + (folder.given() ? "--output" : "--force"));
        }
        Experiment experiment = point.experiment();
        RunSettings settings = run.settings();
        Question question = question(experiment, settings);
        Path place = folder.place(name(experiment, question));
        DecaySpectra spectra = none ? sampled(experiment, settings) : written(place, question, experiment, settings);
        double seconds = (System.nanoTime() - begin) * 1e-9;
        // why nothing was accepted is for the counting run to say
        Optional<Rate> nothing = spectra.energy().total() > 0 ? Optional.empty()
            : Optional.of(new RateEstimator(settings, Progress.SILENT).estimate(experiment));
        return answer.print(new SpectrumResult(experiment, settings, spectra, nothing, seconds),
            none ? "" : Shown.plain(place.resolve("report.html").toString()));
    }

    /** Everything the histograms depend on. */
    private Question question(Experiment experiment, RunSettings settings) {
        ExperimentOptions options = point.options();
        return Question.of(CommandWords.of(spec).recorded(), List.of(experiment.particle().mass(), experiment.detector(), options.model.model(),
            experiment.channels(), experiment.bremsstrahlung(), options.spectra.contents(experiment.spectra()), settings.seed(), settings.samples(),
            settings.sampling()));
    }

    private DecaySpectra sampled(Experiment experiment, RunSettings settings) {
        try (ProgressMeter meter = ProgressMeter.start("spectrum", answer.quiet())) {
            return new SpectrumEstimator(settings).estimate(experiment, meter);
        }
    }

    private DecaySpectra written(Path place, Question question, Experiment experiment, RunSettings settings) {
        try (ResultFolder results = folder.open(place, question)) {
            RunRecord record = new RunRecord(spec, List.of(point.detector()), resolved(settings));
            DecaySpectra spectra = sampled(experiment, settings);
            results.publish(stage -> {
                record.write(stage);
                new SpectrumReport(experiment.detector(), experiment.particle(), spectra,
                    Provenance.of(CommandWords.of(spec).recorded(), experiment, settings)).write(stage);
            });
            return spectra;
        }
    }

    private Map<String, String> resolved(RunSettings settings) {
        Model model = point.options().model.model();
        Map<String, String> resolved = new HashMap<>(RunRecord.coupling(model.scale(), model.coupling()));
        resolved.put("--samples", Long.toString(settings.samples().orElseThrow()));
        return resolved;
    }

    private String name(Experiment experiment, Question question) {
        return question.folder("spectrum-" + experiment.detector().id() + "-" + experiment.particle().model() + "-"
            + Figures.of(1e3 * experiment.particle().mass()) + "MeV", !point.isShipped() || CommandWords.of(spec).asksMoreThan("--model", "--mass"));
    }
}
