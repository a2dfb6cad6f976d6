package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.farvertex.config.DetectorFile;
import org.farvertex.config.Detectors;
import org.farvertex.detector.Detector;
import org.farvertex.jhepmc.ShortestDecimal;
import org.farvertex.report.Figures;
import org.farvertex.report.JsonObject;
import org.farvertex.report.Provenance;
import org.farvertex.report.DetectorSummary;
import org.farvertex.report.hepdata.DataTable;
import org.farvertex.report.hepdata.Licence;
import org.farvertex.report.hepdata.Submission;
import org.farvertex.report.hepdata.SubmissionFolder;
import org.farvertex.report.page.HtmlPage;
import org.farvertex.report.page.Page;
import org.farvertex.report.page.ReachExplorer;
import org.farvertex.report.page.Section;
import org.farvertex.report.table.Column;
import org.farvertex.report.table.CsvFile;
import org.farvertex.report.table.Histogram1D;
import org.farvertex.report.table.Table;
import org.farvertex.report.table.YodaFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every writer of text files writes the shortest number that reads back as the same double. What Java
 * itself writes depends on its release (2.0E-3 and 2.0E23 had digits too many before 19); the strings here are right in every one.
 */
// literals like 2e23 are no numbers of the machine: that is why they are tried
@SuppressWarnings("FloatingPointLiteralPrecision")
class NumbersInFilesTest {

    private static final Provenance HOW = new Provenance("farvertex test", "test", OptionalLong.empty(), List.of(), List.of());

    @TempDir
    private Path folder;

    /** Positive numbers and their shortest decimals, the nearest if there are several: known cases, then by brute force. */
    private static Map<Double, String> numbers() {
        Map<Double, String> numbers = new LinkedHashMap<>();
        numbers.put(2e23, "2e23");
        numbers.put(1e23, "1e23");
        numbers.put(2.2250738585072014E-308, "2.2250738585072014e-308");
        numbers.put(Double.MIN_VALUE, "5e-324");
        numbers.put(Double.MAX_VALUE, "1.7976931348623157e308");
        numbers.put(2e-3, "0.002");
        numbers.put(0.1 + 0.2, "0.30000000000000004");
        numbers.put(480.0, "480");
        Random random = new Random(20261125);
        while (numbers.size() < 60) {
            double value = Math.abs(Double.longBitsToDouble(random.nextLong()));
            if (Double.isFinite(value) && value > 1e-300 && (value < 1e-5 || value > 1e20)) {
                numbers.put(value, shortest(value));
            }
        }
        numbers.put(9.007199254740992e15, "9.007199254740992e15");
        return numbers;
    }

