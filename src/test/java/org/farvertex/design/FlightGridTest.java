package org.farvertex.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalLong;
import org.farvertex.Effort;
import org.farvertex.detector.Acceptance;
import org.farvertex.detector.Detector;
import org.farvertex.detector.Efficiency;
import org.farvertex.detector.ProductionPoint;
import org.farvertex.geometry.Cylinder;
import org.farvertex.geometry.Volume;
import org.farvertex.production.Sampling;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.Progress;
import org.farvertex.simulation.RateEstimator;
import org.farvertex.simulation.RunSettings;
import org.farvertex.statistics.Estimate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlightGridTest {

    private static final List<Double> MASSES = List.of(0.05, 0.11, 0.2);
    private static final FlightGrid GRID = SampleGrid.simulated(MASSES, 24, 2);

    /** Thick and thin, long and short, wide and so narrow that most A′ miss or leave through the side. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"1, 0.1, 0.25", "1, 5, 0.25", "0.6, 0.02, 0.25", "1, 0.5, 0.004", "3, 2, 0.002", "2, 0.3, 0.03"})
    void givesTheNumbersOfAFullSimulation(double distance, double length, double radius) {
        List<Estimate> scan = GRID.in(1e10, distance, length, radius).expected();
        for (int i = 0; i < MASSES.size(); i++) {
            Estimate full = simulate(MASSES.get(i), 1e10, distance, length, radius);
            double error = Math.hypot(full.error(), scan.get(i).error());
            double ours = scan.get(i).value();
            // 1 % for what is linear inside a bin cut by the radius; 4 σ in 18 comparisons: false alarm below 1e-3
            assertThat(ours).as("m = %s", MASSES.get(i)).isCloseTo(full.value(), within(4 * error + 0.01 * full.value()));
            assertThat(error).isLessThan(0.25 * ours);
        }
    }

    private static Estimate simulate(double mass, double exposure, double distance, double length, double radius) {
        Experiment template = SampleGrid.template(SampleGrid.request(1, 0.25, 1, 0));
        Detector detector = new Detector("test", "test", "", "", template.detector().beam(), exposure, ProductionPoint.ORIGIN,
            Volume.of(new Cylinder(distance, length, radius, 0, 0)), Acceptance.ALL, Efficiency.constant(1), 3, 0);
        RunSettings settings = new RunSettings(3, 2, OptionalLong.empty(), Effort.of(3, 1) * 0.01, Sampling.IMPORTANCE);
        return new RateEstimator(settings, Progress.SILENT).estimate(template.with(SampleGrid.MODEL.at(mass)).with(detector)).expected();
    }

    @Test
    void isTheSameForAnyNumberOfThreads() {
        assertThat(SampleGrid.simulated(List.of(0.05, 0.2), 2, 1)).isEqualTo(SampleGrid.simulated(List.of(0.05, 0.2), 2, 3));
    }

    /** One bin without spread is the decay law itself; it is cut off where the A′ leaves through the side. */
    @Test
    void oneBinIsTheDecayLaw() {
        var boson = SampleGrid.MODEL.at(0.11);
        double lambda = boson.decayLength(100) / Math.sqrt(1 + 1e-4);
        FlightHistogram one = new FlightHistogram(boson, 1, List.of(new FlightHistogram.Bin(0, 0, 5, 0, 0.01, 0, 0.009, 0.011, 0.01)));
        assertThat(one.expected(0.5, 0.3, 1).value()).isCloseTo(5 * (Math.exp(-0.5 / lambda) - Math.exp(-0.8 / lambda)), within(1e-9));
        assertThat(one.expected(0.5, 1e-7, 1).value()).as("thin").isCloseTo(5 * Math.exp(-0.5 / lambda) * 1e-7 / lambda, within(1e-12));
        assertThat(one.expected(0.5, 0.3, 0.006).value()).as("leaves at z = 0.6 m")
            .isCloseTo(5 * (Math.exp(-0.5 / lambda) - Math.exp(-0.6 / lambda)), within(1e-9));
        assertThat(one.expected(0.5, 0.3, 0.004).value()).as("misses").isZero();
    }

    /** Wider bins of the page keep the number of A′ and nearly their decays. */
    @Test
    void mergedBinsKeepTheNumbers() {
        FlightHistogram fine = GRID.histograms().get(2);
        FlightHistogram coarse = new FlightHistogram(fine.particle(), fine.branching(), fine.merged(2, 4));
        assertThat(coarse.bins().size()).isLessThan(fine.bins().size() / 4);
        assertThat(coarse.bins().stream().mapToDouble(FlightHistogram.Bin::number).sum())
            .isCloseTo(fine.bins().stream().mapToDouble(FlightHistogram.Bin::number).sum(), within(1e-12));
        assertThat(coarse.expected(1, 0.1, 0.25).value() / fine.expected(1, 0.1, 0.25).value()).isCloseTo(1, within(0.02));
    }
}
