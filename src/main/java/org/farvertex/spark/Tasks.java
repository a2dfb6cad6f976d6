package org.farvertex.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.farvertex.input.InputException;
import org.farvertex.report.JsonObject;
import org.farvertex.simulation.Job;

/**
 * Runs jobs as the tasks of a Spark application.
 *
 * @param name  name of the application
 * @param what  what the pieces of a part are, for the manifest
 * @param jobs  how many
 * @param about what else the manifest says
 */
record Tasks(String name, String what, int jobs, JsonObject about) {

    /** Does all jobs and commits what they made; nothing is left if one fails. */
    long run(PartMaker maker, String place) {
        try (JavaSparkContext spark = new JavaSparkContext(new SparkConf().setAppName(name))) {
            DataSet set = DataSet.begin(place, spark.hadoopConfiguration());
            boolean committed = false;
            try {
                List<FinishedJob> parts = parts(spark, maker, set);
                parts.stream().filter(part -> !part.fault().isEmpty()).findFirst().ifPresent(part -> {
                    throw InputException.of("job " + part.job(), part.fault());
                });
                JsonObject manifest = about.with("parts", parts.stream().map(part -> part.json(what)).toList());
                set.commit(parts.stream().flatMap(part -> part.files().stream()).toList(), manifest.toString());
                committed = true;
                return parts.stream().mapToLong(FinishedJob::pieces).sum();
            } finally {
                if (!committed) {
                    set.abandon();
                }
            }
        }
    }

    private List<FinishedJob> parts(JavaSparkContext spark, PartMaker maker, DataSet set) {
        Broadcast<PartMaker> everywhere = spark.broadcast(maker);
        Broadcast<DataSet> target = spark.broadcast(set);
        int all = jobs;
        try {
            return spark.parallelize(IntStream.rangeClosed(1, all).boxed().toList(), all)
                .map(number -> part(everywhere.value(), new Job(number, all), target.value())).collect();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // Scala declares no exceptions: a job that failed several times ends here
            throw InputException.of("Spark", "gave up: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(e.getClass().getSimpleName()));
        }
    }

    private static FinishedJob part(PartMaker maker, Job job, DataSet set) throws IOException {
        Path folder = Files.createTempDirectory("farvertex");
        try {
            PartMaker.Made made = maker.make(job, TaskContext.get().cpus(), folder);
            List<FinishedJob.Stored> files = new ArrayList<>();
            for (Map.Entry<String, Path> file : new TreeMap<>(made.files()).entrySet()) {
                files.add(set.put(file.getValue(), file.getKey(), TaskContext.get().taskAttemptId()));
            }
            return new FinishedJob(job.label(), made.pieces(), files, "");
        } catch (InputException e) {
            // would be the same on every machine
            return new FinishedJob(job.label(), 0, List.of(), e.getMessage());
        } finally {
            delete(folder);
        }
    }

    /** Name of the file of a job: in the order of the jobs when sorted, with an ending. */
    static String partName(Job job, String ending) {
        int digits = Math.max(5, String.valueOf(job.of() - 1).length());
        String number = String.valueOf(job.number() - 1);
        return "part-" + "0".repeat(digits - number.length()) + number + ending;
    }

    /** A folder that is removed when the process ends. */
    static Path deletedAtExit(Path folder) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        return folder;
    }

    /** Removes a folder with all that is in it, if it is there. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
