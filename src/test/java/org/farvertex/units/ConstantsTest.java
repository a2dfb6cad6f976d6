package org.farvertex.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConstantsTest {

    @Test
    void chargeAndFineStructureConstantAgree() {
        assertThat(Constants.ELEMENTARY_CHARGE * Constants.ELEMENTARY_CHARGE / (4 * Math.PI))
            .isCloseTo(Constants.ALPHA, within(1e-18));
    }

    @Test
    void crossSectionUnitIsTheSquareOfTheLengthUnit() {
        // 1 mb = 1e-31 m²
        assertThat(Constants.HBAR_C * Constants.HBAR_C / 1e-31)
            .isCloseTo(Constants.HBAR_C_SQUARED_MB, within(1e-9));
    }

    @Test
    void conversionConstantFollowsFromTheExactOnes() {
        double planck = 6.62607015e-34;
        double charge = 1.602176634e-19;
        assertThat(planck / (2 * Math.PI) * Constants.SPEED_OF_LIGHT / charge * 1e-9)
            .isCloseTo(Constants.HBAR_C, within(1e-25));
    }
}
