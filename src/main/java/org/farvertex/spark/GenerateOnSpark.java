package org.farvertex.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.farvertex.citation.Program;
import org.farvertex.cli.FarVertex;
import org.farvertex.eventfile.EventFile;
import org.farvertex.input.InputException;
import org.farvertex.report.JsonObject;
import org.farvertex.simulation.Job;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code spark-submit --class org.farvertex.spark.GenerateOnSpark farvertex-spark.jar DETECTOR … -n N -o FOLDER}: events in parts, each a whole file. */
@Command(name = "GenerateOnSpark", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Events of 'farvertex generate' in parts on the cores of a Spark cluster; takes its options, but for those of one file and one machine.")
public final class GenerateOnSpark implements Callable<Integer> {

    private static final List<String> OTHERS = List.of("--job", "--threads", "--force", "--json");

    @Option(names = {"-n", "--events"}, required = true, paramLabel = "N", description = "Number of events of all parts.")
    private long events;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "FOLDER", description = "Folder for the parts, on a file system that all machines see.")
    private String output;

    @Option(names = "--parts", required = true, paramLabel = "N", description = "Parts, each a task and a whole file.")
    private int parts;

    @Option(names = "--format", paramLabel = "NAME", defaultValue = "hepmc3.gz",
        description = "Format, default ${DEFAULT-VALUE}: hepmc3, hepmc2, csv, eventcalc, each also with .gz or .zst behind.")
    private String format;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed of the random numbers, default ${DEFAULT-VALUE}.")
    private long seed;

    @Unmatched
    private List<String> words = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    /**
     * Generates the events; ends the process if anything is wrong.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        int code = FarVertex.commandLine(new GenerateOnSpark()).execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() throws IOException {
        long begin = System.nanoTime();
        check();
        String ending = EventFile.of(Path.of("part"), format).ending();
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of("--seed", String.valueOf(seed)));
        EventTasks tasks = new EventTasks(all, events, ending);
        int code = tasks.check(spec.commandLine().getErr());
        if (code != 0) {
            return code;
        }
        all.addAll(List.of("-n", String.valueOf(events)));
        all.add(0, "generate");
        JsonObject about = new JsonObject().with("command", FarVertex.line(all)).with("version", Program.version()).with("seed", seed).with("events", events);
        new Tasks("FarVertex generate", "events", parts, about).run(tasks, output);
        spec.commandLine().getOut().println(String.format(Locale.ROOT, "%d events in %d parts in %s; %.2f s", events, parts, output, (System.nanoTime() - begin) * 1e-9));
        return 0;
    }

    private void check() {
        if (events < 1 || events > Integer.MAX_VALUE) {
            throw InputException.of("-n", events, "must be between 1 and " + Integer.MAX_VALUE);
        }
        if (parts < 1 || parts > Math.min(events, Job.MOST)) {
            throw InputException.of("--parts", parts, "must be between 1 and the number of events, and at most " + Job.MOST);
        }
        for (String word : words) {
            if (OTHERS.contains(word.replaceFirst("=.*", "")) || word.startsWith("@")) {
                throw InputException.of(word, "does not go with parts on a cluster; leave it out");
            }
        }
    }
}
