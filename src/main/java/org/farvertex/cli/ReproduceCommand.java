package org.farvertex.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.farvertex.citation.Citations;
import org.farvertex.config.Detectors;
import org.farvertex.constraints.Entry;
import org.farvertex.input.InputException;
import org.farvertex.reach.Exclusion;
import org.farvertex.report.Provenance.Input;
import org.farvertex.report.Provenance;
import org.farvertex.report.file.ResultFolder;
import org.farvertex.report.reproduce.PaperReport;
import org.farvertex.reproduce.DataTests;
import org.farvertex.reproduce.Reproduction;
import org.farvertex.simulation.Setup;
import org.farvertex.simulation.Threads;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code reproduce}: every figure, table and number of the paper that can be computed, beside the printed ones. */
@Command(name = "reproduce", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Every figure, table and number of arXiv:2105.07655 that can be computed, with a report that sets each beside the published one.")
final class ReproduceCommand implements Callable<Integer> {

    /** The project's own proposal, no experiment that exists or is planned. */
    private static final String OWN_PROPOSAL = "short-baseline";
    private static final int MOST_THREADS = 4096;

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
        int count = threadCount == null ? Runtime.getRuntime().availableProcessors() : threadCount;
        if (count < 1 || count > MOST_THREADS) {
            throw InputException.of("--threads", threadCount, "must be between 1 and " + MOST_THREADS);
        }
        List<Setup> setups = setups();
        Question question = Question.of(CommandWords.of(spec), List.of(setups.stream().map(Setup::detector).toList(), seed));
        Path output = folder.place(Question.folder("paper", question, seed != 1));
        PaperReport report;
        try (Threads threads = new Threads(count); ResultFolder results = folder.open(output, question)) {
            Reproduction result = Reproduction.of(setups, seed, threads);
            report = new PaperReport(result, provenance(setups, result.data()));
            results.publish(report::write);
        }
        Path page = output.resolve("report.html");
        spec.commandLine().getOut().println(json ? Json.write(ReproduceValues.of(report.result(), seed))
            : String.join(System.lineSeparator(), ReproduceValues.lines(report.result(), report.summary()))
                + System.lineSeparator() + "Written to " + page + ", report.md, figures and tables beside it");
        return 0;
    }

    /** All shipped experiments. */
    private static List<Setup> setups() {
        return Setup.standard(Detectors.standard().stream().filter(detector -> !detector.id().equals(OWN_PROPOSAL)).toList(), Reproduction.model());
    }

    private Provenance provenance(List<Setup> setups, DataTests data) {
        List<Input> inputs = List.of(new Input("model", "t3r, V = 10 GeV, paper mode (e+e- alone open)"),
            new Input("experiments", setups.stream().map(s -> s.detector().id()).collect(Collectors.joining(", "))),
            new Input("spectra", setups.stream().flatMap(s -> s.spectra().stream()).map(s -> s.generator() + " (" + s.description() + ")")
                .distinct().collect(Collectors.joining("; "))));
        return Provenance.of("farvertex reproduce" + (seed == 1 ? "" : " --seed " + seed), OptionalLong.of(seed), inputs,
            data.cases().stream().map(DataTests.Case::entries).map(Entry::citations).reduce(citations(setups), Citations::and));
    }

    static Citations citations(List<Setup> setups) {
        return Citations.NONE.part("reproduce").and(Setup.citations(setups)).and(Exclusion.citations(Reproduction.model().name()))
            .part("flavour").part("muon").part("dark matter");
    }
}
