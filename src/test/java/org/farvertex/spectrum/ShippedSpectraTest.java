package org.farvertex.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.farvertex.Effort;
import org.farvertex.particle.Particle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped table against counts read from the files by other means. */
class ShippedSpectraTest {

    private static final Map<Particle, String> SPECIES = Map.of(Particle.PI0, "pi0", Particle.ETA, "eta",
        Particle.ETA_PRIME, "etaprime", Particle.OMEGA, "omega", Particle.RHO0, "rho0");
    private static final List<List<String>> FOLDERS = List.of(List.of("pp14TeV"), List.of("pp13.6TeV"),
        List.of("p400GeV_p", "p400GeV_n"), List.of("p120GeV_p", "p120GeV_n"), List.of("p70GeV_p", "p70GeV_n"));

    private static final Path SOURCE = Path.of("src/main/resources/spectra");
    private static final Path PACKED = Path.of("target/classes/spectra");

    static Stream<Arguments> beams() {
        return FOLDERS.stream().flatMap(f -> Stream.of(Generator.values()).map(g -> Arguments.of(f, g)));
    }

    /** Sums of counts over n_eff, by lines and regular expressions. */
    private record Counts(double below, double straddling, double above, double aboveCounts, double multiplicity) {

        static Counts of(String folder, Generator generator, String species) throws IOException {
            String path = folder + "/" + generator.folder() + "/";
            String meta = new String(resource(path + "meta.json").readAllBytes(), StandardCharsets.UTF_8);
            double events = number(meta, "\"n_eff\":\\s*([0-9.e+]+)");
            double beam = number(meta, "\"p_beam_GeV\":\\s*([0-9.e+]+)");
            double multiplicity = number(meta, "\"" + species + "\":\\s*\\{[^}]*?full_phase_space\":\\s*([0-9.e+-]+)");
            double edge = Math.log10(0.3 * beam);
            double below = 0;
            double straddling = 0;
            for (long[] row : rows(path + species + ".csv.gz")) {
                double low = -2 + 0.05 * row[0];
                if (low + 0.05 <= edge + 1e-9) {
                    below += row[2];
                } else if (low < edge - 1e-9) {
                    straddling += row[2];
                }
            }
            double above = rows(path + species + "_fine.csv.gz").stream().mapToLong(r -> r[2]).sum();
            double coarseAbove = rows(path + species + ".csv.gz").stream().filter(r -> -2 + 0.05 * r[0] >= edge - 1e-9)
                .mapToLong(r -> r[2]).sum();
            // the fine table holds everything above x = 0.3, so this much of the straddling bins lies below
            double below30 = straddling - (above - coarseAbove);
            return new Counts((below + below30) / events, straddling / events, above / events, above, multiplicity);
        }

        private static double number(String text, String pattern) {
            Matcher matcher = Pattern.compile(pattern).matcher(text);
            assertThat(matcher.find()).as(pattern).isTrue();
            return Double.parseDouble(matcher.group(1));
        }

