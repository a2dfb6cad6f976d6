package org.farvertex.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.farvertex.input.InputException;
import org.farvertex.report.JsonObject;
import org.farvertex.report.file.FileTree;
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

    /** Lines of why a job failed. */
    private static final int SAID = 3;

    /** Does all jobs and commits what they made; nothing of it is left if one fails. */
    long run(PartMaker maker, String place) {
        List<DataSet> unfinished = new ArrayList<>();
        try (JavaSparkContext spark = new JavaSparkContext(new SparkConf().setAppName(name))) {
            DataSet set = DataSet.begin(place, spark.hadoopConfiguration());
            unfinished.add(set);
            List<FinishedJob> parts = parts(spark, maker, set);
            parts.stream().filter(part -> !part.fault().isEmpty()).findFirst().ifPresent(part -> {
                throw InputException.of("job " + part.job(), part.fault());
            });
            JsonObject manifest = about.with("parts", parts.stream().map(part -> part.json(what)).toList());
            set.commit(parts.stream().flatMap(part -> part.files().stream()).toList(), manifest.toString());
            unfinished.clear();
            return parts.stream().mapToLong(FinishedJob::pieces).sum();
        } finally {
            // once Spark has stopped its tasks, which would go on writing
            unfinished.forEach(DataSet::abandon);
        }
    }

    private List<FinishedJob> parts(JavaSparkContext spark, PartMaker maker, DataSet set) {
        Broadcast<PartMaker> everywhere = spark.broadcast(maker);
        Broadcast<DataSet> target = spark.broadcast(set);
        int all = jobs;
        try {
            return spark.parallelize(IntStream.rangeClosed(1, all).boxed().toList(), all)
                .map(number -> {
                    TaskContext task = TaskContext.get();
                    return part(everywhere.value(), new Job(number, all), task.cpus(), (file, called) -> target.value().put(file, called, task.taskAttemptId()));
                }).collect();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // Scala declares no exceptions: a job that failed several times ends here
            throw InputException.of("Spark", "gave up: " + String.valueOf(e.getMessage()).lines().takeWhile(line -> !line.startsWith("\tat ")).limit(SAID)
                .collect(Collectors.joining(" ")));
        }
    }

    /** Where finished files go. */
    interface Store {

        FinishedJob.Stored put(Path file, String name) throws IOException;
    }

    /** Does a job. Wrong input is its answer, since it is wrong on every machine; an exception makes Spark try it again elsewhere. */
    static FinishedJob part(PartMaker maker, Job job, int threads, Store store) throws IOException {
        Path folder = Files.createTempDirectory("farvertex");
        try {
            PartMaker.Made made = maker.make(job, threads, folder);
            List<FinishedJob.Stored> files = new ArrayList<>();
            for (Map.Entry<String, Path> file : new TreeMap<>(made.files()).entrySet()) {
                files.add(store.put(file.getValue(), file.getKey()));
            }
            return new FinishedJob(job.label(), made.pieces(), files, "");
        } catch (InputException e) {
            if (String.valueOf(e.getMessage()).contains(folder.toString())) {
                // of this machine's disk, not of the user's
                throw new IOException(e.getMessage(), e);
            }
            return new FinishedJob(job.label(), 0, List.of(), e.getMessage());
        } finally {
            FileTree.delete(folder);
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
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                FileTree.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
        return folder;
    }
}
