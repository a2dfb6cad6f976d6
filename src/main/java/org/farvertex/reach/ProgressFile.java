package org.farvertex.reach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.farvertex.input.InputException;
import org.farvertex.input.Subject;

/**
 * A journal in a file: one line for each finished piece of work, written at once, so that an interruption loses only what was
 * under way. Numbers are written to the last bit; a run that goes on from the file gives the same bytes as one without a break.
 */
public final class ProgressFile implements Journal, AutoCloseable {

    private static final String HEAD = "farvertex scan 1 ";
    private static final String END = ";";

    private final Map<String, double[]> records = new ConcurrentHashMap<>();
    private final Path file;
    private final Writer out;

    private ProgressFile(Path file, Writer out) {
        this.file = file;
        this.out = out;
    }

    /**
     * Opens a journal.
     *
     * @param file   the file; missing folders are made
     * @param inputs everything the numbers depend on, in one line
     * @param resume whether to go on from the file if there is one; it is begun anew otherwise
     * @return the journal
     * @throws InputException if the file cannot be written, or comes from other inputs
     */
    public static ProgressFile open(Path file, String inputs, boolean resume) {
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            List<String> old = resume && Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (!old.isEmpty() && !old.get(0).equals(HEAD + inputs)) {
                throw InputException.of(Subject.EARLIER_SCAN, file, "comes from a scan with other inputs; begin anew without it");
            }
            Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            ProgressFile journal = new ProgressFile(file, out);
            journal.line(HEAD + inputs);
            for (String line : old.subList(Math.min(1, old.size()), old.size())) {
                journal.restore(line);
            }
            return journal;
        } catch (IOException e) {
            throw InputException.of(Subject.OUTPUT, file, "cannot be written (" + e.getMessage() + ")");
        }
    }

    /** Takes over a line of an older run; one that was cut short is dropped. */
    private void restore(String line) throws IOException {
        String[] words = line.split(" ");
        if (words.length >= 2 && words[words.length - 1].equals(END)) {
            double[] numbers = new double[words.length - 2];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Double.longBitsToDouble(Long.parseUnsignedLong(words[i + 1], 16));
            }
            records.put(words[0], numbers);
            line(line);
        }
    }

    private void line(String text) throws IOException {
        out.write(text + "\n");
        out.flush();
    }

    @Override
    public double[] recall(String key, Supplier<double[]> compute) {
        double[] known = records.get(key);
        if (known != null) {
            return known;
        }
        double[] numbers = compute.get();
        StringBuilder text = new StringBuilder(key);
        for (double number : numbers) {
            text.append(' ').append(Long.toHexString(Double.doubleToLongBits(number)));
        }
        record(text.append(' ').append(END).toString());
        records.put(key, numbers);
        return numbers;
    }

    private synchronized void record(String text) {
        try {
            line(text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Closes and removes the file: the scan is complete and its results are written. */
    public void finish() {
        close();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + file, e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
