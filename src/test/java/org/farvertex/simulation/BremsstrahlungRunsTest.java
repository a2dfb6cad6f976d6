package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.farvertex.detector.Acceptance;
import org.farvertex.detector.Beams;
import org.farvertex.detector.Detector;
import org.farvertex.detector.Efficiency;
import org.farvertex.detector.EnergyRange;
import org.farvertex.detector.Plane;
import org.farvertex.detector.ProductionPoint;
import org.farvertex.detector.Spectrometer;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.Box;
import org.farvertex.geometry.Volume;
import org.farvertex.model.KineticMixing;
import org.farvertex.production.BremsstrahlungModel;
import org.farvertex.production.Sampling;
import org.farvertex.random.RandomStreams;
import org.farvertex.statistics.Estimate;
import org.farvertex.statistics.WeightHistogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole runs of the one channel that needs no tables, in a volume 20 m long behind 10 m: rates, spectra and events of the same A′. */
class BremsstrahlungRunsTest {

    private static final double MASS = 0.05;
    private static final double FRONT = 10;
    private static final double LENGTH = 20;

    private static Detector detector(Efficiency efficiency, EnergyRange mother, ProductionPoint point, Plane... planes) {
        return new Detector("long", "", "", "", Beams.byId("protons-400GeV").orElseThrow(), 1e10, point,
            Volume.of(new Box(FRONT, LENGTH, 4, 4, 0, 0)), new Acceptance(mother, EnergyRange.ALL, Optional.empty(), new Spectrometer(List.of(planes))),
            efficiency, 3, 0);
    }

    private static Detector open() {
        return detector(Efficiency.constant(1), EnergyRange.ALL, ProductionPoint.ORIGIN);
    }

    private static Experiment experiment(Detector detector, double epsilon) {
        return Experiment.of(new KineticMixing(epsilon).at(MASS), detector, List.of("bremsstrahlung"), Optional.empty(),
            BremsstrahlungModel.STANDARD);
    }

    private static RunSettings settings(long seed, Sampling sampling, long samples) {
        return new RunSettings(seed, 1, OptionalLong.of(samples), 0.01, sampling);
    }

    private static Rate rate(Experiment experiment, long samples) {
        return Runs.estimate(experiment, settings(241, Sampling.IMPORTANCE, samples));
    }

    private static void agree(Estimate a, Estimate b) {
        assertThat((a.value() - b.value()) / Math.hypot(a.error(), b.error())).as("%s and %s", a, b).isBetween(-4.5, 4.5);
        // decays in the volume get a tenth of the samples where accepted ones are drawn apart
        assertThat(a.relativeError()).isBetween(1e-5, 0.05);
        assertThat(b.relativeError()).isBetween(1e-5, 0.03);
    }

    /** Thin decays: the number times the decay length over the length is that of A′ that fly through, with the square of the coupling each. */
    @Test
    void weakCouplingsFollowTheFourthPower() {
        Rate one = rate(experiment(open(), 1e-8), 20_000);
        Rate two = rate(experiment(open(), 3e-8), 20_000);
        assertThat(two.expected().value() / one.expected().value()).isCloseTo(81, within(0.01));
        Rate tiny = rate(experiment(open(), 1e-200), 20_000);
        assertThat(tiny.expected().log10() - one.expected().log10()).isCloseTo(-4 * 192, within(1e-6));
    }

    /** Half of the efficiency, half of the decays that count and all of those in the volume. */
    @Test
    void efficiencyMultiplies() {
        Rate whole = rate(experiment(open(), 1e-5), 20_000);
        Rate half = rate(experiment(detector(Efficiency.constant(0.5), EnergyRange.ALL, ProductionPoint.ORIGIN), 1e-5), 20_000);
        assertThat(half.expected().value()).isCloseTo(0.5 * whole.expected().value(), within(1e-9 * whole.expected().value()));
        assertThat(half.channels().get(0).decaysInVolume().value()).isCloseTo(whole.expected().value(), within(1e-9 * whole.expected().value()));
        Efficiency rising = new Efficiency(List.of(new Efficiency.Point(0, 0), new Efficiency.Point(400, 1)));
        Rate linear = rate(experiment(detector(rising, EnergyRange.ALL, ProductionPoint.ORIGIN), 1e-5), 60_000);
        double mean = whole.channels().get(0).meanEnergy() / 400 * whole.expected().value();
        assertThat(linear.expected().value()).isCloseTo(mean, within(4.5 * linear.expected().error() + 0.03 * mean));
    }

