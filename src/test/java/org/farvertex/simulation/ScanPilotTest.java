package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.simple.RandomSource;
import org.farvertex.detector.Detector;
import org.farvertex.detector.Efficiency;
import org.farvertex.detector.EnergyRange;
import org.farvertex.detector.ProductionPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pilot run learns of beams whose weights are known. */
class ScanPilotTest {

    private static final double[] RATES = {8, 4, 2, 1, 0.5, 0.25, 0.125};

    private static ScanPilot pilot(Pencils pencils, Detector detector) {
        return run(pencils, detector).from(0, RATES.length);
    }

    private static PilotRun run(Pencils pencils, Detector detector) {
        ChannelSource source = pencils.source(detector, 1e-5);
        return PilotRun.of(source, RATES, PilotGrid.Use.MANY_SAMPLES, RandomSource.XO_SHI_RO_256_PP.create(201L), new ScanBench(source));
    }

    /** Weight at a rate: entry survived, and the simple bound of the probability to decay inside. */
    private static double weight(double content, double momentum, double rate) {
        return content * Math.exp(-10 * rate / momentum) * Math.min(1, 5 * rate / momentum);
    }

    /** Beams alike share evenly; their sum is as many times their weight, times the root of the chance \((n+0.05)/(n+1)\) to be seen. */
    @ParameterizedTest
    @CsvSource({"1,1,3", "60,1,3", "60,6,3", "100,1,0.7"})
    void beamsAlike(int strata, int row, double momentum) {
        ScanPilot pilot = pilot(Pencils.alike(strata, row, momentum, 7), Pencils.open());
        int each = 4_000 / strata;
        int window = Math.min(3, row) / 2 * 2 + 1;
        int across = Math.max(0, (int) Math.ceil((128.0 / (window * each) - 1) / 2));
        for (int r = 0; r < RATES.length; r++) {
            double sum = 0;
            for (float root : pilot.roots()[r]) {
                assertThat(root).isCloseTo(1f / strata, within((across > 0 || row > 1 ? 0.02f : 1e-6f) / strata));
                sum += root;
            }
            assertThat(sum).isCloseTo(1, within(1e-5));
            double total = strata * weight(7, momentum, RATES[r]);
            assertThat(Math.exp(pilot.logTotals()[r])).isBetween(total * Math.sqrt((each + 0.05) / (each + 1)) * (1 - 1e-6), total);
        }
    }

    /**
     * A run that serves few samples looks at every second of many strata. Where contents change from stratum to stratum by a hundredth it learns the shares to
     * some hundredths, those of the strata that it did not look at as well.
     */
    @Test
    void everySecondStratumTellsOfTheOthers() {
        int strata = 5040;
        double[] momenta = new double[strata];
        double[] contents = new double[strata];
        for (int h = 0; h < strata; h++) {
            momenta[h] = 3;
            contents[h] = 1 + Math.cos(2 * Math.PI * Math.floorDiv(h, 6) / 840.0) / 2 + h % 6 * 0.01;
        }
        Pencils pencils = new Pencils(momenta, contents, new double[strata], 6);
        ChannelSource source = pencils.source(Pencils.open(), 1e-5);
        ScanPilot few = PilotRun.of(source, RATES, PilotGrid.Use.FEW_SAMPLES, RandomSource.XO_SHI_RO_256_PP.create(201L), new ScanBench(source)).from(0, RATES.length);
        double sum = Arrays.stream(contents).sum();
        for (int r = 0; r < RATES.length; r++) {
            for (int h = 0; h < strata; h++) {
                assertThat(few.roots()[r][h] * sum / contents[h]).isCloseTo(1, within(0.03));
            }
            assertThat(Math.exp(few.logTotals()[r]) / (sum * weight(1, 3, RATES[r]))).isCloseTo(1, within(0.02));
        }
    }

    /** Between beams of several momenta the shares follow the weights at each rate: 40 strata of one momentum, then 40 of another. */
    @Test
    void sharesFollowTheRate() {
        double[] momenta = new double[80];
        double[] contents = new double[80];
        Arrays.fill(momenta, 0, 40, 3);
        Arrays.fill(momenta, 40, 80, 30);
        Arrays.fill(contents, 0, 40, 1000);
        Arrays.fill(contents, 40, 80, 1);
        ScanPilot pilot = pilot(new Pencils(momenta, contents, new double[80], 1), Pencils.open());
        for (int r = 0; r < RATES.length; r++) {
            double slow = weight(1000, 3, RATES[r]);
            double fast = weight(1, 30, RATES[r]);
            // in the middle of each half, farther than the reach of neighbours
            assertThat(pilot.roots()[r][20] / pilot.roots()[r][60]).isCloseTo((float) (slow / fast), within((float) (1e-4 * slow / fast)));
            assertThat(pilot.logTotals()[r]).isCloseTo(Math.log(40 * (slow + fast)), within(0.1));
        }
    }

    /** One hot stratum lends to its neighbours: a quarter of its square is spread over 13 rows, the rest over three, ¼, ½, ¼. */
    @Test
    void aHotStratumWarmsItsRow() {
        double[] contents = new double[60];
        Arrays.fill(contents, 1e-9);
        contents[30] = 1;
        double[] momenta = new double[60];
        Arrays.fill(momenta, 3);
        float[] roots = pilot(new Pencils(momenta, contents, new double[60], 1), Pencils.open()).roots()[3];
        double far = 0.25 / 13;
        for (int h = 0; h < 60; h++) {
            int away = Math.abs(h - 30);
            double share = away == 0 ? 0.375 + far : away == 1 ? 0.1875 + far : away <= 6 ? far : 0;
            assertThat(roots[h] * roots[h] / (roots[30] * roots[30])).as("stratum %d", h)
                .isCloseTo((float) (share / (0.375 + far)), within(1e-5f));
        }
    }

