package org.farvertex.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.farvertex.config.Detectors;
import org.farvertex.detector.Detector;
import org.farvertex.detector.NullResults;
import org.farvertex.eventfile.OnStop;
import org.farvertex.input.InputException;
import org.farvertex.jhepmc.ShortestDecimal;
import org.farvertex.model.Coupling;
import org.farvertex.input.Shown;
import org.farvertex.reach.BandSearch;
import org.farvertex.reach.Journal;
import org.farvertex.reach.ProgressFile;
import org.farvertex.reach.Range;
import org.farvertex.reach.Reach;
import org.farvertex.reach.ReachPlan;
import org.farvertex.reach.ReachRun;
import org.farvertex.report.file.Question;
import org.farvertex.report.file.ResultFolder;
import org.farvertex.report.reach.ReachReport;
import org.farvertex.report.reach.ReachResult;
import org.farvertex.simulation.Setup;
import org.farvertex.simulation.Threads;
import org.farvertex.simulation.Variations;
import org.farvertex.spectrum.Generator;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code reach DETECTOR…}: masses, or contours in mass and coupling, with at least the signal. */
@Command(name = "reach", mixinStandardHelpOptions = true, footer = {"", "Example: farvertex reach faser nucal --mass-range 20MeV:100MeV"}, sortOptions = false,
    description = "Finds where a detector expects at least its signal: mass intervals at one coupling, or contours.")
final class ReachCommand implements Callable<Integer> {

    /** So many detectors are spelt out in the name of the folder. */
    private static final int NAMED = 3;
    /** At so many masses it is seen whether anything counts at all. */
    private static final int MASSES_LOOKED_AT = 64;

    @Parameters(paramLabel = "DETECTOR", arity = "1..*", completionCandidates = ShippedNames.OfDetectors.class,
        description = "Detector files (YAML) or names of shipped ones, e.g. faser nucal; 'all' for every experiment, in its standard version, that can see the particle.")
    private List<String> names;

    @Mixin
    private ExperimentOptions options;

    @ArgGroup(exclusive = false, heading = "Signal:%n")
    private SignalOptions signal = new SignalOptions();

    @ArgGroup(exclusive = false, heading = "Scan:%n")
    private ScanOptions scan = new ScanOptions();

    @Option(names = "--generators", paramLabel = "all", description = "'all': repeat with sibyll, dpmjet and pythia spectra; "
        + "their spread is the hadronic uncertainty.")
    private String generators;

    @Option(names = "--bands", description = "Say how far every edge depends on the model: hadronic generator, proton bremsstrahlung, kinetic mixing, depth in "
        + "the dump, longitudinal A'.")
    private boolean bands;

    @Option(names = "--exclusions", description = "Simulate the experiments that saw nothing too, and draw them grey.")
    private boolean exclusions;

    @Mixin
    private OutputOptions output;

