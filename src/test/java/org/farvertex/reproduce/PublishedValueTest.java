package org.farvertex.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.farvertex.citation.CitedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedValueTest {

    private static PublishedValue value(double published, double ours, double tolerance) {
        return new PublishedValue("id", "group", "where", "quantity", "", "printed", published, ours, tolerance, "why");
    }

    /** 0.82 printed stands for 0.815 to 0.825; an order of magnitude of 10 for 3.16 to 31.6. */
    @ParameterizedTest
    @CsvSource({"0.82, 0.8249, 0.005, true", "0.82, 0.8251, 0.005, false", "0.82, 0.815, 0.005, true", "-146, -146.4, 0.5, true",
        "-146, -113, 0.5, false", "10, 3.2, 21.6, true", "10, 3.1, 21.6, false", "10, 31.5, 21.6, true", "10, 32, 21.6, false"})
    void agreementIsThatOfTheRounding(double published, double ours, double tolerance, boolean agrees) {
        assertThat(value(published, ours, tolerance).agrees()).isEqualTo(agrees);
    }

    @Test
    void deviationIsRelative() {
        assertThat(value(2, 1.5, 0.1).deviation()).isEqualTo(-0.25);
        assertThat(value(0, 1.5, 0.1).deviation()).isNaN();
    }

    @Test
    void nothingPrintedMayBeLeftOut() {
        assertThatThrownBy(() -> PublishedValue.all(Map.of())).isInstanceOf(IllegalStateException.class).hasMessageContaining("tension-g2");
        Map<String, Computed> all = new HashMap<>();
        CitedTable.of("reproduce/published.csv").rows().forEach(row -> all.put(row.text("id"), Computed.of(1)));
        all.put("unprinted", Computed.of(1));
        assertThatThrownBy(() -> PublishedValue.all(all)).isInstanceOf(IllegalStateException.class).hasMessageContaining("unprinted");
    }
}
