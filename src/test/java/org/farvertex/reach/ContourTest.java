package org.farvertex.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A rhombus in mass and ln c, whose sides are straight lines, and a rectangle. */
class ContourTest {

    private static Contour.Point point(double mass, double coupling) {
        return new Contour.Point(mass, coupling, 0.01, 0.1);
    }

    private static final Contour RHOMBUS = new Contour(List.of(point(0.01, 1e-6), point(0.03, 1e-8), point(0.05, 1e-6), point(0.03, 1e-4)));

    /** At a share s of the way from a tip to the middle it is 10^±2s wide, on the side that closes it too. */
    @Test
    void crossings() {
        for (double share : new double[] {0.1, 0.25, 0.5, 0.99}) {
            for (double mass : new double[] {0.01 + 0.02 * share, 0.05 - 0.02 * share}) {
                double[] crossed = RHOMBUS.couplings(mass);
                assertThat(crossed).hasSize(2);
                assertThat(crossed[0]).isCloseTo(1e-6 * Math.pow(10, -2 * share), within(1e-16));
                assertThat(crossed[1]).isCloseTo(1e-6 * Math.pow(10, 2 * share), within(1e-14));
            }
        }
        assertThat(RHOMBUS.couplings(0.0099)).isEmpty();
        assertThat(RHOMBUS.couplings(0.0501)).isEmpty();
    }

    /** At the mass of two corners each of them counts once; sides along the coupling cross no mass. */
    @Test
    void corners() {
        assertThat(RHOMBUS.couplings(0.03)).hasSize(2);
        assertThat(RHOMBUS.couplings(0.03)[0]).isCloseTo(1e-8, within(1e-20));
        Contour rectangle = new Contour(List.of(point(0.01, 1e-7), point(0.02, 1e-7), point(0.02, 1e-5), point(0.01, 1e-5)));
        assertThat(rectangle.couplings(0.015)).hasSize(2);
        assertThat(rectangle.couplings(0.02)).hasSize(2);
        assertThat(new Contour(List.of()).couplings(0.02)).isEmpty();
    }
}
