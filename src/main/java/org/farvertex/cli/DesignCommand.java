package org.farvertex.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.farvertex.citation.Citations;
import org.farvertex.design.BaselineDesigner;
import org.farvertex.design.BaselineProposal;
import org.farvertex.design.BaselineRequest;
import org.farvertex.design.BaselineSurvey;
import org.farvertex.design.DesignResult;
import org.farvertex.design.ShieldMaterial;
import org.farvertex.detector.Detector;
import org.farvertex.input.InputException;
import org.farvertex.input.Shown;
import org.farvertex.model.Model;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.report.DetectorReport;
import org.farvertex.report.Figures;
import org.farvertex.report.Provenance;
import org.farvertex.report.design.DesignFiles;
import org.farvertex.report.design.DesignText;
import org.farvertex.report.file.ResultFolder;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.Threads;
import org.farvertex.spectrum.BeamSpectra;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code design}: Fig. 6 and the shorter-baseline experiment. */
@Command(name = "design", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Fig. 6 (decay length against d/ln N) and the search for an experiment with a shorter baseline.")
final class DesignCommand implements Callable<Integer> {

    /** Share of the work that Fig. 6 makes. */
    private static final double SURVEY_SHARE = 0.55;
    private static final Set<String> FOR_FIG6_ONLY = Stream.concat(CommandWords.WITHOUT_EFFECT.stream(),
        Stream.of("--masses", "--experiments")).collect(Collectors.toUnmodifiableSet());

    @ArgGroup(exclusive = false, heading = "Fig. 6:%n")
    private SurveyOptions survey = new SurveyOptions();

    @ArgGroup(exclusive = false, heading = "Shorter-baseline experiment:%n")
    private ProposalOptions proposal = new ProposalOptions();

    @Mixin
    private ExperimentOptions options;

    @Mixin
    private FolderOptions folder;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1",
        description = "Seed of the random numbers, default ${DEFAULT-VALUE}; same seed, same result.")
    private long seed;

    @Option(names = "--threads", paramLabel = "N",
        description = "Worker threads, default all processors; does not change the result.")
    private Integer threadCount;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!(options.model.model() instanceof RightHandedT3R chosen)) {
            throw InputException.of("--model", options.model.model().name(), "design is made for t3r, whose window of masses is in question");
        }
        Question question = question(chosen);
        Path output = folder.place(Question.folder("design", question, CommandWords.of(spec).asksMoreThan("--model")));
        DesignResult result;
        try (Threads threads = new Threads(threads()); ProgressMeter meter = ProgressMeter.start("design");
             ResultFolder results = folder.open(output, question)) {
            Found found = find(chosen, threads, meter);
            result = found.result();
            results.publish(stage -> DesignFiles.write(found.result(), provenance(found), stage));
        }
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(DesignJson.of(result, seed)));
        } else {
            DesignText.lines(result).forEach(out::println);
            out.println("Written to " + Shown.plain(output.toString()) + ": report.html, pictures, tables, HEPData and short-baseline.yaml");
        }
        return 0;
    }

    private Question question(RightHandedT3R chosen) {
        List<Detector> surveyed = survey.detectors(options.channelsChosen());
        BaselineRequest request = proposal.request();
        Optional<BeamSpectra> spectra = options.experiment(new BaselineDesigner(request, chosen, seed).unit(),
            survey.masses(options.model).get(0)).spectra();
        return Question.of(CommandWords.of(spec), List.of(chosen, survey.masses(options.model), surveyed, request, proposal.material(),
            options.contents(spectra), CommandWords.of(spec).recorded(), seed));
    }

    /** The outcome and the experiments of Fig. 6 behind it. */
    private record Found(DesignResult result, List<Experiment> surveyed) {
    }

    private Found find(RightHandedT3R chosen, Threads threads, ProgressMeter meter) {
        Model paper = new RightHandedT3R(chosen.vev(), chosen.kineticMixingFactor(), true, RightHandedT3R.Scenario.VISIBLE);
        List<Double> masses = survey.masses(options.model);
        BaselineRequest request = proposal.request();
        BaselineDesigner designer = new BaselineDesigner(request, chosen, seed);
        ShieldMaterial material = proposal.material();
        Map<String, Experiment> beams = new HashMap<>();
        Experiment unit = template(beams, designer.unit(), masses.get(0));
        List<Experiment> templates = survey.detectors(options.channelsChosen()).stream().map(d -> template(beams, d, masses.get(0))).toList();
        BaselineSurvey found = BaselineSurvey.of(paper, masses, templates, seed, threads);
        meter.at(SURVEY_SHARE);
        BaselineProposal winner = designer.propose(unit, material, CommandWords.of(spec).without(FOR_FIG6_ONLY), threads);
        meter.at(1);
        Experiment proposed = winner.experiment();
        return new Found(new DesignResult(found, winner, BaselineSurvey.baseline(paper, masses.get(0), proposed, seed, templates.size())),
            templates);
    }

    /** Channels and spectra belong to the beam; reading the spectra once is enough. */
    private Experiment template(Map<String, Experiment> beams, Detector detector, double mass) {
        Experiment first = beams.computeIfAbsent(detector.beam().id(), id -> options.experiment(detector, mass));
        return first.with(detector);
    }

    private Provenance provenance(Found found) {
        DesignResult result = found.result();
        Detector detector = result.proposal().experiment().detector();
        List<Provenance.Input> inputs = new ArrayList<>();
        inputs.add(new Provenance.Input("model", "t3r " + Figures.of(result.proposal().experiment().particle().parameters())));
        inputs.add(new Provenance.Input("proposal", DetectorReport.exposure(detector) + " of " + detector.beam().id()));
        inputs.add(new Provenance.Input("experiments", String.join(", ", result.survey().experiments().stream().map(b -> b.id()).toList())));
        result.proposal().experiment().spectra().ifPresent(s ->
            inputs.add(new Provenance.Input("spectra of the proposal", s.generator() + " (" + s.description() + ")")));
        Citations citations = found.surveyed().stream().map(Experiment::citations)
            .reduce(result.proposal().experiment().citations().and(ShieldMaterial.citations()), Citations::and);
        return Provenance.of(CommandWords.of(spec).recorded(), OptionalLong.of(seed), inputs, citations);
    }

    private int threads() {
        if (threadCount != null && (threadCount < 1 || threadCount > 4096)) {
            throw InputException.of("--threads", threadCount, "must be between 1 and 4096");
        }
        return threadCount == null ? Runtime.getRuntime().availableProcessors() : threadCount;
    }
}
