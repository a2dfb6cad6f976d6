package org.farvertex.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WeightHistogramTest {

    private static WeightHistogram filled() {
        WeightHistogram h = new WeightHistogram(new double[] {1, 2, 4});
        h.add(0.5, 3);
        h.add(1, 2);
        h.add(1.5, 5);
        h.add(2, 7);
        h.add(4, 11);
        h.add(9, 13);
        return h;
    }

    /** Lower edges belong to their bin, the last one to the overflow; Σw, Σw², Σwx, Σwx², entries. */
    @Test
    void everyEntryHasItsBin() {
        WeightHistogram h = filled();
        assertThat(h.bins()).isEqualTo(2);
        assertThat(h.sums(-1)).containsExactly(3, 9, 1.5, 0.75, 1);
        assertThat(h.sums(0)).containsExactly(7, 29, 9.5, 13.25, 2);
        assertThat(h.sums(1)).containsExactly(7, 49, 14, 28, 1);
        assertThat(h.sums(2)).containsExactly(24, 290, 161, 1229, 2);
        assertThat(h.total()).isEqualTo(41);
        assertThat(h.edge(0)).isEqualTo(1);
        assertThat(h.edge(2)).isEqualTo(4);
    }

    @Test
    void aFactorMultipliesWeightsAndTheirSquares() {
        WeightHistogram h = filled();
        h.add(filled(), 2);
        assertThat(h.sums(0)).containsExactly(21, 5 * 29, 28.5, 39.75, 4);
        assertThat(h.sums(-1)).containsExactly(9, 45, 4.5, 2.25, 2);
        assertThat(h.total()).isEqualTo(123);
    }

    @Test
    void itsEdgesAreItsOwn() {
        double[] edges = {0, 1};
        WeightHistogram h = new WeightHistogram(edges);
        edges[1] = 5;
        h.add(2, 1);
        assertThat(h.sums(1)[0]).isEqualTo(1);
    }

    @Test
    void edgesMustRise() {
        assertThatThrownBy(() -> new WeightHistogram(new double[] {1})).hasMessageContaining("needs a bin");
        assertThatThrownBy(() -> new WeightHistogram(new double[] {1, 1})).hasMessageContaining("1.0 follows 1.0");
        assertThatThrownBy(() -> new WeightHistogram(new double[] {1, 2, Double.NaN})).hasMessageContaining("must rise");
    }
}
