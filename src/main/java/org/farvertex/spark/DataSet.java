package org.farvertex.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;
import org.farvertex.input.InputException;
import org.farvertex.report.scan.ScanFiles;

/**
 * A folder of parts on any file system that Hadoop knows. Tasks put their files aside; when all are there they take their places, a manifest comes
 * beside them, and {@code _SUCCESS} last. A task that is done twice makes the same bytes twice, so either may stay.
 *
 * @param place         the folder, the same from everywhere
 * @param configuration what Hadoop needs to find it
 */
record DataSet(String place, SerializableConfiguration configuration) implements Serializable {

    /** Says what is there. */
    static final String MANIFEST = "_manifest.json";

    private static final String WORK = "_temporary";
    private static final String DONE = WORK + "/done";

    /** Takes the place; nothing may be there. */
    static DataSet begin(String place, Configuration hadoop) {
        try {
            Path path = new Path(place);
            FileSystem system = path.getFileSystem(hadoop);
            if (system.exists(path) && (!system.getFileStatus(path).isDirectory() || system.listStatus(path).length > 0)) {
                throw InputException.of(place, "is there already" + (system.exists(new Path(path, ScanFiles.COMPLETE)) ? "" : " and no finished run of ours")
                    + "; choose another place or remove it");
            }
            DataSet set = new DataSet(system.makeQualified(path).toString(), new SerializableConfiguration(hadoop));
            if (!system.mkdirs(new Path(path, DONE))) {
                throw new IOException("no folder can be made");
            }
            return set;
        } catch (IOException | IllegalArgumentException e) {
            throw failure(place, e);
        }
    }

    private static InputException failure(String place, Exception e) {
        return InputException.of(place, "cannot be written (" + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + "): choose another place or make room");
    }

    private FileSystem system() throws IOException {
        FileSystem system = new Path(place).getFileSystem(configuration.value());
        system.setWriteChecksum(false);
        return system;
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
        Path mine = new Path(place, WORK + "/" + attempt + "/" + name);
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file); OutputStream out = new DigestOutputStream(system.create(mine, true), digest)) {
            in.transferTo(out);
        }
        Path done = new Path(place, DONE + "/" + name);
        system.mkdirs(done.getParent());
        if (!system.rename(mine, done) && !system.exists(done)) {
            throw new IOException(mine + " cannot be renamed to " + done);
        }
        return new FinishedJob.Stored(name, Files.size(file), HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Gives all files their places and says that they are complete. */
    void commit(List<FinishedJob.Stored> files, String manifest) {
        try {
            FileSystem system = system();
            for (FinishedJob.Stored file : files) {
                Path done = new Path(place, DONE + "/" + file.name());
                if (!system.exists(done) || system.getFileStatus(done).getLen() != file.bytes()) {
                    throw InputException.of(place, "does not hold what the executors wrote (" + file.name() + "): it must be on a disk that all machines see");
                }
            }
            for (FinishedJob.Stored file : files) {
                Path target = new Path(place, file.name());
                system.mkdirs(target.getParent());
                if (!system.rename(new Path(place, DONE + "/" + file.name()), target)) {
                    throw new IOException(target + " cannot be given its name");
                }
            }
            write(system, MANIFEST, manifest + "\n");
            system.delete(new Path(place, WORK), true);
            write(system, ScanFiles.COMPLETE, "");
        } catch (IOException e) {
            throw failure(place, e);
        }
    }

    private void write(FileSystem system, String name, String text) throws IOException {
        try (OutputStream out = system.create(new Path(place, name), true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Leaves nothing behind. */
    void abandon() {
        try {
            system().delete(new Path(place), true);
        } catch (IOException e) {
            // the first error is told; what is left has no _SUCCESS in it
        }
    }
}
