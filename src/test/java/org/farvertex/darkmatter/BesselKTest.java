package org.farvertex.darkmatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class BesselKTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/darkmatter/bessel-k.csv")
    void agreesWithAmos(double z, double k0, double k1, double k2) {
        assertThat(BesselK.scaled(0, z) / k0).isCloseTo(1, within(2e-12));
        assertThat(BesselK.scaled(1, z) / k1).isCloseTo(1, within(2e-12));
        assertThat(BesselK.scaled(2, z) / k2).isCloseTo(1, within(2e-12));
    }
}
