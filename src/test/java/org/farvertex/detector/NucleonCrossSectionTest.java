package org.farvertex.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.farvertex.particle.Particle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fits against the measurements that they are fits to. */
class NucleonCrossSectionTest {

    private static double squared(double momentum) {
        double mass = Particle.PROTON.mass();
        return 2 * mass * (mass + Math.hypot(momentum, mass));
    }

    /** Protons of 100 and 200 GeV: 38.46 and 38.98 mb, each ± 0.04 (Carroll et al., Phys. Lett. B 80, 423). Neutrons differ by no more than a per cent. */
    @ParameterizedTest
    @CsvSource({"100,38.46", "200,38.98"})
    void totalOnATarget(double momentum, double measured) {
        double proton = NucleonCrossSection.PROTON.at(squared(momentum));
        assertThat(proton).isCloseTo(measured, within(0.1));
        assertThat(NucleonCrossSection.NEUTRON.at(squared(momentum))).isCloseTo(proton, withinPercentage(1)).isGreaterThan(proton);
    }

    /** TOTEM: 98.6 ± 2.2 and 73.2 ± 1.6 mb at 7 TeV (Europhys. Lett. 101, 21002), 110.6 ± 3.4 and 79.5 ± 1.8 mb at 13 TeV (Eur. Phys. J. C 79, 103). */
    @ParameterizedTest
    @CsvSource({"7000,98.6,2.2,73.2,1.6", "13000,110.6,3.4,79.5,1.8"})
    void atTheLhc(double energy, double total, double totalError, double inelastic, double inelasticError) {
        assertThat(NucleonCrossSection.PROTON.at(energy * energy)).isCloseTo(total, within(totalError));
        assertThat(NucleonCrossSection.PROTON.inelastic(energy * energy)).isCloseTo(inelastic, within(inelasticError));
    }

    /** 400 GeV: 39.9 mb of which 7.0 are elastic. */
    @ParameterizedTest
    @CsvSource({"400,32.9"})
    void inelasticOnATarget(double momentum, double inelastic) {
        assertThat(NucleonCrossSection.onTarget(momentum)).isCloseTo(inelastic, withinPercentage(2))
            .isEqualTo(NucleonCrossSection.PROTON.inelastic(squared(momentum)));
    }
}
