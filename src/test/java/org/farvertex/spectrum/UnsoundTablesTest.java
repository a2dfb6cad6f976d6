package org.farvertex.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.farvertex.input.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with tables in the FORESEE layout when they are wrong: refused in one line, or read with a warning. */
class UnsoundTablesTest {

    private ToyTables tables;

    @TempDir
    Path folder;

    @BeforeEach
    void emptyFolder() {
        tables = new ToyTables(folder);
    }

    static List<Arguments> damaged() {
        String whole = ToyTables.table();
        List<String> lines = whole.lines().toList();
        String half = String.join("\n", lines.subList(0, lines.size() / 2));
        String header = String.format(Locale.ROOT, "# Normalization:     %.5e pb%n", ToyTables.MOMENTA * ToyTables.ANGLES * 2525.0);
        String wholeAngles = header + String.join("\n", lines.subList(0, 1 + ToyTables.MOMENTA * ToyTables.ANGLES / 2));
        return List.of(
            Arguments.of("half a table", header + half, "add up"),
            Arguments.of("half a table that is a grid still", wholeAngles, "add up"),
            Arguments.of("no sum", header.replaceAll(": +[0-9]", ": x") + whole, "number"),
            Arguments.of("one row missing", header + whole.replaceFirst("(?m)^-3.3750 2.1250.*\n", ""), "add up"),
            Arguments.of("a row missing where zeros are written", whole.replaceFirst("1.000000e\\+03", "0").replaceFirst("(?m)^-3.3750 2.1250.*\n", ""),
                "not whole"),
            Arguments.of("a hole among full bins", whole.replaceFirst("1.000000e\\+03", "1.0").replaceFirst("(?m)^-3.3750 2.1250.*\n", ""),
                "not whole"),
            Arguments.of("a sum of NaN", header.replaceAll(": +[0-9.e+]+", ": NaN") + whole, "finite number"),
            Arguments.of("a sum of nothing", header.replaceAll(": +[0-9.e+]+", ": 0") + whole, "must be positive"),
            Arguments.of("a negative sum", header.replaceAll(": +", ": -") + whole, "must be positive"),
            Arguments.of("an infinite sum", header.replaceAll(": +[0-9.e+]+", ": Infinity") + whole, "finite number"),
            Arguments.of("a sum in mb", header.replace("pb", "mb") + whole, "must be in pb"),
            Arguments.of("a sum in other letters", header.replace("# Normalization", "#NORMALISATION").replaceAll(": +", ": 9") + whole, "add up"),
            Arguments.of("another particle", "# pid: 221\n" + whole, "particle 221"),
            Arguments.of("momenta in MeV", ToyTables.shifted(whole, 0, 3), "beyond the beam's 7000"),
            Arguments.of("momenta beyond the beam", ToyTables.shifted(whole, 0, 1.8), "beyond the beam's 7000"),
            Arguments.of("angles beyond a right one", ToyTables.shifted(whole, 3.7, 0), "more than 90 degrees"),
            Arguments.of("swapped columns", whole.replaceAll("(?m)^(-\\S+) (\\S+)", "$2 $1"), "more than 90 degrees"),
            Arguments.of("more energy than there is", whole.replace("e+03", "e+13"), "more than there is"),
            Arguments.of("more than a double holds", whole.replace("e+03", "e+307"), "more than there is"),
            Arguments.of("angles without logarithm", whole.replace("-3.4750", "335"), "is not the logarithm"),
            Arguments.of("hexadecimal", whole.replace("1.000000e+03", "0x1p10"), "number"),
            Arguments.of("a suffix", whole.replace("1.000000e+03", "1e3d"), "number"),
            Arguments.of("digits of another script", whole.replace("1.000000e+03", "١٠٠٠"), "number"),
            Arguments.of("scattered rows", scattered(60_000), "regular grid"),
            Arguments.of("too many bins", scattered(700), "bins"),
            Arguments.of("no end of a line", "1".repeat(1 << 20), "three numbers"),
            Arguments.of("not UTF-8 but binary", "\0\1\2\3", "three numbers"),
            Arguments.of("a row twice", whole + lines.get(3) + "\n", "twice"),
            Arguments.of("negative", whole.replace("1.000000e+03", "-1.000000e+03"), "not negative"),
            Arguments.of("not a number", whole.replace("1.000000e+03", "NaN"), "finite"),
            Arguments.of("infinite", whole.replace("1.000000e+03", "Infinity"), "finite"),
            Arguments.of("infinite angle", whole.replace("-3.4750", "-Infinity"), "finite"),
            Arguments.of("a word", whole.replace("1.000000e+03", "many"), "number"),
            Arguments.of("off the grid", whole.replace("-3.3750", "-3.3600"), "grid"),
            Arguments.of("four columns", whole.replace("1.000000e+03", "1 2"), "three numbers"),
            Arguments.of("two columns", whole.replace("1.000000e+03", ""), "three numbers"),
            Arguments.of("decimal commas", whole.replaceAll("(?<=[0-9])\\.(?=[0-9])", ","), "must be a finite number"),
            Arguments.of("an empty cell", whole.replaceFirst(" 1.000000e\\+03", ",,1.000000e+03"), "three numbers"),
            Arguments.of("an empty last cell", whole.replaceFirst(" 1.000000e\\+03", ","), "number"),
            Arguments.of("semicolons", whole.replace(' ', ';'), "three numbers"),
            Arguments.of("comments only", "# nothing\n\n", "no rows"),
            Arguments.of("empty", "", "no rows"),
            Arguments.of("one bin", "-3 2 1\n", "two bins"));
    }

