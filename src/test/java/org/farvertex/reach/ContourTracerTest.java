package org.farvertex.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.farvertex.statistics.Estimate;
import org.junit.jupiter.api.Test;

/** Columns of a coarse scan joined to contours, where nothing is put between the masses. */
class ContourTracerTest {

    private static final SignalTarget TARGET = new SignalTarget(3, 0.02);
    private static final double[] COUPLINGS = new Range(1e-8, 1e-3).points(51);

    /** Columns of \(\ln(N/3)=f(\ln m,\ln c)\) at some masses. */
    private static List<ScanColumn> columns(DoubleBinaryOperator f, double... masses) {
        return Arrays.stream(masses).mapToObj(mass -> new CouplingReach(COUPLINGS, TARGET)
            .column(mass, coupling -> new Estimate(f.applyAsDouble(Math.log(mass), Math.log(coupling)), 3, 0.06))).toList();
    }

    private static List<Contour> contours(DoubleBinaryOperator f, double... masses) {
        return new ContourTracer(COUPLINGS, TARGET, columns(f, masses)).trace();
    }

    /** \(\ln(N/3)=20\ln(m_0/m)-(\ln c-\ln c_0)^2\): the contour ends in a tip where the excess, linear between the masses, is zero. */
    @Test
    void tips() {
        double tip = 0.0437;
        double top = 1.3e-5;
        List<Contour> found = contours((x, y) -> 20 * (Math.log(tip) - x) - Math.pow(y - Math.log(top), 2), 0.03, 0.04, 0.05);
        assertThat(found).hasSize(1);
        List<Contour.Point> points = found.get(0).points();
        // two edges at each of two masses, and the tip; open at the first mass
        assertThat(points).hasSize(5);
        Contour.Point last = points.stream().max(java.util.Comparator.comparingDouble(Contour.Point::mass)).orElseThrow();
        assertThat(last.mass()).isCloseTo(tip, within(0.0005));
        assertThat(last.coupling()).isBetween(top * Math.exp(-0.12), top * Math.exp(0.12));
        assertThat(last.error()).isZero();
        // the same contour mirrored: it begins in a tip
        List<Contour.Point> mirrored = contours((x, y) -> 20 * (x - Math.log(tip)) - Math.pow(y - Math.log(top), 2), 0.04, 0.05, 0.06).get(0).points();
        Contour.Point first = mirrored.stream().min(java.util.Comparator.comparingDouble(Contour.Point::mass)).orElseThrow();
        assertThat(mirrored).hasSize(5);
        assertThat(first.mass()).isCloseTo(tip, within(0.0005));
        assertThat(first.error()).isZero();
    }

    /** The neighbour knows nothing at all: the tip stays at the last mass with a signal. */
    @Test
    void tipsBesideNothing() {
        List<Contour.Point> points = contours((x, y) -> x < Math.log(0.045) ? 4 - Math.pow(y - Math.log(1e-5), 2) : -1e5, 0.03, 0.04, 0.05).get(0).points();
        assertThat(points.stream().mapToDouble(Contour.Point::mass).max().orElseThrow()).isCloseTo(0.04, within(1e-5));
    }

    /** Two islands, of which one ends: two contours. Two that merge: one, which folds back between them. */
    @Test
    void islandsAndMerging() {
        DoubleBinaryOperator two = (x, y) -> 4 - Math.min(Math.pow(y - Math.log(1e-6), 2) + (x > Math.log(0.045) ? 100 : 0), Math.pow(y - Math.log(3e-4), 2)) * 2;
        List<Contour> islands = contours(two, 0.03, 0.04, 0.05);
        assertThat(islands).hasSize(2);
        DoubleBinaryOperator merge = (x, y) -> x > Math.log(0.045) ? 25 - Math.pow(y - Math.log(1e-5), 2) : 1 - Math.pow(Math.abs(y - Math.log(1e-5)) - 3, 2);
        List<Contour> merged = contours(merge, 0.03, 0.04, 0.05, 0.06);
        assertThat(merged).hasSize(1);
        // four edges at two masses, two at two
        assertThat(merged.get(0).points()).hasSize(12);
    }

    /** The best of a scan: the point with most events and by how much, or the middle where no point of the scan is inside. */
    @Test
    void peaks() {
        CouplingInterval wide = columns((x, y) -> Math.min(4 * (y - Math.log(1e-7)), 16 * (Math.log(1e-5) - y)), 0.05).get(0).intervals().get(0);
        double top = Math.log(1e-7) + 0.8 * Math.log(100);
        double step = Math.log(1e5) / 50;
        assertThat(Math.log(wide.peak())).isBetween(top - step, top + step);
        assertThat(wide.excess()).isBetween(3.2 * Math.log(100) - 16 * step, 3.2 * Math.log(100));
        assertThat(Arrays.stream(COUPLINGS).map(c -> Math.abs(c / wide.peak() - 1)).min().orElseThrow()).isLessThan(1e-12);
        double between = Math.log(COUPLINGS[20]) + 0.4 * step;
        CouplingInterval narrow = columns((x, y) -> 1 - Math.pow((y - between) / (0.2 * step), 2), 0.05).get(0).intervals().get(0);
        assertThat(Math.log(narrow.peak())).isCloseTo(between, within(0.01 * step));
        assertThat(narrow.excess()).isCloseTo(1, within(0.01));
        assertThat(narrow.low()).isCloseTo(Math.exp(between - 0.2 * step), within(1e-3 * narrow.low()));
    }

    /** What is remembered of a column is the column. */
    @Test
    void columnsAreRemembered() {
        List<ScanColumn> all = new ArrayList<>(columns((x, y) -> Math.min(4 * (y - Math.log(1e-7)), 16 * (Math.log(1e-5) - y)), 0.05));
        all.addAll(columns((x, y) -> 1 - Math.pow(Math.abs(y - Math.log(1e-5)) - 3, 2), 0.06));
        all.addAll(columns((x, y) -> -5, 0.07));
        for (ScanColumn column : all) {
            assertThat(ScanColumn.of(column.mass(), COUPLINGS.length, column.numbers())).isEqualTo(column);
        }
        assertThat(all.get(1).intervals()).hasSize(2);
    }

    /** The best inside a range of couplings, with the points next to it: rising by one from point to point, from −50 to 0. */
    @Test
    void bestWithinARange() {
        double step = Math.log(1e5) / 50;
        ScanColumn column = columns((x, y) -> (y - Math.log(1e-3)) / step, 0.05).get(0);
        double[] c = COUPLINGS;
        assertThat(column.bestWithin(c, TARGET, c[20], c[30])).isCloseTo(-19, within(1e-6));
        assertThat(column.bestWithin(c, TARGET, c[20] * 1.01, c[30] * 1.01)).isCloseTo(-19, within(1e-6));
        assertThat(column.bestWithin(c, TARGET, c[20] * 1.01, c[20] * 1.02)).isCloseTo(-29, within(1e-6));
        assertThat(column.bestWithin(c, TARGET, c[0], c[50])).isCloseTo(0, within(1e-6));
        assertThat(column.bestWithin(c, TARGET, c[0], c[0])).isCloseTo(-49, within(1e-6));
        // falling: the lower neighbour
        ScanColumn falling = columns((x, y) -> -(y - Math.log(1e-8)) / step, 0.05).get(0);
        assertThat(falling.bestWithin(c, TARGET, c[20], c[30])).isCloseTo(-19, within(1e-6));
        assertThat(falling.bestWithin(c, TARGET, c[50], c[50])).isCloseTo(-49, within(1e-6));
    }
}
