package org.farvertex.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.farvertex.input.InputException;
import org.farvertex.particle.Particle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which species are shipped. */
class EmbeddedSpeciesTest {

    /** Everything that the folders hold of what can be a parent; \(K^+\) outnumber \(K^-\), \(K_L\) and \(K_S\) come in equal parts, π⁰ most of all. */
    @ParameterizedTest
    @CsvSource({"pp14TeV,SIBYLL", "p400GeV_p,PYTHIA", "p70GeV_n,DPMJET"})
    void allParentsHaveTables(String folder, Generator generator) {
        EmbeddedSpectra spectra = EmbeddedSpectra.of(List.of(folder), generator);
        double[] yields = Arrays.stream(new int[] {111, 221, 331, 113, 223, 333, 321, -321, 130, 310, 22}).mapToDouble(id -> {
            assertThat(spectra.has(Particle.of(id))).isTrue();
            return Arrays.stream(SpectrumCells.of(spectra.of(Particle.of(id)), Double.POSITIVE_INFINITY).contents()).sum();
        }).toArray();
        assertThat(Arrays.stream(yields).min().orElseThrow()).isGreaterThan(0);
        assertThat(Arrays.stream(yields).max().orElseThrow()).isEqualTo(yields[0]);
        assertThat(yields[6]).isGreaterThan(yields[7]);
        assertThat(yields[8] / yields[9]).isBetween(0.97, 1.03);
        assertThat(spectra.photonsOfPions()).isFalse();
    }

    @Test
    void othersNeedTablesOfTheUser() {
        EmbeddedSpectra spectra = EmbeddedSpectra.of(List.of("pp14TeV"), Generator.SIBYLL);
        assertThat(spectra.has(Particle.of(521))).isFalse();
        assertThatThrownBy(() -> spectra.of(Particle.of(521))).isInstanceOf(InputException.class)
            .hasMessageContaining("lack a table of B+ (521)").satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
    }
}
