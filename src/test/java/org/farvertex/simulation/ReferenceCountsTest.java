package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.farvertex.config.Detectors;
import org.farvertex.detector.Detector;
import org.farvertex.detector.ProductionPoint;
import org.farvertex.geometry.Box;
import org.farvertex.geometry.Cylinder;
import org.farvertex.geometry.EllipticCylinder;
import org.farvertex.geometry.Volume;
import org.farvertex.production.ChannelKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of {@code simulation/t3r-counts.csv}, whose header tells its origin: an independent program on the same tables. */
class ReferenceCountsTest {

    private record Row(String detector, double mass, String channel, double number, double error, double meanEnergy, double tolerance) {

        static Row of(String line) {
            String[] c = line.split(",");
            double[] v = Arrays.stream(c, 3, 7).mapToDouble(Double::parseDouble).toArray();
            return new Row(c[0], Double.parseDouble(c[1]), c[2], v[0], v[1], v[2], v[3]);
        }
    }

    private static List<Row> rows(String detector) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
            ReferenceCountsTest.class.getResourceAsStream("/simulation/t3r-counts.csv"), StandardCharsets.UTF_8))) {
            return reader.lines().filter(l -> l.startsWith(detector + ",")).map(Row::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Detector detector(String name) {
        return switch (name) {
            case "bare-faser" -> Runs.bare(Detectors.resolve("faser"), Volume.of(new Cylinder(480, 1.5, 0.1, 0, 0)), 100,
                ProductionPoint.ORIGIN);
            case "bare-ship2015" -> Runs.bare(Detectors.resolve("ship-2015"), Volume.of(new EllipticCylinder(64, 48, 5, 10, 0, 0)), 2,
                ProductionPoint.ORIGIN);
            default -> Runs.bare(Detectors.resolve("seaquest-phase1"), Volume.of(new Box(5, 1, 2, 2, 0, 0)), 2,
                ProductionPoint.ORIGIN);
        };
    }

    @Test
    void countsAgreeWithTheReference() {
        countsAgreeWithTheReference("bare-seaquest1");
    }

    /** Within the tolerance of the row; our own Monte Carlo error is below 0.4 %. */
    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"bare-ship2015", "bare-faser"})
    void countsAgreeWithTheReference(String name) {
        List<Row> rows = rows(name);
        assertThat(rows).hasSizeGreaterThan(5);
        for (Row row : rows) {
            ChannelKind kind = ChannelKind.byLabel(row.channel).orElseThrow();
            Rate rate = Runs.estimate(Runs.experiment(detector(name), Runs.paper(row.mass), kind), Runs.precision(101, 0.004));
            double ratio = rate.expected().value() / row.number;
            String what = String.format(Locale.ROOT, "%s: ours over reference %.4f ± %.4f, mean energy %.4f", row, ratio,
                ratio * rate.expected().relativeError(), rate.channels().get(0).meanEnergy() / row.meanEnergy);
            assertThat(Math.abs(ratio - 1)).as(what).isLessThan(row.tolerance);
            assertThat(Math.abs(rate.channels().get(0).meanEnergy() / row.meanEnergy - 1)).as(what).isLessThan(row.tolerance);
            assertThat(rate.expected().relativeError()).isLessThan(0.004);
        }
    }
}
