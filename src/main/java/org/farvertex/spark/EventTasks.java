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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.farvertex.cli.FarVertex;
import org.farvertex.input.InputException;
import org.farvertex.report.file.FileTree;
import org.farvertex.simulation.Job;
import picocli.CommandLine;

/** Jobs of {@code generate}: each carries out the command line of one, on files that came along. */
final class EventTasks implements PartMaker {

    private static final long serialVersionUID = 1;
    private static final String SPECTRA = "--spectra";
    private static final String OUT_OF_MEMORY = "farvertex: out of memory ";

    private final ArrayList<String> words;
    private final long events;
    private final String ending;
    private final Parcel parcel;
    /** Places of words that name files here, with the absolute names of those. */
    private final TreeMap<Integer, String> named = new TreeMap<>();

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
        for (int i = 0; i < words.size(); i++) {
            int place = i;
            path(i).ifPresent(path -> named.put(place, path.toAbsolutePath().normalize().toString()));
        }
        this.parcel = Parcel.of(named.values().stream().map(Path::of).toList());
    }

    /**
     * The file or folder to send along that a word names: the value of --spectra, or what has a separator or the ending of YAML; anything else may
     * be the name of something. A folder with an absolute name stays where it is, since that is how large ones are shared.
     */
    private Optional<Path> path(int place) {
        String word = words.get(place);
        String value = value(word);
        boolean folder = word.startsWith(SPECTRA + "=") || (place > 0 && words.get(place - 1).equals(SPECTRA));
        if (value.isBlank() || value.indexOf('\0') >= 0 || !(folder || value.matches(".*(?:/.*|\\.ya?ml)"))) {
            return Optional.empty();
        }
        Path path = Path.of(value);
        return Files.isRegularFile(path) || (Files.isDirectory(path) && !path.isAbsolute()) ? Optional.of(path) : Optional.empty();
    }

    /** What travels along. */
    Parcel parcel() {
        return parcel;
    }

    private static String value(String word) {
        return word.replaceFirst("^--[\\w-]+=", "");
    }

    @Override
    public Made make(Job job, int threads, Path folder) throws IOException {
        Path here = Files.createDirectory(folder.resolve("files"));
        parcel.unpack(here);
        Path file = folder.resolve("events" + ending);
        List<String> line = new ArrayList<>(IntStream.range(0, words.size()).mapToObj(place -> there(place, here)).toList());
        line.addAll(List.of("-n", String.valueOf(events), "--job", job.label(), "--threads", String.valueOf(threads), "--output", file.toString()));
        StringWriter said = new StringWriter();
        int code = run(line, new PrintWriter(said, true));
        // names as they are where the user is
        verdict(code, said.toString().replace(here.toString(), ""));
        return new Made(job.end(events) - job.begin(events), Map.of(Tasks.partName(job, ending), file));
    }

    /** Wrong input is so on every machine; what else goes wrong may go well on another. */
    static void verdict(int code, String said) throws IOException {
        if (code == CommandLine.ExitCode.OK) {
            return;
        }
        if (code != CommandLine.ExitCode.USAGE || said.startsWith(OUT_OF_MEMORY)) {
            throw new IOException(said.isBlank() ? "generate: exit code " + code : said);
        }
        throw InputException.of("generate", said.lines().findFirst().orElse("failed").replaceFirst("^farvertex: ", ""));
    }

    /** A word as it stands where the files have been laid out. */
    private String there(int place, Path here) {
        String word = words.get(place);
        String file = named.get(place);
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
            FileTree.delete(folder);
        }
    }

    private static int run(List<String> words, PrintWriter errors) {
        String[] line = Stream.concat(Stream.of("generate"), words.stream()).toArray(String[]::new);
        CommandLine command = FarVertex.commandLine(line);
        return command.setOut(new PrintWriter(Writer.nullWriter())).setErr(errors).execute(line);
    }
}
