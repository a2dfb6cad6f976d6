package org.farvertex.jhepmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

/** A form filled in is the text that one would write number by number. */
class NumberFormTest {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9.e-]*");

    /** The form of a text in which every number may differ. */
    private static NumberForm form(String text) {
        MatchResult[] numbers = NUMBER.matcher(text).results().toArray(MatchResult[]::new);
        return new NumberForm(text.getBytes(StandardCharsets.US_ASCII), IntStream.range(0, numbers.length).map(i -> numbers[i].start()).toArray(),
            IntStream.range(0, numbers.length).map(i -> numbers[i].end()).toArray(), IntStream.range(0, numbers.length).toArray());
    }

    private static String written(NumberForm form, double... values) {
        AsciiBuffer out = new AsciiBuffer(1);
        form.write(values, out.put("before "));
        return out.put(" after").toString();
    }

    @Test
    void numbersStandWhereTheyStoodAndTheTextBetweenThemStays() {
        NumberForm form = form("E 1 3 8\nU GEV MM, a long text between two numbers\n@ -2.5 7\n");
        assertThat(written(form, 17, 0.1, -1e-300, 480000, -0.0))
            .isEqualTo("before E 17 0.1 -1e-300\nU GEV MM, a long text between two numbers\n@ 480000 -0\n after");
    }

    @Test
    void aNumberThatStoodTwiceIsWrittenTwiceWithItsOwnSignAndItsOwnValueIfItDiffers() {
        NumberForm form = form("1.25 -1.25 1.25\n3");
        assertThat(written(form, -0.3, 0.3, -0.3, 0)).isEqualTo("before -0.3 0.3 -0.3\n0 after");
        assertThat(written(form, 0.0, -0.0, 0.5, 1)).isEqualTo("before 0 -0 0.5\n1 after");
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(20261126L);
        for (int i = 0; i < 2_000; i++) {
            double x = (random.nextDouble() - 0.5) * Math.exp(40 * random.nextDouble() - 20);
            double y = random.nextBoolean() ? -x : random.nextDouble();
            assertThat(written(form, x, y, random.nextBoolean() ? x : y, i)).startsWith("before " + ShortestDecimal.text(x) + ' ' + ShortestDecimal.text(y) + ' ');
        }
    }

    @Test
    void aNumberThatNoReaderTakesIsRefused() {
        NumberForm form = form("1 2");
        assertThatThrownBy(() -> written(form, 1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> written(form, Double.NEGATIVE_INFINITY, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
