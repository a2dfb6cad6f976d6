package org.farvertex.report.scan;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.farvertex.input.InputException;
import org.farvertex.simulation.Job;

/**
 * The table that a job of a scan wrote.
 *
 * @param file     the CSV
 * @param heading  its first line
 * @param comments the lines behind it that begin with #, but that of the job
 * @param job      the job
 */
record ScanPart(Path file, String heading, List<String> comments, Job job) {

    private static final String JOB = "# " + ScanSetups.JOB + ": ";

    /** Keeps its own list. */
    ScanPart {
        comments = List.copyOf(comments);
    }

    /** The tables of a place: that of the folder of a job, a table itself, or all parts of a run on Spark. */
    static List<ScanPart> all(Path place) {
        Path parts = place.resolve(ScanFiles.TEXT_PARTS);
        if (!Files.isDirectory(parts) || Files.exists(place.resolve(ScanFiles.CSV))) {
            return List.of(of(place));
        }
        if (!Files.exists(place.resolve(ScanFiles.COMPLETE))) {
            throw InputException.of(place.toString(), "has no " + ScanFiles.COMPLETE + ": the run is not finished and must be run again");
        }
        try (Stream<Path> files = Files.list(parts)) {
            List<ScanPart> all = files.filter(file -> file.toString().endsWith(".csv")).sorted().map(ScanPart::of).toList();
            if (all.isEmpty()) {
                throw InputException.of(parts.toString(), "holds no table; the run must be run again");
            }
            return all;
        } catch (IOException e) {
            throw unreadable(parts, e);
        }
    }

    /** Reads the head of the table in the folder of a job. */
    static ScanPart of(Path place) {
        Path file = Files.isDirectory(place) ? place.resolve(ScanFiles.CSV) : place;
        if (!Files.isRegularFile(file)) {
            throw InputException.of(file.toString(), "there is no such table; the job is not finished and must be resumed, or this is a folder neither of a scan nor of HepMC3 files");
        }
        requireEnd(file);
        List<String> comments = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String heading = reader.readLine();
            Job job = Job.ONLY;
            for (String line = reader.readLine(); line != null && line.startsWith("#"); line = reader.readLine()) {
                if (line.startsWith(JOB)) {
                    job = job(file, line.substring(JOB.length()));
                } else {
                    comments.add(line);
                }
            }
            ScanPart part = new ScanPart(file, heading == null ? "" : heading, comments, job);
            part.comment(ScanSetups.PLAN);
            return part;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The last number of a table that was cut short may pass for one, but the end of its line does not. */
    private static void requireEnd(Path file) {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.position(Math.max(0, channel.size() - 1));
            if (channel.read(last) > 0 && last.get(0) != '\n') {
                throw InputException.of(file.toString(), "is cut short; run its job again");
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Job job(Path file, String label) {
        try {
            return Job.parse(label);
        } catch (IllegalArgumentException e) {
            throw InputException.of(file + ": " + ScanSetups.JOB, label, e);
        }
    }

    private static InputException unreadable(Path file, IOException e) {
        return InputException.of(file.toString(), "cannot be read as a table of a scan (" + e + ")");
    }

    /** What a comment says. */
    String comment(String key) {
        return find(key).orElseThrow(() -> InputException.of(file.toString(), "has no comment '" + key + "'; merge takes what scan wrote"));
    }

    /** What a comment says, if it is there. */
    Optional<String> find(String key) {
        return comments.stream().filter(line -> line.startsWith("# " + key + ": ")).map(line -> line.substring(key.length() + 4)).findFirst();
    }

    /** The comments that are the same in all parts of a plan: it may lie elsewhere on the machine of another job. */
    List<String> essentials() {
        return comments.stream().filter(line -> !line.startsWith("# " + ScanSetups.COMMAND + ": ")).toList();
    }

    /** Shows its rows, some at a time. */
    void rows(int most, Consumer<List<String>> sink) {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            reader.readLine();
            List<String> rows = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    rows.add(line);
                }
                if (rows.size() == most) {
                    sink.accept(List.copyOf(rows));
                    rows.clear();
                }
            }
            if (!rows.isEmpty()) {
                sink.accept(List.copyOf(rows));
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }
}
