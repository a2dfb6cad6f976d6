package org.farvertex.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.farvertex.cli.CommandRun;

/** What must be true of every run, whatever it was asked. */
final class Verdict {

    private static final Pattern FILE = Pattern.compile("farvertex: \\S+\\.yaml: ");

    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final Pattern NO_NUMBER = Pattern.compile("\\b(NaN|Infinity)\\b");
    private static final Pattern NO_EXPECTATION = Pattern.compile("\"(delta_a_mu|RK_1.1_6|sm_pull)\" : null");
    private static final Set<String> DATA = Set.of("csv", "yoda", "yaml", "html", "svg", "md", "hepmc3", "hepmc", "dat");
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Verdict() {
    }

    /** Names of all files under a folder. */
    static Set<String> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(path -> folder.relativize(path).toString()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a text speaks of NaN or infinity, so that the answer may repeat it as a name. */
    static boolean names(String text) {
        return NO_NUMBER.matcher(text).find();
    }

    /**
     * What is wrong with a run; empty if nothing is.
     *
     * @param words  the command line
     * @param run    what came out
     * @param folder where it might have written
     * @param before what was there
     * @param named  whether the question speaks of NaN or infinity
     */
    static Optional<String> fault(List<String> words, CommandRun run, Path folder, Set<String> before, boolean named) {
        List<String> faults = new ArrayList<>();
        if (run.code() != 0 && run.code() != 2) {
            faults.add("exit code " + run.code());
        }
        String err = QUOTED.matcher(run.err()).replaceAll("''");
        if (err.contains("Exception") || err.contains("\tat ") || err.contains("internal failure")) {
            faults.add("stack trace");
        }
        if ((!named && (NO_NUMBER.matcher(err).find() || NO_NUMBER.matcher(run.out()).find())) || NO_EXPECTATION.matcher(run.out()).find()) {
            faults.add("no number");
        }
        if (run.code() == 2) {
            refused(run, folder, before, words.isEmpty(), faults);
        } else if (run.code() == 0 && words.stream().anyMatch(w -> w.equals("--json")) && !words.contains("--help")
            && !words.contains("--version")) {
            json(answer(words, run.out()), faults);
        }
        if (run.code() == 0) {
            files(folder).stream().filter(name -> !before.contains(name)).forEach(name -> written(folder.resolve(name), named, faults));
        }
        return faults.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", faults));
    }

    /** A file may have several faults: a line for each of them, and none twice. */
    private static boolean areOfOneFile(List<String> lines) {
        return !lines.isEmpty() && Set.copyOf(lines).size() == lines.size() && lines.stream().allMatch(line -> FILE.matcher(line).lookingAt())
            && lines.stream().map(line -> line.substring(0, line.indexOf(".yaml: "))).distinct().count() == 1;
    }

    private static void refused(CommandRun run, Path folder, Set<String> before, boolean usage, List<String> faults) {
        List<String> lines = run.err().lines().filter(line -> !line.startsWith("farvertex: warning: ")).toList();
        if (lines.size() != 1 && !usage && !areOfOneFile(lines)) {
            faults.add("not one line");
        }
        if (run.err().chars().anyMatch(c -> (c < ' ' && c != '\n' && c != '\r') || c == 0x7f)) {
            faults.add("control characters");
        }
        if (!run.out().isEmpty()) {
            faults.add("output beside an error");
        }
        if (!files(folder).equals(before)) {
            faults.add("left behind " + files(folder).stream().filter(name -> !before.contains(name)).toList());
        }
    }

    /** What was printed, or put into the file that {@code --output} names. */
    private static String answer(List<String> words, String out) {
        if (!out.isEmpty()) {
            return out;
        }
        String file = IntStream.range(0, words.size()).filter(i -> words.get(i).startsWith("--output"))
            .mapToObj(i -> words.get(i).equals("--output") ? words.get(i + 1) : words.get(i).substring("--output=".length())).findFirst().orElse("");
        try {
            return file.isEmpty() ? "" : Files.readString(Path.of(file));
        } catch (IOException e) {
            return "";
        }
    }

    private static void json(String out, List<String> faults) {
        try {
            JsonNode answer = JSON.readTree(out);
            if (!answer.isObject()) {
                faults.add("no JSON object");
            }
        } catch (JsonProcessingException e) {
            faults.add("no JSON");
        }
    }

    private static void written(Path file, boolean named, List<String> faults) {
        String name = file.getFileName().toString();
        if (name.contains(".part") || name.contains(".old")) {
            faults.add("unfinished file " + name);
        }
        try {
            if (!named && DATA.contains(name.replaceFirst(".*\\.", "")) && Files.isRegularFile(file)
                && NO_NUMBER.matcher(Files.readString(file)).find()) {
                faults.add("no number in " + name);
            }
        } catch (IOException e) {
            faults.add("unreadable " + name);
        }
    }
}
