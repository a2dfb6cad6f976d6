package org.farvertex.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.farvertex.cli.FarVertex;
import org.farvertex.input.InputException;
import org.farvertex.simulation.Job;
import picocli.CommandLine;

/** Jobs of {@code generate}: each carries out the command line of one, on files that came along. */
final class EventTasks implements PartMaker {

    private static final long serialVersionUID = 1;

    private final ArrayList<String> words;
    private final long events;
    private final String ending;
    private final Parcel parcel;
    /** Words that name files here, with the absolute names of those. */
    private final TreeMap<String, String> named = new TreeMap<>();

    /**
     * A command line.
     *
     * @param words  what to generate, without how many events, where to, and on how many threads
     * @param events how many events all jobs make
     * @param ending how the names of the files end
     */
    EventTasks(List<String> words, long events, String ending) {
        this.words = new ArrayList<>(words);
        this.events = events;
        this.ending = ending;
        words.forEach(word -> path(word).ifPresent(path -> named.put(word, path.toAbsolutePath().normalize().toString())));
        this.parcel = Parcel.of(named.values().stream().map(Path::of).toList());
    }

    /** The file or folder that a word names, if it says that it does: a word without a separator or the ending of YAML may be anything. */
    private static Optional<Path> path(String word) {
        String value = value(word);
        boolean path = value.matches(".*(?:/.*|\\.ya?ml)") && value.indexOf('\0') < 0;
        return path && Files.exists(Path.of(value)) ? Optional.of(Path.of(value)) : Optional.empty();
    }

    private static String value(String word) {
        return word.replaceFirst("^--[\\w-]+=", "");
    }

    @Override
    public Made make(Job job, int threads, Path folder) throws IOException {
        Path here = Files.createDirectory(folder.resolve("files"));
        parcel.unpack(here);
        Path file = folder.resolve("events" + ending);
        List<String> line = new ArrayList<>(words.stream().map(word -> there(word, here)).toList());
        line.addAll(List.of("-n", String.valueOf(events), "--job", job.label(), "--threads", String.valueOf(threads), "--output", file.toString()));
        StringWriter said = new StringWriter();
        if (run(line, new PrintWriter(said, true)) != 0) {
            throw InputException.of("generate", said.toString().lines().findFirst().orElse("failed").replaceFirst("^farvertex: ", ""));
        }
        return new Made(job.end(events) - job.begin(events), Map.of(Tasks.partName(job, ending), file));
    }

    /** A word that names a file, as it is named where that has been laid out. */
    private String there(String word, Path here) {
        String file = named.get(word);
        return file == null ? word : word.substring(0, word.length() - value(word).length()) + Parcel.within(here, Path.of(file));
    }

    /** Says what is wrong with the command line, in a trial with one event. */
    int check(PrintWriter errors) throws IOException {
        Path folder = Files.createTempDirectory("farvertex");
        try {
            List<String> line = new ArrayList<>(words);
            line.addAll(List.of("-n", "1", "--output", folder.resolve("events" + ending).toString()));
            return run(line, errors);
        } finally {
            Tasks.delete(folder);
        }
    }

    private static int run(List<String> words, PrintWriter errors) {
        String[] line = Stream.concat(Stream.of("generate"), words.stream()).toArray(String[]::new);
        CommandLine command = FarVertex.commandLine(line);
        return command.setOut(new PrintWriter(Writer.nullWriter())).setErr(errors).execute(line);
    }
}
