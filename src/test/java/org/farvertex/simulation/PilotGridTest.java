package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which strata a pilot run looks at. */
class PilotGridTest {

    private static PilotGrid grid(int strata, int row, PilotGrid.Use use) {
        return PilotGrid.of(Pencils.alike(strata, row, 3, 1), use);
    }

    /** All of them as often as 4,000 or 2,000 samples allow; every second where the few are too few and there are rows. */
    @ParameterizedTest
    @CsvSource({"128,1,MANY_SAMPLES,31,128", "5424,6,MANY_SAMPLES,1,5424", "128,1,FEW_SAMPLES,15,128", "1998,6,FEW_SAMPLES,1,1998", "5424,6,FEW_SAMPLES,1,2712",
        "2005,5,FEW_SAMPLES,1,1003", "5424,1,FEW_SAMPLES,1,5424"})
    void howManyAndHowOften(int strata, int row, PilotGrid.Use use, int each, int visited) {
        PilotGrid grid = grid(strata, row, use);
        assertThat(grid.each()).isEqualTo(each);
        assertThat(grid.visited()).hasSize(visited).isSorted().doesNotHaveDuplicates();
        assertThat(grid.density()).isEqualTo(visited < strata ? 0.5 : each);
    }

    /** In rows of three: 0 and 2, 4, 6 and 8; those between get the mean of their neighbours in the row, at its ends that of the one. */
    @Test
    void likeOneColourOfAChessboard() {
        PilotGrid grid = new PilotGrid(9, 3, 1, true);
        assertThat(grid.visited()).containsExactly(0, 2, 4, 6, 8);
        double[] values = {1, 0, 3, 0, 5, 0, 7, 0, 11};
        assertThat(grid.filled(values)).containsExactly(1, 2, 3, 5, 5, 5, 7, 9, 11);
        assertThat(new PilotGrid(9, 3, 1, false).filled(values)).isEqualTo(values);
    }

    /** No row and no column is left out, whatever the length of a row. */
    @ParameterizedTest
    @CsvSource({"2", "3", "5", "6"})
    void everyRowAndColumnIsLookedAt(int row) {
        int[] visited = new PilotGrid(7 * row, row, 1, true).visited();
        assertThat(Arrays.stream(visited).map(h -> h % row).distinct().count()).isEqualTo(row);
        assertThat(Arrays.stream(visited).map(h -> h / row).distinct().count()).isEqualTo(7);
    }
}
