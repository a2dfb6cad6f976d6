package org.farvertex.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.farvertex.config.Detectors;
import org.farvertex.detector.Beam;
import org.farvertex.detector.Detector;
import org.farvertex.input.InputException;
import org.farvertex.production.BremsstrahlungDomain;
import org.farvertex.report.Provenance;
import org.farvertex.report.Provenance.Input;
import org.farvertex.report.file.ResultFolder;
import org.farvertex.report.reproduce.PaperReport;
import org.farvertex.reproduce.DataTests;
import org.farvertex.reproduce.Reproduction;
import org.farvertex.simulation.Setup;
import org.farvertex.simulation.Threads;
import org.farvertex.spectrum.BeamSpectra;
import org.farvertex.spectrum.EmbeddedSpectra;
import org.farvertex.spectrum.Generator;
import org.farvertex.spectrum.SharedSpectra;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Mixin;
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

    /** All shipped experiments, the tables of a beam read once. */
    private static List<Setup> setups() {
        Map<String, Optional<BeamSpectra>> tables = new HashMap<>();
        List<Setup> setups = new ArrayList<>();
        for (Detector detector : Detectors.shipped()) {
            if (!detector.id().equals(OWN_PROPOSAL)) {
                Beam beam = detector.beam();
                Optional<BeamSpectra> spectra = tables.computeIfAbsent(beam.id(), id -> spectra(beam));
                setups.add(new Setup(Reproduction.model(), detector, Setup.standardChannels(Reproduction.model(), beam), spectra,
                    BremsstrahlungDomain.STANDARD));
            }
        }
        return setups;
    }

    private static Optional<BeamSpectra> spectra(Beam beam) {
        return beam.spectra().isEmpty() ? Optional.empty()
            : Optional.of(new SharedSpectra(EmbeddedSpectra.of(beam.spectra(), beam.collider() ? Generator.SIBYLL : Generator.PYTHIA)));
    }

    private Provenance provenance(List<Setup> setups, DataTests data) {
        List<Input> inputs = List.of(new Input("model", "t3r, V = 10 GeV, paper mode (e+e- alone open)"),
            new Input("experiments", setups.stream().map(s -> s.detector().id()).collect(Collectors.joining(", "))),
            new Input("spectra", setups.stream().flatMap(s -> s.spectra().stream()).map(s -> s.generator() + " (" + s.description() + ")")
                .distinct().collect(Collectors.joining("; "))));
        return new Provenance("farvertex reproduce" + (seed == 1 ? "" : " --seed " + seed), FarVertex.version(), OptionalLong.of(seed), inputs,
            data.cases().stream().map(DataTests.Case::entries).reduce(citations(setups), Citations::data, Citations::add).list());
    }

    static Citations citations(List<Setup> setups) {
        return new Citations().part("reproduce").add(Citations.of(setups)).exclusions(Reproduction.model().name())
            .part("flavour").part("muon").part("dark matter");
    }
}
