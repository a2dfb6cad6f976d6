package org.farvertex.jhepmc;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Reads a file of events one by one, in constant memory. Strict: anything the format does not allow is a
 * {@link MalformedEventException} that names the line.
 */
public interface EventReader extends AutoCloseable {

    /**
     * What holds for all events.
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
     * Opens a file in either format, plain or compressed by gzip; both are recognised by content, not by name.
     *
     * @param file the file
     * @return a reader at its first event
     * @throws IOException if the file cannot be read or is neither
     */
    static EventReader open(Path file) throws IOException {
        InputStream stream = Files.newInputStream(file);
        try {
            return of(stream, file.getFileName().toString());
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
     * @return a reader at the first event
     * @throws IOException if the stream fails or is in neither format
     */
    static EventReader of(InputStream stream, String source) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(stream, 1 << 16);
        buffered.mark(2);
        boolean compressed = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        LineSource lines = new LineSource(compressed ? new GZIPInputStream(buffered, 1 << 16) : buffered, source);
        while (lines.peek() != null && lines.peek().text().isEmpty()) {
            lines.take("");
        }
        Line version = lines.take("HepMC::Version");
        if (!version.text().startsWith("HepMC::Version ")) {
            throw version.unexpected("HepMC::Version");
        }
        Line start = lines.take("the line that names the format");
        if (start.text().equals(HepMCFormat.ASCIIV3.start())) {
            return new Asciiv3Reader(lines);
        }
        if (start.text().equals(HepMCFormat.IO_GENEVENT.start())) {
            return new HepMC2Reader(lines);
        }
        throw start.unexpected(HepMCFormat.ASCIIV3.start() + " or " + HepMCFormat.IO_GENEVENT.start());
    }
}
