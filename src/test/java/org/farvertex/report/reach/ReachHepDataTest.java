package org.farvertex.report.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.farvertex.report.hepdata.DataTable.ErrorBar;
import org.farvertex.report.hepdata.DataTable.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachHepDataTest {

    /** The smallest error has two digits, and its last is the last of the number; nothing moves by more than half of that. */
    @ParameterizedTest
    @CsvSource({"85.08319966942254,0.008404098690573906,85.0832,0.0084", "107.09716990274119,0.012891937422088292,107.097,0.013",
        "3.0735901412837253e-6,5.515e-9,3.0736e-6,5.5e-9", "1234.6,99.6,1235,100", "0.0999996,0.0012,0.1000,0.0012"})
    void edgesHaveTheDigitsThatTheirErrorsLeave(double value, double error, double shownValue, double shownError) {
        Value shown = ReachHepData.known(value, List.of(ErrorBar.symmetric("Monte Carlo", error), new ErrorBar("model", 47.43954016321103, 0)));
        assertThat(shown.value()).isEqualTo(shownValue);
        assertThat(shown.errors()).containsExactly(ErrorBar.symmetric("Monte Carlo", shownError), new ErrorBar("model", 47, 0));
    }

    /** The end of a scan is exact. */
    @Test
    void whatHasNoErrorStaysAsItIs() {
        assertThat(ReachHepData.known(10.123456789, List.of(ErrorBar.symmetric("Monte Carlo", 0))).value()).isEqualTo(10.123456789);
    }
}
