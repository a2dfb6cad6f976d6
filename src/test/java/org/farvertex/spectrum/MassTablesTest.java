package org.farvertex.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.farvertex.input.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spectra of a particle at some masses, and between them. */
class MassTablesTest {

    private final List<String> warnings = new ArrayList<>();

    @TempDir
    Path folder;

    /** A grid of three angles and three momenta, the bin (i, j) holding a value times 1 + i + 10 j. */
    private static String table(double value, double lowest) {
        StringBuilder text = new StringBuilder();
        for (int j = 0; j < 3; j++) {
            for (int i = 0; i < 3; i++) {
                text.append(String.format(Locale.ROOT, "%.3f %.3f %.6e%n", -3.025 + 0.05 * j, lowest + 0.05 * i, value * (1 + i + 10 * j)));
            }
        }
        return text.toString();
    }

    @BeforeEach
    void write() throws IOException {
        Files.createDirectory(folder.resolve("direct"));
        Files.writeString(folder.resolve("direct/x_0.1.txt"), table(100, 3.025));
        Files.writeString(folder.resolve("direct/x_0.5.txt"), table(300, 3.025));
        Files.writeString(folder.resolve("direct/x_1e0.txt"), table(50, 3.075));
        Files.writeString(folder.resolve("direct/y_2.txt"), table(1, 3.025));
    }

    private MassTables open(String name) {
        SortedMap<Double, Path> files = new TreeMap<>();
        for (String mass : name.equals("x") ? List.of("0.1", "0.5", "1e0") : List.of("2", "3")) {
            files.put(Double.valueOf(mass), folder.resolve("direct/" + name + "_" + mass + ".txt"));
        }
        return MassTables.of("direct/" + name + "_{mass}.txt", "m.yaml: production[0].spectrum", files, warnings::add);
    }

    private static double total(ParentSpectrum spectrum) {
        return java.util.Arrays.stream(SpectrumCells.of(spectrum, Double.POSITIVE_INFINITY).contents()).sum();
    }

    /** The sum over 1 + i + 10 j is 9 + 9 + 90. */
    @Test
    void everyBinIsLinearInTheMass() {
        MassTables tables = open("x");
        assertThat(tables.least()).isEqualTo(0.1);
        assertThat(tables.most()).isEqualTo(1);
        assertThat(total(tables.at(0.1))).isCloseTo(100 * 108, within(1e-6));
        assertThat(total(tables.at(0.3))).isCloseTo(200 * 108, within(1e-6));
        assertThat(total(tables.at(0.4))).isCloseTo(250 * 108, within(1e-6));
        ParentSpectrum between = tables.at(0.2);
        for (int i = 0; i < 3; i++) {
            double y = between.lower(i) + 0.01;
            double expected = 150 * (1 + i + 10) / (0.05 * 0.05 * Math.pow(Math.log(10), 2)) / (2 * Math.PI * 1.0593e-3 * Math.sin(1.0593e-3));
            assertThat(Math.exp(between.logDensity(i, y, Math.sin(1.0593e-3), Math.cos(1.0593e-3))) / expected).isCloseTo(1, within(1e-9));
        }
    }

    /** Grids that reach differently far are one grid: the bins of both add up. */
    @Test
    void tablesMayReachDifferentlyFar() {
        ParentSpectrum between = open("x").at(0.75);
        assertThat(between.rows()).isEqualTo(4);
        assertThat(total(between)).isCloseTo((300 + 50) / 2.0 * 108, within(1e-6));
    }

    /** A bin that reaches beyond the beam keeps its content below it. */
    @Test
    void aSpectrumCanEndEarlier() {
        ParentSpectrum whole = open("x").at(0.1);
        ParentSpectrum cut = whole.endingAt(Math.pow(10, 3.12));
        assertThat(total(cut)).isCloseTo(total(whole), within(1e-6));
        assertThat(cut.momentum(2, cut.upper(2))).isCloseTo(Math.pow(10, 3.12), within(1e-9));
        assertThat(whole.endingAt(Math.pow(10, 3.07)).rows()).isEqualTo(2);
    }

    @Test
    void wrongTablesAreRefused() throws IOException {
        Files.writeString(folder.resolve("direct/y_3.txt"), table(1, 3.04));
        assertThatThrownBy(() -> open("y").at(2.5)).isInstanceOf(InputException.class).hasMessageContaining("grid");
        assertThatThrownBy(() -> open("y").at(3.5)).hasMessageContaining("from 2.0 to 3.0 GeV");
    }
}
