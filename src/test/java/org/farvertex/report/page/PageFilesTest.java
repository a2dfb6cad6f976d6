package org.farvertex.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.farvertex.report.Provenance;
import org.farvertex.report.chart.Axis;
import org.farvertex.report.chart.Chart;
import org.farvertex.report.chart.Colour;
import org.farvertex.report.chart.Layer;
import org.farvertex.report.chart.LineStyle;
import org.farvertex.report.chart.PictureFailure;
import org.farvertex.report.chart.ChartPoint;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFilesTest {

    @Tag("slow")
    @Test
    void aFigureThatCannotBeDrawnKeepsNothingElseFromBeingWritten(@TempDir Path folder) throws IOException {
        Page page = new Page("page", "", new Provenance("farvertex", "1", OptionalLong.empty(), List.of(), List.of()), List.of(
            figure("broken", null), new Section.Paragraph("a result"), figure("sound", Colour.BLUE)));
        assertThatThrownBy(() -> PageFiles.write(page, folder)).isInstanceOf(PictureFailure.class)
            .hasMessageContaining("broken").hasMessageNotContaining("sound:").hasMessageContaining("everything else is written");
        assertThat(folder.resolve("sound.svg")).exists();
        assertThat(folder.resolve("sound.pdf")).exists();
        assertThat(folder.resolve("broken.svg")).doesNotExist();
        assertThat(Files.readString(folder.resolve("report.html"))).contains("a result", "The figure broken could not be drawn.", "<svg");
    }

    /** Figures stand in the page, each under its own caption, as they are beside it. */
    @Test
    void figuresOfThePageAreThoseBesideIt(@TempDir Path folder) throws IOException {
        PageFiles.write(new Page("page", "", new Provenance("farvertex", "1", OptionalLong.empty(), List.of(), List.of()), List.of(figure("first", Colour.BLUE),
            figure("second", Colour.BLACK))), folder);
        String page = Files.readString(folder.resolve("report.html"));
        String first = Files.readString(folder.resolve("first.svg"));
        String second = Files.readString(folder.resolve("second.svg"));
        assertThat(first).isNotEqualTo(second);
        assertThat(page).containsSubsequence("<figure id=\"first\">", first, "</b> first</figcaption>", "<figure id=\"second\">", second, "</b> second</figcaption>");
    }

    private static Section.Figure figure(String name, Colour colour) {
        return new Section.Figure(name, new Chart("", Axis.linear("x", 0, 1), Axis.linear("y", 0, 1),
            List.of(new Layer.Curve("curve", List.of(new ChartPoint(0, 0), new ChartPoint(1, 1)), colour, LineStyle.SOLID))), name);
    }
}
