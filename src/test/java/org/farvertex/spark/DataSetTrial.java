package org.farvertex.spark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.farvertex.input.InputException;

/** A data set on file systems of Hadoop, in a process that has all of Hadoop; says {@link #PASSED} if all is as it should be. */
final class DataSetTrial {

    static final String PASSED = "all as it should be";
    private static final int ROUNDS = 50;

    private final java.nio.file.Path folder;
    private final Configuration hadoop = new Configuration();

    private DataSetTrial(java.nio.file.Path folder) {
        this.folder = folder;
        hadoop.setClass("fs.jealous.impl", Jealous.class, FileSystem.class);
    }

    /** Throws where a name is taken, as object stores do; another attempt always comes first. */
    public static final class Jealous extends RawLocalFileSystem {

        @Override
        public URI getUri() {
            return URI.create("jealous:///");
        }

        @Override
        public boolean rename(Path from, Path to) throws IOException {
            boolean done = super.rename(from, to);
            if (to.toString().contains("/done/")) {
                throw new FileAlreadyExistsException(to + " exists");
            }
            return done;
        }
    }

    /** Tries all in a folder. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        DataSetTrial trial = new DataSetTrial(java.nio.file.Path.of(arguments[0]));
        trial.aTaskIsDoneTwice("file");
        trial.aTaskIsDoneTwice("jealous");
        trial.othersFilesStay();
        trial.twoRunsAtOnce();
        System.out.println(PASSED);
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalStateException("not so: " + what);
        }
    }

    private List<String> names(String place) throws IOException {
        try (Stream<java.nio.file.Path> files = Files.walk(folder.resolve(place))) {
            return files.filter(Files::isRegularFile).map(file -> folder.resolve(place).relativize(file).toString()).sorted().toList();
        }
    }

    private void aTaskIsDoneTwice(String scheme) throws IOException {
        java.nio.file.Path part = Files.writeString(folder.resolve("part"), "rows");
        String place = scheme + "://" + folder.resolve(scheme);
        DataSet set = DataSet.begin(place, hadoop);
        FinishedJob.Stored once = set.put(part, "_csv/part-0", 1);
        require(once.equals(set.put(part, "_csv/part-0", 2)), "the same twice");
        set.commit(List.of(once), "{}");
        require(names(scheme).equals(List.of("_SUCCESS", "_csv/part-0", "_manifest.json")), names(scheme).toString());
        require(refused(place), "a finished one is left alone");
    }

    private boolean refused(String place) {
        try {
            return DataSet.begin(place, hadoop).place().isEmpty();
        } catch (InputException e) {
            return true;
        }
    }

    private void othersFilesStay() throws IOException {
        java.nio.file.Path part = Files.writeString(folder.resolve("part"), "rows");
        DataSet alone = DataSet.begin(folder.resolve("alone").toString(), hadoop);
        alone.put(part, "_csv/part-0", 1);
        alone.abandon();
        require(Files.notExists(folder.resolve("alone")), "nothing is left");

        DataSet set = DataSet.begin(folder.resolve("shared").toString(), hadoop);
        FinishedJob.Stored stored = set.put(part, "_csv/part-0", 1);
        // the name is taken, so no manifest can be written
        Files.writeString(folder.resolve("shared/_manifest.json"), "of another");
        boolean refused = false;
        try {
            set.commit(List.of(stored), "{}");
        } catch (InputException e) {
            refused = true;
        }
        set.abandon();
        require(refused, "the file of another is not written over");
        require(names("shared").equals(List.of("_manifest.json")), names("shared").toString());
        require(Files.readString(folder.resolve("shared/_manifest.json")).equals("of another"), "the file of another stays");
        require(Files.notExists(folder.resolve("shared/_csv")), "no empty folder is left");
    }

    private void twoRunsAtOnce() throws InterruptedException, ExecutionException {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < ROUNDS; i++) {
                String place = folder.resolve("race-" + i).toString();
                List<Future<Boolean>> runs = two.invokeAll(List.of(() -> refused(place), () -> refused(place)));
                require(runs.get(0).get() || runs.get(1).get(), "one at most goes on");
            }
        } finally {
            two.shutdown();
        }
    }
}