    /** In rows of six the same happens along the row as well, and not across its ends; at the corners nothing is lost. */
    @ParameterizedTest
    @CsvSource({"32,0.5,0.25,0.25", "30,0.75,0,0.25", "35,0.75,0.25,0"})
    void neighboursAlongTheRow(int hot, double own, double before, double after) {
        double[] contents = new double[72];
        Arrays.fill(contents, 1e-9);
        contents[hot] = 1;
        double[] momenta = new double[72];
        Arrays.fill(momenta, 3);
        float[] roots = pilot(new Pencils(momenta, contents, new double[72], 6), Pencils.open()).roots()[3];
        // the hot stratum is in row 5 of 12, so six rows to the upper side end with the table
        for (int row = 0; row < 12; row++) {
            int away = Math.abs(row - 5);
            int rows = Math.min(11, row + 6) - Math.max(0, row - 6) + 1;
            double column = (away == 0 ? 0.375 : away == 1 ? 0.1875 : 0) + (away <= 6 ? 0.25 / rows : 0);
            for (int place = 0; place < 6; place++) {
                int beside = place - hot % 6;
                double along = beside == 0 ? own : beside == -1 ? before : beside == 1 ? after : 0;
                double expected = column * along / ((0.375 + 0.25 / 12) * own);
                assertThat(Math.pow(roots[6 * row + place] / roots[hot], 2)).as("row %d place %d", row, place).isCloseTo(expected, within(0.01 * expected + 1e-6));
            }
        }
    }

    /** Beams past the volume count with the chance 0.05/(n+1), beams without the energy with next to nothing; efficiency is squared. */
    @Test
    void chancesToBeSeen() {
        double[] momenta = new double[120];
        double[] slopes = new double[120];
        double[] contents = new double[120];
        Arrays.fill(contents, 1);
        Arrays.fill(momenta, 0, 80, 30);
        Arrays.fill(momenta, 80, 120, 3);
        Arrays.fill(slopes, 40, 80, 0.5);
        Detector detector = Pencils.detector(Efficiency.constant(0.5), new EnergyRange(20, Double.POSITIVE_INFINITY), EnergyRange.ALL,
            ProductionPoint.ORIGIN);
        ScanPilot pilot = pilot(new Pencils(momenta, contents, slopes, 1), detector);
        int each = 33;
        // a window of five rows
        int n = 5 * each;
        int r = 3;
        double seen = weight(1, 30, RATES[r]) * Math.sqrt((0.25 * n + 0.05) / (n + 1));
        double missed = weight(1, 30, RATES[r]) * Math.sqrt(0.05 / (n + 1));
        double cold = weight(1, 3, RATES[r]) * Math.sqrt(1e-6 / (n + 1));
        assertThat(pilot.roots()[r][60] / pilot.roots()[r][20]).isCloseTo((float) (missed / seen), within(1e-4f));
        assertThat(pilot.roots()[r][100] / pilot.roots()[r][20]).isCloseTo((float) (cold / seen), within(1e-6f));
    }

    /** Where nothing can fly, nothing is known. */
    @Test
    void nothingIsKnownOfNothing() {
        ScanPilot none = pilot(Pencils.alike(10, 1, 3, 0), Pencils.open());
        assertThat(none.logTotals()).containsOnly(Double.NEGATIVE_INFINITY);
    }

    /** What is asked for alone is what is told with all others. */
    @Test
    void ratesAreKnownOneByOne() {
        PilotRun run = run(Pencils.alike(10, 1, 3, 1), Pencils.open());
        ScanPilot three = run.around(3);
        ScanPilot all = run(Pencils.alike(10, 1, 3, 1), Pencils.open()).from(0, RATES.length);
        assertThat(three.logTotals()).containsExactly(Arrays.copyOfRange(all.logTotals(), 2, 5));
        assertThat(three.roots()[0]).isEqualTo(all.roots()[2]);
    }

    /** Five rungs share a run around the middle one if what the detector sees hangs on the rate; all do if it does not. Each gets the rates next to it. */
    @Test
    void rungsShareRuns() {
        assertThat(middles(Pencils.withPlane())).containsExactly(2, 7, 12, 17, 22);
        assertThat(middles(Pencils.open())).containsExactly(13);
    }

    private static List<Integer> middles(Detector detector) {
        RateLadder ladder = RateLadder.of(detector);
        ChannelSource source = Pencils.of(new double[] {20}, new double[] {1e4}, 0).source(detector, 1e-5);
        List<Integer> asked = new ArrayList<>();
        ScanPilots pilots = new ScanPilots(source, ladder, new ScanBenches(), PilotGrid.Use.MANY_SAMPLES, middle -> {
            asked.add(middle);
            return RandomSource.XO_SHI_RO_256_PP.create(202L);
        });
        for (int rung = 0; rung < 25; rung++) {
            ScanPilot known = pilots.at(rung);
            for (int k = 0; k < 3; k++) {
                double[] alone = PilotRun.of(source, ladder.around(rung + 1 - k, 0), PilotGrid.Use.MANY_SAMPLES, RandomSource.XO_SHI_RO_256_PP.create(203L), new ScanBench(source)).from(0, 1).logTotals();
                assertThat(known.logTotals()[k]).as("rung %d, rate %d", rung, k).isCloseTo(alone[0], within(0.2 + 0.02 * Math.abs(alone[0])));
            }
        }
        return asked;
    }
}
