package org.farvertex.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.farvertex.config.Detectors;
import org.farvertex.detector.Detector;
import org.farvertex.particle.FinalState;
import org.farvertex.report.file.Question;
import org.farvertex.report.file.ResultFolder;
import org.farvertex.report.reproduce.PaperReport;
import org.farvertex.report.reproduce.PaperResult;
import org.farvertex.reproduce.PhotonSearch;
import org.farvertex.reproduce.Reproduction;
import org.farvertex.reproduce.ShortBaseline;
import org.farvertex.simulation.Setup;
import org.farvertex.simulation.Threads;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code reproduce}: every figure, table and number of the paper that can be computed, beside the printed ones. */
@Command(name = "reproduce", mixinStandardHelpOptions = true, footer = {"", "Example: farvertex reproduce -o output/paper"}, sortOptions = false,
    description = "Every figure, table and number of arXiv:2105.07655 that can be computed, with a report that sets each beside the published one.")
final class ReproduceCommand implements Callable<Integer> {

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
        long seed = work.seed();
        int count = work.threads();
        List<Setup> setups = Setup.standard(Detectors.experiments().stream().filter(d -> d.finalStates().contains(FinalState.ELECTRONS)).toList(),
            Reproduction.model());
        List<Setup> photons = Setup.standard(PhotonSearch.EXPERIMENTS.stream()
            .map(name -> Detectors.resolve(name).counting(Set.of(FinalState.PHOTONS))).toList(), PhotonSearch.model());
        Setup shorter = Setup.standard(Detectors.resolve(ShortBaseline.DETECTOR), ShortBaseline.model());
        List<Setup> all = Stream.of(setups, photons, List.of(shorter)).flatMap(List::stream).toList();
        String command = "farvertex reproduce" + (seed == 1 ? "" : " --seed " + seed);
        Question question = Question.of(CommandWords.of(spec).recorded(), List.of(all.stream().map(Setup::detector).toList(), seed));
        Path output = folder.place(question.folder("paper", seed != 1));
        try (Threads threads = new Threads(count); ResultFolder results = folder.open(output, question)) {
            RunRecord record = new RunRecord(spec, all.stream().map(Setup::detector).map(Detector::id).distinct().toList(), Map.of());
            PaperResult result = new PaperResult(Reproduction.of(setups, photons, shorter, seed, threads), seed);
            results.publish(stage -> {
                record.write(stage);
                new PaperReport(result.result(), result.provenance(command, all)).write(stage);
            });
            return answer.print(result, "Written to " + output.resolve("report.html") + ", report.md, figures and tables beside it");
        }
    }
}
