package org.farvertex.report.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.farvertex.eventfile.AtomicFile;
import org.farvertex.input.InputException;
import org.farvertex.input.Subject;
import org.farvertex.report.file.Question;
import org.farvertex.report.file.ResultFolder;

/**
 * A table of a scan in a file of its own, {@code TABLE.csv} or {@code TABLE.parquet}, instead of a folder with both. The scan works in a folder beside
 * it, so that it can be gone on with; that folder goes when the table takes its name.
 *
 * @param file the file
 */
public record SingleTable(Path file) {

    private static final String WORK = ".work";
    private static final int BLOCK = 1 << 20;
    /** Whoever gives such a name wants a file, not a folder of that name. */
    private static final Pattern OTHER_FILES = Pattern.compile("-|.*\\.(?!csv$|parquet$)(?i:csv|parquet|tsv|txt|dat|json|ya?ml|hepmc3?|gz|zst|zip|xz|bz2)");

    /**
     * The table that a place names.
     *
     * @param place what the user named
     * @return the table; empty if it is a folder
     * @throws InputException if the name is that of a file which is neither
     */
    public static Optional<SingleTable> of(Path place) {
        String name = place.toString();
        if (OTHER_FILES.matcher(name).matches() && !Files.isDirectory(place)) {
            throw InputException.of(Subject.OUTPUT, place, "must be TABLE.csv, TABLE.parquet or a folder");
        }
        return (name.endsWith(".csv") || name.endsWith(".parquet")) && !Files.isDirectory(place) ? Optional.of(new SingleTable(place)) : Optional.empty();
    }

    /**
     * Whether it is of text; else of columns.
     *
     * @return true for CSV
     */
    public boolean isText() {
        return file.toString().endsWith(".csv");
    }

    /**
     * The folder that the scan works in.
     *
     * @return its place
     */
    public Path work() {
        return file.resolveSibling(file.getFileName() + WORK);
    }

    /**
     * Refuses to replace what is there, unless it is the same table or that is wanted.
     *
     * @param question what the table will answer
     * @param job      label of the job that it will be of
     * @param replace  whether anything there may go
     * @throws InputException if something else is there
     */
    public void check(Question question, String job, boolean replace) {
        if (Files.isRegularFile(file) && !Files.isWritable(file)) {
            throw InputException.of(Subject.OUTPUT, file, "cannot be replaced: permission denied");
        }
        if (replace || !Files.exists(file)) {
            return;
        }
        if (!isText() || !same(question, job)) {
            throw InputException.of(Subject.OLDER_RESULTS, file, "is needed, since the file is there" + (isText() ? " and is of another scan" : "")
                + "; or choose another name");
        }
    }

    private boolean same(Question question, String job) {
        try {
            ScanPart old = ScanPart.of(file);
            return old.comment(ScanSetups.PLAN).equals(question.fingerprint()) && old.job().label().equals(job);
        } catch (InputException e) {
            return false;
        }
    }

    /**
     * Takes the table out of the folder that the scan worked in, and removes what the scan left there.
     *
     * @throws InputException if it cannot
     */
    public void take() {
        try (InputStream table = Files.newInputStream(work().resolve(isText() ? ScanFiles.CSV : ScanFiles.PARQUET)); AtomicFile out = AtomicFile.create(file)) {
            for (byte[] block = table.readNBytes(BLOCK); block.length > 0; block = table.readNBytes(BLOCK)) {
                out.write(block);
            }
            out.commit();
            ResultFolder.clear(work());
        } catch (IOException e) {
            throw InputException.of(Subject.OUTPUT, file, "cannot be written (" + e.getMessage() + "); the table is in " + work());
        }
    }
}
