package org.farvertex.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of rows without a comma are what a search for blanks finds. */
class CellsTest {

    @ParameterizedTest
    @ValueSource(strings = {"-4.5 0.1 3e2", "1\t2  \t 3", "alone", "", "1 2 ", "1\u00a02 3", " 1"})
    void blanksAndTabsSeparate(String row) {
        assertThat(UserFile.cells(row)).isEqualTo(row.split("[ \\t]+", -1));
    }

    /** Where commas separate, blanks beside them do not; beside blanks a comma stays in its cell. */
    @ParameterizedTest
    @ValueSource(strings = {"1,2,3", "1 , 2 ,3"})
    void commasSeparate(String row) {
        assertThat(UserFile.cells(row)).containsExactly("1", "2", "3");
    }
}
