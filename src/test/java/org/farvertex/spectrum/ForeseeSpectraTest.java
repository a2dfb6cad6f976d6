package org.farvertex.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.farvertex.input.InputException;
import org.farvertex.particle.Particle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables of our own making in the FORESEE layout: what they mean, and what is wrong with them when they are wrong. */
class ForeseeSpectraTest {

    private static final int ANGLES = 6;
    private static final int MOMENTA = 4;
    private static final double STEP = 0.05;

    @TempDir
    Path folder;

    /** Centres log10 θ from −3.475, log10 p from 2.025, in pb; what is in a bin is known by its number. */
    private static double sigma(int i, int j) {
        return 1000 * (1 + i) + 10 * j;
    }

    private static String table() {
        StringBuilder text = new StringBuilder("# made for a test\n");
        for (int j = 0; j < ANGLES; j++) {
            for (int i = 0; i < MOMENTA; i++) {
                text.append(String.format(Locale.ROOT, "%.4f %.4f %.6e%n", -3.475 + STEP * j, 2.025 + STEP * i, sigma(i, j)));
            }
        }
        return text.toString();
    }

    private void write(String name, String text) throws IOException {
        try (OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))
            : Files.newOutputStream(folder.resolve(name))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private ParentSpectrum pions(String generator) {
        return ForeseeSpectra.open(folder, "14TeV", generator).of(Particle.PI0);
    }

