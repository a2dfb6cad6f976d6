package org.farvertex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.farvertex.config.Models;
import org.farvertex.model.CodedModels;
import org.farvertex.model.Model;
import org.junit.jupiter.api.Test;

/** Only the command line knows the names of its options, and only one place the digits of a number. */
class LayerWordsTest {

    private static final Path MAIN = Path.of("src/main/java/org/farvertex");
    private static final Pattern LITERAL = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"");
    private static final Pattern COMMENT = Pattern.compile("//[^\n]*|/\\*[\\s\\S]*?\\*/");
    private static final Pattern LONG_OPTION = Pattern.compile("(?<![\\w-])--(?=[a-z]|\"?$)");
    private static final Pattern SHORT_OPTION = Pattern.compile("(?<![\\w-])-[a-zA-Z](?![\\w-])");

    private static final List<String> MACHINE = List.of("production", "propagation", "decay", "detector", "event", "simulation", "reach", "design", "eventfile");

    /** A whole command line that a page offers to be pasted is no message. */
    private static boolean isMessage(String literal) {
        return !literal.startsWith("\"farvertex reach ");
    }

    @Test
    void layersBelowTheCommandLineNameNoOptions() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            if (!file.startsWith(MAIN.resolve("cli")) && !file.startsWith(MAIN.resolve("spark"))) {
                String source = Files.readString(file);
                LITERAL.matcher(source).results().map(literal -> literal.group()).filter(LayerWordsTest::isMessage)
                    .filter(text -> LONG_OPTION.matcher(text).find() || SHORT_OPTION.matcher(text).find()).forEach(text -> found.add(file + ": " + text));
                COMMENT.matcher(source).results().map(comment -> comment.group())
                    .filter(text -> LONG_OPTION.matcher(text).find()).forEach(text -> found.add(file + ": " + text));
            }
        }
        assertThat(found).isEmpty();
    }

    /** The search finds what it is made for. */
    @Test
    void optionsAreRecognised() {
        assertThat(Stream.of("\"--spectra\"", "\"leave it out with --channels\"", "\"(--resume)\"", "\"--\"")).allMatch(t -> LONG_OPTION.matcher(t).find());
        assertThat(Stream.of("\"use -o FILE\"", "\"-n\"")).allMatch(t -> SHORT_OPTION.matcher(t).find());
        assertThat(Stream.of("\"-START_EVENT\"", "\"id-data\"", "\"a - b\"")).noneMatch(t -> SHORT_OPTION.matcher(t).find() || LONG_OPTION.matcher(t).find());
    }

    /** What {@link Double#toString} writes depends on the release of Java; messages and keys of records may use it, writers of files not. */
    @Test
    void writersOfFilesDoNotLeaveDigitsToJava() throws IOException {
        Pattern javas = Pattern.compile("Double\\.toString\\(|BigDecimal\\.valueOf\\(|%\\.1[0-9][eg]|writeNumber(Field)?\\((\"\\w+\", )?(?!ShortestDecimal|\\w+\\.longValue)");
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            if (Stream.of("report", "eventfile", "config", "cli", "reach").anyMatch(name -> file.startsWith(MAIN.resolve(name)))
                && !file.startsWith(MAIN.resolve("report/chart"))) {
                List<String> lines = Files.readAllLines(file);
                lines.stream().filter(line -> !line.strip().startsWith("*") && !line.strip().startsWith("/*"))
                    .filter(line -> !line.contains("isFinite") && !line.contains("== 0 ?"))
                    .filter(line -> javas.matcher(line).find()).forEach(line -> found.add(file + ": " + line.strip()));
            }
        }
        assertThat(found).isEmpty();
    }

    /** What draws, flies, is seen, counted and written is the particle of any model: no text there has the name of one. */
    @Test
    void theMachineHasNoNameOfASingleModel() throws IOException {
        List<String> names = Stream.of(CodedModels.ALL.stream().map(Model::name).toList(), Models.names(), List.of("dark photon", "dark Higgs", "A'", "A′", "φ'", "φ′")).flatMap(List::stream)
            .filter(name -> name.length() > 1).map(Pattern::quote).toList();
        Pattern named = Pattern.compile("(?<![\\w-])(?:" + String.join("|", names) + ")(?![\\w-])");
        assertThat(List.of("A' of", "(t3r, V", "a dark photon")).allMatch(text -> named.matcher(text).find());
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            if (MACHINE.stream().anyMatch(layer -> file.startsWith(MAIN.resolve(layer)))) {
                LITERAL.matcher(COMMENT.matcher(Files.readString(file)).replaceAll("")).results().map(literal -> literal.group())
                    .filter(text -> named.matcher(text).find()).forEach(text -> found.add(file + ": " + text));
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
