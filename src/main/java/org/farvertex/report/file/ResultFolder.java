package org.farvertex.report.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.farvertex.eventfile.AtomicFile;
import org.farvertex.eventfile.OnStop;
import org.farvertex.input.InputException;
import org.farvertex.input.Subject;

/**
 * The folder of one run. While it is open no other run may use it; results are written beside each other first and take their
 * names when all of them are there, so a full disk leaves the older ones as they were. A {@link FolderRecord} says which
 * question they answer: the answers to another one are not replaced unless that is wanted.
 */
public final class ResultFolder implements AutoCloseable {

    private static final String STAGE = ".results.part";
    private static final Pattern RESULT = Pattern.compile("hepdata|run\\.txt|detector-.*\\.yaml|.*\\.(csv|parquet|yoda|svg|pdf|png|html|md)");

    private final Path folder;
    private final Path madeFrom;
    private final FolderLock lock;
    private final FolderRecord asked;
    private final boolean replace;
    private final OnStop cleaner;

    private ResultFolder(Path folder, Path madeFrom, FolderLock lock, FolderRecord asked, boolean replace) {
        this.folder = folder;
        this.madeFrom = madeFrom;
        this.lock = lock;
        this.asked = asked;
        this.replace = replace;
        this.cleaner = new OnStop(this::leave, "leave results folder");
    }

    /**
     * Takes a folder for a run.
     *
     * @param folder  the folder; made if missing
     * @param asked   the question
     * @param replace whether the answers to another question may go
     * @return the folder
     * @throws InputException if it cannot be written, another run uses it, or it holds the answers to another question
     */
    public static ResultFolder open(Path folder, Question asked, boolean replace) {
        Path full = folder.toAbsolutePath();
        Path missing = missing(full);
        try {
            Files.createDirectories(full);
            ResultFolder taken = new ResultFolder(full, missing, FolderLock.take(full), asked.record(), replace);
            try {
                taken.removeUnfinished();
                taken.check(folder);
            } catch (InputException | IOException e) {
                taken.close();
                throw e;
            }
            return taken;
        } catch (IOException e) {
            throw InputException.of(Subject.OUTPUT, folder, WholeFile.problem(e));
        }
    }

    /**
     * Removes the results of a folder that no run uses, and the folder if nothing else is in it.
     *
     * @param folder the folder
     * @throws IOException if something cannot be removed
     */
    public static void clear(Path folder) throws IOException {
        for (String name : FolderRecord.in(folder).map(FolderRecord::files).orElse(List.of())) {
            FileTree.delete(folder.resolve(name));
        }
        Files.deleteIfExists(folder.resolve(FolderRecord.NAME));
        if (FileTree.isEmpty(folder)) {
            Files.delete(folder);
        }
    }

    /** The uppermost folder that has to be made; null if all are there. */
    private static Path missing(Path folder) {
        Path missing = null;
        for (Path p = folder; p != null && !Files.exists(p); p = p.getParent()) {
            missing = p;
        }
        return missing;
    }

    /** What a killed run left; no other is at work on results here now, but one may write events. */
    private void removeUnfinished() throws IOException {
        FileTree.delete(folder.resolve(STAGE));
        AtomicFile.removeLeft(folder);
    }

    private List<Path> inside() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.toList();
        }
    }

    private void check(Path shown) throws IOException {
        FolderRecord old = FolderRecord.in(folder).orElse(null);
        if (!replace && old != null && !old.fingerprint().equals(asked.fingerprint())) {
            throw InputException.of(Subject.OLDER_RESULTS, shown, "is needed, since the folder holds the results of another question ("
                + old.command() + ", version " + old.version() + "); or choose another folder");
        }
        for (Path path : inside()) {
            String name = path.getFileName().toString();
            if (!replace && old == null && RESULT.matcher(name).matches()) {
                throw InputException.of(Subject.OLDER_RESULTS, shown, "is needed, since the folder holds " + name
                    + " and nothing says which question it answers; or choose another folder");
            }
            if (RESULT.matcher(name).matches() || name.equals(FolderRecord.NAME)) {
                replaceable(path);
            }
        }
    }

    private static void replaceable(Path path) throws IOException {
        if (!Files.isWritable(path)) {
            throw InputException.of(path.toString(), "cannot be replaced: permission denied");
        }
        if (Files.isDirectory(path) && !Files.exists(path.resolve("submission.yaml")) && !FileTree.isEmpty(path)) {
            throw InputException.of(path.toString(), "cannot be replaced: it is a folder with something else in it; choose another place");
        }
    }

    /**
     * Writes results and gives them their names.
     *
     * @param writer writes all of them into the folder it is given
     * @throws InputException if they cannot be written; the older ones stay then
     */
    public void publish(Consumer<Path> writer) {
        Path stage = folder.resolve(STAGE);
        try {
            Files.createDirectories(stage);
            try {
                writer.accept(stage);
            } catch (InputException e) {
                // of what is read while it is written another remedy is told
                String problem = e.getMessage();
                throw problem.contains(STAGE + "/") ? InputException.of(problem.replace(STAGE + "/", ""), "make room or choose another folder; what was there stays") : e;
            } catch (RuntimeException e) {
                // a picture could not be drawn: what stands complete is worth keeping
                moveAll(stage);
                throw e;
            }
            moveAll(stage);
        } catch (IOException e) {
            throw InputException.of(Subject.OUTPUT, folder, WholeFile.problem(e));
        }
    }

    private void moveAll(Path stage) throws IOException {
        List<Path> results;
        try (Stream<Path> inside = Files.list(stage)) {
            results = new ArrayList<>(inside.sorted().toList());
        }
        List<String> names = results.stream().map(p -> p.getFileName().toString()).toList();
        results.add(asked.write(stage, names));
        List<String> old = FolderRecord.in(folder).map(FolderRecord::files).orElse(List.of());
        for (Path result : results) {
            Path target = folder.resolve(result.getFileName());
            if (Files.exists(target)) {
                replaceable(target);
            }
        }
        for (Path result : results) {
            move(result, folder.resolve(result.getFileName()), stage);
        }
        for (String name : old) {
            if (!names.contains(name)) {
                FileTree.delete(folder.resolve(name));
            }
        }
    }

    private static void move(Path result, Path target, Path stage) throws IOException {
        if (Files.isDirectory(target)) {
            Files.move(target, stage.resolve(".old." + target.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(result, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Leaves the folder to others; it goes again if it was made for this run and nothing is in it. */
    @Override
    public void close() {
        leave();
        cleaner.close();
    }

    private void leave() {
        try {
            FileTree.delete(folder.resolve(STAGE));
            lock.release();
            for (Path p = folder; madeFrom != null && p.startsWith(madeFrom) && FileTree.isEmpty(p); p = p.getParent()) {
                Files.delete(p);
            }
        } catch (IOException | UncheckedIOException e) {
            // the outcome has been told already; what is left is hidden and goes with the next run
        }
    }
}
