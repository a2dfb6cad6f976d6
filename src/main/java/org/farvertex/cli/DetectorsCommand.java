package org.farvertex.cli;

import java.io.PrintWriter;
import java.util.List;
import org.farvertex.config.Detectors;
import org.farvertex.detector.Detector;
import org.farvertex.report.DetectorJson;
import org.farvertex.report.DetectorReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code farvertex detectors}: lists the shipped detectors, or checks one. */
@Command(name = "detectors", mixinStandardHelpOptions = true,
    description = "Lists the shipped detectors; 'detectors check FILE' validates one.")
final class DetectorsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON object instead of a table.")
    private boolean json;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        List<Detector> detectors = Detectors.shipped();
        if (json) {
            out.println(DetectorJson.list(detectors));
        } else {
            DetectorReport.table(detectors).forEach(out::println);
        }
    }

    @Command(name = "check", mixinStandardHelpOptions = true,
        description = "Reads a detector file strictly and says what it means.")
    void check(
        @Parameters(paramLabel = "FILE", description = "A .yaml file, or the name of a shipped detector.") String file,
        @Option(names = "--json", description = "Print one JSON object instead of text.") boolean asJson) {
        PrintWriter out = spec.commandLine().getOut();
        Detector detector = Detectors.resolve(file);
        if (asJson || json) {
            out.println(DetectorJson.one(detector));
        } else {
            DetectorReport.summary(detector).forEach(out::println);
        }
    }
}
