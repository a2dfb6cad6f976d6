package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.farvertex.Effort;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong on the command line, or in a table it names, is told in one line, with exit code 2, and nothing is written. */
class BadInputTest {

    /** Four angles times four momenta, p = 10^1.5 to 10^3 GeV, where FASER sees decays of a light A′. */
    private static final String TABLE = """
        # a toy
        # sigma in pb
        """ + String.join("", Stream.of("1.5", "2.0", "2.5", "3.0").map(p ->
            "-5.0 P 2e9\n-4.5 P 3e9\n-4.0 P 4e9\n-3.5 P 5e9\n".replace("P", p)).toList());

    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void files() throws IOException {
        Files.writeString(folder.resolve("file.txt"), "just words");
        Files.writeString(folder.resolve("bad.yaml"),
            Files.readString(Path.of("detectors/faser.yaml")).replaceFirst("radius: [^\\n}]*", "radius: 10 kg"));
        for (String name : List.of("folder.csv", "empty", "toy", "two", "spoilt")) {
            Files.createDirectory(folder.resolve(name));
        }
        for (String name : List.of("toy/TOY_14TeV_111.txt", "two/TOY_14TeV_111.txt", "two/EPOS_14TeV_111.txt")) {
            Files.writeString(folder.resolve(name), TABLE);
        }
    }

    private static List<List<String>> rows(String resource) throws IOException {
        try (InputStream stream = BadInputTest.class.getResourceAsStream("/cli/" + resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                .map(line -> Arrays.asList(line.split(" ; ", -1))).toList();
        }
    }

    private static List<List<String>> allCommandLines() throws IOException {
        return rows("bad-command-lines.txt");
    }

    /** Every third in the plain build: the machinery is the same for all, and the thorough build has all. */
    static List<List<String>> commandLines() throws IOException {
        List<List<String>> all = allCommandLines();
        return IntStream.range(0, all.size()).filter(i -> i % Effort.of(3, 1) == 0).mapToObj(all::get).toList();
    }

    static List<List<String>> tables() throws IOException {
        return rows("bad-tables.txt");
    }

    private static String[] words(String commandLine) {
        return WORD.matcher(commandLine.replace("TMP", folder.toString())).results()
            .map(word -> word.group(1) != null ? word.group(1) : word.group(2)).toArray(String[]::new);
    }

    private static List<String> contents() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(Path::toString).sorted().toList();
        }
    }

    private static void refused(String[] arguments, List<String> fragments) throws IOException {
        List<String> before = contents();
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.err()).startsWith("farvertex: ").hasSizeLessThan(500 + folder.toString().length());
        assertThat(run.err().lines()).as(run.err()).hasSize(1);
        assertThat(fragments).allSatisfy(fragment -> assertThat(run.err()).contains(fragment.replace("TMP", folder.toString())));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(contents()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commandLines")
    void aWrongCommandLineIsToldInOneLine(List<String> row) throws IOException {
        assertThat(row).hasSizeGreaterThan(1);
        refused(words(row.get(0)), row.subList(1, row.size()));
    }

    @Test
    void thereAreManyCases() throws IOException {
        assertThat(allCommandLines()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        assertThat(tables()).hasSizeGreaterThan(10);
    }

    @Test
    void theTableIsGoodUntilItIsSpoilt() {
        CommandRun run = CommandRun.of(words("rate faser --mass 60MeV --spectra TMP/toy --channels pi0 --precision 0.1 --json"));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"expected\" :");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void aWrongTableIsToldInOneLine(List<String> row) throws IOException {
        String good = row.get(0).replace("\\n", "\n");
        assertThat(TABLE).containsOnlyOnce(good);
        byte[] spoilt = TABLE.replace(good, row.get(1).replace("\\n", "\n")).getBytes(StandardCharsets.UTF_8);
        refusedTable("T_14TeV_111.txt", spoilt, row.subList(2, row.size()));
        refusedTable("T_14TeV_111.txt.gz", gzip(spoilt), row.subList(2, row.size()));
    }

    @Test
    void aBrokenArchiveIsToldInOneLine() throws IOException {
        byte[] whole = gzip(TABLE.getBytes(StandardCharsets.UTF_8));
        refusedTable("T_14TeV_111.txt.gz", TABLE.getBytes(StandardCharsets.UTF_8), List.of("cannot be read", "GZIP"));
        refusedTable("T_14TeV_111.txt.gz", Arrays.copyOf(whole, whole.length / 2), List.of("cannot be read"));
        refusedTable("T_14TeV_111.txt.gz", Arrays.copyOf(whole, whole.length - 8), List.of("cannot be read"));
        refusedTable("T_14TeV_111.txt.gz", new byte[0], List.of("cannot be read"));
        refusedTable("T_14TeV_111.txt", whole, List.of("T_14TeV_111.txt: this is not UTF-8 text"));
        refusedTable("T_14TeV_111.txt", new byte[0], List.of("holds no rows"));
    }

    private static void refusedTable(String name, byte[] bytes, List<String> fragments) throws IOException {
        Path file = Files.write(folder.resolve("spoilt").resolve(name), bytes);
        refused(words("rate faser --mass 60MeV --channels pi0 --spectra TMP/spoilt"), fragments);
        assertThat(CommandRun.of(words("rate faser --mass 60MeV --channels pi0 --spectra TMP/spoilt")).err()).contains(file.toString());
        Files.delete(file);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
            stream.write(bytes);
        }
        return packed.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hepmc3", "hepmc2", "csv", "eventcalc"})
    void aFullDeviceIsToldInOneLine(String format) throws IOException {
        assumeThat(Path.of("/dev/full")).exists();
        refused(words("generate faser --mass 60MeV -n 2000 -o /dev/full --format " + format),
            List.of("/dev/full: cannot be written: No space left on device"));
        assertThat(Path.of("/dev/full")).exists();
    }

    @Test
    void withoutACommandTheUsageFollowsTheOneLine() {
        CommandRun run = CommandRun.of();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().findFirst()).hasValueSatisfying(line -> assertThat(line).contains("command"));
        assertThat(run.err()).contains("Usage: farvertex", "rate", "generate", "detectors").doesNotContain("\tat ");
    }
}
