package org.farvertex.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.farvertex.eventfile.EventFile;
import org.farvertex.eventfile.EventMerge;
import org.farvertex.input.InputException;
import org.farvertex.report.file.ResultFolder;
import org.farvertex.report.scan.MergeResult;
import org.farvertex.report.scan.ScanMerge;
import org.farvertex.report.scan.SingleTable;
import org.farvertex.simulation.Job;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code merge PART… -o WHOLE}: puts together what jobs made. */
@Command(name = "merge", mixinStandardHelpOptions = true,
    footer = {"", "Example: farvertex merge part-1.hepmc3 part-2.hepmc3 -o whole.hepmc3"}, sortOptions = false,
    description = "Puts together what the jobs of 'generate' or 'scan' made, after checks that they are parts of one whole; events of several seeds too.")
final class MergeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PART", arity = "1..*", description = "HepMC3 files of events, plain, .gz or .zst, or folders of them; or tables (CSV) or folders of scans, in parts too.")
    private List<Path> parts;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "PLACE", description = "The HepMC3 file for the events; the table (.csv, .parquet) or the folder for the scan.")
    private Path output;

    @Option(names = "--force", description = "Replace what is there and holds something else.")
    private boolean force;

    @Mixin
    private AnswerOptions answer;

    @Override
    public Integer call() {
        long begin = System.nanoTime();
        parts.stream().filter(part -> !Files.exists(part)).findFirst().ifPresent(missing -> {
            throw InputException.of("PART", missing, "is not there; has its job been run?");
        });
        parts.stream().filter(part -> part.toString().endsWith(".parquet") && !Files.isDirectory(part)).findFirst().ifPresent(part -> {
            throw InputException.of("PART", part, "is a table in columns; parts of a scan are .csv files or folders");
        });
        List<Path> places = parts.stream().flatMap(part -> ScanMerge.isOfScan(part) ? Stream.of(part) : events(part)).toList();
        long scans = places.stream().filter(part -> Files.isDirectory(part) || part.toString().endsWith(".csv")).count();
        if (scans > 0 && scans < places.size()) {
            throw InputException.of("PART", parts.get(0), "and the others are both folders of scans and files of events; merge one kind");
        }
        long pieces;
        int found = places.size();
        boolean stdout = false;
        if (scans > 0) {
            ScanMerge merge = ScanMerge.of(places);
            found = merge.parts().size();
            pieces = scan(merge);
        } else {
            EventFile whole = EventFile.of(output);
            stdout = whole.isStandardOutput();
            pieces = EventMerge.merge(places, whole, force);
        }
        return answer.print(new MergeResult(output, found, pieces, scans > 0 ? "rows" : "events", (System.nanoTime() - begin) * 1e-9), stdout);
    }

    /** The files of events that a place stands for; the whole may lie beside its parts, and be made again. */
    private Stream<Path> events(Path place) {
        List<Path> files = EventMerge.files(place);
        return files.size() == 1 ? files.stream() : files.stream().filter(file -> !file.toAbsolutePath().normalize().equals(output.toAbsolutePath().normalize()));
    }

    private long scan(ScanMerge merge) {
        long[] rows = new long[1];
        Optional<SingleTable> single = SingleTable.of(output);
        single.ifPresent(table -> table.check(merge.question(), Job.ONLY.label(), force));
        try (ResultFolder folder = ResultFolder.open(single.map(SingleTable::work).orElse(output), merge.question(), force)) {
            folder.publish(place -> {
                merge.first().ifPresent(job -> RunRecord.merged(job, place));
                rows[0] = merge.write(place);
            });
        }
        single.ifPresent(SingleTable::take);
        return rows[0];
    }
}
