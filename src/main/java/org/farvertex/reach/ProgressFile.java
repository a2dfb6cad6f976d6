package org.farvertex.reach;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.farvertex.input.InputException;
import org.farvertex.input.Subject;

/**
 * A journal in a file: one line for each finished piece of work, written at once, so that an interruption loses only what was
 * under way. Numbers are written to the last bit; a run that goes on from the file gives the same bytes as one without a break.
 * Only one run may use the file at a time: whoever opens it sees to that.
 */
public final class ProgressFile implements Journal, AutoCloseable {

    private final Map<String, double[]> records = new ConcurrentHashMap<>();
    /** Of those what has been asked for, by the keys as they are asked. */
    private final Map<String, double[]> recalled = new ConcurrentHashMap<>();
    private final Path file;
    private final FileOutputStream out;
    /** Length of the file up to the last complete line; negative once a line could not be written. */
    private long length;

    private ProgressFile(Path file, FileOutputStream out, long length) {
        this.file = file;
        this.out = out;
        this.length = length;
    }

    /**
     * Opens a journal.
     *
     * @param file   the file; missing folders are made
     * @param inputs everything the numbers depend on, in one line
     * @param resume whether to go on from the file if there is one; it is begun anew otherwise
     * @return the journal
     * @throws InputException if the file cannot be written, is damaged, or comes from other inputs; it stays as it is then
     */
    public static ProgressFile open(Path file, String inputs, boolean resume) {
        UnfinishedWork old = resume ? UnfinishedWork.in(file).orElse(UnfinishedWork.none(inputs)) : UnfinishedWork.none(inputs);
        if (!old.inputs().equals(inputs)) {
            throw InputException.of(Subject.EARLIER_SCAN, file, "comes from a scan with other inputs");
        }
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            FileOutputStream out = new FileOutputStream(file.toFile(), true);
            ProgressFile journal = new ProgressFile(file, out, old.length());
            out.getChannel().truncate(old.length());
            journal.records.putAll(old.records());
            if (old.length() == 0) {
                journal.line(UnfinishedWork.head(inputs));
            }
            return journal;
        } catch (IOException e) {
            throw InputException.of(Subject.OUTPUT, file, "cannot be written (" + e.getMessage() + ")");
        }
    }

    /** Appends a line; one that fails half-way, as on a full disk, is taken back and is the last. */
    private synchronized void line(String text) {
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.ISO_8859_1);
        try {
            if (length < 0) {
                throw new IOException("an earlier line failed");
            }
            out.write(bytes);
            length += bytes.length;
        } catch (IOException e) {
            takeBack();
            throw InputException.of(file.toString(), "cannot be written (" + e.getMessage()
                + "): make room and run the scan again; what was finished before is kept");
        }
    }

    private void takeBack() {
        if (length >= 0) {
            try {
                out.getChannel().truncate(length);
            } catch (IOException e) {
                // a line cut short at the end is known for what it is when the work is taken up
            }
            length = -1;
        }
    }

    @Override
    public double[] recall(String key, Supplier<double[]> compute) {
        double[] known = recalled.get(key);
        if (known == null) {
            String name = URLEncoder.encode(key, StandardCharsets.UTF_8);
            known = records.get(name);
            if (known == null) {
                known = compute.get();
                line(UnfinishedWork.line(name, known));
                records.put(name, known);
            }
            recalled.put(key, known);
        }
        return known;
    }

    /**
     * How much is on record.
     *
     * @return finished pieces of work
     */
    public int pieces() {
        return records.size();
    }

    /** Closes and removes the file: the scan is complete and its results are written. */
    public void finish() {
        close();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw InputException.of(file.toString(), "cannot be removed (" + e.getMessage() + ")");
        }
    }

    /** Closes the file; it goes if no work was finished. */
    @Override
    public void close() {
        try {
            out.close();
            if (records.isEmpty()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
