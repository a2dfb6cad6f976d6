package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.farvertex.detector.Detector;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.event.EventParticle;
import org.farvertex.kinematics.FourMomentum;
import org.farvertex.detector.Efficiency;
import org.farvertex.detector.EnergyRange;
import org.farvertex.detector.Plane;
import org.farvertex.detector.ProductionPoint;
import org.farvertex.kinematics.Daughters;
import org.farvertex.model.KineticMixing;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.particle.Particle;
import org.farvertex.random.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events of two channels of beams: which beam, which channel and where are known in closed form. */
class EventSourceTest {

    private static final RandomStreams STREAMS = new RandomStreams(231);
    private static final double EPSILON = 3e-5;
    private static final LongLivedParticle PARTICLE = new KineticMixing(EPSILON).at(Pencils.MASS);
    private static final double RATE = Pencils.rate(EPSILON);
    private static final Pencils FIRST = Pencils.of(new double[] {20, 50, 100, 300}, new double[] {3e4, 1e4, 1e3, 100}, 0, 0.02, 0.05, 0);
    private static final Pencils SECOND = Pencils.of(new double[] {40, 80}, new double[] {6e3, 1e3}, 0.01, 0);

    private static EventSource source(Detector detector) {
        List<ChannelRun> runs = new ArrayList<>();
        try (Threads threads = new Threads(1)) {
            for (boolean first : new boolean[] {true, false}) {
                ChannelSource source = (first ? FIRST : SECOND).source(detector, PARTICLE, first ? "bremsstrahlung" : "electron-bremsstrahlung");
                runs.add(new ChannelRun(source, Pilot.run(source, Pilot.Aim.EVENTS, Purpose.PILOT, STREAMS, threads), Purpose.COUNT));
            }
        }
        return new EventSource(runs, new DecayBuilder(runs.get(0).source().experiment()));
    }

    private static double[] expected() {
        double[] decays = new double[6];
        for (int h = 0; h < 4; h++) {
            decays[h] = FIRST.decays(h, RATE);
        }
        decays[4] = SECOND.decays(0, RATE);
        decays[5] = SECOND.decays(1, RATE);
        return decays;
    }

    private static int beam(DisplacedDecay sample) {
        boolean first = sample.processId() == PARTICLE.process("bremsstrahlung").orElseThrow().number();
        Pencils beams = first ? FIRST : SECOND;
        double momentum = sample.particle().momentum().momentum();
        for (int h = 0; h < beams.strata(); h++) {
            if (Math.abs(beams.momenta()[h] / momentum - 1) < 1e-9) {
                return h + (first ? 0 : 4);
            }
        }
        throw new AssertionError("no beam of " + momentum + " GeV");
    }

    private static List<DisplacedDecay> events(EventSource source, int blocks, double largest, double unit) {
        List<DisplacedDecay> events = new ArrayList<>();
        Worker[] workers = source.workplace();
        for (int block = 0; block < blocks; block++) {
            source.events(workers, STREAMS, block, largest, unit).forEach(event -> events.add(source.event(event, events.size())));
        }
        return events;
    }

    /** The mean weight of all candidates is the number of decays; weights are zero for those not seen. */
    @Test
    void weightsAddUpToTheDecays() {
        Detector half = Pencils.detector(Efficiency.constant(0.5), new EnergyRange(30, Double.POSITIVE_INFINITY), EnergyRange.ALL, ProductionPoint.ORIGIN);
        EventSource source = source(half);
        Worker[] workers = source.workplace();
        double sum = 0;
        double squares = 0;
        int n = 0;
        for (int block = 0; block < 5; block++) {
            for (double w : source.trial(workers, STREAMS, block).weights()) {
                sum += w;
                squares += w * w;
                n++;
            }
        }
        assertThat(n).isEqualTo(5 * EventSource.BLOCK);
        double[] decays = expected();
        double truth = 0.5 * (decays[1] + decays[2] + decays[3] + decays[4] + decays[5]);
        double mean = sum / n * Math.exp(source.logScale());
        double error = Math.sqrt(squares - sum * sum / n) / n * Math.exp(source.logScale());
        assertThat(mean).isCloseTo(truth, within(4.5 * error));
        assertThat(error).isBetween(1e-4 * truth, 0.02 * truth);
    }