        private static List<long[]> rows(String path) throws IOException {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(resource(path)), StandardCharsets.UTF_8))) {
                return reader.lines().filter(l -> !l.isEmpty() && Character.isDigit(l.charAt(0)))
                    .map(l -> Stream.of(l.split(",")).mapToLong(Long::parseLong).toArray()).toList();
            }
        }

        /** The source: what is beside the classes was made of it. */
        private static InputStream resource(String path) throws IOException {
            return Files.newInputStream(SOURCE.resolve(path));
        }
    }

    static Stream<Path> folders() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCE)) {
            return files.filter(file -> file.endsWith("meta.json")).sorted().skip(Effort.of(18, 0)).map(file -> SOURCE.relativize(file.getParent())).toList().stream();
        }
    }

    /** What a run reads is what the source holds, of every species, and nothing else lies there: no file that another build has left. */
    @ParameterizedTest
    @MethodSource("folders")
    void packedTablesHoldWhatTheirSourceHolds(Path folder) throws IOException {
        Set<String> expected = new TreeSet<>(Set.of("meta.bin"));
        for (String coarse : names(SOURCE.resolve(folder), "(?!.*_fine).*\\.csv\\.gz")) {
            String species = coarse.replace(".csv.gz", "");
            expected.add(species + ".bin");
            ByteBuffer packed = ByteBuffer.wrap(Files.readAllBytes(PACKED.resolve(folder).resolve(species + ".bin")));
            assertThat(rows(PackedCounts.read(packed))).as("%s %s", folder, species).isEqualTo(counted(folder + "/" + coarse, 160));
            assertThat(rows(PackedCounts.read(packed))).as("%s %s", folder, species)
                .isEqualTo(counted(folder + "/" + species + "_fine.csv.gz", 80));
            assertThat(packed.remaining()).isZero();
        }
        assertThat(names(PACKED.resolve(folder), ".*")).containsExactlyElementsOf(expected);
        String meta = Files.readString(SOURCE.resolve(folder).resolve("meta.json"));
        ByteBuffer beam = ByteBuffer.wrap(Files.readAllBytes(PACKED.resolve(folder).resolve("meta.bin")));
        for (String key : List.of("n_eff", "sigma_inel_mb", "p_beam_GeV")) {
            assertThat(beam.getDouble()).as(key).isEqualTo(Counts.number(meta, "\"" + key + "\":\\s*([0-9.e+]+)"));
        }
    }

    private static List<String> names(Path folder, String pattern) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.matches(pattern)).sorted().toList();
        }
    }

    /** Place and count in one number each. */
    private static long[] rows(PackedCounts table) {
        return IntStream.range(0, table.filled()).mapToLong(i -> ((long) table.place(i) << Integer.SIZE) + table.count(i)).toArray();
    }

    private static long[] counted(String path, int columns) throws IOException {
        return Counts.rows(path).stream().filter(row -> row[2] > 0).mapToLong(row -> ((row[0] * columns + row[1]) << Integer.SIZE) + row[2]).sorted().toArray();
    }

    /**
     * Coarse counts below x = 0.3 plus fine counts above. The bin that x = 0.3 cuts is divided by its slope (the true share is
     * known only to the counts), and the tail is a fit to some 100 entries: that is the tolerance.
     */
    @Tag("slow")
    @ParameterizedTest
    @MethodSource("beams")
    void yieldsAreCountsOverEvents(List<String> folders, Generator generator) throws IOException {
        EmbeddedSpectra spectra = EmbeddedSpectra.of(folders, generator);
        for (Map.Entry<Particle, String> species : SPECIES.entrySet()) {
            double total = 0;
            double straddling = 0;
            double perCount = 0;
            double multiplicity = 0;
            for (String folder : folders) {
                Counts counts = Counts.of(folder, generator, species.getValue());
                total += (counts.below + counts.above) / folders.size();
                straddling += counts.straddling / folders.size();
                perCount += counts.aboveCounts == 0 ? 0 : counts.above / counts.aboveCounts / folders.size();
                multiplicity += counts.multiplicity / folders.size();
            }
            ParentSpectrum spectrum = spectra.of(species.getKey());
            double ours = Arrays.stream(SpectrumCells.of(spectrum, Double.POSITIVE_INFINITY).contents()).sum();
            String name = folders + " " + generator + " " + species.getValue();
            assertThat(Math.abs(ours - total)).as(name).isLessThan(0.05 * straddling + 60 * perCount);
            boolean collider = folders.size() == 1;
            // the tables leave out the slowest, and at a collider one of the two hemispheres
            double all = collider ? multiplicity / 2 : multiplicity;
            assertThat(total / all).as(name).isBetween(collider ? 0.3 : 0.9, 1.0001);
            rowsFollowEachOtherWithoutGap(spectrum, name);
        }
    }

    private static void rowsFollowEachOtherWithoutGap(ParentSpectrum spectrum, String name) {
        for (int i = 0; i + 1 < spectrum.rows(); i++) {
            double end = spectrum.momentum(i, spectrum.upper(i));
            assertThat(spectrum.momentum(i + 1, spectrum.lower(i + 1))).as(name).isCloseTo(end, withinPercentage(1e-9));
            assertThat(end).as(name).isGreaterThan(spectrum.momentum(i, spectrum.lower(i)));
        }
        assertThat(spectrum.extrapolated(0)).as(name).isFalse();
        assertThat(spectrum.extrapolated(spectrum.rows() - 1)).as(name).isTrue();
        // quark counting gives n of a few; far outside, the fit has gone astray
        assertThat(tailExponent(spectrum)).as(name).isBetween(0.2, 12.0);
    }

    /** \(n\) of the tail \((1-x)^n\): beyond x it holds \((1-x)^{n+1}\), which all of its rows and the last of them tell. */
    private static double tailExponent(ParentSpectrum spectrum) {
        int last = spectrum.rows() - 1;
        int first = last;
        double all = content(spectrum, last);
        while (spectrum.extrapolated(first - 1)) {
            first--;
            all += content(spectrum, first);
        }
        assertThat(first).isLessThan(last);
        return Math.log(all / content(spectrum, last)) / Math.log((1 - spectrum.lower(first)) / (1 - spectrum.lower(last))) - 1;
    }

    private static double content(ParentSpectrum spectrum, int row) {
        return IntStream.range(0, spectrum.row(row).axis().bins()).mapToDouble(spectrum.row(row)::content).sum();
    }

    @Test
    void crossSectionsAreThoseOfTheRun() {
        assertThat(EmbeddedSpectra.of(List.of("pp14TeV"), Generator.SIBYLL).inelasticCrossSection())
            .isCloseTo(80.75, withinPercentage(0.01));
        assertThatThrownBy(() -> EmbeddedSpectra.of(List.of("pp14TeV"), Generator.SIBYLL).of(Particle.MUON))
            .hasMessageContaining("lack a table of mu- (13)");
        assertThatThrownBy(() -> EmbeddedSpectra.of(List.of("p1TeV"), Generator.SIBYLL)).hasMessageContaining("no table");
    }
}