    /** Every row at an angle and a momentum of its own. */
    private static String scattered(int rows) {
        return IntStream.range(0, rows).mapToObj(i -> -5 + 1e-4 * i + " " + 1e-4 * i + " 1e6").collect(Collectors.joining("\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damaged")
    void damagedTablesAreRefusedInOneLine(String damage, String text, String message) throws IOException {
        for (String name : List.of("TOY_14TeV_111.txt", "TOY_14TeV_111.txt.gz")) {
            Files.deleteIfExists(folder.resolve("TOY_14TeV_111.txt"));
            tables.write(name, text);
            assertThatThrownBy(() -> tables.pions(null)).isInstanceOf(InputException.class)
                .hasMessageContaining(message).hasMessageContaining("TOY_14TeV_111")
                .satisfies(e -> assertThat(e.getMessage().lines().count()).isEqualTo(1));
        }
    }

    @Test
    void aTableOfZerosIsRefused() throws IOException {
        tables.write("TOY_14TeV_111.txt", ToyTables.table().replaceAll("(?m) \\S+$", " 0"));
        assertThatThrownBy(() -> tables.pions(null)).isInstanceOf(InputException.class).hasMessageContaining("TOY_14TeV_111");
    }

    @Test
    void aTruncatedArchiveIsRefused() throws IOException {
        tables.write("TOY_14TeV_111.txt.gz", ToyTables.table());
        Path file = folder.resolve("TOY_14TeV_111.txt.gz");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> tables.pions(null)).isInstanceOf(InputException.class).hasMessageContaining("TOY_14TeV_111");
        Files.writeString(file, ToyTables.table());
        assertThatThrownBy(() -> tables.pions(null)).isInstanceOf(InputException.class).hasMessageContaining("TOY_14TeV_111");
    }

    static Stream<Arguments> folders() {
        return Stream.of(
            Arguments.of("empty", List.of(), null, "no table"),
            Arguments.of("other energy", List.of("TOY_13TeV_111.txt"), null, "no table"),
            Arguments.of("other names", List.of("TOY-14TeV-111.dat"), null, "no table"),
            Arguments.of("a generator twice", List.of("A_14TeV_111.txt", "B_14TeV_111.txt"), "A,b,a", "twice"),
            Arguments.of("no name", List.of("A_14TeV_111.txt"), "A,", "A"),
            Arguments.of("species of another generator", List.of("A_14TeV_221.txt", "B_14TeV_111.txt"), "A", "A_14TeV_111.txt"),
            Arguments.of("unknown generator", List.of("A_14TeV_111.txt", "B_14TeV_111.txt"), "C", "A, B"),
            Arguments.of("missing species", List.of("A_14TeV_221.txt"), null, "A_14TeV_111.txt"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void unsuitableFoldersAreRefusedInOneLine(String what, List<String> files, String generator, String message)
        throws IOException {
        for (String file : files) {
            tables.write(file, ToyTables.table());
        }
        assertThatThrownBy(() -> tables.pions(generator)).isInstanceOf(InputException.class).hasMessageContaining(message)
            .satisfies(e -> assertThat(e.getMessage().lines().count()).isEqualTo(1));
    }

    @Test
    void aMissingFolderIsRefused() {
        assertThatThrownBy(() -> new ToyTables(folder.resolve("nowhere")).open(null))
            .isInstanceOf(InputException.class).hasMessageContaining("nowhere");
    }

    /** A few bins of negative weight are empty ones, and said. */
    @Test
    void fewNegativeBinsAreTakenAsEmpty() throws IOException {
        tables.write("NLO_14TeV_111.txt", ToyTables.table().replace("1.000000e+03", "-1.000000e+00"));
        ParentSpectrum s = tables.pions(null);
        assertThat(s.rows()).isEqualTo(ToyTables.MOMENTA);
        assertThat(Arrays.stream(SpectrumCells.of(s, Double.POSITIVE_INFINITY).contents()).sum())
            .isCloseTo(ToyTables.MOMENTA * ToyTables.ANGLES * (1000 * 2.5 + 25) - 1000, withinPercentage(1e-9));
        assertThat(tables.warnings()).anySatisfy(line -> assertThat(line).contains("1 of its bins", "negative"));
    }

    static List<Arguments> unlikely() {
        String good = ToyTables.triangle(true);
        return List.of(
            Arguments.of("as it should be", good, ""),
            Arguments.of("in nb", good.replace("e+07", "e+04"), "are the cross sections in pb"),
            Arguments.of("in mb", good.replace("e+07", "e-02"), "are the cross sections in pb"),
            Arguments.of("too much energy", good.replace("6.097561e+07", "2e+08"), "are the cross sections in pb"),
            Arguments.of("too many mesons", ToyTables.shifted(good.replace("6.097561e+07", "3e+10"), 0, -2), "are the cross sections in pb"),
            Arguments.of("an early end", ToyTables.shifted(good, 0, -0.8), "far below the beam's 7000 GeV"),
            Arguments.of("in TeV", ToyTables.shifted(good, 0, -3), "far below the beam's 7000 GeV"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unlikely")
    void unlikelyTablesAreReadWithAWarning(String what, String text, String warning) throws IOException {
        tables.write("TOY_14TeV_111.txt", text);
        assertThat(tables.pions(null).rows()).isEqualTo(40);
        if (warning.isEmpty()) {
            assertThat(tables.warnings()).isEmpty();
        } else {
            assertThat(tables.warnings()).anySatisfy(line -> assertThat(line).contains("TOY_14TeV_111.txt", warning).hasLineCount(1));
        }
    }

    @Test
    void aBombIsDefusedAndADeviceLeftAlone() throws IOException {
        Path bomb = folder.resolve("BOMB_14TeV_111.txt.gz");
        byte[] chunk = new byte[1 << 20];
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb), 1 << 16)) {
            for (int i = 0; i < 40; i++) {
                out.write(chunk);
            }
        }
        assertThat(bomb).isRegularFile().satisfies(file -> assertThat(Files.size(file)).isLessThan(100_000));
        assertThatThrownBy(() -> tables.pions("bomb")).isInstanceOf(InputException.class).hasMessageContaining("larger than 32 MiB");
        assumeThat(Path.of("/dev/zero")).exists();
        Files.createSymbolicLink(folder.resolve("ZERO_14TeV_111.txt"), Path.of("/dev/zero"));
        assertThatThrownBy(() -> tables.pions("zero")).isInstanceOf(InputException.class).hasMessageContaining("regular file");
    }
}
