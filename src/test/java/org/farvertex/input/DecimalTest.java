package org.farvertex.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One way to write a number, everywhere. */
class DecimalTest {

    private static final int DRAWS = 20_000;
    private final UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(7);

    @ParameterizedTest
    @CsvSource({"0,0", "12,12", "-.5,-0.5", "+1.5e3,1500", "1.,1", "1E-5,1e-5", "007,7", "1e-400,0", "4.9e-324,4.9e-324",
        "1.7976931348623157e308,1.7976931348623157e308"})
    void readsWhatIsWrittenInDigits(String text, double expected) {
        assertThat(Decimal.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1 ", " 1", "0x1p-3", "0x10", "0X1P3", "1d", "1D", "1f", "1F", "1L", "NaN", "nan", "-NaN", "Infinity", "-Infinity",
        "inf", "∞", "1e999", "-1e999", "1,5", "1.000,5", "1,000", "1_000", "1'000", "1 000", "1\u00a0000", "١٢", "१२", "１２", "1e١", "Ⅻ", "½", "1e", "e1",
        ".", "+", "-", "--1", "+-1", "1-", "1e+", "1e1.5", "1.2.3", "1e1e1", "0b1", "1%", "\u22121", "1\n", "1\0", "1;", "(1)"})
    void refusesEverythingElse(String text) {
        assertThat(Decimal.matches(text)).isEqualTo(text.equals("1e999") || text.equals("-1e999"));
        assertThatThrownBy(() -> Decimal.parse(text)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("finite number");
        assertThatThrownBy(() -> Decimal.parseWhole(text, Long.MIN_VALUE, Long.MAX_VALUE)).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("whole number");
    }

    /** Every double in Java's own spelling, and in three of ours, reads back to the last bit. */
    @Test
    void everyDoubleReadsBack() {
        for (int i = 0; i < DRAWS; i++) {
            double value = Double.longBitsToDouble(rng.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Decimal.parse(Double.toString(value))).isEqualTo(value);
                assertThat(Decimal.parse(new BigDecimal(value).round(new java.math.MathContext(17)).toString())).isEqualTo(value);
            }
        }
    }

    /** Texts of the letters of numbers: read like Java's decimal grammar where they are short and plain, refused otherwise, never a crash. */
    @Test
    void randomTextsAreNumbersOrRefused() {
        String letters = "0123456789..++--eEeE xXpPdDfFL_,'\u0660\uff11\u2212NaInfty\0\n\u202e";
        int numbers = 0;
        for (int i = 0; i < DRAWS; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = rng.nextInt(1, 8); j > 0; j--) {
                text.append(letters.charAt(rng.nextInt(rng.nextBoolean() ? 14 : letters.length())));
            }
            String written = text.toString();
            if (written.matches("[-+.eE0-9]*") && isJavaNumber(written) && Double.isFinite(Double.parseDouble(written))) {
                numbers++;
                assertThat(Decimal.parse(written)).as(written).isEqualTo(Double.parseDouble(written));
            } else {
                assertThat(catchThrowable(() -> Decimal.parse(written))).as(written).isInstanceOf(IllegalArgumentException.class);
            }
        }
        assertThat(numbers).isGreaterThan(1000);
    }

    private static boolean isJavaNumber(String text) {
        try {
            new BigDecimal(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({"1000,1000", "1e6,1000000", "-3,-3", "+7,7", "1.50e1,15", "1000e-3,1", "0e999999,0"})
    void wholeNumbersMayCarryAnExponent(String text, long expected) {
        assertThat(Decimal.parseWhole(text, -10, 1_000_000)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1e-1", "11", "-1", "1e99", "1e999999999", "1e-999999999", "1e99999999999", "99999999999999999999"})
    void otherWholeNumbersAreRefusedWithTheRange(String text) {
        assertThatThrownBy(() -> Decimal.parseWhole(text, 0, 10)).hasMessage("must be a whole number between 0 and 10");
    }

    /** A megabyte of digits costs nothing: it is no number of anybody. */
    @Test
    void longTextsAreRefusedAtOnce() {
        String digits = "1".repeat(1 << 20);
        long begin = System.nanoTime();
        for (String text : new String[] {digits, digits + "x", "." + digits, "1e" + digits, "-" + digits + "e"}) {
            assertThatThrownBy(() -> Decimal.parse(text)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Decimal.parseWhole(text, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(System.nanoTime() - begin).isLessThan(2_000_000_000L);
    }
}
