package org.farvertex.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.farvertex.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class ChartFilesTest {

    @Test
    void theSameChartGivesTheSameBytes(@TempDir Path folder) throws IOException {
        List<Path> first = ChartFiles.write(SampleCharts.reach(), folder.resolve("a"), "reach");
        List<Path> second = ChartFiles.write(SampleCharts.reach(), folder.resolve("b"), "reach");
        assertThat(first).extracting(path -> path.getFileName().toString()).containsExactly("reach.svg", "reach.pdf", "reach.png");
        for (int i = 0; i < first.size(); i++) {
            assertThat(Files.mismatch(first.get(i), second.get(i))).as(first.get(i).toString()).isEqualTo(-1);
        }
    }

    @Test
    void textInSvgIsTextWithItalicSymbols() throws Exception {
        Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(
            ChartFiles.svg(SampleCharts.reach(), "reach").getBytes(StandardCharsets.UTF_8)));
        NodeList texts = svg.getElementsByTagName("text");
        StringBuilder all = new StringBuilder();
        boolean italic = false;
        for (int i = 0; i < texts.getLength(); i++) {
            String text = texts.item(i).getTextContent();
            all.append(text).append('|');
            italic |= text.equals("ε") && texts.item(i).getAttributes().getNamedItem("style").getNodeValue().contains("italic");
        }
        assertThat(all).contains("|m|A′|[GeV]|", "|10|−8|", "NuCal", "FASER2");
        assertThat(italic).isTrue();
    }

    @Test
    void twoChartsOnOnePageShareNoIdentifier() {
        Pattern id = Pattern.compile(" id=['\"]([^'\"]+)['\"]");
        List<String> a = id.matcher(ChartFiles.svg(SampleCharts.reach(), "a")).results().map(r -> r.group(1)).toList();
        List<String> b = id.matcher(ChartFiles.svg(SampleCharts.reach(), "b")).results().map(r -> r.group(1)).toList();
        assertThat(a).isNotEmpty().doesNotHaveDuplicates().doesNotContainAnyElementsOf(b);
    }

    /** The table of offsets at the end still points at the objects after the date was fixed. */
    @Test
    void pdfHasAFixedDateAndAWholeCrossReferenceTable() {
        String pdf = new String(ChartFiles.pdf(SampleCharts.fig6()), StandardCharsets.ISO_8859_1);
        assertThat(pdf).contains("/CreationDate (D:20000101000000Z)").startsWith("%PDF-1.4");
        int start = Integer.parseInt(pdf.replaceAll("(?s).*startxref\\s+(\\d+).*", "$1"));
        assertThat(pdf.substring(start)).startsWith("xref");
        Matcher entries = Pattern.compile("(\\d{10}) 00000 n").matcher(pdf.substring(start));
        int objects = 0;
        while (entries.find()) {
            objects++;
            assertThat(pdf.substring(Integer.parseInt(entries.group(1)))).startsWith(objects + " 0 obj");
        }
        assertThat(objects).isGreaterThan(5);
    }

    @Test
    void pngHasTwoPixelsPerUnit() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(ChartFiles.png(SampleCharts.spectrum())));
        assertThat(image.getWidth()).isEqualTo(972);
        assertThat(image.getHeight()).isEqualTo(744);
    }

    /** Well-formed, nothing that is not a number, and the frame of the plot on the page. */
    @Test
    void everySampleChartGivesASoundSvg() throws Exception {
        for (Map.Entry<String, Chart> sample : SampleCharts.all().entrySet()) {
            String svg = ChartFiles.svg(sample.getValue(), sample.getKey());
            assertThat(svg).as(sample.getKey()).doesNotContain("NaN", "Infinity").contains("viewBox=\"0 0 486 372\"");
            DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void aFileInPlaceOfTheFolderIsBadInput(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "x");
        assertThatThrownBy(() -> ChartFiles.write(SampleCharts.fig6(), file, "fig6"))
            .isInstanceOf(InputException.class).hasMessageContaining("fig6.svg").hasMessageContaining("cannot be written");
    }

    @Test
    void impossibleLayersAreRefused() {
        assertThatThrownBy(() -> Axis.log("x", 0, 1)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> Axis.linear("x", 1, 1)).hasMessageContaining("must be finite and rise");
        assertThatThrownBy(() -> new Point(Double.NaN, 1)).hasMessageContaining("finite");
        assertThatThrownBy(() -> new Layer.Band.Slice(1, 3, 2)).hasMessageContaining("from 3.0 to 2.0");
        assertThatThrownBy(() -> new Layer.Histogram("h", List.of(1.0, 2.0), List.of(), List.of(), Colour.BLUE))
            .hasMessageContaining("2 edges need 1 values");
        assertThatThrownBy(() -> new Layer.HeatMap("h", false, List.of(1.0, 2.0), List.of(2.0, 1.0), List.of(List.of(1.0))))
            .hasMessageContaining("must rise");
    }
}