    @Mixin
    private AnswerOptions answer;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        long begin = System.nanoTime();
        ReachPlan plan = scan.plan(options.model);
        List<Setup> setups = setups(plan);
        Question question = question(plan, setups);
        Path folder = output.files.folder.place(name(setups, question));
        List<Reach> reaches = output.wanted() ? written(folder, question, plan, setups) : scanned(plan, setups, Journal.inMemory());
        return answer.print(new ReachResult(plan, reaches, ReachReport.citations(plan, setups), (System.nanoTime() - begin) * 1e-9),
            output.wanted() ? Shown.plain(folder.resolve("report.html").toString()) : "");
    }

    /** Everything the numbers depend on. */
    private Question question(ReachPlan plan, List<Setup> setups) {
        List<Object> parts = new ArrayList<>(List.of(plan));
        setups.forEach(s -> parts.addAll(List.of(s.detector(), s.model(), s.channels(), s.bremsstrahlung(), options.spectra.contents(s.spectra()))));
        return Question.of(CommandWords.of(spec).recorded(), parts);
    }

    private List<Reach> scanned(ReachPlan plan, List<Setup> setups, Journal journal) {
        try (ProgressMeter meter = ProgressMeter.start("reach", answer.quiet())) {
            List<Reach> reaches = new ReachRun(plan, journal, scan.threads()).of(setups, meter);
            return bands ? banded(plan, reaches) : reaches;
        }
    }

    private List<Reach> banded(ReachPlan plan, List<Reach> reaches) {
        try (Threads crew = new Threads(scan.threads())) {
            return new BandSearch(plan, new Variations()).of(reaches, crew);
        }
    }

    private List<Reach> written(Path folder, Question question, ReachPlan plan, List<Setup> setups) {
        try (ResultFolder results = output.files.open(folder, question); ProgressFile journal = output.files.journal(folder, question);
             OnStop hint = ResumeOptions.hint(spec, journal)) {
            RunRecord record = record(plan, setups);
            List<Reach> reaches = scanned(plan, setups, journal);
            results.publish(place -> {
                record.write(place);
                new ReachReport(reaches, plan.masses(), plan.couplings(),
                    ReachReport.provenance(CommandWords.of(spec).recorded(), plan, setups)).write(place);
            });
            journal.finish();
            return reaches;
        }
    }

    private RunRecord record(ReachPlan plan, List<Setup> setups) {
        Coupling scale = options.model.scale();
        Map<String, String> resolved = new HashMap<>(plan.couplings().isPresent() ? Map.of("--" + scale.argument() + "-range",
            RunRecord.exact(scale, plan.couplings().get().low()) + ":" + RunRecord.exact(scale, plan.couplings().get().high()))
            : RunRecord.coupling(scale, setups.get(0).model().coupling()));
        resolved.put("--mass-range", ShortestDecimal.text(plan.masses().low()) + "GeV:" + ShortestDecimal.text(plan.masses().high()) + "GeV");
        List<String> read = isAll() ? setups.stream().map(s -> s.detector().id()).distinct().toList() : names;
        return new RunRecord(spec, read, resolved);
    }

    /** Detectors and model; what else was asked is in the question's mark. */
    private String name(List<Setup> setups, Question question) {
        List<String> ids = setups.stream().map(s -> s.detector().id()).distinct().toList();
        String detectors = isAll() ? "all" : ids.size() <= NAMED ? String.join("-", ids)
            : ids.get(0) + "-and-" + (ids.size() - 1) + "-more";
        boolean plain = isAll() || (ids.size() <= NAMED && Detectors.names().containsAll(names));
        return question.folder("reach-" + detectors + "-" + options.model.name(), !plain || CommandWords.of(spec).asksMoreThan("--model"));
    }

    private List<Setup> setups(ReachPlan plan) {
        Double fallback = plan.couplings().map(Range::middle).orElse(null);
        if (generators != null && !generators.equals("all")) {
            throw InputException.of("--generators", generators, "must be 'all'; choose one with --generator");
        }
        List<Setup> setups = new ArrayList<>();
        List<InputException> refused = new ArrayList<>();
        List<String> left = new ArrayList<>();
        // those that nobody named may drop out
        int named = isAll() ? 0 : names.size();
        List<Detector> detectors = detectors();
        for (int i = 0; i < detectors.size(); i++) {
            Detector detector = detectors.get(i);
            try {
                setups.addAll(setups(i < named ? options.counting.searching(detector, options.model) : detector, plan, fallback));
            } catch (InputException e) {
                if (i < named) {
                    throw e;
                }
                refused.add(e);
                left.add(detector.id());
            }
        }
        if (setups.isEmpty()) {
            throw refused.get(0);
        }
        if (!left.isEmpty()) {
            spec.commandLine().getErr().println("farvertex: left out: " + String.join(", ", left) + "; name one of them to learn why");
        }
        return setups;
    }

    private List<Setup> setups(Detector detector, ReachPlan plan, Double fallback) {
        Setup main = options.setup(detector, fallback, null);
        options.counting.require(main, Arrays.stream(plan.masses().points(MASSES_LOOKED_AT)).boxed().toList());
        List<Setup> setups = new ArrayList<>(List.of(main));
        if (generators != null && main.spectra().isPresent()) {
            for (Generator other : Generator.values()) {
                if (!other.version().equals(main.spectra().get().generator())) {
                    setups.add(options.setup(detector, fallback, other.name().toLowerCase(Locale.ROOT)));
                }
            }
        }
        return setups;
    }

    /** Every shipped detector, of which those drop out that cannot see the particle. */
    private boolean isAll() {
        return names.equals(List.of("all"));
    }

    private List<Detector> detectors() {
        List<Detector> detectors = new ArrayList<>(isAll() ? Detectors.standard()
            : names.stream().map(Detectors::resolve).toList());
        if (exclusions) {
            Detectors.standard().stream().filter(d -> NullResults.contains(d.id()))
                .filter(d -> detectors.stream().noneMatch(known -> known.id().equals(d.id()))).forEach(detectors::add);
        }
        if (detectors.stream().map(Detector::id).distinct().count() != detectors.size()) {
            throw InputException.of("DETECTOR", String.join(" ", names), "names a detector twice");
        }
        return detectors.stream().map(signal::asked).toList();
    }
}