    /** The fewest digits whose nearest decimal is read back as the number, from its exact expansion. */
    private static String shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal found = exact;
        for (int digits = 1; digits <= 17; digits++) {
            found = exact.round(new MathContext(digits));
            if (found.doubleValue() == value) {
                break;
            }
        }
        String figures = found.unscaledValue().toString().replaceAll("0+$", "");
        int exponent = found.precision() - found.scale() - 1;
        return figures.charAt(0) + (figures.length() > 1 ? "." + figures.substring(1) : "") + "e" + exponent;
    }

    /** No other digit may touch the number in the text. */
    private static void assertWritten(String text, String number) {
        assertThat(Pattern.compile("(?<![\\w.+-])" + Pattern.quote(number) + "(?![\\w.])").matcher(text).find()).as("%s in %s", number,
            text.length() > 3000 ? text.substring(0, 3000) : text).isTrue();
    }

    @Test
    void theFormatterItself() {
        numbers().forEach((value, text) -> assertThat(ShortestDecimal.text(value)).isEqualTo(text));
    }

    @Test
    void csv() {
        String text = CsvFile.text(new Table("t", List.of(Column.numbers("x", "", numbers().keySet()))), HOW);
        numbers().values().forEach(number -> assertWritten(text, number));
    }

    @Test
    void yoda() {
        List<Double> edges = new ArrayList<>(numbers().keySet().stream().sorted().toList());
        List<Double> ones = new ArrayList<>();
        for (int i = 1; i < edges.size(); i++) {
            ones.add(1.0);
        }
        List<Histogram1D.Sums> sums = new ArrayList<>();
        ones.forEach(one -> sums.add(new Histogram1D.Sums(1, 1, 1, 1, 1)));
        String text = YodaFile.text(new Histogram1D("/a", "", edges, sums, Histogram1D.Sums.EMPTY, Histogram1D.Sums.EMPTY), HOW);
        numbers().values().forEach(number -> assertWritten(text, number));
    }

    /** YAML 1.1 needs a point and a signed exponent to see a number. */
    @Test
    void hepdata() throws IOException {
        List<DataTable.Coordinate> at = new ArrayList<>();
        List<DataTable.Value> values = new ArrayList<>();
        numbers().keySet().forEach(value -> {
            at.add(new DataTable.At(value));
            values.add(new DataTable.Value(value, List.of(DataTable.ErrorBar.symmetric("", value))));
        });
        DataTable table = new DataTable("t", "", "d", List.of(), List.of(new DataTable.Independent("x", "", at)),
            List.of(new DataTable.Dependent("y", "", List.of(), values)), Licence.CC_BY_4);
        SubmissionFolder.write(new Submission("c", List.of(table)), folder.resolve("hepdata"));
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder.resolve("hepdata"))) {
            for (Path file : files.toList()) {
                text.append(Files.readString(file));
            }
        }
        numbers().values().forEach(number -> assertWritten(text.toString(),
            number.replaceFirst("e(?=\\d)", "e+").replaceFirst("^(\\d+)(?=e|$)", "$1.0")));
    }

    @Test
    void json() {
        JsonObject json = new JsonObject();
        numbers().forEach((value, text) -> json.with("k" + text, value));
        String text = json.toString();
        numbers().values().forEach(number -> assertWritten(text, number));
    }

    @Test
    void detectorFilesAndTheirJson() {
        Detector faser = Detectors.resolve("faser");
        numbers().forEach((value, text) -> {
            Detector detector = new Detector("id", "name", "text", "source", faser.beam(), faser.exposure(), faser.production(), faser.decayVolume(),
                faser.acceptance(), faser.efficiency(), value, 0);
            assertWritten(DetectorFile.write(detector), text);
            assertWritten(new DetectorSummary(detector).json().toString(), text);
        });
    }

    @Test
    void sliders() throws IOException {
        List<Double> values = List.copyOf(numbers().keySet());
        List<ReachExplorer.Sample> samples = List.of(new ReachExplorer.Sample(0.01, 1e23, values, List.of(), values),
            new ReachExplorer.Sample(0.02, 2e23, values, List.of(), values));
        ReachExplorer.Setting setting = new ReachExplorer.Setting(1, 1, 1, 1, 1);
        HtmlPage.write(new Page("t", "s", HOW, List.of(new Section.Sliders(new ReachExplorer(10, 3, "pot", samples,
            new ReachExplorer.Controls(setting, setting, setting), List.of()), "c"))), Map.of(), folder.resolve("page.html"));
        String text = Files.readString(folder.resolve("page.html"));
        numbers().values().forEach(number -> assertWritten(text, number));
    }

    /** What people read is rounded. */
    @Test
    void peopleSeeSixDigits() {
        numbers().keySet().forEach(value -> assertThat(Figures.of(value).replaceAll("e.*|[.-]", "").replaceAll("^0+|0+$", "").length())
            .as(Figures.of(value)).isLessThanOrEqualTo(6));
        assertThat(Figures.of(8.094043835533967)).isEqualTo("8.09404");
        assertThat(Figures.of(2e23)).isEqualTo("2e23");
    }

    /** V = 10.1 GeV makes couplings of 16 digits; nobody wants to read more than nine of them. */
    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"rate faser --mass 61.3MeV --vev 10.1GeV --samples 5000", "model --mass 61.3MeV --vev 10.1GeV",
        "gminus2 --dark-photon-mass 61.3MeV --vev 10100.1MeV", "detectors check e137",
        "reach faser --mass-range 80.3MeV:90.1MeV --vev 10.1GeV --samples 64 --no-files", "darkmatter --dark-matter-mass 35.7MeV --vev 10.1GeV"})
    void textsOfCommandsAreRounded(String command) {
        CommandRun run = CommandRun.of(command.split(" "));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Pattern.compile("\\d\\.\\d{10,}|\\d{12,}").matcher(run.out()).results().map(found -> found.group()).toList()).isEmpty();
    }

    /** Headers of CSV and page say V, not sixteen digits of it; the table itself keeps them. */
    @Tag("slow")
    @Test
    void headsOfFilesAreRounded() throws IOException {
        CommandRun run = CommandRun.of("reach", "faser", "--mass-range", "80.3MeV:90.1MeV", "--vev", "10100.1MeV", "--samples", "64", "--output",
            folder.resolve("reach").toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readAllLines(folder.resolve("reach/reach.csv")).stream().filter(line -> line.startsWith("# ") && !line.contains("cites"))
            .flatMap(line -> Pattern.compile("\\d\\.\\d{10,}").matcher(line).results().map(found -> found.group()))).isEmpty();
        try (Stream<Path> files = Files.list(folder.resolve("reach/hepdata"))) {
            for (Path file : files.toList()) {
                assertThat(Files.readAllLines(file).stream().filter(line -> line.contains("\""))
                    .filter(line -> Pattern.compile("\\d\\.\\d{10,}").matcher(line).find())).as(file.toString()).isEmpty();
            }
        }
    }
}
