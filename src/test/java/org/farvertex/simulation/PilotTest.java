package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.detector.Efficiency;
import org.farvertex.detector.EnergyRange;
import org.farvertex.detector.ProductionPoint;
import org.farvertex.event.FlightBatch;
import org.farvertex.production.Proposal;
import org.farvertex.random.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pilot of a run learns, and what the run then counts, for beams whose decays are known. */
class PilotTest {

    private static final RandomStreams STREAMS = new RandomStreams(221);
    private static final double EPSILON = 3e-5;
    private static final Pencils BEAMS = Pencils.of(new double[] {5, 10, 20, 50, 100, 300}, new double[] {1e6, 1e5, 3e4, 1e4, 1e3, 10},
        0, 0.01, 0, 0.08, 0.5, 0);

    private static Pilot pilot(ChannelSource source) {
        return pilot(source, Pilot.Aim.SUM);
    }

    private static Pilot pilot(ChannelSource source, Pilot.Aim aim) {
        try (Threads threads = new Threads(2)) {
            return Pilot.run(source, aim, Purpose.PILOT, STREAMS, threads);
        }
    }

    private static double[] probabilities(Strata strata, int n) {
        FlightBatch batch = new FlightBatch(20_000);
        batch.size = batch.capacity();
        strata.atRandom(STREAMS.stream(9, 9)).choose(batch, 0);
        double[] p = new double[n];
        for (int i = 0; i < batch.size; i++) {
            p[batch.stratum[i]] = 1 / batch.weight[i];
        }
        return p;
    }

    /** The largest weight becomes 1; sum and shares are those of the beams; decays that are not accepted count a fiftieth. */
    @ParameterizedTest
    @CsvSource({"1", "0.5"})
    void sumsAndShares(double efficiency) {
        ChannelSource source = BEAMS.source(Pencils.detector(Efficiency.constant(efficiency), EnergyRange.ALL, EnergyRange.ALL, ProductionPoint.ORIGIN), EPSILON);
        Pilot pilot = pilot(source);
        double rate = Pencils.rate(EPSILON);
        double largest = IntStream.range(0, 6).mapToDouble(h -> BEAMS.decays(h, rate)).max().orElseThrow();
        double total = BEAMS.decays(rate);
        assertThat(pilot.shift()).isCloseTo(-Math.log((efficiency + 0.02) * largest), within(1e-9));
        assertThat(pilot.mean()).isCloseTo(total / largest, within(1e-9));
        // weights without spread: a tenth of the mean, so that no channel is starved
        assertThat(pilot.spread()).isCloseTo(0.1 * pilot.mean(), within(1e-9));
        assertThat(pilot.wide()).isFalse();
        for (Pilot.Aim aim : Pilot.Aim.values()) {
            double[] p = probabilities(pilot(source, aim).strata(), 6);
            for (int h = 0; h < 6; h++) {
                // six strata in one column are all each other's neighbours
                assertThat(p[h]).isCloseTo(0.05 / 6 + 0.25 / 6 + 0.7 * BEAMS.decays(h, rate) / total, within(1e-9));
            }
        }
    }

    /** A beam that is not in the range of energies keeps its fiftieth: its decays in the volume are reported. */
    @Test
    void whatIsNotAcceptedIsStillLookedAt() {
        ChannelSource source = BEAMS.source(Pencils.detector(Efficiency.constant(1), new EnergyRange(15, Double.POSITIVE_INFINITY), EnergyRange.ALL,
            ProductionPoint.ORIGIN), EPSILON);
        double rate = Pencils.rate(EPSILON);
        double[] weights = IntStream.range(0, 6).mapToDouble(h -> BEAMS.decays(h, rate) * (h < 2 ? 0.02 : 1.02)).toArray();
        double total = Arrays.stream(weights).sum();
        double[] p = probabilities(pilot(source).strata(), 6);
        for (int h = 0; h < 6; h++) {
            assertThat(p[h]).isCloseTo(0.3 / 6 + 0.7 * weights[h] / total, within(1e-9));
        }
    }

    /** Half of the A′ have a weight three times the other half's: the spread that Neyman's allocation leaves. */
    @Test
    void spread() {
        Proposal mixed = new Mixed(Pencils.alike(4, 1, 50, 100), 0.5, 3, new AtomicIntegerArray(4), false);
        Pilot pilot = pilot(source(mixed));
        // over the largest weight: mean 2/3, mean square (1 + 1/9)/2 in each of four strata; 2048 samples in all
        assertThat(pilot.mean()).isCloseTo(4 * 2 / 3.0, within(0.1));
        double roots = 4 * Math.sqrt(5 / 9.0);
        assertThat(pilot.spread()).isCloseTo(Math.sqrt(roots * roots - 64 / 9.0), within(0.1));
    }

    /** Half of the A′ have a weight three times the other half's: for events strata are alike as their largest weights are, for a sum as the weights seen. */
    @Test
    void strataServeTheAim() {
        Proposal mixed = new Mixed(Pencils.alike(2, 1, 50, 100), 0.5, 3, new AtomicIntegerArray(2), false);
        double[] alike = probabilities(pilot(source(mixed), Pilot.Aim.EVENTS).strata(), 2);
        assertThat(alike[0]).isCloseTo(0.5, within(1e-9));
        assertThat(probabilities(pilot(source(mixed), Pilot.Aim.SUM).strata(), 2)[0]).isNotEqualTo(alike[0]).isCloseTo(0.5, within(0.03));
    }

