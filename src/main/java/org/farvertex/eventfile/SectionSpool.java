package org.farvertex.eventfile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.farvertex.input.InputException;

/** Keeps the events of each section in a temporary file until all have come and can be told one section after the other. */
final class SectionSpool implements AutoCloseable {

    private static final int PIECE = 1 << 20;

    private final List<Path> files = new ArrayList<>();
    private final List<OutputStream> streams = new ArrayList<>();
    private final long[] events;

    SectionSpool(int sections) {
        events = new long[sections];
        try {
            for (int i = 0; i < sections; i++) {
                Path file = Files.createTempFile("farvertex-", ".part");
                file.toFile().deleteOnExit();
                files.add(file);
                streams.add(Files.newOutputStream(file));
            }
        } catch (IOException e) {
            close();
            throw failure(e);
        }
    }

    void append(byte[] block) {
        try {
            for (FileSection section : FileSection.split(block)) {
                streams.get(section.mode()).write(section.bytes());
                events[section.mode()] += section.events();
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    long events(int section) {
        return events[section];
    }

    /** Hands the bytes of a section on, piece by piece; nothing can be appended to it any more. */
    void drain(int section, Consumer<byte[]> sink) {
        try {
            streams.get(section).close();
            try (var in = Files.newInputStream(files.get(section))) {
                for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                    sink.accept(piece);
                }
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public void close() {
        for (OutputStream stream : streams) {
            try {
                stream.close();
            } catch (IOException e) {
                // the file goes all the same
            }
        }
        files.forEach(file -> file.toFile().delete());
    }

    private static InputException failure(IOException e) {
        return InputException.of(System.getProperty("java.io.tmpdir"), "temporary files cannot be written: " + e.getMessage());
    }
}
