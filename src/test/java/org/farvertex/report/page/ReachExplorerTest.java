package org.farvertex.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.farvertex.report.page.ReachExplorer.Sample;
import org.farvertex.report.page.ReachExplorer.Setting;
import org.farvertex.report.JsonObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReachExplorerTest {

    private static final ReachExplorer EXPLORER = SamplePage.explorer(false);
    /** λ = p/m cτ = 10/0.1 × 0.01 = 1 m at V = 10 GeV. */
    private static final Sample ONE = new Sample(0.1, 0.01, List.of(10.0), List.of(), List.of(1.0));

    @Test
    void followsTheDecayLaw() {
        assertThat(EXPLORER.expected(ONE, setting(2, 3, 10))).isCloseTo(Math.exp(-2) - Math.exp(-5), within(1e-15));
        assertThat(EXPLORER.expected(ONE, setting(1e-12, 1e6, 10))).as("everything decays inside").isCloseTo(1, within(1e-11));
        assertThat(EXPLORER.expected(ONE, setting(2, 1e-9, 10))).as("thin detector")
            .isCloseTo(1e-9 * Math.exp(-2), within(1e-18 * 2));
    }

    /** Twice V: a quarter of the production, four times the decay length. */
    @Test
    void scalesWithVAsTheCouplingsDo() {
        assertThat(EXPLORER.expected(ONE, setting(2, 3, 20)))
            .isCloseTo(0.25 * (Math.exp(-0.5) - Math.exp(-1.25)), within(1e-15));
        assertThat(EXPLORER.expected(ONE, new Setting(2, 3, 7, 10, 1))).as("proportional to exposure")
            .isCloseTo(7 * EXPLORER.expected(ONE, setting(2, 3, 10)), within(1e-14));
    }

    @Test
    void onlyAnglesInsideTheRadiusAtTheFarEndCount() {
        Sample two = new Sample(0.1, 0.01, List.of(10.0, 10.0), List.of(0.01, 0.03), List.of(1.0, 1.0));
        double each = EXPLORER.expected(ONE, setting(2, 3, 10));
        assertThat(EXPLORER.expected(two, new Setting(2, 3, 1, 10, 0.1))).isCloseTo(each, within(1e-15));
        assertThat(EXPLORER.expected(two, new Setting(2, 3, 1, 10, 0.2))).isCloseTo(2 * each, within(1e-15));
        assertThat(EXPLORER.expected(two, new Setting(2, 3, 1, 10, 0.04))).isZero();
    }

    /** At the ends of an interval the interpolated count is the signal. */
    @Test
    void intervalsEndWhereTheCountPassesTheSignal() {
        Setting setting = EXPLORER.controls().start();
        List<List<Double>> found = EXPLORER.intervals(setting);
        assertThat(found).hasSize(1);
        List<Double> inner = found.get(0).stream().filter(edge -> edge > EXPLORER.samples().get(0).mass()).toList();
        assertThat(inner).isNotEmpty();
        for (double edge : inner) {
            int above = 0;
            while (EXPLORER.samples().get(above).mass() < edge) {
                above++;
            }
            Sample right = EXPLORER.samples().get(above);
            Sample left = EXPLORER.samples().get(above - 1);
            double t = (edge - left.mass()) / (right.mass() - left.mass());
            double interpolated = Math.exp((1 - t) * Math.log(EXPLORER.expected(left, setting)) + t * Math.log(EXPLORER.expected(right, setting)));
            assertThat(interpolated).isCloseTo(3, within(1e-9));
        }
        assertThat(EXPLORER.intervals(new Setting(2, 5, 1e-6, 10, 1))).isEmpty();
    }

    @Test
    void impossibleSamplesAreRefused() {
        assertThatThrownBy(() -> new Sample(0.1, 0.01, List.of(1.0, 2.0), List.of(), List.of(1.0))).hasMessageContaining("one length");
        assertThatThrownBy(() -> new Sample(0.1, -1, List.of(1.0), List.of(), List.of(1.0))).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new ReachExplorer(10, 3, "pot", List.of(ONE, ONE), EXPLORER.controls(), List.of())).hasMessageContaining("must rise");
    }

    /** The page's own script gives the same numbers as this side, over the whole range of the sliders. */
    @Tag("slow")
    @Test
    void theScriptOfThePageAgreesToOnePartInABillion(@TempDir Path folder) throws Exception {
        assumeTrue(nodeIsThere(), "node is not installed: the script of the page was not compared");
        for (boolean angles : new boolean[] {false, true}) {
            ReachExplorer explorer = SamplePage.explorer(angles);
            List<Setting> settings = settings(explorer);
            JsonNode answer = runScript(folder, explorer, settings);
            int compared = 0;
            for (int s = 0; s < settings.size(); s++) {
                List<List<Double>> intervals = explorer.intervals(settings.get(s));
                JsonNode theirs = answer.get(s).get("intervals");
                assertThat(theirs).hasSameSizeAs(intervals);
                for (int i = 0; i < intervals.size(); i++) {
                    assertThat(theirs.get(i).get(0).asDouble()).isCloseTo(intervals.get(i).get(0), within(1e-10));
                    assertThat(theirs.get(i).get(1).asDouble()).isCloseTo(intervals.get(i).get(1), within(1e-10));
                }
                for (int i = 0; i < explorer.samples().size(); i++) {
                    double ours = explorer.expected(explorer.samples().get(i), settings.get(s));
                    double page = answer.get(s).get("expected").get(i).asDouble();
                    // Below the normal range of a double digits are lost on both sides.
                    if (ours > 1e-290) {
                        assertThat(page / ours).as("N = " + ours).isCloseTo(1, within(1e-9));
                        compared++;
                    } else {
                        assertThat(page).as("N = " + ours).isBetween(0.0, 1e-289);
                    }
                }
            }
            assertThat(compared).isGreaterThan(1000);
        }
    }

    private static Setting setting(double distance, double length, double vev) {
        return new Setting(distance, length, 1, vev, 1);
    }

    private static List<Setting> settings(ReachExplorer explorer) {
        List<Setting> settings = new ArrayList<>();
        Setting low = explorer.controls().lowest();
        Setting high = explorer.controls().highest();
        for (int i = 0; i < 64; i++) {
            settings.add(new Setting(between(low.distance(), high.distance(), i & 3), between(low.length(), high.length(), i >> 2 & 3),
                between(low.exposure(), high.exposure(), i * 7 & 3), between(low.vev(), high.vev(), i >> 4 & 3),
                between(low.radius(), high.radius(), i * 5 & 3)));
        }
        return settings;
    }

    private static double between(double low, double high, int third) {
        return low * Math.pow(high / low, third / 3.0);
    }

    private static JsonNode runScript(Path folder, ReachExplorer explorer, List<Setting> settings) throws IOException, InterruptedException {
        try (InputStream script = HtmlPage.class.getResourceAsStream("/report/reach.js")) {
            Files.write(folder.resolve("reach.js"), script.readAllBytes());
        }
        Files.writeString(folder.resolve("input.json"), new JsonObject().with("data", explorer).with("settings", settings).line());
        Files.writeString(folder.resolve("run.js"), """
            const reach = require('./reach.js');
            const {data, settings} = JSON.parse(require('fs').readFileSync('input.json', 'utf8'));
            console.log(JSON.stringify(settings.map(setting => ({
              expected: data.samples.map(sample => reach.expected(data, sample, setting)),
              intervals: reach.intervals(data, setting)}))));
            """);
        Process node = new ProcessBuilder("node", "run.js").directory(folder.toFile()).redirectErrorStream(true).start();
        String answer = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(answer).isZero();
        return new ObjectMapper().readTree(answer);
    }

    private static boolean nodeIsThere() throws InterruptedException {
        try {
            Process node = new ProcessBuilder("node", "--version").redirectErrorStream(true).start();
            return node.waitFor(5, TimeUnit.SECONDS) && node.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
