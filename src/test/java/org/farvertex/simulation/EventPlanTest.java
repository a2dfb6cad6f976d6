package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EventPlanTest {

    @Test
    void equalWeightsAreAllAccepted() {
        double[] weights = new double[100];
        Arrays.fill(weights, 0, 40, 2.5);
        EventPlan plan = EventPlan.of(Math.log(4), weights, EventPlan.OVERWEIGHT_ALLOWED);
        assertThat(plan.largest()).isEqualTo(2.5);
        assertThat(plan.mean()).isEqualTo(2.5);
        assertThat(plan.overweight()).isZero();
        assertThat(plan.efficiency()).isCloseTo(0.4, within(1e-12));
        assertThat(plan.expected().value()).isCloseTo(4.0, within(1e-12));
    }

    /** One weight in ten thousand sticks out by ten: cutting it costs 9/10009 of the events, which is within a part in a thousand. */
    @Test
    void rareLargeWeightsBecomeCopies() {
        double[] weights = new double[10_000];
        Arrays.fill(weights, 1);
        weights[17] = 10;
        EventPlan plan = EventPlan.of(0, weights, EventPlan.OVERWEIGHT_ALLOWED);
        assertThat(plan.largest()).isEqualTo(1);
        assertThat(plan.overweight()).isCloseTo(9.0 / 10_009, within(1e-12));
        weights[18] = 10;
        plan = EventPlan.of(0, weights, EventPlan.OVERWEIGHT_ALLOWED);
        assertThat(plan.largest()).isEqualTo(10);
        assertThat(plan.overweight()).isZero();
        assertThat(plan.efficiency()).isCloseTo(10_018.0 / 10_000 / 10, within(1e-12));
    }

    @Test
    void nothingSeenPlansNothing() {
        EventPlan plan = EventPlan.of(3, new double[50], EventPlan.OVERWEIGHT_ALLOWED);
        assertThat(plan.expected().scaled()).isZero();
        assertThat(plan.mean()).isZero();
        assertThat(plan.efficiency()).isZero();
        assertThat(plan.overweight()).isZero();
    }
}
