package org.farvertex.jhepmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.io.schubfach.DoubleToDecimal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.function.DoubleConsumer;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.farvertex.Effort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The decimal form of doubles: reads back exactly, has no superfluous digit and is the closest of its length. Checked
 * against Jackson's independent implementation and, for the claims themselves, against exact arithmetic.
 */
class ShortestDecimalTest {

    private final byte[] buffer = new byte[ShortestDecimal.LONGEST];

    @Test
    void anyBitPatternReadsBackAndHasTheDigitsOfAnIndependentImplementation() {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(20240501L);
        random(Effort.of(20_000, 1_000_000), () -> Double.longBitsToDouble(random.nextLong()), this::agreesWithJackson);
    }

    @Test
    void kinematicNumbersReadBackAndHaveTheDigitsOfAnIndependentImplementation() {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(20240502L);
        random(Effort.of(20_000, 500_000), () -> (random.nextDouble() - 0.5) * Math.exp(24 * random.nextDouble() - 12),
            this::agreesWithJackson);
    }

    @Test
    void decimalsOfFewDigitsComeBackAsTheyWereWritten() {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(20240503L);
        int count = Effort.of(10_000, 200_000);
        for (int i = 0; i < count; i++) {
            BigDecimal decimal = BigDecimal.valueOf(random.nextLong(1_000_000_000_000_000L), random.nextInt(-290, 290));
            if (new BigDecimal(write(decimal.doubleValue())).compareTo(decimal) != 0) {
                throw new AssertionError(decimal + " was written as " + write(decimal.doubleValue()));
            }
        }
    }

    @Test
    void noShorterDecimalReadsBackAndNoneOfThatLengthIsCloser() {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(20240504L);
        random(Effort.of(300, 5_000), () -> Double.longBitsToDouble(random.nextLong()), this::isShortestAndClosest);
    }

    @Test
    void powersOfTwoAndTheirNeighboursAreShortest() {
        for (int exponent = -1074; exponent < 1024; exponent += Effort.of(7, 1)) {
            double power = Math.scalb(1.0, exponent);
            isShortestAndClosest(power);
            isShortestAndClosest(Math.nextUp(power));
            isShortestAndClosest(Math.nextDown(power));
        }
    }

    @Test
    void powersOfTenAreShortest() {
        for (int exponent = -323; exponent <= 308; exponent++) {
            assertThat(new BigDecimal(write(Double.parseDouble("1e" + exponent))))
                .isEqualByComparingTo(new BigDecimal("1e" + exponent));
        }
    }

    @ParameterizedTest
    @CsvSource({"0,0", "-0.0,-0", "1,1", "-7000,-7000", "480000,480000", "0.1,0.1", "-0.001,-0.001", "0.00012,0.00012",
        "1.2e-5,1.2e-5", "123.456,123.456", "999999999999999,999999999999999", "1e15,1e15", "2e23,2e23",
        "9007199254740993,9.007199254740992e15", "4.9e-324,5e-324", "1.7976931348623157e308,1.7976931348623157e308",
        "2.2250738585072014e-308,2.2250738585072014e-308", "0.3,0.3", "6.02214076e23,6.02214076e23", "1e23,1e23",
        "9.5367431640625e-7,9.5367431640625e-7", "5e-5,5e-5", "0.0005,0.0005", "123456789012345.6,123456789012345.6",
        "8.41e21,8.41e21", "9.409340012568248e18,9.409340012568248e18", "2.0e-3,0.002"})
    void theFormIsPlainInTheMiddleAndScientificFarOut(String value, String expected) {
        assertThat(write(Double.parseDouble(value))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aNumberThatNoReaderTakesIsRefused(double value) {
        assertThatThrownBy(() -> new AsciiBuffer(10).put(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void integersOfAnySizeAreWritten() {
        long[] values = {0, 9, 10, 99, 100, 12345678, 99999999, 100000000, -1, Long.MAX_VALUE, Long.MIN_VALUE};
        for (long value : values) {
            assertThat(new AsciiBuffer(1).put(value)).hasToString(Long.toString(value));
        }
        for (long power = 1; power < Long.MAX_VALUE / 10; power *= 10) {
            assertThat(new AsciiBuffer(1).put(power).put(' ').put(-power + 1)).hasToString(power + " " + (1 - power));
        }
    }

    /** Digits are split off by products with reciprocals: quotients change at multiples of 10,000 and of 1e8, where a rounded reciprocal would fail first. */
    @Test
    void digitsAreThoseOfTheJdkAroundEveryMultipleOfTenThousand() {
        for (long value = 0; value <= 100_000_000; value += 10_000) {
            for (long near = value - 1; near <= value + 1; near++) {
                String text = write(1_000_000_000.0 + near);
                if (!text.equals(Long.toString(1_000_000_000 + near))) {
                    throw new AssertionError(near + " ends " + text);
                }
            }
        }
    }

    @Test
    void theFirstFigureIsRightBesideEveryFigure() {
        for (int figure = 1; figure < 10; figure++) {
            for (double scale : new double[] {1e-3, 1e-2, 0.1, 1, 10, 1000}) {
                isShortestAndClosest(Math.nextUp(figure * scale));
                isShortestAndClosest(Math.nextDown(figure * scale));
            }
        }
    }

    private void agreesWithJackson(double value) {
        String text = write(value);
        if (Double.parseDouble(text) != value) {
            throw new AssertionError(value + " was written as " + text);
        }
        BigDecimal theirs = new BigDecimal(DoubleToDecimal.toString(value)).stripTrailingZeros();
        BigDecimal ours = new BigDecimal(text).stripTrailingZeros();
        // Java's convention forces two digits, which moves a few one-digit numbers near the smallest double
        if (ours.compareTo(theirs) != 0 && ours.precision() > 1) {
            throw new AssertionError(value + " was written as " + text + ", Jackson writes " + theirs);
        }
    }

    private void isShortestAndClosest(double value) {
        String text = write(value);
        agreesWithJackson(value);
        BigDecimal exact = new BigDecimal(value);
        BigDecimal ours = new BigDecimal(text).stripTrailingZeros();
        int digits = ours.precision();
        BigDecimal closest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        if (closest.doubleValue() == value) {
            assertThat(ours.subtract(exact).abs()).isLessThanOrEqualTo(closest.subtract(exact).abs());
        }
        if (digits > 1) {
            assertThat(exact.round(new MathContext(digits - 1, RoundingMode.DOWN)).doubleValue()).isNotEqualTo(value);
            assertThat(exact.round(new MathContext(digits - 1, RoundingMode.UP)).doubleValue()).isNotEqualTo(value);
        }
    }

    private static void random(int count, java.util.function.DoubleSupplier source, DoubleConsumer check) {
        for (int i = 0; i < count; i++) {
            double value = source.getAsDouble();
            if (Double.isFinite(value)) {
                check.accept(value);
            }
        }
    }

    private String write(double value) {
        return new String(buffer, 0, ShortestDecimal.write(value, buffer, 0), StandardCharsets.ISO_8859_1);
    }
}