    /**
     * Eight samples at least, 256 at most, 8192 in all, a quarter of that for what is added to a sample; a proposal that asks for it has its 64 best strata looked at
     * with 256 each.
     */
    @ParameterizedTest
    @CsvSource({"SUM,4,256,false", "SUM,128,64,false", "SUM,4000,8,false", "SUM,128,64,true", "SUM,2000,8,true", "EVENTS,128,64,false", "MORE_EVENTS,4,256,false",
        "MORE_EVENTS,128,16,false", "MORE_EVENTS,4000,2,false", "MORE_EVENTS,128,16,true"})
    void samplesInEachStratum(Pilot.Aim aim, int strata, int each, boolean uneven) {
        AtomicIntegerArray drawn = new AtomicIntegerArray(strata);
        double[] contents = IntStream.range(0, strata).mapToDouble(h -> 1 + h % 100 + h * 1e-6).toArray();
        double[] momenta = new double[strata];
        Arrays.fill(momenta, 50);
        pilot(source(new Mixed(new Pencils(momenta, contents, new double[strata], 1), 0, 1, drawn, uneven)), aim);
        int again = 0;
        for (int h = 0; h < strata; h++) {
            again += drawn.get(h) == each + 256 ? 1 : 0;
            assertThat(drawn.get(h)).isIn(each, each + 256);
        }
        assertThat(again).isEqualTo(uneven ? 64 : 0);
    }

    /** Flights of more than 500 decay lengths, or weights that all lie e³³⁰ below the best possible one, need logarithms. */
    @Test
    void wideWeightsAreSummedByLogarithms() {
        // decay lengths of the beam's energy over ε²
        double lengths = Pencils.FRONT * Pencils.rate(0.1) * 100 / Pencils.open().beam().energy();
        double limit = Math.sqrt(500 / lengths);
        Pencils fast = Pencils.of(new double[] {390}, new double[] {1}, 0);
        assertThat(pilot(fast.source(Pencils.open(), 0.99 * limit)).wide()).isFalse();
        assertThat(pilot(fast.source(Pencils.open(), 1.01 * limit)).wide()).isTrue();
        // 200 lengths: ln of the weight near −205 is within e³³⁰ of e⁶⁰⁻²⁰⁰, one near −500 is not
        double some = Math.sqrt(200 / lengths);
        assertThat(pilot(fast.source(Pencils.open(), some)).wide()).isFalse();
        assertThat(pilot(Pencils.of(new double[] {160}, new double[] {1}, 0).source(Pencils.open(), some)).wide()).isTrue();
        assertThat(pilot(BEAMS.source(Pencils.open(), EPSILON)).wide()).isFalse();
    }

    /** Nothing flies at the detector: all strata alike, and logarithms, for there is no scale. */
    @Test
    void blind() {
        Pilot pilot = pilot(Pencils.of(new double[] {50, 60}, new double[] {1, 1}, 0.5, 0.6).source(Pencils.open(), EPSILON));
        assertThat(pilot.wide()).isTrue();
        assertThat(pilot.mean()).isZero();
        assertThat(pilot.spread()).isZero();
        assertThat(probabilities(pilot.strata(), 2)).containsExactly(0.5, 0.5);
    }

    /** Counted by numbers and by logarithms: decays, accepted ones, mean energy and the share of the first beam, all in closed form; 5 σ. */
    @ParameterizedTest
    @CsvSource({"false", "true"})
    void countsAreThoseOfTheBeams(boolean wide) {
        ChannelSource source = BEAMS.source(Pencils.detector(Efficiency.constant(0.5), new EnergyRange(0, 150), EnergyRange.ALL, ProductionPoint.ORIGIN), EPSILON);
        Pilot learnt = pilot(source);
        ChannelRun run = new ChannelRun(source, new Pilot(learnt.shift(), learnt.strata(), learnt.mean(), learnt.spread(), wide), Purpose.COUNT);
        Tally tally = run.count(new Worker(source), STREAMS, 0, 20_000).plus(run.count(new Worker(source), STREAMS, 1, 700));
        double rate = Pencils.rate(EPSILON);
        double decays = BEAMS.decays(rate);
        double accepted = 0;
        double energy = 0;
        for (int h = 0; h < 5; h++) {
            accepted += 0.5 * BEAMS.decays(h, rate);
            energy += 0.5 * BEAMS.decays(h, rate) * BEAMS.momenta()[h];
        }
        assertThat(tally.samples()).isEqualTo(20_700);
        assertThat(tally.decays().mean().value()).isCloseTo(decays, within(5 * tally.decays().mean().error()));
        assertThat(tally.decays().mean().relativeError()).isBetween(1e-4, 0.02);
        assertThat(tally.expected().mean().value()).isCloseTo(accepted, within(5 * tally.expected().mean().error()));
        assertThat(tally.expected().mean().relativeError()).isBetween(1e-4, 0.02);
        assertThat(tally.meanEnergy()).isCloseTo(energy / accepted, within(0.03 * energy / accepted));
        double first = 0.5 * BEAMS.decays(0, rate) / accepted;
        assertThat(tally.extrapolatedShare()).isCloseTo(first, within(0.05 * first + 1e-3));
    }

    private static ChannelSource source(Proposal proposal) {
        ChannelSource beam = BEAMS.source(Pencils.open(), EPSILON);
        return new ChannelSource(beam.experiment(), beam.process(), proposal, beam.depth(), false);
    }

    /** Beams of which some A′ have a larger weight; counts what is drawn in each stratum. */
    private record Mixed(Pencils pencils, double share, double factor, AtomicIntegerArray drawn, boolean uneven) implements Proposal {

        @Override
        public int strata() {
            return pencils.strata();
        }

        @Override
        public void draw(UniformRandomProvider rng, FlightBatch batch) {
            pencils.draw(rng, batch);
            for (int i = 0; i < batch.size; i++) {
                drawn.incrementAndGet(batch.stratum[i]);
                batch.weight[i] *= rng.nextDouble() < share ? factor : 1;
            }
        }
    }
}
