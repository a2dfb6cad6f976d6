package org.farvertex.report.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.farvertex.input.InputException;

/**
 * Keeps other runs out of a folder by a lock of the operating system on a hidden file, which ends with the process however that
 * ends; the file alone means nothing.
 */
final class FolderLock {

    private static final String NAME = ".lock";
    private static final int TRIALS = 100;

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static FolderLock take(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        for (int i = 0; i < TRIALS; i++) {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw InputException.of(folder.toString(), "another run is writing there; wait for it or choose another folder");
            }
            // the file may have gone with the run that ended between opening and locking it
            channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes()), 0);
            if (Files.exists(file) && Files.size(file) > 0) {
                return new FolderLock(file, channel);
            }
            channel.close();
        }
        throw InputException.of(folder.toString(), "another run is writing there; wait for it or choose another folder");
    }

    private static boolean locked(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            // a disk that knows no locks: better unguarded than not at all
            return true;
        }
    }

    void release() throws IOException {
        if (channel.isOpen()) {
            Files.deleteIfExists(file);
            channel.close();
        }
    }
}
