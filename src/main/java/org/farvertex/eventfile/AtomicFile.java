package org.farvertex.eventfile;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.farvertex.input.InputException;

/**
 * A file that appears under its name only when it is complete: it is written beside it and renamed. It is removed when
 * the work fails or the program is stopped (Ctrl-C). A device or pipe, which cannot be renamed, is written directly.
 */
public final class AtomicFile implements AutoCloseable {

    private final Path target;
    private final Path part;
    private final OutputStream stream;
    private final OnStop cleaner;
    private boolean finished;
    private volatile boolean stopped;

    private AtomicFile(Path target, Path part, OutputStream stream) {
        this.target = target;
        this.part = part;
        this.stream = stream;
        this.cleaner = new OnStop(this::stop, "remove unfinished file");
    }

    /**
     * Starts a file.
     *
     * @param target its final name; a file of this name stays as it is until {@link #commit()}
     * @return the open file
     * @throws InputException if it cannot be written there
     */
    public static AtomicFile create(Path target) {
        try {
            // a pipe has no path of its own
            Path place = Files.isRegularFile(target) ? target.toRealPath() : target.toAbsolutePath();
            if (Files.isDirectory(place)) {
                throw InputException.of(target.toString(), "is a folder; name a file to write");
            }
            if (Files.exists(place) && !Files.isWritable(place)) {
                throw new AccessDeniedException(place.toString());
            }
            boolean device = Files.exists(place) && !Files.isRegularFile(place);
            Path part = device ? place : PartFile.of(place);
            OutputStream stream = device ? Files.newOutputStream(part, StandardOpenOption.WRITE) : PartFile.open(part);
            return new AtomicFile(place, part, stream);
        } catch (IOException e) {
            throw failure(target, e);
        }
    }

    /**
     * Standard output, written directly.
     *
     * @return the open stream; it stays open for others
     */
    public static AtomicFile standardOutput() {
        Path name = Path.of("standard output");
        return new AtomicFile(name, name, new FileOutputStream(FileDescriptor.out) {

            @Override
            public void close() {
                // nothing is held back here
            }
        });
    }

    /**
     * Removes the unfinished files that processes left which are no more.
     *
     * @param folder where
     * @throws IOException if the folder cannot be read or written
     */
    public static void removeLeft(Path folder) throws IOException {
        PartFile.removeLeft(folder, "");
    }

    /**
     * Appends bytes.
     *
     * @param bytes what to write
     * @throws InputException if they cannot be written, for instance because the disk is full
     */
    public void write(byte[] bytes) {
        try {
            stream.write(bytes);
        } catch (IOException e) {
            if (!stopped) {
                discard();
                throw failure(target, e);
            }
        }
    }

    /**
     * Gives the file its name, in place of one that has it already.
     *
     * @throws InputException if that fails; the file is removed then
     */
    public synchronized void commit() {
        if (stopped) {
            return;
        }
        if (finished) {
            throw new IllegalStateException(target + " was committed or given up before");
        }
        try {
            stream.close();
            if (!part.equals(target)) {
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            finished = true;
        } catch (IOException e) {
            discard();
            throw failure(target, e);
        }
    }

    /** Removes the file unless it was committed. */
    @Override
    public void close() {
        discard();
        cleaner.close();
    }

    /** The program is being stopped: what is written from now on goes nowhere, and no error is told about it. */
    private void stop() {
        stopped = true;
        discard();
    }

    private synchronized void discard() {
        if (!finished) {
            finished = true;
            try {
                stream.close();
            } catch (IOException e) {
                // the file is removed all the same; the first error has been told
            }
            if (!part.equals(target)) {
                part.toFile().delete();
            }
        }
    }

    private static InputException failure(Path target, IOException e) {
        if (e instanceof NoSuchFileException) {
            return InputException.of(target.toString(), "cannot be written: the folder does not exist");
        }
        if (e instanceof AccessDeniedException) {
            return InputException.of(target.toString(), "cannot be written: permission denied");
        }
        String reason = e instanceof FileSystemException system && system.getReason() != null ? system.getReason()
            : String.valueOf(e.getMessage());
        return InputException.of(target.toString(), "cannot be written: " + reason);
    }
}
