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
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.farvertex.input.InputException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartFilesTest {

    @Test
    void theSameChartGivesTheSameBytes(@TempDir Path folder) throws IOException {
        List<Path> first = ChartFiles.write(SampleCharts.reach(), folder.resolve("a"), "reach").files();
        List<Path> second = ChartFiles.write(SampleCharts.reach(), folder.resolve("b"), "reach").files();
        assertThat(first).extracting(path -> path.getFileName().toString()).containsExactly("reach.svg", "reach.pdf", "reach.png");
        for (int i = 0; i < first.size(); i++) {
            assertThat(Files.mismatch(first.get(i), second.get(i))).as(first.get(i).toString()).isEqualTo(-1);
        }
    }

    @Test
    void textInSvgIsTextWithItalicSymbols() throws Exception {
        Document svg = parsed(ChartFiles.svg(SampleCharts.reach(), "reach"));
        assertThat(texts(svg)).contains("m", "A′", "[GeV]", "10", "−8", "NuCal", "FASER2");
        assertThat(style(svg, "ε")).isEqualTo("italic");
        assertThat(style(svg, "NuCal")).isEqualTo("normal");
    }

    /** What an experiment is called is no markup of ours, of XML or of TeX; control characters are spelt out. */
    @ParameterizedTest
    @ValueSource(strings = {"<b>x</b>", "&amp;", "$x_1^2$", "A_1^2", "*bold* \\_{x}", "</text><script>", "a]]>b", "Ünïted ν", "\"quoted\" 'n'"})
    void namesAreDrawnAsTheyStand(String name) throws Exception {
        Chart chart = named(name);
        assertThat(texts(parsed(ChartFiles.svg(chart, "chart")))).contains(name);
        assertThat(text(ChartFiles.pdf(chart))).contains(name);
    }

    @Test
    void controlCharactersReachNoPicture() throws Exception {
        Chart chart = named("a\u0000b\rc\u001b[31md\u202ee\ud800f\uffff");
        String shown = "a\\u0000b\\rc\\u001b[31md\\u202ee\\ud800f\\uffff";
        assertThat(texts(parsed(ChartFiles.svg(chart, "chart")))).contains(shown);
        assertThat(text(ChartFiles.pdf(chart))).contains(shown);
    }

    private static Chart named(String name) {
        return new Chart("", Axis.linear("x", 0, 1), Axis.linear("y", 0, 1), List.of(
            new Layer.Curve(Label.verbatim(name), List.of(new ChartPoint(0, 0.1), new ChartPoint(1, 0.1)), Colour.BLACK, LineStyle.SOLID)));
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document svg) {
        NodeList texts = svg.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength()).mapToObj(i -> texts.item(i).getTextContent()).toList();
    }

    /** The style of the font that the text inherits. */
    private static String style(Document svg, String wanted) {
        NodeList texts = svg.getElementsByTagName("text");
        Element at = (Element) IntStream.range(0, texts.getLength()).mapToObj(texts::item)
            .filter(text -> text.getTextContent().equals(wanted)).findFirst().orElseThrow();
        while (!at.hasAttribute("font-style")) {
            at = (Element) at.getParentNode();
        }
        return at.getAttribute("font-style");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void twoChartsOnOnePageShareNoIdentifier() {
        Pattern id = Pattern.compile(" id=['\"]([^'\"]+)['\"]");
        List<String> a = id.matcher(ChartFiles.svg(SampleCharts.reach(), "a")).results().map(r -> r.group(1)).toList();
        List<String> b = id.matcher(ChartFiles.svg(SampleCharts.reach(), "b")).results().map(r -> r.group(1)).toList();
        assertThat(a).isNotEmpty().doesNotHaveDuplicates().doesNotContainAnyElementsOf(b);
    }

    @Test
    void pdfHasSearchableTextItsFontsInsideAndNoDate() throws IOException {
        try (PDDocument document = Loader.loadPDF(ChartFiles.pdf(SampleCharts.reach()))) {
            assertThat(new PDFTextStripper().getText(document)).contains("NuCal", "FASER2", "ε", "A′", "10−8");
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
            assertThat(document.getDocumentInformation().getModificationDate()).isNull();
            PDResources inside = ((PDFormXObject) document.getPage(0).getResources().getXObject(
                document.getPage(0).getResources().getXObjectNames().iterator().next())).getResources();
            assertThat(inside.getFontNames()).hasSize(2);
            for (COSName name : inside.getFontNames()) {
                assertThat(inside.getFont(name).isEmbedded()).as(name.getName()).isTrue();
                assertThat(inside.getFont(name).getName()).contains("LiberationSans");
            }
        }
    }

    /** Some languages write numbers with digits of their own, and Turkish has another small i. */
    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "fa-IR", "bn-BD", "hi-IN-u-nu-deva", "th-TH-u-nu-thai", "tr-TR", "de-DE"})
    void theLanguageOfTheSystemChangesNothing(String language, @TempDir Path folder) throws IOException {
        List<Path> plain = ChartFiles.write(SampleCharts.fig6(), folder.resolve("plain"), "fig6").files();
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            List<Path> there = ChartFiles.write(SampleCharts.fig6(), folder.resolve("there"), "fig6").files();
            for (int i = 0; i < plain.size(); i++) {
                assertThat(Files.mismatch(plain.get(i), there.get(i))).as(there.get(i).toString()).isEqualTo(-1);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aPictureThatCannotBeDrawnIsNamedAndLeavesNoFile(@TempDir Path folder) {
        Chart broken = new Chart("", Axis.linear("x", 0, 1), Axis.linear("y", 0, 1),
            List.of(new Layer.Curve("no colour", List.of(new ChartPoint(0, 0), new ChartPoint(1, 1)), null, LineStyle.SOLID)));
        assertThatThrownBy(() -> ChartFiles.write(broken, folder, "broken")).isInstanceOf(PictureFailure.class)
            .hasMessageContaining("broken").hasMessageContaining("cannot be drawn");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void pngHasTwoPixelsPerUnit() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(ChartFiles.png(SampleCharts.spectrum())));
        assertThat(image.getWidth()).isEqualTo(972);
        assertThat(image.getHeight()).as("372 and room for the heading").isEqualTo(760);
    }

    /** Well-formed, nothing that is not a number, and the frame of the plot on the page. */
    @Tag("slow")
    @Test
    void everySampleChartGivesASoundSvg() throws Exception {
        for (Map.Entry<String, Chart> sample : SampleCharts.all().entrySet()) {
            String svg = ChartFiles.svg(sample.getValue(), sample.getKey());
            assertThat(svg).as(sample.getKey()).doesNotContain("NaN", "Infinity").containsPattern("viewBox=\"0 0 486 \\d+\"");
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
        assertThatThrownBy(() -> new ChartPoint(Double.NaN, 1)).hasMessageContaining("finite");
        assertThatThrownBy(() -> new Layer.Band.Slice(1, 3, 2)).hasMessageContaining("from 3.0 to 2.0");
        assertThatThrownBy(() -> new Layer.Histogram("h", List.of(1.0, 2.0), List.of(), List.of(), Colour.BLUE))
            .hasMessageContaining("2 edges need 1 values");
        assertThatThrownBy(() -> new Layer.HeatMap("h", false, List.of(1.0, 2.0), List.of(2.0, 1.0), List.of(List.of(1.0))))
            .hasMessageContaining("must rise");
    }
}
