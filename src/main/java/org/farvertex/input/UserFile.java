package org.farvertex.input;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * A file of the user, read whole: a regular file no larger than its kind can be.
 *
 * <p>A device never ends, a pipe may never begin, and an archive of some kilobytes can unpack to gigabytes; each is refused in one
 * line, before it fills the memory.
 *
 * @param path    the file
 * @param largest most bytes it may hold
 * @param kind    what the file should be, e.g. {@code "a detector file"}
 */
public record UserFile(Path path, int largest, String kind) {

    private static final int BUFFER = 1 << 16;
    private static final Pattern COMMA = Pattern.compile("[ \\t]*,[ \\t]*");
    private static final Pattern BLANKS = Pattern.compile("[ \\t]+");

    /**
     * The bytes of the file.
     *
     * @return the bytes, as many as {@link #largest} at most
     * @throws InputException if there is no such file, it is no regular file, is too large or cannot be read
     */
    public byte[] bytes() {
        String name = path.toString();
        if (Files.isDirectory(path)) {
            throw InputException.of(name, "this is a directory; " + kind + " is needed");
        }
        if (!Files.exists(path)) {
            throw InputException.of(name, "there is no such file");
        }
        if (!Files.isRegularFile(path)) {
            throw InputException.of(name, "this is a device or a pipe; " + kind + " must be a regular file");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return bounded(in, "");
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * The bytes of the file, unpacked if its name ends in {@code .gz}.
     *
     * @return the bytes, as many as {@link #largest} at most
     * @throws InputException as {@link #bytes()}, or if the archive is damaged
     */
    public byte[] unpacked() {
        byte[] bytes = bytes();
        if (!path.toString().endsWith(".gz")) {
            return bytes;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes), BUFFER)) {
            return bounded(in, "unpacked ");
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * The cells of a row of a table, which either commas or blanks and tabs separate. Beside blanks a comma stays in its cell, where it is no part of
     * a number.
     *
     * @param row the row, stripped and without comment
     * @return its cells, empty ones where two commas meet
     */
    public static String[] cells(String row) {
        if (row.indexOf(',') < 0) {
            return betweenBlanks(row);
        }
        String[] cells = COMMA.split(row, -1);
        return Arrays.stream(cells).noneMatch(cell -> BLANKS.matcher(cell).find()) && cells.length > 1 ? cells : BLANKS.split(row, -1);
    }

    /** What {@link #BLANKS} leave between them, without the search: tables of spectra have ten thousand rows. */
    private static String[] betweenBlanks(String row) {
        List<String> cells = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < row.length(); i++) {
            if (isBlank(row.charAt(i))) {
                cells.add(row.substring(begin, i));
                while (i + 1 < row.length() && isBlank(row.charAt(i + 1))) {
                    i++;
                }
                begin = i + 1;
            }
        }
        cells.add(row.substring(begin));
        return cells.toArray(String[]::new);
    }

    private static boolean isBlank(char letter) {
        return letter == ' ' || letter == '\t';
    }

    /**
     * Bytes as text.
     *
     * @param name  what to call the file in an error
     * @param bytes its bytes
     * @return their characters, without a byte order mark
     * @throws InputException if they are not UTF-8
     */
    public static String text(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw InputException.of(name, "this is not UTF-8 text; save the file in UTF-8");
        }
    }

    private byte[] bounded(InputStream in, String state) throws IOException {
        byte[] bytes = in.readNBytes(largest + 1);
        if (bytes.length > largest) {
            throw InputException.of(path.toString(), state + "the file is larger than " + size() + "; this is not " + kind);
        }
        return bytes;
    }

    private String size() {
        return largest >= 1 << 20 ? (largest >> 20) + " MiB" : (largest >> 10) + " KiB";
    }

    private InputException unreadable(IOException e) {
        if (e instanceof AccessDeniedException) {
            return InputException.of(path.toString(), "cannot be read (its permissions do not allow it)");
        }
        if (e instanceof EOFException) {
            return InputException.of(path.toString(), "cannot be read (it ends too early)");
        }
        String reason = e.getMessage() == null || e.getMessage().equals(path.toString()) ? e.getClass().getSimpleName()
            : e.getMessage();
        return InputException.of(path.toString(), "cannot be read (" + reason + ")");
    }
}
