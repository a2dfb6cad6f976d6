package org.farvertex.jhepmc;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;

/** Lines of a stream, one at a time with one to look ahead, in constant memory; a tolerant one passes over blank lines and comments. */
final class LineSource implements AutoCloseable {

    /** The buffer of the HepMC3 library's readers; a line and its end must fit. */
    static final int LIBRARY_LINE = 262_144;

    /** Beyond this it is no line of events, and memory is at stake. */
    private static final int LONGEST_LINE = 1 << 26;

    private final InputStream stream;
    private final String source;
    private final Grammar grammar;
    private byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private long number;
    private Line next;

    LineSource(InputStream stream, String source, Grammar grammar) throws IOException {
        this.stream = stream;
        this.source = source;
        this.grammar = grammar;
        next = content();
    }

    /** How much is taken. */
    Grammar grammar() {
        return grammar;
    }

    /** The line that {@link #take} will give, null at the end of the file. */
    Line peek() {
        return next;
    }

    /** The next line; at the end of the file the error says what was expected. */
    Line take(String expected) throws IOException {
        if (next == null) {
            throw new MalformedEventException(source, number + 1,
                "expected " + expected + ", found the end of the file: it was cut short");
        }
        Line line = next;
        next = content();
        return line;
    }

    /** Passes over blank lines. */
    void skipBlank() throws IOException {
        while (next != null && next.text().isEmpty()) {
            take("");
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private Line content() throws IOException {
        Line line = read();
        while (grammar == Grammar.TOLERANT && line != null && (line.text().isBlank() || line.text().startsWith("#"))) {
            line = read();
        }
        return line;
    }

    private Line read() throws IOException {
        int longest = grammar == Grammar.STRICT ? LIBRARY_LINE : LONGEST_LINE;
        int end = from;
        while (true) {
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            if (end - from > longest) {
                throw new MalformedEventException(source, number + 1, "longer than " + longest + " bytes");
            }
            if (end < to) {
                break;
            }
            int held = to - from;
            if (!fill()) {
                return held == 0 ? null : line(to);
            }
            end = held;
        }
        Line line = line(end);
        from = end + 1;
        return line;
    }

    private Line line(int end) throws MalformedEventException {
        number++;
        String text = new String(buffer, from, end - from, StandardCharsets.UTF_8);
        from = end;
        if (text.endsWith("\r") && grammar == Grammar.TOLERANT) {
            text = text.substring(0, text.length() - 1);
        }
        if (text.endsWith("\r")) {
            throw new MalformedEventException(source, number,
                "ends with a carriage return (Windows line end); the format ends lines with a newline alone");
        }
        return new Line(source, number, text, grammar);
    }

    /** Moves what is held to the front and reads more behind it. */
    private boolean fill() throws IOException {
        int held = to - from;
        byte[] target = held > buffer.length / 2 ? new byte[2 * buffer.length] : buffer;
        System.arraycopy(buffer, from, target, 0, held);
        buffer = target;
        from = 0;
        to = held;
        try {
            int count = stream.read(buffer, held, buffer.length - held);
            to += Math.max(count, 0);
            return count > 0;
        } catch (EOFException | ZipException e) {
            throw new MalformedEventException(source, number + 1, "the compressed file is damaged or cut short");
        }
    }
}
