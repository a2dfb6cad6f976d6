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

/**
 * The unfinished file beside its final place: hidden, named after the process that writes it, and locked by it. One whose
 * process was killed is found and removed by the next that writes the same file.
 */
final class PartFile {

    private static final String ENDING = ".part";

    private PartFile() {
    }

    /** The name for a file of this process; what dead processes left for the same file goes. */
    static Path of(Path target) throws IOException {
        String start = "." + target.getFileName() + ".";
        try (DirectoryStream<Path> beside = Files.newDirectoryStream(folder(target), path -> isPart(path, start))) {
            for (Path part : beside) {
                removeIfLeft(part, start);
            }
        } catch (AccessDeniedException e) {
            // a folder that may be written but not listed
        }
        return target.resolveSibling(start + ProcessHandle.current().pid() + ENDING);
    }

    private static Path folder(Path target) {
        return target.toAbsolutePath().getParent();
    }

    private static boolean isPart(Path path, String start) {
        String name = path.getFileName().toString();
        return name.startsWith(start) && name.endsWith(ENDING)
            && name.substring(start.length() - 1).matches("\\.\\d{1,18}\\.part");
    }

    private static void removeIfLeft(Path part, String start) throws IOException {
        String name = part.getFileName().toString();
        long writer = Long.parseLong(name.substring(start.length(), name.length() - ENDING.length()));
        // on a shared disk the process may be alive elsewhere: then it holds the lock
        if (ProcessHandle.of(writer).isEmpty() && Files.isRegularFile(part) && isFree(part)) {
            Files.deleteIfExists(part);
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
