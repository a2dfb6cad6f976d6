package org.farvertex.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers for people: as many digits as anybody reads. */
class FiguresTest {

    @ParameterizedTest
    @CsvSource({"-1234.567,10^-1234.57", "301,10^301.00", "-409467007.123,10^-409467007.12", "-1.7916166693e300,10^-1.79162e300"})
    void powersOfTen(double exponent, String text) {
        assertThat(Figures.powerOfTen(exponent)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0.0123456789,0.0123457", "1e-5,1e-5", "1234567.8,1234570", "2.5e22,2.5e22", "-3,-3"})
    void numbers(double value, String text) {
        assertThat(Figures.of(value)).isEqualTo(text);
    }
}
