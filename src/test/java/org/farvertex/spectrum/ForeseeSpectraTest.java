package org.farvertex.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    private static final Collisions LHC = new Collisions("14TeV", 7000, 80.5e9);

    private final List<String> warnings = new ArrayList<>();

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
        return ForeseeSpectra.open(folder, LHC, generator, warnings::add).of(Particle.PI0);
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
        assertThat(s.extrapolated(s.rows() - 1)).isFalse();
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
        ForeseeSpectra spectra = ForeseeSpectra.open(folder, LHC, null, warnings::add);
        assertThat(spectra.normalisation()).isEqualTo(BeamSpectra.Normalisation.PICOBARN);
        assertThat(spectra.generator()).isEqualTo("TOY");
        assertThat(spectra.inelasticCrossSection()).isCloseTo(1e-9 * LHC.inelasticCrossSection(), withinPercentage(1e-9));
    }

    static List<Arguments> damaged() {
        String whole = table();
        List<String> lines = whole.lines().toList();
        String half = String.join("\n", lines.subList(0, lines.size() / 2));
        String header = String.format(Locale.ROOT, "# Normalization:     %.5e pb%n", MOMENTA * ANGLES * 2525.0);
        String wholeAngles = header + String.join("\n", lines.subList(0, 1 + MOMENTA * ANGLES / 2));
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
            Arguments.of("momenta in MeV", shifted(whole, 0, 3), "beyond the beam's 7000"),
            Arguments.of("momenta beyond the beam", shifted(whole, 0, 1.8), "beyond the beam's 7000"),
            Arguments.of("angles beyond a right one", shifted(whole, 3.7, 0), "more than 90 degrees"),
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
            Arguments.of("comments only", "# nothing\n\n", "no rows"),
            Arguments.of("empty", "", "no rows"),
            Arguments.of("one bin", "-3 2 1\n", "two bins"));
    }

    private static String shifted(String table, double angle, double momentum) {
        return table.lines().map(line -> {
            String[] words = line.split(" ", -1);
            return line.startsWith("#") ? line : (Double.parseDouble(words[0]) + angle) + " " + (Double.parseDouble(words[1]) + momentum) + " " + words[2];
        }).collect(Collectors.joining("\n"));
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
            write(file, table());
        }
        assertThatThrownBy(() -> pions(generator)).isInstanceOf(InputException.class).hasMessageContaining(message)
            .satisfies(e -> assertThat(e.getMessage().lines().count()).isEqualTo(1));
    }

    /** Of several generators: the named ones in their order, else the order of the species; the antiparticle has a table of its own. */
    @Test
    void everySpeciesIsReadFromTheFirstGeneratorThatHasIt() throws IOException {
        write("PYTHIA8_14TeV_111.txt", table());
        write("SIBYLL_14TeV_111.txt", table().replace("1.000000e+03", "1.500000e+03"));
        write("SIBYLL_14TeV_521.txt", table());
        write("NLO-P8_14TeV_521.txt", table().replace("1.000000e+03", "2.500000e+03"));
        write("NLO-P8_14TeV_-521.txt", table());
        assertThat(first(null, Particle.PI0)).isEqualTo(1500);
        assertThat(warnings).anySatisfy(line -> assertThat(line).contains("SIBYLL, PYTHIA8", "the first is taken unless one is named"));
        assertThat(first(null, Particle.of(521))).isEqualTo(2500);
        assertThat(first(null, Particle.of(-521))).isEqualTo(1000);
        assertThat(first("pythia8,NLO-P8", Particle.PI0)).isEqualTo(1000);
        assertThat(first("sibyll, nlo-p8", Particle.of(521))).isEqualTo(1000);
        assertThat(first("sibyll, nlo-p8", Particle.of(-521))).isEqualTo(1000);
        ForeseeSpectra spectra = ForeseeSpectra.open(folder, LHC, "sibyll", warnings::add);
        assertThat(spectra.has(Particle.of(521))).isTrue();
        assertThat(spectra.has(Particle.of(-521))).isFalse();
        assertThatThrownBy(() -> spectra.of(Particle.of(-521))).hasMessageContaining("SIBYLL_14TeV_-521.txt");
    }

    /** What the first bin of a table holds [pb]. */
    private double first(String generator, Particle species) {
        return Math.rint(SpectrumCells.of(ForeseeSpectra.open(folder, LHC, generator, warnings::add).of(species), Double.POSITIVE_INFINITY).content(0));
    }

    /** A few bins of negative weight are empty ones, and said. */
    @Test
    void fewNegativeBinsAreTakenAsEmpty() throws IOException {
        write("NLO_14TeV_111.txt", table().replace("1.000000e+03", "-1.000000e+00"));
        assertThat(first(null, Particle.PI0)).isGreaterThan(0);
        assertThat(warnings).anySatisfy(line -> assertThat(line).contains("1 of its bins", "negative"));
    }

    @Test
    void aMissingFolderIsRefused() {
        assertThatThrownBy(() -> ForeseeSpectra.open(folder.resolve("nowhere"), LHC, null, warnings::add))
            .isInstanceOf(InputException.class).hasMessageContaining("nowhere");
    }

    /** A triangle of bins as kinematics leave it, 0.6 pions with a fifth of the energy in a collision; everything else is empty. */
    private static String triangle(boolean zeros) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 40; j++) {
                double sigma = j <= i ? 5e10 / 820 : 0;
                text.append(zeros || sigma > 0 ? String.format(Locale.ROOT, "%.3f %.3f %.6e\n", -1.975 - 0.05 * j, 1.825 + 0.05 * i, sigma) : "");
            }
        }
        return text.toString();
    }

    @Test
    void aTableWithoutItsEmptyRowsMeansTheSame() throws IOException {
        write("WITH_14TeV_111.txt", triangle(true));
        write("HEADED_14TeV_111.txt", "# Normalization: 5e10 pb\n" + triangle(false));
        ParentSpectrum whole = pions("with");
        ParentSpectrum headed = pions("headed");
        assertThat(warnings).isEmpty();
        write("BARE_14TeV_111.txt", triangle(false));
        ParentSpectrum bare = pions("bare");
        assertThat(warnings).singleElement().asString().contains("BARE_14TeV_111.txt", "780 of its bins have no row", "Normalization");
        for (ParentSpectrum other : List.of(headed, bare)) {
            assertThat(other.rows()).isEqualTo(whole.rows()).isEqualTo(40);
            for (int i = 0; i < 40; i++) {
                double y = whole.lower(i) + 0.07;
                assertThat(other.lower(i)).isEqualTo(whole.lower(i));
                for (double theta = 1e-4; theta < 1e-2; theta *= 1.3) {
                    assertThat(other.logDensity(i, y, Math.sin(theta), Math.cos(theta)))
                        .isEqualTo(whole.logDensity(i, y, Math.sin(theta), Math.cos(theta)));
                }
            }
        }
    }

    /** A gap of a whole row or column is empty bins as well; the step is that of the other neighbours. */
    @Test
    void anAxisMayLackBins() throws IOException {
        String[] rows = triangle(false).split("\n");
        String gap = Stream.of(rows).filter(row -> !row.contains(" 2.825 ") && !row.startsWith("-2.475 ")).collect(Collectors.joining("\n"));
        write("GAP_14TeV_111.txt", gap);
        ParentSpectrum s = pions(null);
        assertThat(s.rows()).isEqualTo(40);
        assertThat(s.logDensity(20, s.lower(20) + 0.05, 1e-2, 1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(s.logDensity(21, s.lower(21) + 0.05, Math.pow(10, -2.475), 1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(s.logDensity(21, s.lower(21) + 0.05, Math.pow(10, -2.425), 1)).isGreaterThan(0);
    }

    /** The order of rows, blanks, tabs, line ends, comments behind numbers and the spelling of numbers are free. */
    @Test
    void oddButLegalLayoutsReadTheSame() throws IOException {
        List<String> rows = new ArrayList<>(table().lines().toList());
        java.util.Collections.reverse(rows);
        write("ODD_14TeV_111.txt", "\ufeff#NORMALIZATION : 6.06e4 \r\n# pid: 111\r\n\r\n" + rows.stream()
            .map(row -> "\t " + row.replace(" ", " \t ").replace("-3.4750", "-.34750E+1").replace("2.0250", "+2.025") + "  # a bin\r\n")
            .collect(Collectors.joining("\r\n")));
        write("EVEN_14TeV_111.txt", table());
        ParentSpectrum odd = pions("odd");
        ParentSpectrum even = pions("even");
        for (int i = 0; i < MOMENTA; i++) {
            assertThat(odd.logDensity(i, odd.lower(i) + 0.01, 5e-4, 1)).isEqualTo(even.logDensity(i, even.lower(i) + 0.01, 5e-4, 1));
        }
    }

    static List<Arguments> unlikely() {
        String good = triangle(true);
        return List.of(
            Arguments.of("as it should be", good, ""),
            Arguments.of("in nb", good.replace("e+07", "e+04"), "are the cross sections in pb"),
            Arguments.of("in mb", good.replace("e+07", "e-02"), "are the cross sections in pb"),
            Arguments.of("too much energy", good.replace("6.097561e+07", "2e+08"), "are the cross sections in pb"),
            Arguments.of("too many mesons", shifted(good.replace("6.097561e+07", "3e+10"), 0, -2), "are the cross sections in pb"),
            Arguments.of("an early end", shifted(good, 0, -0.8), "far below the beam's 7000 GeV"),
            Arguments.of("in TeV", shifted(good, 0, -3), "far below the beam's 7000 GeV"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unlikely")
    void unlikelyTablesAreReadWithAWarning(String what, String text, String warning) throws IOException {
        write("TOY_14TeV_111.txt", text);
        assertThat(pions(null).rows()).isEqualTo(40);
        if (warning.isEmpty()) {
            assertThat(warnings).isEmpty();
        } else {
            assertThat(warnings).anySatisfy(line -> assertThat(line).contains("TOY_14TeV_111.txt", warning).hasLineCount(1));
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
        assertThatThrownBy(() -> pions("bomb")).isInstanceOf(InputException.class).hasMessageContaining("larger than 32 MiB");
        assumeThat(Path.of("/dev/zero")).exists();
        Files.createSymbolicLink(folder.resolve("ZERO_14TeV_111.txt"), Path.of("/dev/zero"));
        assertThatThrownBy(() -> pions("zero")).isInstanceOf(InputException.class).hasMessageContaining("regular file");
    }

    @Test
    void theFingerprintFollowsEveryByte() throws IOException {
        write("TOY_14TeV_111.txt", table());
        write("OTHER_14TeV_111.txt", table());
        String first = ForeseeSpectra.open(folder, LHC, "toy", warnings::add).fingerprint();
        write("OTHER_14TeV_111.txt", table() + "#");
        assertThat(ForeseeSpectra.open(folder, LHC, "toy", warnings::add).fingerprint()).isEqualTo(first).doesNotContain("\n");
        write("TOY_14TeV_111.txt", table().replace("1.000000e+03", "1.000001e+03"));
        assertThat(ForeseeSpectra.open(folder, LHC, "toy", warnings::add).fingerprint()).isNotEqualTo(first);
        write("TOY_14TeV_111.txt", table());
        write("TOY_14TeV_221.txt", table());
        assertThat(new SharedSpectra(ForeseeSpectra.open(folder, LHC, "toy", warnings::add)).fingerprint()).isNotEqualTo(first);
    }
}
