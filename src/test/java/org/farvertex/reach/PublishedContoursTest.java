package org.farvertex.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.farvertex.config.Detectors;
import org.farvertex.detector.Detector;
import org.farvertex.model.BMinusL;
import org.farvertex.model.KineticMixing;
import org.farvertex.model.Model;
import org.farvertex.simulation.CouplingScan;
import org.farvertex.simulation.Setup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Our contours against published ones: the coupling at the upper and the lower edge over that of the figure, in the bounds of {@code contour-comparison.csv}.
 * Upper edges are those of what dies too early, where an error of the spectra hardly counts; lower edges go with the fourth root of all numbers.
 */
class PublishedContoursTest {

    private static final Path PUBLISHED = Path.of("src/test/resources/reach/published-contours.csv");
    private static final Range COUPLINGS = new Range(1e-9, 1e-2);
    private static final double PRECISION = 0.02;
    private static final double MEV = 1e-3;

    /** One mass of a published curve. */
    record Edges(double mass, double low, double high) {
    }

    static List<Edges> published(String curve) throws IOException {
        List<Edges> found = new ArrayList<>();
        for (String line : Files.readAllLines(PUBLISHED)) {
            if (line.startsWith(curve + ",")) {
                String[] cells = line.split(",", -1);
                int n = cells.length;
                found.add(new Edges(Double.parseDouble(cells[n - 3]), Double.parseDouble(cells[n - 2]), Double.parseDouble(cells[n - 1])));
            }
        }
        return found;
    }

    /** Ours over the published one, at one mass. */
    static Edges ratio(String curve, String name, String channels, Edges published) {
        Model model = curve.startsWith("b-l") ? new BMinusL(1e-6) : new KineticMixing(1e-6);
        Detector detector = Detectors.resolve(name);
        Setup all = Setup.standard(detector, model);
        Setup setup = channels.equals("ALL") ? all
            : new Setup(model, detector, List.of(channels.split("\\+")), all.spectra(), all.bremsstrahlung());
        ScanColumn column = new CouplingReach(COUPLINGS.points(COUPLINGS.count(0.25)), new SignalTarget(detector.needed(), PRECISION), false)
            .column(published.mass(), new CouplingScan(setup, 1, 512).at(published.mass()));
        List<CouplingInterval> intervals = column.intervals();
        return intervals.isEmpty() ? new Edges(published.mass(), Double.NaN, Double.NaN)
            : new Edges(published.mass(), intervals.get(0).low() / published.low(), intervals.get(intervals.size() - 1).high() / published.high());
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvFileSource(resources = "/reach/contour-comparison.csv", useHeadersInDisplayName = true)
    void oursAreThePublishedOnes(String curve, String detector, String channels, double from, double to, double upperLeast, double upperMost,
        double lowerLeast, double lowerMost) throws IOException {
        List<Edges> points = published(curve).stream().filter(p -> p.mass() >= from * MEV && p.mass() <= to * MEV).toList();
        assertThat(points).isNotEmpty();
        for (Edges point : points) {
            Edges ratio = ratio(curve, detector, channels, point);
            if (Double.isNaN(upperLeast)) {
                assertThat(ratio.high()).as("%s, nothing at %s GeV", curve, point.mass()).isNaN();
                continue;
            }
            assertThat(ratio.high()).as("%s, upper edge at %s GeV", curve, point.mass()).isBetween(upperLeast, upperMost);
            assertThat(ratio.low()).as("%s, lower edge at %s GeV", curve, point.mass()).isBetween(lowerLeast, lowerMost);
        }
    }

    /** Every curve from 10 to 500 MeV of the resource is compared. */
    @Test
    void everyPublishedPointIsCompared() throws IOException {
        List<String> compared = Files.readAllLines(Path.of("src/test/resources/reach/contour-comparison.csv"));
        for (String line : Files.readAllLines(PUBLISHED)) {
            String curve = line.split(",", -1)[0];
            if (line.startsWith("#") || curve.equals("curve")) {
                continue;
            }
            String[] cells = line.split(",", -1);
            double mass = Double.parseDouble(cells[cells.length - 3]) / MEV;
            assertThat(mass < 10 || mass > 500 || compared.stream().filter(row -> row.startsWith(curve + ",")).map(row -> row.split(",", -1))
                .anyMatch(row -> mass >= Double.parseDouble(row[3]) * (1 - 1e-9) && mass <= Double.parseDouble(row[4]) * (1 + 1e-9)))
                .as(line).isTrue();
        }
    }
}
