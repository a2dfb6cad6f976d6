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
        "1,5 GeV", "60 parsec", "--60 GeV", "0x1p-3GeV", "1dGeV", "1f GeV", "1d", "٦٠ MeV", "６０MeV", "1_000 MeV", "1 000 MeV", "1'000 MeV",
        "1.000.000 MeV", "1e GeV", "e3 GeV", ". GeV", "1e3.5 GeV", "+-1 GeV", "Infinity", "∞ GeV", "60\u00a0MeV", "60MeV\0", "60\nMeV"})
    void refusesWhatIsNotAnEnergy(String text) {
        assertThatThrownBy(() -> Quantity.parse(text, Dimension.ENERGY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBareNumberIsToldTheUnits() {
        assertThatThrownBy(() -> Quantity.parse("480", Dimension.LENGTH))
            .hasMessage("has no unit; must be a length in km, m, cm, mm or um");
    }

    /** The limits of every dimension: what is a power of ten beyond is refused with the range, what is inside is read. */
    @ParameterizedTest
    @CsvSource({"ENERGY,1e-18,1e19,GeV", "LENGTH,1e-9,1e7,m", "MAGNETIC_FIELD,1e-9,1e6,T", "LUMINOSITY,1e-6,1e12,/pb",
        "PROTONS_ON_TARGET,1e-3,1e30,pot", "ELECTRONS_ON_TARGET,1e-3,1e30,eot"})
    void sizesThatNoExperimentHasAreRefused(Dimension dimension, double smallest, double largest, String unit) {
        for (String sign : new String[] {"", "-", "+"}) {
            assertThat(Quantity.parse(sign + smallest + unit, dimension).internal()).isEqualTo(Double.parseDouble(sign + smallest));
            assertThat(Quantity.parse(sign + largest + unit, dimension).internal()).isEqualTo(Double.parseDouble(sign + largest));
            assertThatThrownBy(() -> Quantity.parse(sign + smallest / 10 + unit, dimension)).hasMessageContaining("is too small: must lie between");
            assertThatThrownBy(() -> Quantity.parse(sign + largest * 10 + unit, dimension)).hasMessageContaining("is too large: must lie between");
            assertThatThrownBy(() -> Quantity.parse(sign + "5e-324" + unit, dimension)).hasMessageContaining("too small");
            assertThatThrownBy(() -> Quantity.parse(sign + "1e308" + unit, dimension)).hasMessageContaining("too large");
        }
        assertThat(Quantity.parse("0 " + unit, dimension).internal()).isZero();
    }
}
