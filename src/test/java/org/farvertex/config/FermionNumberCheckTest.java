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
