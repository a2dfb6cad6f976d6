package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** What a pilot run makes of the sizes of weights. */
class PilotSquaresTest {

    private static PilotSquares squares(boolean[] blind, double... squares) {
        return new PilotSquares(new double[][] {squares}, new double[] {2}, blind, new boolean[] {true});
    }

    /** Roots over their sum; the sum on the scale of the largest weight. */
    @Test
    void rootsOverTheirSum() {
        ScanPilot pilot = squares(new boolean[3], 1, 9, 36).pilot();
        assertThat(pilot.roots()[0]).containsExactly(0.1f, 0.3f, 0.6f);
        assertThat(pilot.logTotals()[0]).isCloseTo(2 + Math.log(10), within(1e-12));
    }

    /** Two strata of which nothing was accepted, a thousand times as heavy as the others, get a fifth of what those have. */
    @Test
    void whatWasNeverAcceptedCannotTakeAll() {
        ScanPilot pilot = squares(new boolean[] {false, true, true, false}, 1, 1e6, 1e6, 16).pilot();
        assertThat(pilot.roots()[0][1] + pilot.roots()[0][2]).isCloseTo(0.2f / 1.2f, within(1e-6f));
        assertThat(pilot.roots()[0][3] / pilot.roots()[0][0]).isCloseTo(4, within(1e-5f));
    }

    /** Light ones stay as light as they are, and if nothing was accepted anywhere all that is known is the size. */
    @Test
    void lightOrLonelyOnesStay() {
        assertThat(squares(new boolean[] {false, true}, 81, 1).pilot().roots()[0]).containsExactly(0.9f, 0.1f);
        assertThat(squares(new boolean[] {true, true}, 81, 1).pilot().roots()[0]).containsExactly(0.9f, 0.1f);
    }

    /** The largest of each rate, named once and in order; a rate at which nothing can come names none. */
    @Test
    void leadingStrata() {
        PilotSquares squares = new PilotSquares(new double[][] {{5, 1, 4, 0}, {0, 1, 9, 8}, {1, 1, 1, 1}},
            new double[] {0, -700, Double.NEGATIVE_INFINITY}, new boolean[4], new boolean[] {true, true, true});
        assertThat(squares.leading(2)).containsExactly(0, 2, 3);
        assertThat(squares.leading(1)).containsExactly(0, 2);
    }

    /** Where much survives nothing is named, and heavy strata keep what they have: acceptance there may only be rare. */
    @Test
    void onlySteepRatesAreLookedAt() {
        PilotSquares flat = new PilotSquares(new double[][] {{81, 1}}, new double[] {0}, new boolean[] {true, false}, new boolean[1]);
        assertThat(flat.leading(2)).isEmpty();
        assertThat(flat.pilot().roots()[0]).containsExactly(0.9f, 0.1f);
    }
}
