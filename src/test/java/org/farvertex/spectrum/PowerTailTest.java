package org.farvertex.spectrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Toy tables with \(dN/dx\propto(1-x)^n\) above x = 0.3, drawn entry by entry. */
class PowerTailTest {

    private static final int TOYS = 300;
    private static final int ENTRIES = 20_000;

    private static CountTable toy(double exponent, UniformRandomProvider rng) {
        int[] counts = new int[70];
        for (int k = 0; k < ENTRIES; k++) {
            double x = 1 - 0.7 * Math.pow(1 - rng.nextDouble(), 1 / (exponent + 1));
            counts[(int) Math.min(69, (x - 0.3) / 0.01)]++;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 70; i++) {
            text.append(i).append(",3,").append(counts[i]).append('\n');
        }
        CountTable table = new CountTable(70, 80);
        table.add(text.toString().getBytes(StandardCharsets.US_ASCII), 0.01, "toy");
        return table;
    }

    /**
     * Mean over 300 toys: the exponent within 4.5 standard errors of the truth plus 2 % (a maximum-likelihood exponent from 400
     * entries is high by 1/400 of itself, and the range is chosen from the same entries); the content of the tail within 2 %.
     */
    @Tag("slow")
    @ParameterizedTest
    @ValueSource(doubles = {1.5, 3, 5, 8})
    void exponentAndContentComeOutUnbiased(double exponent) {
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(71L);
        double sum = 0;
        double squares = 0;
        double content = 0;
        for (int k = 0; k < TOYS; k++) {
            PowerTail tail = PowerTail.fit(toy(exponent, rng), 0.3, 0.01);
            double n = tail.exponent() - exponent;
            sum += n;
            squares += n * n;
            double from = 0.3 + 0.01 * tail.firstRow();
            double truth = 0.01 * ENTRIES * Math.pow((1 - from) / 0.7, exponent + 1);
            content += tail.yieldBetween(from, 1) / truth;
        }
        double mean = sum / TOYS;
        double spread = Math.sqrt(squares / TOYS - mean * mean);
        assertThat(Math.abs(mean)).isLessThan(4.5 * spread / Math.sqrt(TOYS) + 0.02 * exponent);
        assertThat(content / TOYS).isBetween(0.98, 1.02);
        // 400 entries fix n + 1 to 5 %
        assertThat(spread).isLessThan(0.08 * (exponent + 1));
    }
}
