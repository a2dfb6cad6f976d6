package org.farvertex.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.farvertex.config.ScanPlanFile;
import org.farvertex.eventfile.OnStop;
import org.farvertex.input.InputException;
import org.farvertex.reach.ProgressFile;
import org.farvertex.report.Provenance;
import org.farvertex.report.file.Question;
import org.farvertex.report.file.ResultFolder;
import org.farvertex.report.scan.ScanFiles;
import org.farvertex.report.scan.ScanQuestion;
import org.farvertex.report.scan.ScanResult;
import org.farvertex.report.scan.ScanSetups;
import org.farvertex.report.scan.SingleTable;
import org.farvertex.scan.ScanPlan;
import org.farvertex.scan.ScanRun;
import org.farvertex.scan.Scanned;
import org.farvertex.simulation.Job;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scan PLAN.yaml}: expected decays in every cell of a plan. */
@Command(name = "scan", mixinStandardHelpOptions = true,
    footer = {"", "Example: farvertex scan plan.yaml --output results"}, sortOptions = false,
    description = {"Expected decays in every cell of a plan of detectors, models, masses, couplings, generators and variations: a row each, as CSV and Parquet.",
        "--output TABLE.csv or TABLE.parquet writes that table alone."})
final class ScanCommand implements Callable<Integer> {

    /** Answers are held in memory until all are there. */
    private static final long MOST_CELLS = 4_000_000;

    @Parameters(paramLabel = "PLAN", description = "The plan, a YAML file (see scans.md of the documentation).")
    private Path file;

    @Mixin
    private JobOption jobs;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the random numbers, instead of the plan's.")
    private Long seed;

    @Option(names = "--threads", paramLabel = "N", description = "Worker threads, default all processors; does not change the result.")
    private Integer threads;

    @Mixin
    private ResumeOptions output;

    @Mixin
    private AnswerOptions answer;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        long begin = System.nanoTime();
        output.check();
        Job job = jobs.job();
        int workers = WorkOptions.threads(threads);
        ScanPlan plan = seed == null ? ScanPlanFile.read(file) : ScanPlanFile.read(file).withSeed(seed);
        if (plan.cells() / job.of() > MOST_CELLS) {
            throw InputException.of(file.toString(), "has " + plan.cells() + " cells; one run does at most " + MOST_CELLS + ": share the plan with "
                + JobOption.NAME + " i/" + (plan.cells() / MOST_CELLS + 1));
        }
        // what all jobs have in common, and what this one answers
        Question whole = ScanQuestion.of(command(), plan, Job.ONLY);
        Question own = job.equals(Job.ONLY) ? whole : ScanQuestion.of(command(), plan, job);
        Path place = output.folder.place(own.folder("scan-" + name() + (job.of() == 1 ? "" : "-job-" + job.number() + "-of-" + job.of()), true));
        Optional<SingleTable> single = SingleTable.of(place);
        single.ifPresent(table -> check(table, whole, job, output.folder.force() || output.goesOn(table.work(), own)));
        ScanSetups setups = ScanSetups.of(plan);
        Scanned scanned = written(single.map(SingleTable::work).orElse(place), own, new Order(plan, job, workers),
            setups.provenance(command(), whole.fingerprint(), job));
        single.ifPresent(SingleTable::take);
        return answer.print(new ScanResult(place, job, setups, scanned, (System.nanoTime() - begin) * 1e-9));
    }

    private static void check(SingleTable table, Question whole, Job job, boolean replace) {
        if (job.of() > 1 && !table.isText()) {
            throw InputException.of("--output", table.file(), "is the share of a job, which must be a .csv or a folder; merge gives Parquet of all of them");
        }
        table.check(whole, job.label(), replace);
    }

    /** Name of the plan, without endings that would make a table of the folder. */
    private String name() {
        return String.valueOf(file.getFileName()).replaceFirst("(?<=.)(\\.(?:ya?ml|csv|parquet))+$", "");
    }

    private String command() {
        Set<String> without = new HashSet<>(CommandWords.WITHOUT_EFFECT);
        without.add(JobOption.NAME);
        return CommandWords.of(spec).without(without);
    }

    private Scanned written(Path folder, Question question, Order order, Provenance provenance) {
        RunRecord record = new RunRecord(spec, ScanPlanFile.files(file));
        try (ResultFolder results = output.open(folder, question); ProgressFile journal = output.journal(folder, question);
             OnStop hint = ResumeOptions.hint(spec, journal)) {
            Scanned scanned;
            try (ProgressMeter meter = ProgressMeter.start("scan", answer.quiet())) {
                scanned = new ScanRun(order.plan(), order.job(), journal, order.threads()).run(meter);
            }
            results.publish(place -> {
                record.write(place);
                new ScanFiles(scanned, provenance).write(place);
            });
            journal.finish();
            return scanned;
        }
    }

    /** What is to be done, and by how many threads. */
    private record Order(ScanPlan plan, Job job, int threads) {
    }
}