    /** Ranges of energy next to each other add up to the whole; what is outside is not drawn, and mean energies lie inside. */
    @Test
    void rangesOfEnergyAddUp() {
        Estimate sum = Estimate.ZERO;
        double[] edges = {0, 60, 150, 400};
        for (int k = 1; k < edges.length; k++) {
            Rate part = rate(experiment(detector(Efficiency.constant(1), new EnergyRange(edges[k - 1], edges[k]), ProductionPoint.ORIGIN), 1e-5), 40_000);
            assertThat(part.channels().get(0).meanEnergy()).isBetween(edges[k - 1], edges[k]);
            agree(part.channels().get(0).decaysInVolume(), rate(experiment(open(), 1e-5), 40_000).expected());
            sum = sum.plus(part.expected());
        }
        agree(sum, rate(experiment(open(), 1e-5), 40_000).expected());
    }

    /** A plane that pairs may miss, against plain sampling; and one they cannot miss, against none. */
    @Test
    void planes() {
        Plane wide = new Plane(31, Plane.Outline.BOX, 1000, 1000, 0, 0);
        Plane narrow = new Plane(31, Plane.Outline.ELLIPSE, 0.5, 0.3, 0.2, 0.1);
        Experiment all = experiment(detector(Efficiency.constant(1), EnergyRange.ALL, ProductionPoint.ORIGIN, wide), 1e-5);
        agree(rate(all, 40_000).expected(), Runs.estimate(experiment(open(), 1e-5), settings(242, Sampling.IMPORTANCE, 40_000)).expected());
        Experiment some = experiment(detector(Efficiency.constant(1), EnergyRange.ALL, ProductionPoint.ORIGIN, narrow), 1e-5);
        Rate aimed = rate(some, 40_000);
        agree(aimed.expected(), Runs.estimate(some, settings(243, Sampling.PLAIN, 150_000)).expected());
        assertThat(aimed.expected().value()).isLessThan(0.5 * aimed.channels().get(0).decaysInVolume().value());
        agree(aimed.channels().get(0).decaysInVolume(), rate(experiment(open(), 1e-5), 40_000).expected());
    }

    /** The number of samples asked for is drawn, with the decays in the volume apart or not. */
    @ParameterizedTest
    @ValueSource(longs = {1, 999, 30_000})
    void samplesAreCounted(long samples) {
        assertThat(rate(experiment(open(), 1e-5), samples).samples()).isEqualTo(samples);
        Plane narrow = new Plane(31, Plane.Outline.ELLIPSE, 0.5, 0.3, 0.2, 0.1);
        assertThat(rate(experiment(detector(Efficiency.constant(1), EnergyRange.ALL, ProductionPoint.ORIGIN, narrow), 1e-5), samples).samples())
            .isEqualTo(samples);
    }

