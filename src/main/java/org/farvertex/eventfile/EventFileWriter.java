package org.farvertex.eventfile;

import java.util.Optional;
import org.farvertex.input.InputException;

/**
 * Writes an event file that is complete or not there: blocks made by {@link #encoder()} are appended in order, and only
 * {@link #commit()} gives the file its name.
 *
 * <pre>{@code
 * try (EventFileWriter writer = new EventFileWriter(file, run, false)) {
 *     writer.append(writer.encoder().encode(decays));   // encode on any thread, append in order
 *     writer.commit();
 * }
 * }</pre>
 */
public final class EventFileWriter implements AutoCloseable {

    private final BlockEncoder encoder;
    private final OlderFile older;
    private final AtomicFile output;
    private final Optional<SectionSpool> spool;

    /**
     * Opens the file beside its final place and writes the header.
     *
     * @param file    where and in which format
     * @param run     what the header tells
     * @param replace whether a file in its place may go that holds something else
     * @throws InputException if the file cannot be written
     */
    public EventFileWriter(EventFile file, RunDescription run, boolean replace) {
        file.requireLibrary();
        encoder = new BlockEncoder(file.format().formatter(run), file.packing());
        older = replace || file.isStandardOutput() ? OlderFile.NONE : OlderFile.at(file.path());
        output = file.isStandardOutput() ? AtomicFile.standardOutput() : AtomicFile.create(file.path());
        spool = encoder.sections() > 1 ? Optional.of(new SectionSpool(encoder.sections())) : Optional.empty();
        try {
            write(encoder.header());
        } catch (InputException e) {
            close();
            throw e;
        }
    }

    /**
     * What makes blocks for this file.
     *
     * @return an encoder for any number of threads
     */
    public BlockEncoder encoder() {
        return encoder;
    }

    /**
     * Appends a block.
     *
     * @param block what came from {@link #encoder()}
     * @throws InputException if they cannot be written, for instance because the disk is full, or a file in their place holds something else
     */
    public void append(byte[] block) {
        if (spool.isPresent()) {
            spool.get().append(block);
        } else {
            write(block);
        }
    }

    private void write(byte[] bytes) {
        older.requireNext(bytes);
        output.write(bytes);
    }

    /**
     * Writes the footer and gives the file its name, in place of one that has it already.
     *
     * @throws InputException if that fails
     */
    public void commit() {
        for (int i = 0; spool.isPresent() && i < encoder.sections(); i++) {
            if (spool.get().events(i) > 0) {
                write(encoder.section(i, spool.get().events(i)));
                spool.get().drain(i, this::write);
                write(encoder.footer());
            }
        }
        if (spool.isEmpty()) {
            write(encoder.footer());
        }
        older.requireEnd();
        output.commit();
    }

    /** Removes what was written, unless it was committed. */
    @Override
    public void close() {
        spool.ifPresent(SectionSpool::close);
        older.close();
        output.close();
    }
}
