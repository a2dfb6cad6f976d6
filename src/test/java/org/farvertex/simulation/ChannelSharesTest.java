package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelSharesTest {

    private static final Offset<Double> EXACT = within(1e-12);

    /** Channels of 1, 3 and 4 parts, on a scale far beyond the range of numbers, or far below. */
    @ParameterizedTest
    @ValueSource(doubles = {0, -5000, 5000})
    void sizesAreThoseOfTheLogarithmsOnTheScaleOfTheLargest(double scale) {
        double[] sizes = ChannelShares.sizes(new double[] {scale, scale + Math.log(3), scale + Math.log(4), Double.NEGATIVE_INFINITY});
        assertThat(sizes).containsExactly(new double[] {0.25, 0.75, 1, 0}, EXACT);
        assertThat(ChannelShares.of(sizes, 0)).containsExactly(new double[] {0.125, 0.375, 0.5, 0}, EXACT);
        assertThat(ChannelShares.of(sizes, 0.1)).containsExactly(new double[] {0.025 + 0.9 / 8, 0.025 + 2.7 / 8, 0.025 + 0.45, 0.025}, EXACT);
        assertThat(Arrays.stream(ChannelShares.of(sizes, 0.3)).sum()).isCloseTo(1, EXACT);
    }

    @Test
    void whereNothingIsWorthAnythingOnlyTheEvenShareIsSpread() {
        double[] none = ChannelShares.sizes(new double[] {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY});
        assertThat(none).containsExactly(0, 0);
        assertThat(ChannelShares.of(none, 0.1)).containsExactly(new double[] {0.05, 0.05}, EXACT);
        assertThat(ChannelShares.sizes(new double[0])).isEmpty();
    }
}
