package org.farvertex.jhepmc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.farvertex.Effort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read is the double that Java reads, to the bit, or is left to Java; the numbers of events are not left to it. */
class NearestDoubleTest {

    private final UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(20261127L);

    @Test
    void numbersOfEventsAreReadAsJavaReadsThem() {
        int left = leftToJava(() -> ShortestDecimal.text((random.nextDouble() - 0.5) * Math.exp(30 * random.nextDouble() - 15)));
        assertThat(left).isZero();
    }

    @Test
    void seventeenFiguresAsTheLibraryWritesThemAreReadAsJavaReadsThem() {
        int left = leftToJava(() -> String.format(java.util.Locale.ROOT, "%.16e", (random.nextDouble() - 0.5) * Math.exp(40 * random.nextDouble() - 20)));
        assertThat(left).isZero();
    }

    @Test
    void anyDecimalIsReadAsJavaReadsItOrLeftToIt() {
        leftToJava(() -> ShortestDecimal.text(Double.longBitsToDouble(random.nextLong() & ~(1L << 62))));
        leftToJava(() -> BigDecimal.valueOf(random.nextLong() >> random.nextInt(60), random.nextInt(100) - 50).toString().replace('E', 'e'));
    }

    /** Between two doubles, where one figure decides, and on the very half, where the even one is nearest. */
    @Test
    void decimalsBesideTheHalfBetweenTwoDoublesAreReadAsJavaReadsThem() {
        leftToJava(() -> {
            double value = 1 + random.nextInt(1 << 20) * Math.exp(20 * random.nextDouble() - 10);
            BigDecimal half = new BigDecimal(value).add(new BigDecimal(Math.nextUp(value))).divide(BigDecimal.valueOf(2));
            BigDecimal cut = half.round(new java.math.MathContext(15 + random.nextInt(5)));
            return cut.add(cut.ulp().multiply(BigDecimal.valueOf(random.nextInt(3) - 1))).toString().replace('E', 'e');
        });
        for (long even = 1L << 53; even < 1L << 62; even += even / 2) {
            for (long near = -3; near <= 3; near++) {
                agrees(Long.toString(even + near));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "0.000", "-0.0e5", "5.", ".5", "-.5e3", "000012", "0.0000000000000000000000000000012", "9007199254740993", "9007199254740992.9",
        "18446744073709551616", "18446744073709551615", "9223372036854775808", "9223372036854775807", "1e22", "1e23", "8.5e22", "1e-22", "1e-45", "123456789012345678e-45",
        "1e0005", "1.7976931348623157e308", "5e-324", "1e400", "0.1", "1e+5"})
    void numbersAtTheEdgesAreReadAsJavaReadsThem(String word) {
        agrees(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "-.", "e5", "1e", "1e-", "1e+", "1e+-5", "1e++5", "1e5.", "1.2.3", "--1", "1d", "1f", "0x1p3", "nan", "inf", "1_0", "1e5x", "٣", "1e٣", "1 2"})
    void whatIsNoNumberIsLeftToJava(String word) {
        assertThat(NearestDouble.read(word, 0, word.length())).isNaN();
    }

    private int leftToJava(Supplier<String> words) {
        int left = 0;
        for (int i = Effort.of(50_000, 2_000_000); i > 0; i--) {
            left += agrees(words.get()) ? 0 : 1;
        }
        return left;
    }

    /** Whether it was read at all. */
    private static boolean agrees(String word) {
        double read = NearestDouble.read("x " + word + " x", 2, 2 + word.length());
        double java = Double.parseDouble(word);
        if (!Double.isNaN(read) && Double.doubleToRawLongBits(read) != Double.doubleToRawLongBits(java)) {
            throw new AssertionError(word + " was read as " + read + ", Java reads " + java);
        }
        return !Double.isNaN(read);
    }
}