    /** Stops when the precision is reached, not much later, and says so. */
    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.0004})
    void stopsAtThePrecision(double precision) {
        Rate rate = Runs.estimate(experiment(open(), 1e-5), new RunSettings(244, 1, OptionalLong.empty(), precision, Sampling.IMPORTANCE));
        assertThat(rate.expected().relativeError()).isLessThanOrEqualTo(precision);
        assertThat(rate.samples()).isGreaterThanOrEqualTo(1 << 17);
        assertThat(rate.expected().relativeError() > 0.3 * precision || rate.samples() == 1 << 17).isTrue();
    }

    /** Energies and depths of the accepted decays add up to the rate; depths follow from the mean energy and the exponential. */
    @ParameterizedTest
    @CsvSource({"1e-5,false", "1e-5,true", "4e-5,false"})
    void spectraAddUpToTheRate(double epsilon, boolean plane) {
        Plane[] planes = plane ? new Plane[] {new Plane(31, Plane.Outline.BOX, 1, 1, 0.2, 0)} : new Plane[0];
        Experiment experiment = experiment(detector(Efficiency.constant(0.5), EnergyRange.ALL, ProductionPoint.ORIGIN, planes), epsilon);
        List<Double> progress = new ArrayList<>();
        DecaySpectra spectra = new SpectrumEstimator(settings(245, Sampling.IMPORTANCE, 1 << 16)).estimate(experiment, progress::add);
        Rate rate = rate(experiment, 1 << 16);
        double[] energy = sums(spectra.energy());
        double error = Math.hypot(rate.expected().error(), Math.sqrt(energy[1]));
        assertThat(energy[0]).isCloseTo(rate.expected().value(), within(4.5 * error));
        assertThat(error).isLessThan(0.03 * energy[0]);
        assertThat(energy[2] / energy[0]).isCloseTo(rate.channels().get(0).meanEnergy(), within(0.03 * rate.channels().get(0).meanEnergy()));
        assertThat(spectra.depth().total()).isCloseTo(energy[0], within(1e-9 * energy[0]));
        assertThat(spectra.depth().sums(-1)[4] + spectra.depth().sums(spectra.depth().bins())[4]).isZero();
        assertThat(spectra.depth().edge(0)).isZero();
        assertThat(spectra.depth().edge(spectra.depth().bins())).isEqualTo(LENGTH);
        assertThat(spectra.energy().edge(spectra.energy().bins())).isCloseTo(experiment.detector().beam().energy(), within(1e-9));
        assertThat(progress).isNotEmpty().allMatch(p -> p > 0 && p <= 1);
    }

    /** Decays in the front half and the back half of the volume are as many as in two volumes of half the length. */
    @Test
    void depthsAreThoseOfPartsOfTheVolume() {
        Experiment whole = experiment(open(), 3e-5);
        DecaySpectra spectra = new SpectrumEstimator(settings(246, Sampling.IMPORTANCE, 1 << 16)).estimate(whole, Progress.SILENT);
        double front = 0;
        for (int bin = 0; bin < spectra.depth().bins() / 2; bin++) {
            front += spectra.depth().sums(bin)[0];
        }
        Detector half = new Detector("half", "", "", "", open().beam(), 1e10, ProductionPoint.ORIGIN, Volume.of(new Box(FRONT, LENGTH / 2, 4, 4, 0, 0)),
            Acceptance.ALL, Efficiency.constant(1), 3, 0);
        Rate inFront = rate(experiment(half, 3e-5), 1 << 16);
        assertThat(front).isCloseTo(inFront.expected().value(), within(0.03 * front));
        assertThat(front / spectra.depth().total()).isBetween(0.55, 0.95);
    }

    /** All A′ made, by momentum and angle: their number is that of plain draws, as nature makes them. */
    @Test
    void producedSpectraHoldAllThatIsMade() {
        Experiment experiment = experiment(open(), 1e-5);
        DecaySpectra spectra = new SpectrumEstimator(settings(247, Sampling.IMPORTANCE, 1 << 16)).estimate(experiment, Progress.SILENT);
        ChannelSource plain = ChannelSource.whole(experiment, experiment.channels().get(0), Sampling.PLAIN).orElseThrow();
        var rng = new RandomStreams(248).stream(1, 1);
        FlightBatch batch = new FlightBatch(1000);
        double sum = 0;
        double fast = 0;
        double wide = 0;
        int n = 60_000;
        for (int done = 0; done < n; done += 1000) {
            batch.size = 1000;
            for (int i = 0; i < 1000; i++) {
                batch.stratum[i] = rng.nextInt(plain.proposal().strata());
                batch.weight[i] = plain.proposal().strata();
            }
            plain.proposal().draw(rng, batch);
            for (int i = 0; i < 1000; i++) {
                double w = batch.weight[i] * Math.exp(batch.logWeight[i]) / n;
                sum += w;
                fast += batch.momentum[i] > 100 ? w : 0;
                wide += Math.hypot(batch.directionX[i], batch.directionY[i]) / batch.directionZ[i] > 1e-3 ? w : 0;
            }
        }
        double total = 0;
        double above = 0;
        double outside = 0;
        for (int k = 0; k < spectra.produced().size(); k++) {
            WeightHistogram angles = spectra.produced().get(k);
            total += angles.total();
            above += spectra.momenta().get(k) > 99.9 ? angles.total() : 0;
            for (int bin = 0; bin <= angles.bins(); bin++) {
                outside += bin == angles.bins() || angles.edge(bin) > 0.999e-3 ? angles.sums(bin)[0] : 0;
            }
        }
        assertThat(total).isCloseTo(sum, within(0.05 * sum));
        assertThat(above / total).isCloseTo(fast / sum, within(0.02));
        assertThat(outside / total).isCloseTo(wide / sum, within(0.02));
        assertThat(fast / sum).isBetween(0.1, 0.9);
        assertThat(wide / sum).isBetween(0.1, 0.99);
        assertThat(spectra.momenta()).hasSize(spectra.produced().size() + 1);
        assertThat(spectra.momenta().get(spectra.produced().size())).isCloseTo(1000, within(1e-6));
    }

    /** A′ made go as the square of the coupling, however small that is. */
    @Test
    void producedSpectraFollowTheCoupling() {
        double[] made = new double[2];
        double[] couplings = {1e-5, 1e-60};
        for (int k = 0; k < 2; k++) {
            DecaySpectra spectra = new SpectrumEstimator(settings(247, Sampling.IMPORTANCE, 1 << 13)).estimate(experiment(open(), couplings[k]), Progress.SILENT);
            made[k] = spectra.produced().stream().mapToDouble(WeightHistogram::total).sum();
        }
        assertThat(made[1] / made[0] / 1e-110).isCloseTo(1, within(1e-6));
    }

    private static double[] sums(WeightHistogram h) {
        double[] total = new double[5];
        for (int bin = -1; bin <= h.bins(); bin++) {
            for (int k = 0; k < total.length; k++) {
                total[k] += h.sums(bin)[k];
            }
        }
        return total;
    }

    private static List<DisplacedDecay> events(EventGenerator generator, int n, List<Double> progress) {
        List<DisplacedDecay> events = Collections.synchronizedList(new ArrayList<>());
        StringBuilder bytes = new StringBuilder();
        generator.generate(n, chunk -> {
            events.addAll(chunk);
            return chunk.stream().map(e -> e.number() + ",").reduce("", String::concat).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        }, b -> bytes.append(new String(b, java.nio.charset.StandardCharsets.US_ASCII)), progress::add);
        StringBuilder expected = new StringBuilder();
        for (int k = 0; k < n; k++) {
            expected.append(k).append(',');
        }
        // every event once, numbered from 0, written in order
        assertThat(bytes.toString()).isEqualTo(expected.toString());
        return events;
    }

    /** Events expected are those of the rate; as many come as were asked for; their mean energy is the rate's. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void eventsAreThoseOfTheRate(boolean weighted) {
        Experiment experiment = experiment(open(), 1e-5);
        Rate rate = rate(experiment, 1 << 16);
        try (EventGenerator generator = new EventGenerator(experiment, settings(249, Sampling.IMPORTANCE, 1), weighted)) {
            assertThat(generator.obstacle()).isEmpty();
            agree(generator.expected(), rate.expected());
            assertThat(generator.overweight()).isBetween(0.0, weighted ? 0 : 2e-3);
            List<Double> progress = new ArrayList<>();
            List<DisplacedDecay> events = events(generator, 3000, progress);
            assertThat(progress.get(progress.size() - 1)).isEqualTo(1);
            double sum = events.stream().mapToDouble(DisplacedDecay::weight).sum();
            double energy = events.stream().mapToDouble(e -> e.weight() * e.particle().momentum().energy()).sum() / sum;
            assertThat(energy).isCloseTo(rate.channels().get(0).meanEnergy(), within(0.06 * energy));
            assertThat(sum).isCloseTo(weighted ? generator.expected().value() : 3000, within(weighted ? 0.2 * generator.expected().value() : 0));
        }
    }

    /** A dump that spreads the start leaves fewer interactions deep in: depths of events are exponential on average. */
    @Test
    void aDumpSpreadsTheStart() {
        Detector dump = detector(Efficiency.constant(1), EnergyRange.ALL, new ProductionPoint(0, 0, 0, OptionalDouble.of(0.5)));
        // long-lived: neither start nor survival favours a depth
        Experiment experiment = experiment(dump, 1e-7);
        try (EventGenerator generator = new EventGenerator(experiment, settings(250, Sampling.IMPORTANCE, 1), false)) {
            List<DisplacedDecay> events = events(generator, 3000, new ArrayList<>());
            double mean = events.stream().mapToDouble(e -> e.production().z()).average().orElseThrow();
            // a mean of 0.5 with a standard deviation of 0.5: 4.5 σ, and a per cent for those deeper that see more
            assertThat(mean).isCloseTo(0.5, within(4.5 * 0.5 / Math.sqrt(3000) + 0.02));
        }
        agree(rate(experiment, 40_000).expected(), rate(experiment(open(), 1e-7), 40_000).expected().times(1));
    }
}
