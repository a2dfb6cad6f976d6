package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code reach} prints when the scan ends before the reach does. */
class ReachEndsTest {

    /** NuCal reaches 48.8 MeV at V = 10 GeV, and lower than 20 MeV. */
    @ParameterizedTest
    @CsvSource({"20MeV:60MeV,'below 20\\.0 to 4[89]\\.\\d \\(MC [0-9.e-]+, x2 0\\.\\d+\\) MeV'", "20MeV:40MeV,below 20.0 to above 40.0 MeV",
        "55MeV:60MeV,nothing reached"})
    void anEndOfTheScanIsNoEdge(String masses, String said) {
        CommandRun run = CommandRun.of("reach", "nucal", "--paper", "--mass-range", masses, "--samples", "64", "--no-files");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern(said);
    }
}
