package org.farvertex.spark;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.farvertex.citation.Program;
import org.farvertex.cli.FarVertex;
import org.farvertex.config.ScanPlanFile;
import org.farvertex.input.InputException;
import org.farvertex.report.JsonObject;
import org.farvertex.report.file.Question;
import org.farvertex.report.scan.ScanQuestion;
import org.farvertex.scan.ScanPlan;
import org.farvertex.simulation.Job;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spark-submit --class org.farvertex.spark.ScanOnSpark farvertex-spark.jar PLAN.yaml -o FOLDER}: what {@code scan} does, on a cluster. */
@Command(name = "ScanOnSpark", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Expected decays in every cell of a plan, on the cores of a Spark cluster: the rows of 'farvertex scan', as a data set of Parquet in parts.")
public final class ScanOnSpark implements Callable<Integer> {

    /** A part is held in memory until it is written. */
    private static final long MOST_CELLS = 1_000_000;
    private static final int STANDARD_PARTS = 100;

    @Parameters(paramLabel = "PLAN", description = "The plan, a YAML file (see scans.md of the documentation).")
    private Path file;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "FOLDER", description = "Folder for the parts, on a file system that all machines see.")
    private String output;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the random numbers, instead of the plan's.")
    private Long seed;

    @Option(names = "--parts", paramLabel = "N", description = "Parts, each a task; default 100, and no more than the plan has columns. Does not change the rows.")
    private Integer parts;

    @Spec
    private CommandSpec spec;

    /**
     * Runs the plan; ends the process if anything is wrong.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        int code = FarVertex.commandLine(new ScanOnSpark()).execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() {
        long begin = System.nanoTime();
        ScanPlan plan = seed == null ? ScanPlanFile.read(file) : ScanPlanFile.read(file).withSeed(seed);
        int jobs = jobs(plan);
        // what a run on one machine records, so that its bytes are the same
        String command = FarVertex.line(seed == null ? List.of("scan", file.toString()) : List.of("scan", file.toString(), "--seed", seed.toString()));
        Question question = ScanQuestion.of(command, plan, Job.ONLY);
        JsonObject about = new JsonObject().with("command", command).with("version", Program.version()).with("plan", question.fingerprint())
            .with("seed", plan.seed()).with("cells", plan.cells());
        long rows = new Tasks("FarVertex scan " + file.getFileName(), "rows", jobs, about).run(new ScanTasks(file, plan.seed(), command, question.fingerprint()), output);
        spec.commandLine().getOut().println(String.format(Locale.ROOT, "%d cells in %d parts in %s; %.2f s", rows, jobs, output, (System.nanoTime() - begin) * 1e-9));
        return 0;
    }

    private int jobs(ScanPlan plan) {
        long fewest = (plan.cells() + MOST_CELLS - 1) / MOST_CELLS;
        long standard = Math.min(plan.columns(), Math.max(STANDARD_PARTS, fewest));
        long jobs = parts == null ? standard : parts;
        if (jobs < 1 || jobs > Math.min(plan.columns(), Job.MOST)) {
            throw InputException.of("--parts", jobs, "must be between 1 and the number of columns of the plan, " + plan.columns());
        }
        if (plan.cells() / jobs > MOST_CELLS) {
            throw InputException.of("--parts", jobs, "makes parts of more than " + MOST_CELLS + " cells; give at least " + fewest);
        }
        return (int) jobs;
    }
}
