package org.farvertex.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.farvertex.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts as shipped tables hold them. */
class CountTableTest {

    private static CountTable read(String text) {
        CountTable table = new CountTable(3, 4);
        table.add(text.getBytes(StandardCharsets.US_ASCII), 0.5, "pi0.csv");
        return table;
    }

    /** Comments, names of columns and empty lines are no rows; ends of lines are those of any system, or missing; a bin may come twice. */
    @Test
    void countsBecomeYieldsAndVariances() {
        CountTable table = read("# i,j,n\ni,j,n\n0,0,7\r\n\n2,3,12345678901\n2,3,9\n1,2,0");
        assertThat(table.content(0, 0)).isEqualTo(3.5);
        assertThat(table.variance(0, 0)).isEqualTo(1.75);
        assertThat(table.content(2, 3)).isEqualTo(0.5 * 12345678910.0);
        assertThat(table.variance(2, 3)).isEqualTo(0.25 * 12345678910.0);
        assertThat(table.content(1, 2)).isZero();
        assertThat(table.rowContent(0) + table.rowContent(1)).isEqualTo(3.5);
    }

    /** A row that is none is told with its line, and bins outside the table are none. */
    @ParameterizedTest
    @ValueSource(strings = {"0,0", "0,0,1,2", "3,0,1", "0,4,1", "0,0,1.5", "0,-1,1", "0 0 1"})
    void wrongRowsAreTold(String row) {
        assertThatThrownBy(() -> read("# i,j,n\n0,1,2\n" + row + "\n")).isInstanceOf(InputException.class).hasMessageContaining("pi0.csv line 3");
    }
}