    @Test
    void binsAreFlatInBothLogarithms() throws IOException {
        write("TOY_14TeV_111.txt", table());
        ParentSpectrum s = pions(null);
        assertThat(s.rows()).isEqualTo(MOMENTA);
        assertThat(s.momentum(0, s.lower(0))).isCloseTo(Math.pow(10, 2.0), withinPercentage(1e-6));
        assertThat(s.momentum(3, s.upper(3))).isCloseTo(Math.pow(10, 2.2), withinPercentage(1e-6));
        double cell = STEP * Math.log(10);
        for (int i = 0; i < MOMENTA; i++) {
            for (int j = 0; j < ANGLES; j++) {
                for (double part : new double[] {0.01, 0.5, 0.99}) {
                    double theta = Math.pow(10, -3.5 + STEP * (j + part));
                    double y = s.lower(i) + (1 - part) * (s.upper(i) - s.lower(i));
                    // dσ/(d ln p d ln θ) = 2π θ sin θ dσ/(d ln p dΩ)
                    double flat = Math.exp(s.logDensity(i, y, Math.sin(theta), Math.cos(theta))) * 2 * Math.PI * theta * Math.sin(theta);
                    assertThat(flat).isCloseTo(sigma(i, j) / (cell * cell), withinPercentage(1e-5));
                }
            }
        }
        assertThat(s.logDensity(0, s.lower(0), 1e-5, 1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(s.tailExponent()).isNaN();
        assertThat(java.util.Arrays.stream(SpectrumCells.of(s, Double.POSITIVE_INFINITY).contents()).sum())
            .isCloseTo(MOMENTA * ANGLES * (1000 * 2.5 + 25), withinPercentage(1e-9));
    }

    @Test
    void compressedTablesReadTheSame() throws IOException {
        write("PLAIN_14TeV_111.txt", table());
        write("PACKED_14TeV_111.txt.gz", table());
        ParentSpectrum plain = pions("plain");
        ParentSpectrum packed = pions("Packed");
        double y = plain.lower(2) + 0.01;
        assertThat(packed.logDensity(2, y, 5e-4, 1)).isEqualTo(plain.logDensity(2, y, 5e-4, 1));
    }

    @Test
    void theSumInTheHeaderIsChecked() throws IOException {
        write("TOY_14TeV_111.txt", "# Normalization:   6.06000e+04 pb\n" + table());
        assertThat(pions(null).rows()).isEqualTo(MOMENTA);
    }

    @Test
    void theFolderSpeaksOfCrossSections() throws IOException {
        write("TOY_14TeV_111.txt", table());
        ForeseeSpectra spectra = ForeseeSpectra.open(folder, "14TeV", null);
        assertThat(spectra.normalisation()).isEqualTo(BeamSpectra.Normalisation.PICOBARN);
        assertThat(spectra.generator()).isEqualTo("TOY");
        assertThat(spectra.inelasticCrossSection()).isNaN();
    }

    static List<Arguments> damaged() {
        String whole = table();
        List<String> lines = whole.lines().toList();
        String half = String.join("\n", lines.subList(0, lines.size() / 2));
        String header = String.format(Locale.ROOT, "# Normalization:     %.5e pb%n", MOMENTA * ANGLES * 2525.0);
        String wholeAngles = header + String.join("\n", lines.subList(0, 1 + MOMENTA * ANGLES / 2));
        return List.of(
            Arguments.of("half a table", half, "not whole"),
            Arguments.of("half a table that is a grid still", wholeAngles, "add up"),
            Arguments.of("no sum", header.replaceAll(": +[0-9]", ": x") + whole, "number"),
            Arguments.of("one row missing", whole.replaceFirst("(?m)^-3.3750 2.1250.*\n", ""), "not whole"),
            Arguments.of("a row twice", whole + lines.get(3) + "\n", "twice"),
            Arguments.of("negative", whole.replace("1.000000e+03", "-1.000000e+03"), "not negative"),
            Arguments.of("not a number", whole.replace("1.000000e+03", "NaN"), "finite"),
            Arguments.of("infinite", whole.replace("1.000000e+03", "Infinity"), "finite"),
            Arguments.of("infinite angle", whole.replace("-3.4750", "-Infinity"), "finite"),
            Arguments.of("a word", whole.replace("1.000000e+03", "many"), "number"),
            Arguments.of("off the grid", whole.replace("-3.3750", "-3.3600"), "grid"),
            Arguments.of("four columns", whole.replace("1.000000e+03", "1 2"), "three numbers"),
            Arguments.of("two columns", whole.replace("1.000000e+03", ""), "three numbers"),
            Arguments.of("comments only", "# nothing\n\n", "no rows"),
            Arguments.of("empty", "", "no rows"),
            Arguments.of("one bin", "-3 2 1\n", "two bins"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damaged")
    void damagedTablesAreRefusedInOneLine(String damage, String text, String message) throws IOException {
        for (String name : List.of("TOY_14TeV_111.txt", "TOY_14TeV_111.txt.gz")) {
            Files.deleteIfExists(folder.resolve("TOY_14TeV_111.txt"));
            write(name, text);
            assertThatThrownBy(() -> pions(null)).isInstanceOf(InputException.class)
                .hasMessageContaining(message).hasMessageContaining("TOY_14TeV_111")
                .satisfies(e -> assertThat(e.getMessage().lines().count()).isEqualTo(1));
        }
    }

    @Test
    void aTableOfZerosIsRefused() throws IOException {
        write("TOY_14TeV_111.txt", table().replaceAll("(?m) \\S+$", " 0"));
        assertThatThrownBy(() -> pions(null)).isInstanceOf(InputException.class).hasMessageContaining("TOY_14TeV_111");
    }

    @Test
    void aTruncatedArchiveIsRefused() throws IOException {
        write("TOY_14TeV_111.txt.gz", table());
        Path file = folder.resolve("TOY_14TeV_111.txt.gz");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> pions(null)).isInstanceOf(InputException.class).hasMessageContaining("TOY_14TeV_111");
        Files.writeString(file, table());
        assertThatThrownBy(() -> pions(null)).isInstanceOf(InputException.class).hasMessageContaining("TOY_14TeV_111");
    }

    static Stream<Arguments> folders() {
        return Stream.of(
            Arguments.of("empty", List.of(), null, "no table"),
            Arguments.of("other energy", List.of("TOY_13TeV_111.txt"), null, "no table"),
            Arguments.of("other names", List.of("TOY-14TeV-111.dat"), null, "no table"),
            Arguments.of("two generators", List.of("A_14TeV_111.txt", "B_14TeV_111.txt"), null, "A, B"),
            Arguments.of("unknown generator", List.of("A_14TeV_111.txt", "B_14TeV_111.txt"), "C", "A, B"),
            Arguments.of("missing species", List.of("A_14TeV_221.txt"), null, "A_14TeV_111.txt"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void unsuitableFoldersAreRefusedInOneLine(String what, List<String> files, String generator, String message)
        throws IOException {
        for (String file : files) {
            write(file, table());
        }
        assertThatThrownBy(() -> pions(generator)).isInstanceOf(InputException.class).hasMessageContaining(message)
            .satisfies(e -> assertThat(e.getMessage().lines().count()).isEqualTo(1));
    }

    @Test
    void aMissingFolderIsRefused() {
        assertThatThrownBy(() -> ForeseeSpectra.open(folder.resolve("nowhere"), "14TeV", null))
            .isInstanceOf(InputException.class).hasMessageContaining("nowhere");
    }
}
