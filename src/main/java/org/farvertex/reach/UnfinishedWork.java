package org.farvertex.reach;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.farvertex.input.InputException;

/**
 * What a {@link ProgressFile} left by an interrupted run holds. A line carries its own checksum: anything but a last line cut
 * short, which an interruption explains, is damage and is reported.
 */
public final class UnfinishedWork {

    private static final String HEAD = "farvertex scan 2 ";
    private static final String CHECKSUM = " ;";
    private static final long LARGEST = 1L << 30;

    private final String inputs;
    private final Map<String, double[]> records;
    private final long length;

    private UnfinishedWork(String inputs, Map<String, double[]> records, long length) {
        this.inputs = inputs;
        this.records = Map.copyOf(records);
        this.length = length;
    }

    /**
     * Everything the numbers depend on.
     *
     * @return it in one line
     */
    public String inputs() {
        return inputs;
    }

    /**
     * Whether no piece of work was finished.
     *
     * @return true if there is nothing to take up
     */
    public boolean isEmpty() {
        return records.isEmpty();
    }

    /** Finished pieces of work. */
    Map<String, double[]> records() {
        return records;
    }

    /** Bytes of the file up to the end of the last complete line. */
    long length() {
        return length;
    }

    static UnfinishedWork none(String inputs) {
        return new UnfinishedWork(inputs, Map.of(), 0);
    }

    /**
     * Reads a journal.
     *
     * @param file the file
     * @return what it holds; empty if it is not there or no line was completed
     * @throws InputException if it is damaged or no journal at all
     */
    public static Optional<UnfinishedWork> in(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String text = text(file);
        int end = text.lastIndexOf('\n') + 1;
        if (end == 0 && HEAD.startsWith(text.substring(0, Math.min(text.length(), HEAD.length())))) {
            return Optional.empty();
        }
        String[] lines = text.substring(0, end).split("\n", 0);
        String head = text.lines().findFirst().orElse("");
        if (!head.startsWith(HEAD)) {
            throw InputException.of(file + " line 1", head.strip(), "is not the head of a journal of this version; remove the file to begin anew");
        }
        Map<String, double[]> records = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            read(lines[i], records, file + " line " + (i + 1));
        }
        return Optional.of(new UnfinishedWork(lines[0].substring(HEAD.length()), records, end));
    }

    private static String text(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw InputException.of(file.toString(), "is no journal of a scan; remove it or choose another folder");
            }
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw InputException.of(file.toString(), "cannot be read (" + e.getMessage() + ")");
        }
    }

    private static void read(String line, Map<String, double[]> records, String place) {
        int end = line.lastIndexOf(CHECKSUM);
        if (end < 0 || !line.substring(end).equals(checksum(line.substring(0, end)))) {
            throw InputException.of(place, line, "is damaged, so none of the work is taken up; remove the file to begin anew");
        }
        String[] words = line.substring(0, end).split(" ");
        records.put(words[0], Arrays.stream(words).skip(1)
            .mapToDouble(word -> Double.longBitsToDouble(Long.parseUnsignedLong(word, 16))).toArray());
    }

    static String head(String inputs) {
        return HEAD + inputs;
    }

    static String line(String name, double[] numbers) {
        StringBuilder text = new StringBuilder(name);
        for (double number : numbers) {
            text.append(' ').append(Long.toHexString(Double.doubleToLongBits(number)));
        }
        return text + checksum(text.toString());
    }

    private static String checksum(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.ISO_8859_1));
        return CHECKSUM + Long.toHexString(sum.getValue());
    }
}
