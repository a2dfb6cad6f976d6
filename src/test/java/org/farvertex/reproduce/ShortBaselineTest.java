package org.farvertex.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.OptionalLong;
import org.farvertex.config.Detectors;
import org.farvertex.production.Sampling;
import org.farvertex.reproduce.ShortBaseline.Row;
import org.farvertex.simulation.Progress;
import org.farvertex.simulation.Rate;
import org.farvertex.simulation.RateEstimator;
import org.farvertex.simulation.RunSettings;
import org.farvertex.simulation.Setup;
import org.farvertex.simulation.Threads;
import org.farvertex.simulation.Uncertainty;
import org.farvertex.statistics.Estimate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tagged as a whole: thirty-six scans take two seconds. */
@Tag("slow")
class ShortBaselineTest {

    private static ShortBaseline shorter;

    @BeforeAll
    static void compute() {
        shorter = ShortBaseline.of(Setup.standard(Detectors.resolve(ShortBaseline.DETECTOR), ShortBaseline.model()), 3, Threads.CALLER);
    }

    private static Row row(String version) {
        return shorter.rows().stream().filter(row -> row.version().equals(version)).findFirst().orElseThrow();
    }

    /** The same experiment by the estimator of {@code rate}, which has pilots and samples of its own; five standard errors of the difference. */
    @Test
    void asItIsIsWhatRateGives() {
        RunSettings settings = new RunSettings(11, 1, OptionalLong.of(20_000), 0.5, Sampling.IMPORTANCE);
        for (int i = 0; i < ShortBaseline.MASSES.size(); i++) {
            Rate rate = new RateEstimator(settings, Progress.SILENT).estimate(shorter.setup().at(ShortBaseline.MASSES.get(i)));
            Estimate ours = row(ShortBaseline.AS_IT_IS).expected().get(i);
            assertThat(ours.value()).isCloseTo(rate.expected().value(), within(5 * Math.hypot(ours.error(), rate.expected().error())));
        }
    }

    /** Half of the longitudinal A′ is the middle between all and none of them. */
    @Test
    void halfIsTheMiddle() {
        for (int i = 0; i < ShortBaseline.MASSES.size(); i++) {
            double middle = (row(ShortBaseline.AS_IT_IS).expected().get(i).value() + row("without").expected().get(i).value()) / 2;
            assertThat(row("times 0.5").expected().get(i).value()).isCloseTo(middle, withinPercentage(1e-6));
        }
    }

    /** The window is covered without the kinetic mixing's choice; 25 times shorter lifetimes leave nothing of it. */
    @Test
    void onlyTheKineticMixingUncoversTheWindow() {
        assertThat(shorter.rows()).filteredOn(row -> !shorter.covers(row)).extracting(Row::part).containsOnly(Uncertainty.KINETIC_MIXING.title());
        assertThat(shorter.holds()).isTrue();
        assertThat(shorter.rows()).extracting(Row::part).contains(Uncertainty.GENERATORS.title(), Uncertainty.BREMSSTRAHLUNG.title(), Uncertainty.LONGITUDINAL.title());
    }

    /** What lowers a number alone lowers it more with the rest. */
    @Test
    void togetherIsLowerThanEachAlone() {
        Row together = shorter.rows().get(shorter.rows().size() - 1);
        assertThat(together.version()).isEqualTo(ShortBaseline.TOGETHER);
        assertThat(shorter.rows().subList(0, shorter.rows().size() - 1)).filteredOn(row -> !row.part().equals(Uncertainty.KINETIC_MIXING.title()))
            .allMatch(row -> row.expected().get(1).value() > together.expected().get(1).value());
    }

    /** One version that needs more than there is, at one end alone, and the statement falls. */
    @Test
    void aLowEndBelowTheSignalIsSeen() {
        Row good = new Row("", ShortBaseline.AS_IT_IS, List.of(events(1e6), events(10)));
        Row bad = new Row(Uncertainty.GENERATORS.title(), "other", List.of(events(1e6), events(2.9)));
        Row mixing = new Row(Uncertainty.KINETIC_MIXING.title(), "k = 5", List.of(events(0.1), events(0.1)));
        assertThat(new ShortBaseline(shorter.setup(), List.of(good, mixing)).holds()).isTrue();
        assertThat(new ShortBaseline(shorter.setup(), List.of(good, mixing, bad)).holds()).isFalse();
    }

    private static Estimate events(double count) {
        return new Estimate(0, count, 0);
    }
}
