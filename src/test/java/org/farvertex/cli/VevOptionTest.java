package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mass is made by V: of the two, what the user wrote is told to be wrong, and of two that he wrote, V. At m = 5.014 V the coupling is √(4π). */
class VevOptionTest {

    @ParameterizedTest
    @CsvSource({"constraints --mass 51GeV, --mass: '51GeV'", "constraints --mass 51GeV --vev 10GeV, --vev: '10GeV'",
        "constraints --mass 80MeV --dark-higgs-mass 51GeV, --dark-higgs-mass: '51GeV'", "constraints --mass 80MeV --vev 10MeV, --vev: '10MeV'",
        "gminus2 --mass 51GeV, --mass: '51GeV'", "gminus2 --dark-photon-mass 60MeV --dark-higgs-mass 51GeV, --dark-higgs-mass: '51GeV'",
        "gminus2 --mass 51GeV --vev 10GeV, --vev: '10GeV'", "gminus2 --mass 1MeV --vev 20MeV, --vev: '20MeV'",
        "darkmatter --mass 51GeV, --mass: '51GeV'", "darkmatter --dark-higgs-mass 51GeV, --dark-higgs-mass: '51GeV'",
        "darkmatter --mass 10MeV --vev 14MeV, --vev: '14MeV'", "flavor --mix sL=0.1 --mass 51GeV, --mass: '51GeV'",
        "flavor --mix sL=0.1 --mass 51GeV --vev 10GeV, --vev: '10GeV'", "flavor --mix sL=0.1 --vev 19MeV, --vev: '19MeV'"})
    void theValueThatWasGivenIsBlamed(String line, String start) {
        CommandRun run = CommandRun.of(line.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("farvertex: " + start).contains("beyond perturbation theory").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"gminus2 --mass 50GeV", "gminus2 --mass 49MeV --vev 21.2MeV", "flavor --mix sL=0.1 --mass 50GeV"})
    void justWithinIsAnswered(String line) {
        assertThat(CommandRun.of(line.split(" ")).code()).isZero();
    }
}
