package org.farvertex.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.rng.simple.RandomSource;
import org.farvertex.spectrum.EmbeddedSpectra;
import org.farvertex.spectrum.Generator;
import org.junit.jupiter.api.Test;

class ShieldLeakageTest {

    private static final ShieldMaterial IRON = ShieldMaterial.byName("iron").orElseThrow();

    /** 16.77 cm and 11.4 MeV/cm for iron, 9.946 cm and 22.1 MeV/cm for tungsten: Particle Data Group, atomic and nuclear properties. */
    @Test
    void materialsHaveThePublishedLengths() {
        assertThat(IRON.interactionMetres()).isCloseTo(0.1677, within(1e-4));
        assertThat(IRON.muonEnergy(1)).isCloseTo(1.143, within(1e-3));
        ShieldMaterial tungsten = ShieldMaterial.byName("tungsten").orElseThrow();
        assertThat(tungsten.interactionMetres()).isCloseTo(0.09946, within(1e-4));
        assertThat(tungsten.muonEnergy(0.01)).isCloseTo(0.0221, within(1e-4));
        assertThat(ShieldMaterial.byName("cheese")).isEmpty();
    }

    @Test
    void hadronsDieExponentiallyAndMuonsHardly() {
        ShieldLeakage thin = leakage(1);
        ShieldLeakage thick = leakage(2);
        assertThat(thin.hadrons()).isCloseTo(Math.exp(-1 / 0.16777), within(1e-5));
        assertThat(thick.hadrons()).isCloseTo(thin.hadrons() * thin.hadrons(), within(1e-12));
        assertThat(thick.muons()).isBetween(thin.muons() / 3, thin.muons());
        // λ_I m/(p cτ) = 3e-3/(p/GeV) for each of some 5 charged pions of 3 to 10 GeV
        assertThat(thin.muons()).isBetween(3e-4, 1e-2);
    }

    private static ShieldLeakage leakage(double thickness) {
        return ShieldLeakage.of(IRON, thickness, EmbeddedSpectra.of(List.of("p400GeV_p"), Generator.PYTHIA),
            RandomSource.XO_SHI_RO_256_PP.create(5L));
    }
}
