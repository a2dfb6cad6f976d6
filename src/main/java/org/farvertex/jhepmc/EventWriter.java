package org.farvertex.jhepmc;

import java.io.IOException;
import java.io.OutputStream;

/** Writes events one by one to a stream, in constant memory; for blocks made on many threads see {@link EventFormatter}. */
public final class EventWriter implements AutoCloseable {

    private static final int BLOCK = 1 << 16;

    private final OutputStream stream;
    private final EventFormatter formatter;
    private final AsciiBuffer buffer = new AsciiBuffer(2 * BLOCK);
    private boolean closed;

    /**
     * Starts a file.
     *
     * @param stream    where the bytes go; closed with the writer
     * @param formatter the format
     */
    public EventWriter(OutputStream stream, EventFormatter formatter) {
        this.stream = stream;
        this.formatter = formatter;
        formatter.header(buffer);
    }

    /**
     * Appends an event, whole or, if the format cannot hold it, not at all.
     *
     * @param event the event
     * @throws IOException              if the stream fails
     * @throws IllegalArgumentException if the format has no place for the event, such as for numbers that are not finite; others may follow
     */
    public void write(GenEvent event) throws IOException {
        int before = buffer.size();
        try {
            formatter.event(event, buffer);
        } catch (IllegalArgumentException e) {
            buffer.filled(before);
            throw e;
        }
        if (buffer.size() >= BLOCK) {
            flush();
        }
    }

    /** Writes the footer and closes the stream. */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (stream) {
                formatter.footer(buffer);
                flush();
            }
        }
    }

    private void flush() throws IOException {
        buffer.writeTo(stream);
        buffer.clear();
    }
}