    /** Unit events, with few and with many copies of heavy candidates: beams by their decays, χ²; by chance once in 1e5 for each. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 0.2})
    void beamsHaveTheirShares(double share) {
        EventSource source = source(Pencils.withPlane());
        double heaviest = 0;
        for (double w : source.trial(source.workplace(), STREAMS, 0).weights()) {
            heaviest = Math.max(heaviest, w);
        }
        List<DisplacedDecay> events = events(source, 4, share * heaviest, 1);
        long[] counts = new long[6];
        for (DisplacedDecay event : events) {
            assertThat(event.weight()).isEqualTo(1);
            counts[beam(event)]++;
        }
        // copies of one candidate come in groups, which widens χ² by as much
        double copies = Math.max(1, 1 / share);
        double chi = 0;
        double total = Arrays.stream(expected()).sum();
        for (int h = 0; h < 6; h++) {
            double e = expected()[h] / total * events.size();
            chi += (counts[h] - e) * (counts[h] - e) / e / copies;
        }
        // χ² of five degrees of freedom above 30.9: once in 1e5
        assertThat(chi).isLessThan(30.9);
        if (share == 1) {
            assertThat(ChiSquareTest.withDefaults().test(expected(), counts).getPValue()).isGreaterThan(1e-5);
        }
    }

    /** Each event, copies too, has a vertex of its own, exponential in the volume: KS, by chance once in 1e5. With and without a pair to see. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void verticesAreExponential(boolean plane) {
        EventSource source = source(plane ? Pencils.withPlane() : Pencils.open());
        List<DisplacedDecay> events = events(source, 1, 0.4, 1);
        Set<Double> places = new HashSet<>();
        double[] shares = new double[events.size()];
        for (int k = 0; k < shares.length; k++) {
            DisplacedDecay event = events.get(k);
            FourMomentum p = event.particle().momentum();
            double norm = p.momentum() / p.pz();
            double perMetre = RATE / p.momentum();
            double side = Math.abs(p.px()) < 1e-12 ? 15 : Math.min(15, p.pz() / Math.abs(p.px()));
            shares[k] = -Math.expm1(-(event.flightLength() - 10 * norm) * perMetre) / -Math.expm1(-(side - 10) * norm * perMetre);
            places.add(event.flightLength());
        }
        assertThat(places).hasSameSizeAs(events);
        assertThat(events.size()).isGreaterThan(2000);
        assertThat(KolmogorovSmirnovTest.withDefaults().test(shares, u -> Math.max(0, Math.min(1, u))).getPValue()).isGreaterThan(1e-5);
    }

    /** Every event is a pair, whose balance is checked at its birth; all come of one pair of beam and target; order is random. */
    @Test
    void everyEventIsWhole() {
        EventSource source = source(Pencils.withPlane());
        List<DisplacedDecay> events = events(source, 1, 0.6, 1);
        int sameAsBefore = 0;
        for (int k = 0; k < events.size(); k++) {
            DisplacedDecay e = events.get(k);
            assertThat(e.finalProducts()).extracting(EventParticle::pdgId).containsExactly(11, -11);
            assertThat(e.production().z()).isZero();
            assertThat(e.incoming()).isEqualTo(events.get(0).incoming());
            sameAsBefore += k > 0 && beam(events.get(k - 1)) == beam(e) ? 1 : 0;
        }
        // in the order of drawing copies and channels would stand together
        assertThat(sameAsBefore).isLessThan((int) (0.6 * events.size()));
    }

    /** Weighted events keep every candidate that is seen, its weight over the unit. */
    @Test
    void weightedEventsKeepTheirWeights() {
        EventSource source = source(Pencils.open());
        List<DisplacedDecay> events = events(source, 3, 0, 4);
        double sum = 0;
        double squares = 0;
        for (DisplacedDecay e : events) {
            sum += e.weight();
            squares += e.weight() * e.weight();
        }
        double truth = Arrays.stream(expected()).sum();
        double n = 3.0 * EventSource.BLOCK;
        double scale = 4 * Math.exp(source.logScale()) / n;
        assertThat(sum * scale).isCloseTo(truth, within(4.5 * scale * Math.sqrt(squares - sum * sum / n)));
    }

    /** Accepted decays drawn again and again for one sample: exponential in its stretch; a sample no decay of which is seen ends. */
    @Test
    void decaysDrawnAgain() {
        ChannelSource beam = SECOND.source(Pencils.withPlane(), EPSILON);
        Worker worker = new Worker(beam);
        worker.batch.size = 1;
        worker.batch.stratum[0] = 1;
        worker.batch.weight[0] = 1;
        var rng = STREAMS.stream(5, 5);
        worker.fly(rng);
        double[] places = new double[5000];
        for (int k = 0; k < places.length; k++) {
            places[k] = worker.drawAccepted(rng, 0);
        }
        double perMetre = RATE / 80;
        assertThat(KolmogorovSmirnovTest.withDefaults().test(places, s ->
            -Math.expm1(-Math.max(0, Math.min(5, s - 10)) * perMetre) / -Math.expm1(-5 * perMetre)).getPValue()).isGreaterThan(1e-5);
        Detector blind = Pencils.detector(Efficiency.constant(1), EnergyRange.ALL, EnergyRange.ALL, ProductionPoint.ORIGIN,
            new Plane(16, Plane.Outline.BOX, 1e-9, 1e-9, 40, 0));
        Worker never = new Worker(SECOND.source(blind, EPSILON));
        never.batch.size = 1;
        never.batch.stratum[0] = 1;
        never.batch.weight[0] = 1;
        never.fly(rng);
        assertThat(never.drawAccepted(rng, 0)).isNaN();
    }
}
