package org.farvertex.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.farvertex.input.InputException;
import org.farvertex.model.data.ModelDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a model file or its tables is said in one line that names file, key, value and what is allowed. */
class BadModelFileTest {

    private static final int TRIES = Integer.getInteger("farvertex.tries", 100);
    private static final Path FOLDER = Path.of("src/test/resources/config/models");

    private static String good() throws IOException {
        return Files.readString(FOLDER.resolve("every-key.yaml"));
    }

    private static ModelDescription parse(String text) {
        return ModelFile.parse("bad.yaml", text.getBytes(StandardCharsets.UTF_8), new TableFolder.OfUser(FOLDER));
    }

    static List<Arguments> badFiles() throws IOException {
        return Files.readString(Path.of("src/test/resources/config/bad-model-files.txt")).lines().filter(line -> !line.startsWith("#")).map(line -> {
            String[] cells = line.split(" ; ", -1);
            assertThat(cells).as(line).hasSize(5);
            return Arguments.of((Object[]) Arrays.stream(cells).map(cell -> cell.replace("\\n", "\n")).toArray());
        }).toList();
    }

    @Test
    void theGoodFileIsGoodAndThereAreManyBadOnes() throws IOException {
        ModelDescription model = parse(good());
        assertThat(model.decays()).hasSize(6);
        assertThat(model.production()).hasSize(8);
        assertThat(badFiles()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("badFiles")
    void oneLineNamesFileKeyValueAndWhatIsAllowed(String good, String bad, String key, String value, String allowed) throws IOException {
        String text = good();
        assertThat(text).contains(good);
        int at = text.indexOf(good);
        String changed = text.substring(0, at) + bad + text.substring(at + good.length());
        Throwable thrown = catchThrowable(() -> parse(changed));
        assertThat(thrown).isInstanceOf(InputException.class);
        assertThat(thrown.getMessage()).satisfiesAnyOf(m -> assertThat(m).startsWith("bad.yaml"), m -> assertThat(m).startsWith(FOLDER.toString()));
        assertThat(thrown.getMessage()).contains(key).contains(value).contains(allowed)
            .hasLineCount(1).hasSizeLessThan(400);
    }

    /** A key misspelt, units forgotten in a list, names for numbers, and a spin that all of the file speaks against: each is one mistake. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"description: | descripton: | 'descripton'", "range: [1e-8 | rnage: [1e-8 | did you mean 'range'", "symbol: φ | smybol: φ | 'smybol'",
        "'{to: [13, -13], branching' | '{to: [13, -13], brnching' | 'brnching'", "'{to: [22, 22], width' | '{to: [22, 22], witdh' | did you mean 'width'",
        "'{to: [11, -11],' | '{too: [11, -11],' | did you mean 'to'", "amplitude: | amplitud: | 'amplitud'", "[2 MeV, 4.5 GeV] | [2, 4.5] | massRange[0]",
        "'[11, -11]' | '[e-, e+]' | 'e-'", "spin: 0 | spin: 1 | angular momentum", "spin: 0 | spin: 1/2 | angular momentum"})
    void oneMistakeIsOneLine(String good, String bad, String told) throws IOException {
        assertThat(good()).contains(good);
        Throwable thrown = catchThrowable(() -> parse(good().replace(good, bad)));
        assertThat(thrown).isInstanceOf(InputException.class).hasMessageContaining(told);
        assertThat(thrown.getSuppressed()).extracting(Throwable::getMessage).isEmpty();
    }

    /** A table changed: its text, what the error names beside the model file and the key that name the table. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {
        "ctau.csv | 0.1 1 2 3 | line 1 | a row must be", "ctau.csv | 0.1 | line 1 | a row must be", "ctau.csv | 0.1,, 3 | line 1 | finite number",
        "ctau.csv | 0.1 NaN;5 1 | line 1 | 'NaN'", "ctau.csv | 0.1 1;mass ctau | line 2 | 'mass'", "ctau.csv | 0.1 -1;5 1 | '-1' | negative",
        "ctau.csv | '# nothing' | ctau.csv | holds no rows", "ctau.csv | -0.1 1;5 1 | line 1 | no mass", "ctau.csv | 0.1 1e400;5 1 | line 1 | finite",
        "ctau.csv | 6 1;8 1 | massRange | no mass of it", "ctau.csv | 0.001 0;6 0 | lifetime.table | must be positive",
        "ctau.csv | 0.1 0x1p-3;5 1 | line 1 | finite number", "ctau.csv | 0.001 1 1;6 1 1;0.001 2 1;6 2 1 | lifetime.at | column of couplings",
        "br/e_e.csv | 0.001 0.9;6 1.2 | decays | more than 1.001", "br/e_e.csv | 0.001 0.1;6 -0.2 | e_e.csv | -0.2",
        "br/e_e.csv | 0.001 0.1 3;6 0.1 3 | line 1 | a mass [GeV] and a number"})
    void tablesAreReadStrictly(String table, String rows, String place, String problem, @TempDir Path folder) throws IOException {
        copy(folder);
        Files.writeString(folder.resolve(table), rows.replace(';', '\n'));
        assertThatThrownBy(() -> ModelFile.read(folder.resolve("every-key.yaml"))).isInstanceOf(InputException.class)
            .hasMessageContaining(folder.toString()).hasMessageContaining("every-key.yaml: ").hasMessageContaining(place).hasMessageContaining(problem)
            .message().hasLineCount(1).hasSizeLessThan(500);
    }

    static void copy(Path folder) throws IOException {
        try (var files = Files.walk(FOLDER)) {
            for (Path file : files.toList()) {
                if (!file.equals(FOLDER)) {
                    Files.copy(file, folder.resolve(FOLDER.relativize(file)));
                }
            }
        }
    }

    private static final String VECTOR = """
        name: v
        description: a vector
        source: arXiv:1801.04847
        particle: {pdg: 32, symbol: X, spin: 1}
        coupling: {name: g, range: [1e-8, 1e-2]}
        massRange: [2 MeV, 250 MeV]
        """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "fermions: {q: 1/3} | fermions | unknown key", "fermions: {u: 1/0} | fermions.u | finite number", "fermions: {u: mass} | fermions.u | unknown name",
        "fermions: {u: 0} | fermions | not 0", "fermions: {} | fermions | not 0", "fermions: [1, 2] | fermions | mapping",
        "fermions: {u: third} | fermions.u | unknown name", "fermions: {u: 1/3, d: 1/3};decays: [{to: [11, -11], branching: '0.5'}] | decays[0] | needs a width"})
    void chargesAreReadStrictly(String keys, String place, String problem) {
        assertThatThrownBy(() -> parse(VECTOR + keys.replace(';', '\n') + "\n")).isInstanceOf(InputException.class)
            .hasMessageStartingWith("bad.yaml: " + place).hasMessageContaining(problem);
    }

    /** 0.5 and 0.50 are one mass: which of two tables holds is not guessed. */
    @Test
    void oneMassHasOneTable(@TempDir Path folder) throws IOException {
        copy(folder);
        Files.copy(folder.resolve("direct/brem_0.5.txt"), folder.resolve("direct/brem_0.50.txt"));
        assertThatThrownBy(() -> ModelFile.read(folder.resolve("every-key.yaml"))).isInstanceOf(InputException.class)
            .hasMessageContaining("every-key.yaml: production").hasMessageContaining("has two tables for the mass");
    }

    /** Light quarks may not pass the end of the data on e⁺e⁻→hadrons, charm not its threshold, without widths of their own. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"u: 1, d: -1 | 1.69", "u: 1/3, d: 1/3 | 1.69", "s: 1 | 1.69", "u: 2/3, d: -1/3, s: -1/3 | 1.69", "c: 1 | 3.7"})
    void massesEndWhereHadronsOpen(String charges, String end) {
        String wide = VECTOR.replace("250 MeV", "5 GeV") + "fermions: {e: -1, " + charges + "}\n";
        assertThatThrownBy(() -> parse(wide)).isInstanceOf(InputException.class).hasMessageContaining("massRange").hasMessageContaining("must end at " + end);
        assertThat(parse(wide + "decays: [{to: hadrons, width: 'g^2*mass'}]\n").heaviest()).isEqualTo(5);
    }

    @Test
    void chargesAreForSpinOne() {
        assertThatThrownBy(() -> parse(VECTOR.replace("spin: 1", "spin: 0") + "fermions: {e: 1}")).hasMessageContaining("bad.yaml: fermions")
            .hasMessageContaining("spin 1");
    }

    /** Whatever is changed in a file, it is read or refused in one line. */
    @Test
    void noFileIsAnInternalFailure() throws IOException {
        String good = good();
        String signs = "0123456789.,:;[]{}()#*&!|>'\"%@-+^/ \n\teEabmphitg\u00e9\u2212\u0000";
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < TRIES; i++) {
            StringBuilder text = new StringBuilder(good);
            for (int change = random.nextInt(1, 4); change > 0; change--) {
                int at = random.nextInt(text.length() - 12);
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, signs.charAt(random.nextInt(signs.length())));
                    case 1 -> text.delete(at, at + random.nextInt(1, 12));
                    default -> text.insert(at, signs.charAt(random.nextInt(signs.length())));
                }
            }
            Throwable thrown = catchThrowable(() -> parse(text.toString()));
            if (thrown != null) {
                assertThat(thrown).as(text.toString()).isInstanceOf(InputException.class);
                assertThat(thrown.getMessage()).hasLineCount(1).hasSizeLessThan(1100);
            }
        }
    }

    @Test
    void emptyFilesAndOthersAreNoModelFiles() {
        assertThatThrownBy(() -> parse("")).hasMessageContaining("a model file is needed");
        assertThatThrownBy(() -> parse("- a\n")).hasMessageContaining("must be a mapping with the keys name");
        assertThatThrownBy(() -> parse("name: &a x\n")).hasMessageContaining("anchors are not allowed");
    }
}
