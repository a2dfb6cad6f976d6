package org.farvertex.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.farvertex.design.BaselineDesigner;
import org.farvertex.design.BaselineProposal;
import org.farvertex.design.BaselineRequest;
import org.farvertex.design.BaselineSurvey;
import org.farvertex.design.LayoutChoice;
import org.farvertex.design.DesignResult;
import org.farvertex.design.LayoutRequest;
import org.farvertex.design.LayoutSearch;
import org.farvertex.design.ShieldMaterial;
import org.farvertex.detector.Beam;
import org.farvertex.detector.Detector;
import org.farvertex.input.Shown;
import org.farvertex.input.InputException;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.model.Model;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.particle.FinalState;
import org.farvertex.production.Sampling;
import org.farvertex.report.design.ComparisonResult;
import org.farvertex.report.design.DesignAnswer;
import org.farvertex.report.file.Question;
import org.farvertex.report.file.ResultFolder;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.RunSettings;
import org.farvertex.simulation.Setup;
import org.farvertex.simulation.Threads;
import org.farvertex.spectrum.BeamSpectra;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code design}: Fig. 6 and the shorter-baseline experiment. */
@Command(name = "design", mixinStandardHelpOptions = true, footer = {"", "Example: farvertex design --beam protons-400GeV --size 50cm -o output/design"}, sortOptions = false,
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

    @ArgGroup(exclusive = false, heading = "Comparison of layouts, for any model:%n")
    private CompareOptions compare = new CompareOptions();

    @Mixin
    private ExperimentOptions options;

    @Mixin
    private FolderOptions folder;

    @Mixin
    private WorkOptions work;

    @Mixin
    private AnswerOptions answer;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Model model = options.model.model();
        if (compare.asked() || !(model instanceof RightHandedT3R chosen)) {
            for (String several : List.of("--beams", "--targets", "--sizes")) {
                if (CommandWords.of(spec).asks(several)) {
                    refuse("is for one; " + several + " says which are compared", several.substring(0, several.length() - 1));
                }
            }
            refuse("is of Fig. 6, which a comparison of layouts and other models than t3r leave out", "--masses", "--experiments");
            return compare(model);
        }
        refuse("is of a comparison; give --beams, --targets, --distances, --angles or --sizes too", "--samples");
        Question question = question(chosen);
        Path output = folder.place(question.folder("design", CommandWords.of(spec).asksMoreThan("--model")));
        try (Threads threads = new Threads(work.threads()); ProgressMeter meter = ProgressMeter.start("design", answer.quiet());
             ResultFolder results = folder.open(output, question)) {
            RunRecord record = new RunRecord(spec, survey.names(options.channelsChosen()), RunRecord.coupling(chosen.scale(), chosen.coupling()), "--samples");
            Found found = find(chosen, threads, meter);
            DesignAnswer result = new DesignAnswer(found.result(), work.seed());
            results.publish(stage -> {
                record.write(stage);
                result.write(result.provenance(CommandWords.of(spec).recorded(), found.surveyed()), stage);
            });
            return answer.print(result, "Written to " + Shown.plain(output.toString()) + ": report.html, pictures, tables, HEPData and short-baseline.yaml");
        }
    }

    /** Refuses options that would change nothing. */
    private void refuse(String why, String... names) {
        for (String name : names) {
            if (CommandWords.of(spec).asks(name)) {
                throw InputException.of(name, why);
            }
        }
    }

    /** Any model: layouts by full simulation. */
    private int compare(Model model) {
        LayoutRequest request = compare.request(proposal, model);
        Map<Beam, Setup> setups = new HashMap<>();
        request.beams().forEach(beam -> setups.put(beam, setup(beam, request)));
        Question question = Question.of(CommandWords.of(spec).recorded(), List.of(model, request, proposal.material(), compare.samples(), work.seed(),
            request.beams().stream().map(beam -> options.spectra.contents(setups.get(beam).spectra())).toList()));
        Path output = folder.place(question.folder("design", true));
        try (ProgressMeter meter = ProgressMeter.start("design", answer.quiet()); ResultFolder results = folder.open(output, question)) {
            LayoutSearch search = new LayoutSearch(request, setups::get, new RunSettings(work.seed(), work.threads(), OptionalLong.of(compare.samples()),
                RunSettings.STANDARD_PRECISION, Sampling.IMPORTANCE));
            String description = "Best layout of the command in source, for " + model.name() + ". Simplified: point source, no cascade, every decay of the kinds "
                + "listed counts, full efficiency; the background is the user's number.";
            ComparisonResult result = new ComparisonResult(LayoutChoice.of(search, search.run(meter), proposal.material(), description,
                CommandWords.of(spec).recorded()), work.seed());
            RunRecord record = new RunRecord(spec, List.of(), RunRecord.coupling(model.scale(), model.coupling()), "--masses");
            results.publish(stage -> {
                record.write(stage);
                result.write(result.provenance(CommandWords.of(spec).recorded()), stage);
            });
            return answer.print(result, "Written to " + Shown.plain(output.toString()) + ": report.html, pictures, tried.csv and proposal.yaml");
        }
    }

    /** Channels, spectra and final states at a beam: every visible decay unless the user says which. */
    private Setup setup(Beam beam, LayoutRequest request) {
        Detector any = new BaselineDesigner(new BaselineRequest(beam, request.exposure(), request.radii().get(0), request.distances().get(0), request.length(),
            request.rule(), request.window()), options.model.model(), work.seed()).unit();
        Setup setup = options.setup(any.counting(EnumSet.complementOf(EnumSet.of(FinalState.ANY))), null, null);
        options.counting.require(setup, List.of(request.window().low(), request.window().high()));
        return setup;
    }

    private Question question(RightHandedT3R chosen) {
        List<Detector> surveyed = survey.detectors(options.channelsChosen());
        BaselineRequest request = proposal.request();
        Optional<BeamSpectra> spectra = options.experiment(new BaselineDesigner(request, chosen, work.seed()).unit(),
            survey.masses(options.model).get(0)).spectra();
        return Question.of(CommandWords.of(spec).recorded(), List.of(chosen, survey.masses(options.model), surveyed, request, proposal.material(),
            options.spectra.contents(spectra), CommandWords.of(spec).recorded(), work.seed()));
    }

    /** The outcome and the experiments of Fig. 6 behind it. */
    private record Found(DesignResult result, List<Experiment> surveyed) {
    }

    private Found find(RightHandedT3R chosen, Threads threads, ProgressMeter meter) {
        Model paper = new RightHandedT3R(chosen.vev(), chosen.kineticMixingFactor(), true, RightHandedT3R.Scenario.VISIBLE);
        List<Double> masses = survey.masses(options.model);
        BaselineRequest request = proposal.request();
        BaselineDesigner designer = new BaselineDesigner(request, chosen, work.seed());
        ShieldMaterial material = proposal.material();
        Map<Beam, Experiment> beams = new HashMap<>();
        Experiment unit = template(beams, designer.unit(), masses.get(0));
        List<Experiment> templates = survey.detectors(options.channelsChosen()).stream()
            .map(d -> surveyed(template(beams, d, masses.get(0)), paper, masses.get(0))).toList();
        BaselineSurvey found = BaselineSurvey.of(paper, masses, templates, work.seed(), threads);
        meter.at(SURVEY_SHARE);
        BaselineProposal winner = designer.propose(unit, material, CommandWords.of(spec).without(FOR_FIG6_ONLY), threads);
        meter.at(1);
        Experiment proposed = winner.experiment();
        return new Found(new DesignResult(found, winner, BaselineSurvey.baseline(paper, masses.get(0), surveyed(proposed, paper, masses.get(0)), work.seed(),
            templates.size())), templates);
    }

    /** Fig. 6 is that of the paper, with its decays and its channels. */
    private static Experiment surveyed(Experiment experiment, Model paper, double mass) {
        LongLivedParticle particle = paper.at(mass);
        try {
            return experiment.asFarAs(particle);
        } catch (IllegalArgumentException e) {
            throw InputException.of("--channels", e.getMessage());
        }
    }

    /** Channels and spectra belong to the beam; reading the spectra once is enough. */
    private Experiment template(Map<Beam, Experiment> beams, Detector detector, double mass) {
        Experiment first = beams.computeIfAbsent(detector.beam(), beam -> options.experiment(detector, mass));
        return first.with(detector);
    }
}
