package org.farvertex.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.farvertex.eventfile.EventFile;
import org.farvertex.eventfile.EventFileWriter;
import org.farvertex.eventfile.EventLayout;
import org.farvertex.eventfile.RunDescription;
import org.farvertex.eventfile.RunDescriptions;
import org.farvertex.input.InputException;
import org.farvertex.report.rate.EventSummary;
import org.farvertex.simulation.EventGenerator;
import org.farvertex.simulation.EventWeight;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.Job;
import org.farvertex.simulation.RunSettings;
import org.farvertex.statistics.Estimate;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code generate DETECTOR -n N -o FILE}: an event file. */
@Command(name = "generate", mixinStandardHelpOptions = true, footer = {"", "Example: farvertex generate faser --mass 60MeV -n 1000 -o events.hepmc3"}, sortOptions = false,
    description = "Events of a long-lived particle (t3r: A' -> e+ e-) that decays in a detector, with the whole chain from the beam: HepMC3, HepMC2 or CSV.")
final class GenerateCommand implements Callable<Integer> {

    @Mixin
    private PointOptions point;

    @Option(names = {"-n", "--events"}, required = true, paramLabel = "N", description = "Number of events, with --job of all jobs.")
    private long events;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "FILE",
        description = "Event file: .hepmc3, .hepmc (HepMC2), .csv or .dat (EventCalc), each also with .gz or .zst behind; - is standard output.")
    private Path output;

    @Option(names = "--format", paramLabel = "NAME", description = "Format, if the file's name should not choose it: hepmc3, hepmc2, csv, eventcalc, each also with .gz or .zst behind.")
    private String format;

    @Option(names = "--force", description = "Replace an older file of that name that holds something else.")
    private boolean force;

    @Option(names = "--weighted", description = "Keep every candidate with its weight, instead of events of weight 1.")
    private boolean weighted;

    @Mixin
    private WeightOptions weights;

    @Mixin
    private JobOption jobs;

    @ArgGroup(exclusive = false, heading = "What the file tells:%n")
    private LayoutOptions layout = new LayoutOptions();

    @ArgGroup(exclusive = false, heading = "Run:%n")
    private RunOptions.OfEvents run = new RunOptions.OfEvents();

    @Mixin
    private AnswerOptions answer;

    @Override
    public Integer call() {
        Job job = jobs.job();
        requireEvents(job);
        long own = job.end(events) - job.begin(events);
        EventFile file = format == null ? EventFile.of(output) : EventFile.of(output, format);
        file.requireLibrary();
        Experiment experiment = point.experiment();
        List<EventWeight> others = weights.of(point, experiment, file.format());
        EventLayout view = layout.layout(experiment.detector(), events, job.begin(events), file.format());
        RunSettings settings = run.settings();
        long begin = System.nanoTime();
        try (EventGenerator generator = new EventGenerator(experiment, others, settings, weighted)) {
            generator.obstacle().ifPresent(why -> {
                throw InputException.of("--mass", point.mass().text(), "gives no events to generate in " + experiment.detector().id() + ": " + why);
            });
            boolean replaced = !file.isStandardOutput() && Files.isRegularFile(file.path());
            write(file, describe(experiment, others, settings, generator, view).of(job), generator);
            return answer.print(new EventSummary(file.path(), replaced, own, generator.expected(), weighted, settings.seed(),
                generator.overweight(), experiment.particle().identity().plainSymbol(), (System.nanoTime() - begin) * 1e-9, expected(others, generator),
                experiment.leftOut(), experiment.citations()),
                file.isStandardOutput());
        }
    }

    private void requireEvents(Job job) {
        if (events < 1 || events > Integer.MAX_VALUE) {
            throw InputException.of("-n", events, "must be between 1 and " + Integer.MAX_VALUE);
        }
        if (events < job.of()) {
            throw InputException.of("-n", events, "must be at least one for each of the " + job.of() + " jobs");
        }
    }

    private static Map<String, Estimate> expected(List<EventWeight> others, EventGenerator generator) {
        Map<String, Estimate> expected = new LinkedHashMap<>();
        for (int k = 0; k < others.size(); k++) {
            expected.put(others.get(k).name(), generator.expectedByOthers().get(k));
        }
        return expected;
    }

    private RunDescription describe(Experiment experiment, List<EventWeight> others, RunSettings settings, EventGenerator generator, EventLayout view) {
        RunDescription run = RunDescriptions.of(experiment, settings, generator.expected(), jobs.job().end(events) - jobs.job().begin(events), weighted, view);
        return others.isEmpty() ? run : RunDescriptions.with(run, others, generator.expectedByOthers());
    }

    private void write(EventFile file, RunDescription description, EventGenerator generator) {
        try (EventFileWriter writer = new EventFileWriter(file, description, force);
             ProgressMeter meter = ProgressMeter.start("generate", answer.quiet())) {
            generator.generate(description.sample().job(), description.sample().events(), writer.encoder()::encode, writer::append, meter);
            writer.commit();
        }
    }
}
