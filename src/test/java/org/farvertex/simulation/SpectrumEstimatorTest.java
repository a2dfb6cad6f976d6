package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.farvertex.model.KineticMixing;
import org.farvertex.production.Sampling;
import org.farvertex.statistics.WeightHistogram;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The histograms of a run add up to what the rate command counts. */
class SpectrumEstimatorTest {

    private static DecaySpectra spectra(Experiment experiment, int threads) {
        return new SpectrumEstimator(new RunSettings(7, threads, OptionalLong.of(1 << 16), 0.01, Sampling.IMPORTANCE))
            .estimate(experiment, Progress.SILENT);
    }

    private static double[] total(WeightHistogram h) {
        double[] total = new double[5];
        for (int bin = -1; bin <= h.bins(); bin++) {
            for (int k = 0; k < total.length; k++) {
                total[k] += h.sums(bin)[k];
            }
        }
        return total;
    }

    @Test
    void integrateToTheRate() {
        integratesToTheRate("faser2");
    }

    /** On the axis, off it, behind dumps and spectrometers: 5 σ, once in 1e5 for all of them. */
    @Tag("slow")
    @ParameterizedTest
    @MethodSource("org.farvertex.config.Detectors#names")
    void integratesToTheRate(String detector) {
        Experiment experiment = CouplingScanTest.setup(detector, new KineticMixing(5e-6)).at(0.05);
        DecaySpectra spectra = spectra(experiment, 2);
        Rate rate = new RateEstimator(new RunSettings(8, 2, OptionalLong.of(1 << 17), 0.01, Sampling.IMPORTANCE),
            Progress.SILENT).estimate(experiment);
        double[] energy = total(spectra.energy());
        double error = Math.hypot(Math.sqrt(energy[1]), rate.expected().error());
        assertThat((energy[0] - rate.expected().value()) / error).isBetween(-5.0, 5.0);
        assertThat(error).isLessThan(0.2 * rate.expected().value());
        assertThat(total(spectra.depth())[0]).isCloseTo(energy[0], org.assertj.core.api.Assertions.withinPercentage(1e-9));
        // every decay lies in the volume
        assertThat(spectra.depth().sums(-1)[4] + spectra.depth().sums(spectra.depth().bins())[4]).isZero();
        double mean = rate.channels().stream().filter(c -> c.expected().scaled() > 0)
            .mapToDouble(c -> c.meanEnergy() * c.expected().value()).sum() / rate.expected().value();
        assertThat(energy[2] / energy[0]).isBetween(0.95 * mean, 1.05 * mean);
    }

    @ParameterizedTest
    @ValueSource(ints = 2)
    void sameOnAnyNumberOfThreads(int threads) {
        Experiment experiment = CouplingScanTest.setup("faser2", new KineticMixing(5e-6)).at(0.05);
        DecaySpectra one = spectra(experiment, 1);
        DecaySpectra other = spectra(experiment, threads);
        assertThat(total(other.energy())).isEqualTo(total(one.energy()));
        assertThat(other.produced().get(40).total()).isEqualTo(one.produced().get(40).total());
    }
}
