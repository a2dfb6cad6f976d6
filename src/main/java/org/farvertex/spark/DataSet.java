package org.farvertex.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;
import org.farvertex.input.Checksum;
import org.farvertex.input.InputException;
import org.farvertex.report.scan.ScanFiles;

/**
 * A folder of parts on any file system that Hadoop knows. Tasks put their files aside; when all are there they take their places, a manifest comes
 * beside them, and {@code _SUCCESS} last. A task that is done twice makes the same bytes twice, so either may stay.
 *
 * @param place         the folder, the same from everywhere
 * @param work          name of a folder in it that is this run's alone
 * @param configuration what Hadoop needs to find it
 */
record DataSet(String place, String work, SerializableConfiguration configuration) implements Serializable {

    /** Says what is there. */
    static final String MANIFEST = "_manifest.json";

    private static final String WORK = "_temporary";

    /** Takes the place; nothing may be there. */
    static DataSet begin(String place, Configuration hadoop) {
        try {
            Path path = new Path(place);
            FileSystem system = path.getFileSystem(hadoop);
            if (system.exists(path) && (!system.getFileStatus(path).isDirectory() || system.listStatus(path).length > 0)) {
                throw InputException.of(place, "is there already" + (system.exists(new Path(path, ScanFiles.COMPLETE)) ? "" : " and no finished run of ours")
                    + "; choose another place or remove it");
            }
            DataSet set = new DataSet(system.makeQualified(path).toString(), WORK + "/" + UUID.randomUUID(), new SerializableConfiguration(hadoop));
            set.claim();
            return set;
        } catch (IOException | IllegalArgumentException e) {
            throw failure(place, e);
        }
    }

    /** Of two runs that begin at once, one at least sees the mark of the other, since each leaves its own before it looks. */
    private void claim() throws IOException {
        boolean alone = false;
        try {
            FileSystem system = system();
            system.create(inside(work + "/claim"), false).close();
            alone = system.listStatus(inside("")).length == 1 && system.listStatus(inside(WORK)).length == 1;
        } finally {
            if (!alone) {
                abandon();
            }
        }
        if (!alone) {
            throw InputException.of(place, "is being written by another run, too; choose another place");
        }
    }

    private Path inside(String name) {
        return name.isEmpty() ? new Path(place) : new Path(place, name);
    }

    /** Where a task's file waits for the others. */
    private Path done(String name) {
        return inside(work + "/done/" + name);
    }

    private static InputException failure(String place, Exception e) {
        return InputException.of(place, "cannot be written (" + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + "): choose another place or make room");
    }

    /** Of a disk the file system without checksums, which also spares a process for every file and folder: the other has chmod run for the permissions of each. */
    private FileSystem system() throws IOException {
        FileSystem system = new Path(place).getFileSystem(configuration.value());
        return system instanceof ChecksumFileSystem checked ? checked.getRawFileSystem() : system;
    }

    /**
     * Puts a file aside.
     *
     * @param file    where it is now
     * @param name    its name in the data set
     * @param attempt a number that no other attempt at any task has
     * @return what the manifest says of it
     */
    FinishedJob.Stored put(java.nio.file.Path file, String name, long attempt) throws IOException {
        FileSystem system = system();
        Path mine = inside(work + "/" + attempt + "/" + name);
        MessageDigest digest = Checksum.begin();
        try (InputStream in = Files.newInputStream(file); OutputStream out = new DigestOutputStream(system.create(mine, true), digest)) {
            in.transferTo(out);
        }
        Path done = done(name);
        system.mkdirs(done.getParent());
        if (!system.exists(done) && !moved(system, mine, done) && !system.exists(done)) {
            throw new IOException(mine + " cannot be renamed to " + done);
        }
        return new FinishedJob.Stored(name, Files.size(file), Checksum.end(digest));
    }

    /** Some file systems throw where others say no, if another attempt came first. */
    private static boolean moved(FileSystem system, Path from, Path to) throws IOException {
        try {
            return system.rename(from, to);
        } catch (IOException e) {
            if (system.exists(to)) {
                return false;
            }
            throw e;
        }
    }

    /** Gives all files their places and says that they are complete, or takes them back. */
    void commit(List<FinishedJob.Stored> files, String manifest) {
        List<Path> placed = new ArrayList<>();
        boolean complete = false;
        try {
            FileSystem system = system();
            for (FinishedJob.Stored file : files) {
                Path done = done(file.name());
                if (!system.exists(done) || system.getFileStatus(done).getLen() != file.bytes()) {
                    throw InputException.of(place, "does not hold what the executors wrote (" + file.name() + "): it must be on a disk that all machines see");
                }
            }
            for (FinishedJob.Stored file : files) {
                Path target = inside(file.name());
                system.mkdirs(target.getParent());
                if (!system.rename(done(file.name()), target)) {
                    throw new IOException(target + " cannot be given its name");
                }
                placed.add(target);
            }
            write(system, MANIFEST, manifest + "\n", placed);
            system.delete(inside(WORK), true);
            write(system, ScanFiles.COMPLETE, "", placed);
            complete = true;
        } catch (IOException e) {
            throw failure(place, e);
        } finally {
            if (!complete) {
                placed.forEach(path -> remove(path, false));
                placed.stream().map(Path::getParent).distinct().forEach(path -> remove(path, false));
            }
        }
    }

    private void write(FileSystem system, String name, String text, List<Path> placed) throws IOException {
        Path file = inside(name);
        try (OutputStream out = system.create(file, false)) {
            placed.add(file);
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Leaves nothing of this run behind, and nothing of others' touched. */
    void abandon() {
        remove(inside(work), true);
        remove(inside(WORK), false);
        remove(inside(""), false);
    }

    private void remove(Path path, boolean whole) {
        try {
            FileSystem system = system();
            if (whole || !system.getFileStatus(path).isDirectory() || system.listStatus(path).length == 0) {
                system.delete(path, whole);
            }
        } catch (IOException e) {
            // the first error is told; what is left has no _SUCCESS in it
        }
    }
}
