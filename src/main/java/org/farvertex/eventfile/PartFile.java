package org.farvertex.eventfile;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The unfinished file beside its final place: hidden, named after the process that writes it, and locked by it. One whose
 * process was killed is found and removed by the next that writes the same file.
 */
final class PartFile {

    private static final Pattern NAME = Pattern.compile("(\\..+\\.)(\\d{1,18})\\.part");

    private PartFile() {
    }

    /** The name for a file of this process; what dead processes left for the same file goes. */
    static Path of(Path target) throws IOException {
        String start = "." + target.getFileName() + ".";
        try {
            removeLeft(target.toAbsolutePath().getParent(), start);
        } catch (AccessDeniedException e) {
            // a folder that may be written but not listed
        }
        return target.resolveSibling(start + ProcessHandle.current().pid() + ".part");
    }

    /** Removes the unfinished files of dead processes whose names start like this; all of them if that is empty. */
    static void removeLeft(Path folder, String start) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder)) {
            for (Path part : parts) {
                Matcher name = NAME.matcher(part.getFileName().toString());
                // on a shared disk the process may be alive elsewhere: then it holds the lock
                if (name.matches() && (start.isEmpty() || name.group(1).equals(start))
                    && ProcessHandle.of(Long.parseLong(name.group(2))).isEmpty() && Files.isRegularFile(part) && isFree(part)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    private static boolean isFree(Path part) {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    static FileOutputStream open(Path part) throws IOException {
        Files.deleteIfExists(part);
        FileOutputStream stream = new FileOutputStream(Files.createFile(part).toFile());
        try {
            stream.getChannel().tryLock();
        } catch (IOException | OverlappingFileLockException e) {
            // a disk without locks: the number of the process has to do
        }
        return stream;
    }
}
