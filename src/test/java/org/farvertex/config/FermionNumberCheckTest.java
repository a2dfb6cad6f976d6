package org.farvertex.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.farvertex.input.InputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file whose Dirac particle would have one lepton number here and another there is refused where it says so; its own antiparticle may. */
class FermionNumberCheckTest {

    private static final String FILE = """
        name: n
        description: a fermion
        source: arXiv:1805.08567
        particle: {pdg: 9900012, symbol: N, spin: 1/2, majorana: false}
        coupling: {name: U, range: [1e-6, 1e-1]}
        massRange: [150 MeV, 350 MeV]
        lifetime: {ctau: "1e-2/U^2"}
        decays:
          - {to: [11, 211], branching: 0.5}
          - {to: DECAY, branching: 0.2}
        production:
          - {decay: 321, to: [-11], branching: "U^2"}
          - {decay: PARENT, to: COMPANIONS, branching: "U^2"}
        """;

    private static Throwable thrown(String text) {
        return catchThrowable(() -> ModelFile.parse("n.yaml", text.getBytes(StandardCharsets.UTF_8), new TableFolder.OfUser(Path.of("."))));
    }

    private static String file(String decay, String parent, String companions) {
        return FILE.replace("DECAY", decay).replace("PARENT", parent).replace("COMPANIONS", companions);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"[12, 111] | 130 | [-211, -11]", "[14, 22] | 411 | [-311, -13]", "[12, 11, -11] | 421 | [-321, -11]", "[12, -14, 14] | 15 | [-211]"})
    void whatAgreesIsRead(String decay, String parent, String companions) {
        assertThat(thrown(file(decay, parent, companions))).isNull();
    }

    /** The second and third contradict each other, and neither the first, wherever that stands. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"[12, 22] | [2212, -321] | [-2212, 321] | decays[2].to | decays[1].to", "[2212, -321] | [12, 22] | [-2212, 321] | decays[2].to | decays[0].to",
        "[2212, -321] | [-2212, 321] | [12, 22] | decays[1].to | decays[0].to", "[12, 22] | [2212, -321] | [2212, 12, 12, -321] | decays[2].to | decays[1].to"})
    void eachIsComparedWithAllBefore(String first, String second, String third, String place, String other) {
        String text = FILE.replaceFirst("(?s)decays:.*?production:", "decays:\n  - {to: " + first + ", branching: 0.1}\n  - {to: " + second + ", branching: 0.1}\n  - {to: " + third
            + ", branching: 0.1}\nproduction:").replaceAll("  - \\{decay: 321.*\n", "").replace("PARENT", "521").replace("COMPANIONS", "[-13]");
        assertThat(thrown(text.replace("[150 MeV, 350 MeV]", "[2 GeV, 4 GeV]"))).hasMessageStartingWith("n.yaml: " + place).hasMessageContaining("but " + other + " gives it");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[-11, -211] | 411 | [-311, -13] | decays[1].to | '[-11, -211]'", "[-12, 111] | 411 | [-311, -13] | decays[1].to | '[-12, 111]'",
        "[12, 12, 12] | 411 | [-311, -13] | decays[1].to | lepton number 3", "[12, 111] | -431 | [13] | production[1].to | '[13]'",
        "[12, 111] | 130 | [211, 11] | production[1].to | '[211, 11]'", "[12, 111] | -15 | [211] | production[1].to | lepton number -1"})
    void whatContradictsIsRefusedUnlessItIsItsOwnAntiparticle(String decay, String parent, String companions, String place, String told) {
        String text = file(decay, parent, companions);
        assertThat(thrown(text)).isInstanceOf(InputException.class).hasMessageStartingWith("n.yaml: " + place).hasMessageContaining(told)
            .hasMessageContaining("decays[0].to gives it lepton number 1").message().hasLineCount(1).hasSizeLessThan(400);
        assertThat(thrown(text).getSuppressed()).isEmpty();
        assertThat(thrown(text.replace(", majorana: false", ""))).isNull();
    }
}
