package org.farvertex.cli;

import java.util.concurrent.Callable;
import org.farvertex.config.Detectors;
import org.farvertex.report.DetectorList;
import org.farvertex.report.DetectorSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code detectors}: lists the shipped detectors, checks a file, or prints one to start from. */
@Command(name = "detectors", mixinStandardHelpOptions = true, footer = {"", "Example: farvertex detectors"},
    description = "Lists the shipped detectors; 'detectors check FILE' validates one, 'detectors show NAME' prints one to start from.")
final class DetectorsCommand implements Callable<Integer> {

    @Mixin
    private AnswerFileOptions answer;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return answer.print(new DetectorList(Detectors.shipped()));
    }

    @Command(name = "show", mixinStandardHelpOptions = true, footer = {"", "Example: farvertex detectors show faser"},
        description = "Prints the file of a shipped detector, to start from.")
    Integer show(@Parameters(paramLabel = "NAME", completionCandidates = ShippedNames.OfDetectors.class, description = "The name of a shipped detector.") String name) {
        spec.commandLine().getOut().println(Detectors.source(name).stripTrailing());
        return 0;
    }

    @Command(name = "check", mixinStandardHelpOptions = true, footer = {"", "Example: farvertex detectors check my-detector.yaml"},
        description = "Reads a detector file strictly and says what it means.")
    Integer check(
        @Parameters(paramLabel = "FILE", description = "A .yaml file, or the name of a shipped detector.") String file,
        @Mixin AnswerFileOptions own) {
        return answer.with(own).print(new DetectorSummary(Detectors.resolve(file)));
    }
}
