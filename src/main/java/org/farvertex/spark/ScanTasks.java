package org.farvertex.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.farvertex.config.ScanPlanFile;
import org.farvertex.input.InputException;
import org.farvertex.reach.Journal;
import org.farvertex.report.file.FileTree;
import org.farvertex.report.scan.ScanFiles;
import org.farvertex.report.scan.ScanQuestion;
import org.farvertex.report.scan.ScanSetups;
import org.farvertex.scan.CellEngine;
import org.farvertex.scan.ScanPlan;
import org.farvertex.scan.ScanRun;
import org.farvertex.scan.Scanned;
import org.farvertex.simulation.Job;
import org.farvertex.simulation.Progress;

/** Jobs of a plan, which is read once on each executor, and whose jobs there share what cells share. */
final class ScanTasks implements PartMaker {

    private static final long serialVersionUID = 1;

    private final Parcel parcel;
    private final String file;
    private final long seed;
    private final String command;
    private final String fingerprint;
    private transient Path here;
    private transient ScanPlan plan;
    private transient CellEngine engine;

    /**
     * A plan with what it needs.
     *
     * @param file        the plan
     * @param seed        its seed, or the one that stands for it
     * @param command     the command line that the tables record
     * @param fingerprint of all that the rows depend on, as read by whoever sends this
     */
    ScanTasks(Path file, long seed, String command, String fingerprint) {
        this.parcel = Parcel.of(List.of(file));
        this.file = file.toAbsolutePath().normalize().toString();
        this.seed = seed;
        this.command = command;
        this.fingerprint = fingerprint;
    }

    @Override
    public Made make(Job job, int threads, Path folder) throws IOException {
        ScanPlan all = plan();
        Scanned scanned = namedAsAtHome(() -> new ScanRun(all, job, Journal.inMemory(), threads).run(engine, Progress.SILENT));
        new ScanFiles(scanned, ScanSetups.of(all).provenance(command, fingerprint, job)).write(folder);
        return new Made(scanned.states().values().stream().mapToLong(Long::longValue).sum(), Map.of(
            Tasks.partName(job, ".parquet"), folder.resolve(ScanFiles.PARQUET),
            ScanFiles.TEXT_PARTS + "/" + Tasks.partName(job, ".csv"), folder.resolve(ScanFiles.CSV)));
    }

    private synchronized ScanPlan plan() throws IOException {
        if (plan == null) {
            // cells read their tables when they come to them, so the files stay as long as the process
            here = Tasks.deletedAtExit(Files.createTempDirectory("farvertex-plan"));
            try {
                parcel.unpack(here);
                ScanPlan read = namedAsAtHome(() -> ScanPlanFile.read(Parcel.within(here, Path.of(file))).withSeed(seed));
                if (!ScanQuestion.of(command, read, Job.ONLY).fingerprint().equals(fingerprint)) {
                    throw InputException.of(file, "is another plan on the machines of the cluster than here: a file that it names differs there; name it by a path beside the plan");
                }
                engine = new CellEngine(read);
                plan = read;
            } finally {
                if (plan == null) {
                    FileTree.delete(here);
                }
            }
        }
        return plan;
    }

    /** What is wrong with a file is told under the name that it has where it came from. */
    private <T> T namedAsAtHome(Supplier<T> work) {
        try {
            return work.get();
        } catch (InputException e) {
            throw e.told(message -> message.replace(here.toString(), ""));
        }
    }
}
