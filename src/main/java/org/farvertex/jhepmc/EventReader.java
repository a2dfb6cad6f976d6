package org.farvertex.jhepmc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a file of events one by one, in constant memory: what the HepMC3 library reads ({@link Grammar#TOLERANT}), or what our own files hold
 * and nothing beside ({@link Grammar#STRICT}). Anything else is a {@link MalformedEventException} that names the line.
 */
public interface EventReader extends AutoCloseable {

    /**
     * What holds for the event that was read last, before that for the first one. It changes only in files put together from several.
     *
     * @return the run information, known from the start
     */
    GenRunInfo run();

    /**
     * Reads the next event.
     *
     * @return the event, empty at the end of the file
     * @throws IOException if the stream fails or the file is malformed
     */
    Optional<GenEvent> next() throws IOException;

    @Override
    void close() throws IOException;

    /**
     * Opens a file in either format, plain or compressed; all is recognised by content, not by name.
     *
     * @param file the file
     * @return a tolerant reader at its first event
     * @throws IOException if the file cannot be read or is neither
     */
    static EventReader open(Path file) throws IOException {
        return open(file, Grammar.TOLERANT);
    }

    /**
     * Opens a file in either format, plain or compressed; all is recognised by content, not by name.
     *
     * @param file    the file
     * @param grammar how much to take
     * @return a reader at its first event
     * @throws IOException if the file cannot be read or is neither
     */
    static EventReader open(Path file, Grammar grammar) throws IOException {
        InputStream stream = Files.newInputStream(file);
        try {
            return of(stream, file.getFileName().toString(), grammar);
        } catch (IOException | RuntimeException e) {
            stream.close();
            throw e;
        }
    }

    /**
     * Reads events from a stream, recognising format and compression.
     *
     * @param stream the bytes; closed with the reader
     * @param source name for error messages
     * @return a tolerant reader at the first event
     * @throws IOException if the stream fails or is in neither format
     */
    static EventReader of(InputStream stream, String source) throws IOException {
        return of(stream, source, Grammar.TOLERANT);
    }

    /**
     * Reads events from a stream, recognising format and compression.
     *
     * @param stream  the bytes; closed with the reader
     * @param source  name for error messages
     * @param grammar how much to take
     * @return a reader at the first event
     * @throws IOException if the stream fails or is in neither format
     */
    static EventReader of(InputStream stream, String source, Grammar grammar) throws IOException {
        InputStream expanded = Compression.expand(stream, source);
        try {
            return new ListingsReader(new LineSource(expanded, source, grammar));
        } catch (IOException | RuntimeException e) {
            expanded.close();
            throw e;
        }
    }
}
