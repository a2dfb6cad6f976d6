package org.farvertex.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.farvertex.particle.Particle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tables in the FORESEE layout mean, whatever the ways to write them. */
class ForeseeSpectraTest {

    private ToyTables tables;

    @TempDir
    Path folder;

    @BeforeEach
    void emptyFolder() {
        tables = new ToyTables(folder);
    }

    @Test
    void binsAreFlatInBothLogarithms() throws IOException {
        tables.write("TOY_14TeV_111.txt", ToyTables.table());
        ParentSpectrum s = tables.pions(null);
        assertThat(s.rows()).isEqualTo(ToyTables.MOMENTA);
        assertThat(s.momentum(0, s.lower(0))).isCloseTo(Math.pow(10, 2.0), withinPercentage(1e-6));
        assertThat(s.momentum(3, s.upper(3))).isCloseTo(Math.pow(10, 2.2), withinPercentage(1e-6));
        double cell = ToyTables.STEP * Math.log(10);
        for (int i = 0; i < ToyTables.MOMENTA; i++) {
            for (int j = 0; j < ToyTables.ANGLES; j++) {
                for (double part : new double[] {0.01, 0.5, 0.99}) {
                    double theta = Math.pow(10, -3.5 + ToyTables.STEP * (j + part));
                    double y = s.lower(i) + (1 - part) * (s.upper(i) - s.lower(i));
                    // dσ/(d ln p d ln θ) = 2π θ sin θ dσ/(d ln p dΩ)
                    double flat = Math.exp(s.logDensity(i, y, Math.sin(theta), Math.cos(theta))) * 2 * Math.PI * theta * Math.sin(theta);
                    assertThat(flat).isCloseTo(ToyTables.sigma(i, j) / (cell * cell), withinPercentage(1e-5));
                }
            }
        }
        assertThat(s.logDensity(0, s.lower(0), 1e-5, 1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(s.extrapolated(s.rows() - 1)).isFalse();
        assertThat(Arrays.stream(SpectrumCells.of(s, Double.POSITIVE_INFINITY).contents()).sum())
            .isCloseTo(ToyTables.MOMENTA * ToyTables.ANGLES * (1000 * 2.5 + 25), withinPercentage(1e-9));
    }

    @Test
    void compressedTablesReadTheSame() throws IOException {
        tables.write("PLAIN_14TeV_111.txt", ToyTables.table());
        tables.write("PACKED_14TeV_111.txt.gz", ToyTables.table());
        ParentSpectrum plain = tables.pions("plain");
        ParentSpectrum packed = tables.pions("Packed");
        double y = plain.lower(2) + 0.01;
        assertThat(packed.logDensity(2, y, 5e-4, 1)).isEqualTo(plain.logDensity(2, y, 5e-4, 1));
    }

    /** What numpy.savetxt writes with a delimiter of the user's, with and without blanks beside it. */
    @ParameterizedTest
    @ValueSource(strings = {",", ", ", " , ", "\t", "   "})
    void columnsMayBeSeparatedByCommas(String separator) throws IOException {
        tables.write("PLAIN_14TeV_111.txt", ToyTables.table());
        tables.write("OTHER_14TeV_111.txt", ToyTables.table().replaceAll("(?m)^([^# ]+) ([^ ]+) ([^ ]+)$", "$1" + separator + "$2" + separator + "$3"));
        ParentSpectrum plain = tables.pions("plain");
        double y = plain.lower(2) + 0.01;
        assertThat(tables.pions("other").logDensity(2, y, 5e-4, 1)).isEqualTo(plain.logDensity(2, y, 5e-4, 1)).isFinite();
        assertThat(Files.readString(folder.resolve("OTHER_14TeV_111.txt"))).contains(separator + "1.000000e+03");
    }

    /** A folder that lacks one of the neutral kaons has the other's table for it, and says so; a table of its own comes first. */
    @Test
    void neutralKaonsStandForEachOther() throws IOException {
        Particle shortLived = Particle.of(310);
        Particle longLived = Particle.of(130);
        tables.write("TOY_14TeV_130.txt", ToyTables.table());
        ForeseeSpectra spectra = tables.open(null);
        assertThat(spectra.has(shortLived)).isTrue();
        assertThat(total(spectra, shortLived)).isEqualTo(total(spectra, longLived));
        assertThat(tables.warnings()).filteredOn(w -> w.contains("stands for it")).singleElement().asString().contains("K_S", "K_L");
        tables.write("TOY_14TeV_310.txt", ToyTables.table().replace("1.000000e+03", "1.500000e+03"));
        assertThat(total(spectra, shortLived)).isEqualTo(total(spectra, longLived) + 500);
        assertThat(spectra.has(Particle.of(311))).isFalse();
        assertThatThrownBy(() -> spectra.of(Particle.of(311))).hasMessageContaining("TOY_14TeV_311.txt");
    }

    private static double total(ForeseeSpectra spectra, Particle species) {
        return Arrays.stream(SpectrumCells.of(spectra.of(species), Double.POSITIVE_INFINITY).contents()).sum();
    }

    @Test
    void theSumInTheHeaderIsChecked() throws IOException {
        tables.write("TOY_14TeV_111.txt", "# Normalization:   6.06000e+04 pb\n" + ToyTables.table());
        assertThat(tables.pions(null).rows()).isEqualTo(ToyTables.MOMENTA);
    }

    @Test
    void theFolderSpeaksOfCrossSections() throws IOException {
        tables.write("TOY_14TeV_111.txt", ToyTables.table());
        ForeseeSpectra spectra = tables.open(null);
        assertThat(spectra.normalisation()).isEqualTo(BeamSpectra.Normalisation.PICOBARN);
        assertThat(spectra.generator()).isEqualTo("TOY");
        assertThat(spectra.inelasticCrossSection()).isCloseTo(1e-9 * ToyTables.LHC.inelasticCrossSection(), withinPercentage(1e-9));
    }

    /** Of several generators: the named ones in their order, else the order of the species; the antiparticle has a table of its own. */
    @Test
    void everySpeciesIsReadFromTheFirstGeneratorThatHasIt() throws IOException {
        tables.write("PYTHIA8_14TeV_111.txt", ToyTables.table());
        tables.write("SIBYLL_14TeV_111.txt", ToyTables.table().replace("1.000000e+03", "1.500000e+03"));
        tables.write("SIBYLL_14TeV_521.txt", ToyTables.table());
        tables.write("NLO-P8_14TeV_521.txt", ToyTables.table().replace("1.000000e+03", "2.500000e+03"));
        tables.write("NLO-P8_14TeV_-521.txt", ToyTables.table());
        assertThat(first(null, Particle.PI0)).isEqualTo(1500);
        assertThat(tables.warnings()).anySatisfy(line -> assertThat(line).contains("SIBYLL, PYTHIA8", "the first is taken, name a generator to choose"));
        assertThat(first(null, Particle.of(521))).isEqualTo(2500);
        assertThat(first(null, Particle.of(-521))).isEqualTo(1000);
        assertThat(first("pythia8,NLO-P8", Particle.PI0)).isEqualTo(1000);
        assertThat(first("sibyll, nlo-p8", Particle.of(521))).isEqualTo(1000);
        assertThat(first("sibyll, nlo-p8", Particle.of(-521))).isEqualTo(1000);
        ForeseeSpectra spectra = tables.open("sibyll");
        assertThat(spectra.has(Particle.of(521))).isTrue();
        assertThat(spectra.has(Particle.of(-521))).isFalse();
        assertThatThrownBy(() -> spectra.of(Particle.of(-521))).hasMessageContaining("SIBYLL_14TeV_-521.txt");
    }

    /** What the first bin of a table holds [pb]. */
    private double first(String generator, Particle species) {
        return Math.rint(SpectrumCells.of(tables.open(generator).of(species), Double.POSITIVE_INFINITY).content(0));
    }

    @Test
    void aTableWithoutItsEmptyRowsMeansTheSame() throws IOException {
        tables.write("WITH_14TeV_111.txt", ToyTables.triangle(true));
        tables.write("HEADED_14TeV_111.txt", "# Normalization: 5e10 pb\n" + ToyTables.triangle(false));
        ParentSpectrum whole = tables.pions("with");
        ParentSpectrum headed = tables.pions("headed");
        assertThat(tables.warnings()).isEmpty();
        tables.write("BARE_14TeV_111.txt", ToyTables.triangle(false));
        ParentSpectrum bare = tables.pions("bare");
        assertThat(tables.warnings()).singleElement().asString().contains("BARE_14TeV_111.txt", "780 of its bins have no row", "Normalization");
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
        String[] rows = ToyTables.triangle(false).split("\n");
        String gap = Stream.of(rows).filter(row -> !row.contains(" 2.825 ") && !row.startsWith("-2.475 ")).collect(Collectors.joining("\n"));
        tables.write("GAP_14TeV_111.txt", gap);
        ParentSpectrum s = tables.pions(null);
        assertThat(s.rows()).isEqualTo(40);
        assertThat(s.logDensity(20, s.lower(20) + 0.05, 1e-2, 1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(s.logDensity(21, s.lower(21) + 0.05, Math.pow(10, -2.475), 1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(s.logDensity(21, s.lower(21) + 0.05, Math.pow(10, -2.425), 1)).isGreaterThan(0);
    }

    /** The order of rows, blanks, tabs, line ends, comments behind numbers and the spelling of numbers are free. */
    @Test
    void oddButLegalLayoutsReadTheSame() throws IOException {
        List<String> rows = new ArrayList<>(ToyTables.table().lines().toList());
        Collections.reverse(rows);
        tables.write("ODD_14TeV_111.txt", "\ufeff#NORMALIZATION : 6.06e4 \r\n# pid: 111\r\n\r\n" + rows.stream()
            .map(row -> "\t " + row.replace(" ", " \t ").replace("-3.4750", "-.34750E+1").replace("2.0250", "+2.025") + "  # a bin\r\n")
            .collect(Collectors.joining("\r\n")));
        tables.write("EVEN_14TeV_111.txt", ToyTables.table());
        ParentSpectrum odd = tables.pions("odd");
        ParentSpectrum even = tables.pions("even");
        for (int i = 0; i < ToyTables.MOMENTA; i++) {
            assertThat(odd.logDensity(i, odd.lower(i) + 0.01, 5e-4, 1)).isEqualTo(even.logDensity(i, even.lower(i) + 0.01, 5e-4, 1));
        }
    }

    @Test
    void theFingerprintFollowsEveryByte() throws IOException {
        tables.write("TOY_14TeV_111.txt", ToyTables.table());
        tables.write("OTHER_14TeV_111.txt", ToyTables.table());
        String first = tables.open("toy").fingerprint();
        tables.write("OTHER_14TeV_111.txt", ToyTables.table() + "#");
        assertThat(tables.open("toy").fingerprint()).isEqualTo(first).doesNotContain("\n");
        tables.write("TOY_14TeV_111.txt", ToyTables.table().replace("1.000000e+03", "1.000001e+03"));
        assertThat(tables.open("toy").fingerprint()).isNotEqualTo(first);
        tables.write("TOY_14TeV_111.txt", ToyTables.table());
        tables.write("TOY_14TeV_221.txt", ToyTables.table());
        assertThat(new SharedSpectra(tables.open("toy")).fingerprint()).isNotEqualTo(first);
    }
}
