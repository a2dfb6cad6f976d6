package org.farvertex.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.farvertex.report.Provenance;
import org.farvertex.report.table.Histogram1D.Sums;
import org.junit.jupiter.api.Test;

class YodaFileTest {

    private static final Provenance HOW = new Provenance("farvertex spectrum \"my: faser\"", "0.1.0", OptionalLong.of(7), List.of(), List.of());

    /** Entries 0, 1 ×3, 2, 3 ×5 of weight 0.1: sums worked out by hand. */
    @Test
    void writesTheSumsOfAHistogram() {
        Histogram1D histogram = new Histogram1D("/FARVERTEX/test", "a title", List.of(0.0, 1.0, 2.0, 3.0, 4.0), List.of(
            new Sums(0.1, 0.01, 0, 0, 1), new Sums(0.3, 0.03, 0.3, 0.3, 3), new Sums(0.1, 0.01, 0.2, 0.4, 1),
            new Sums(0.5, 0.05, 1.5, 4.5, 5)), Sums.EMPTY, Sums.EMPTY);
        List<String> lines = YodaFile.text(histogram, HOW).lines().toList();
        assertThat(lines.get(0)).isEqualTo("BEGIN YODA_HISTO1D_V2 /FARVERTEX/test");
        assertThat(lines).contains("Path: /FARVERTEX/test", "Type: Histo1D", "Title: a title", "---",
            "Command: \"farvertex spectrum \\\"my: faser\\\"\"");
        assertThat(lines.get(lines.size() - 2)).isEqualTo("END YODA_HISTO1D_V2");
        assertThat(numbers(lines, "Total")).containsExactly(new double[] {1.0, 0.1, 2.0, 5.2, 10}, within(1e-15));
        assertThat(numbers(lines, "3\t")).containsExactly(3, 4, 0.5, 0.05, 1.5, 4.5, 5);
    }

    @Test
    void contentsAndErrorsComeBackAsSums() {
        Histogram1D histogram = Histogram1D.of("/a", "", List.of(1.0, 3.0), List.of(8.0), List.of(2.0));
        assertThat(histogram.bins()).containsExactly(new Sums(8, 4, 16, 32, 16));
    }

    @Test
    void writesEveryCellOfATwoDimensionalHistogram() {
        Histogram2D histogram = Histogram2D.of("/FARVERTEX/map", "", List.of(0.0, 1.0, 2.0), List.of(0.0, 2.0),
            List.of(List.of(3.0), List.of(5.0)), List.of(List.of(1.0), List.of(1.0)));
        List<String> lines = YodaFile.text(histogram, HOW).lines().toList();
        assertThat(lines.get(0)).isEqualTo("BEGIN YODA_HISTO2D_V2 /FARVERTEX/map");
        assertThat(numbers(lines, "Total")).containsExactly(8, 2, 9, 12, 8, 8, 9, 34);
        assertThat(numbers(lines, "1\t")).containsExactly(1, 2, 0, 2, 5, 1, 7.5, 11.25, 5, 5, 7.5, 25);
    }

    @Test
    void pathsWithBlanksAreRefused() {
        assertThatThrownBy(() -> Histogram1D.of("/a b", "", List.of(1.0, 3.0), List.of(8.0), List.of(2.0)))
            .hasMessageContaining("without blanks");
    }

    private static double[] numbers(List<String> lines, String start) {
        String line = lines.stream().filter(l -> l.startsWith(start)).findFirst().orElseThrow();
        return Arrays.stream(line.split("\t")).filter(cell -> !cell.strip().equals("Total")).mapToDouble(Double::parseDouble).toArray();
    }
}
