package org.farvertex.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({"60MeV,ENERGY,0.06", "0.06 GeV,ENERGY,0.06", "7TeV,ENERGY,7000", "1.5 m,LENGTH,1.5", "16.77 cm,LENGTH,0.1677",
        "-22 mm,LENGTH,-0.022", "150/fb,LUMINOSITY,150000", "3 /ab,LUMINOSITY,3e6", "1.44e18 pot,PROTONS_ON_TARGET,1.44e18",
        "1.87e20eot,ELECTRONS_ON_TARGET,1.87e20", "0.4 T,MAGNETIC_FIELD,0.4", ".5GeV,ENERGY,0.5", "1e2MeV,ENERGY,0.1"})
    void readsNumberAndUnit(String text, Dimension dimension, double expected) {
        assertThat(Quantity.parse(text, dimension).internal()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "", "MeV", "60 mev", "60 m", "NaN GeV", "Infinity GeV", "1e999 GeV", "60 MeV MeV", "0x10 GeV",
        "1,5 GeV", "60 parsec", "--60 GeV"})
    void refusesWhatIsNotAnEnergy(String text) {
        assertThatThrownBy(() -> Quantity.parse(text, Dimension.ENERGY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBareNumberIsToldTheUnits() {
        assertThatThrownBy(() -> Quantity.parse("480", Dimension.LENGTH))
            .hasMessage("has no unit; must be a length in km, m, cm, mm or um");
    }
}
