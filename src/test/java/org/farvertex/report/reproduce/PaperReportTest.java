package org.farvertex.report.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.farvertex.input.InputException;
import org.farvertex.report.chart.Colour;
import org.farvertex.report.chart.Layer;
import org.farvertex.report.page.Section;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tagged as a whole: drawing all pictures once takes most of its time. */
@Tag("slow")
class PaperReportTest {

    /** Written once for all tests: drawing takes most of their time. */
    @TempDir
    private static Path written;

    @TempDir
    private Path folder;

    private static PaperReport report() {
        return new PaperReport(SmallReproduction.make(), SmallReproduction.provenance());
    }

    @BeforeAll
    static void write() {
        report().write(written.resolve("paper"));
    }

    @Test
    void writesFiguresTablesAndBothReports() throws IOException {
        try (Stream<Path> files = Files.list(written.resolve("paper"))) {
            assertThat(files.map(p -> p.getFileName().toString())).contains("report.html", "report.md", "numbers.csv", "claims.csv", "fig2.svg",
                "fig3.pdf", "fig3-all.png", "fig4.png", "fig6.svg", "fig2.csv", "fig3.csv", "fig4.csv", "fig6-curves.csv").noneMatch(n -> n.contains("part"));
        }
        String html = Files.readString(written.resolve("paper/report.html"));
        assertThat(html).contains("1 of 2 numbers agree", "because", "+50 %", "all is well").doesNotContain("NaN");
    }

    /** One row per number, bars and underscores of a quantity escaped. */
    @Test
    void markdownTablesAreWhole() throws IOException {
        assertThat(Files.readString(written.resolve("paper/report.md"))).contains("x\\_1 \\| a [MeV]",
            "| Eq. 2 | y | 2.0 | 3 | +50 % | no | 1 |", "\n1. because\n", "![fig2](fig2.png)");
    }

    /** Edges with the digits that they deserve and with what moves them; every digit for programs. */
    @Test
    void edgesSayWhatMovesThem() throws IOException {
        assertThat(Files.readString(written.resolve("paper/report.md"))).contains("below 5.00 to 26.0 (MC 0.01, x2 0.40) MeV");
        assertThat(Files.readString(written.resolve("paper/fig3.csv"))).contains("MC error of upper edge", "shift of upper edge for twice the yield");
    }

    /** No two experiments or measurements of one colour, in any of the figures. */
    @Test
    void everyLineHasItsOwnColour() {
        for (Section.Figure figure : PaperCharts.of(SmallReproduction.make())) {
            List<Colour> colours = figure.chart().layers().stream().filter(layer -> !layer.label().isEmpty()).flatMap(PaperReportTest::colour).toList();
            assertThat(colours).as(figure.name()).doesNotHaveDuplicates();
        }
    }

    private static Stream<Colour> colour(Layer layer) {
        if (layer instanceof Layer.ExcludedArea area) {
            return Stream.of(area.colour());
        }
        return layer instanceof Layer.Projection projection ? Stream.of(projection.colour()) : Stream.empty();
    }

    /** What an experiment has looked for is excluded, the rest a projection; what reaches nothing says so. */
    @Test
    void theSearchForPhotonsHasItsSection() throws IOException {
        assertThat(Files.readString(written.resolve("paper/report.md"))).contains("![fig3-photons](fig3-photons.png)",
            "| FASER (photons) | 3 | 9.0e7 | 5.0e7 | 2.0e7 | 4.0e6 | 139 | ± 0.40 | excluded | 1 |",
            "| NA62 in dump mode | 3 | 1.0e-3 | 1.0e-4 | 1.0e-5 | 0 | none | none | projection | 1 |");
        assertThat(Files.readString(written.resolve("paper/fig3-photons.csv"))).contains("faser-photons,", "excluded", "projection", "shift of upper edge for twice the yield");
        assertThat(Files.readString(written.resolve("paper/fig3-photons.svg"))).contains("FASER").doesNotContain("NA62");
    }

    /** Each version with what it leaves, and a sentence that says whether all low ends are covered. */
    @Test
    void theShorterBaselineHasItsTable() throws IOException {
        assertThat(Files.readString(written.resolve("paper/report.md"))).contains("|  | as it is | 5e6 | 1200 | yes |",
            "| hadronic generator | other | 3e6 | 2.5 | no |", "3 events make a signal. Not in paper mode", "110 MeV to 200 MeV are not covered at every low end");
        assertThat(Files.readString(written.resolve("paper/fig6-shorter.csv"))).contains("expected at 200 MeV [events],MC error at 200 MeV [events]", ",as it is,5000000,40000,1234,5,yes");
    }

    @Test
    void sameResultSameBytes() throws IOException {
        report().write(folder.resolve("again"));
        for (String name : new String[] {"report.html", "report.md", "numbers.csv", "fig3.pdf"}) {
            assertThat(Files.readAllBytes(written.resolve("paper").resolve(name))).isEqualTo(Files.readAllBytes(folder.resolve("again").resolve(name)));
        }
    }

    /** What stands in the way stays as it was. */
    @Test
    void aFileInPlaceOfTheFolderIsAnError() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "mine");
        assertThatThrownBy(() -> report().write(taken)).isInstanceOf(InputException.class);
        assertThat(Files.readString(taken)).isEqualTo("mine");
    }
}
