package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.model.KineticMixing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The events that a generator expects and makes are those that the rate counts. */
class EventsAndRateTest {

    private static final int EVENTS = 4000;

    @Test
    void oneDetectorAgrees() {
        eventsAgreeWithTheRate("faser2");
    }

    /**
     * Number and mean energy for every shipped detector, each within 4.5 σ (once in 1e5); the weights of weighted events add up to the number
     * expected, within what their own spread allows.
     */
    @Tag("slow")
    @ParameterizedTest
    @MethodSource("org.farvertex.config.Detectors#names")
    void eventsAgreeWithTheRate(String detector) {
        Experiment experiment = Runs.experiment(detector, new KineticMixing(5e-6).at(0.05));
        Rate rate = Runs.estimate(experiment, Runs.samples(141, 2, 200_000));
        assertThat(rate.expected().relativeError()).isBetween(1e-5, 0.05);
        double mean = rate.channels().stream().filter(c -> c.expected().scaled() > 0)
            .mapToDouble(c -> c.meanEnergy() * c.expected().value()).sum() / rate.expected().value();
        for (boolean weighted : new boolean[] {false, true}) {
            try (EventGenerator generator = new EventGenerator(experiment, Runs.samples(142, 2, 1), weighted)) {
                assertThat(generator.obstacle()).isEmpty();
                double error = Math.hypot(generator.expected().error(), rate.expected().error());
                assertThat(error).as(detector).isLessThan(0.1 * rate.expected().value());
                assertThat((generator.expected().value() - rate.expected().value()) / error).as(detector).isBetween(-4.5, 4.5);
                check(detector, events(generator), mean, generator.expected().value(), weighted);
            }
        }
    }

    private static List<DisplacedDecay> events(EventGenerator generator) {
        List<DisplacedDecay> events = Collections.synchronizedList(new ArrayList<>());
        generator.generate(EVENTS, chunk -> {
            events.addAll(chunk);
            return new byte[0];
        }, bytes -> { }, Progress.SILENT);
        assertThat(events).hasSize(EVENTS);
        return events;
    }

    private static void check(String detector, List<DisplacedDecay> events, double mean, double expected, boolean weighted) {
        double sum = 0;
        double squares = 0;
        double energy = 0;
        double spread = 0;
        for (DisplacedDecay e : events) {
            double w = e.weight();
            double away = e.particle().momentum().energy() - mean;
            sum += w;
            squares += w * w;
            energy += w * away;
            spread += w * w * away * away;
        }
        // a mean that is known to 1 % is not the question; the rate's own mean has no error quoted
        assertThat(Math.abs(energy / sum)).as(detector).isLessThan(4.5 * Math.sqrt(spread) / sum + 0.01 * mean);
        double error = Math.sqrt(squares - sum * sum / EVENTS);
        assertThat(weighted ? Math.abs(sum - expected) : Math.abs(sum - EVENTS)).as(detector)
            .isLessThanOrEqualTo(weighted ? 4.5 * error + 0.05 * expected : 0);
    }
}
