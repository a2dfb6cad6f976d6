package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.farvertex.config.Detectors;
import org.farvertex.config.Models;
import org.farvertex.detector.Beam;
import org.farvertex.detector.BeamDesign;
import org.farvertex.detector.BeamSource;
import org.farvertex.detector.Detector;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.model.DarkHiggs;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.model.RightHandedT3R.Scenario;
import org.farvertex.model.data.FileModel;
import org.farvertex.particle.FinalState;
import org.farvertex.production.BremsstrahlungModel;
import org.farvertex.spectrum.Generator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Weights of one sample for other experiments against runs of those experiments: the numbers expected, and what the weights of the events add up
 * to, with the energy of the particles. Every comparison must hold within three standard deviations: by chance one in 370 does not, but the seeds
 * are fixed, and the weights of one sample share its fluctuations, so that few of the comparisons are independent.
 */
class EventWeightsTest {

    private static final int EVENTS = 20_000;
    private static final double WIDEST = 3;

    private static LongLivedParticle t3r(double mass, double factor) {
        return new RightHandedT3R(10, factor, false, Scenario.VISIBLE).at(mass);
    }

    private static EventWeight weight(String name, Experiment experiment) {
        return new EventWeight(name, name, experiment, Map.of());
    }

    private static EventWeight made(Experiment own, Generator generator) {
        return weight(generator.name(), new Experiment(own.particle(), own.detector(), own.channels(),
            BeamTables.of(own.detector().beam(), generator), own.bremsstrahlung(), List.of()));
    }

    private static EventWeight radiated(Experiment own, double lowest, double highest, double transverse) {
        return weight("z" + highest + "pt" + transverse, new Experiment(own.particle(), own.detector(), own.channels(), own.spectra(),
            BremsstrahlungModel.within(lowest, highest, transverse), List.of()));
    }

    /** The paper's A' in FASER: generators end in different places, bremsstrahlung reaches beyond, and more mixing takes most of the decays away. */
    @Tag("slow")
    @Test
    void facingACollider() {
        Experiment own = Runs.experiment("faser", t3r(0.06, 1));
        agree(own, List.of(made(own, Generator.DPMJET), made(own, Generator.PYTHIA), radiated(own, 0.1, 0.8, 1), radiated(own, 0.05, 0.99, 2),
            weight("k2", own.with(t3r(0.06, 2))), weight("k0.5", own.with(t3r(0.06, 0.5)))));
    }

    /** At the edge of what a dump sees, decay lengths are shorter than the interaction length; the point has no depth in common with the spread source. */
    @Tag("slow")
    @Test
    void depthOfADump() {
        Detector deep = Detectors.resolve("seaquest-phase1-depth");
        Experiment own = Runs.experiment(deep, t3r(0.1, 1));
        Experiment point = own.with(deep.atFront());
        agree(own, List.of(weight("point", point), weight("shallow", own.with(deep.from(deep.production().spread(0.168, 0.5))))));
        agree(point, List.of(weight("deep", own), radiated(point, 0.1, 0.99, 1)));
    }

    /** Beams that lean and have a width: what is made is told in their frame, and where they meet says nothing of depth. */
    @Test
    @Tag("slow")
    void beamsThatLean() {
        Detector shipped = Detectors.resolve("faser");
        Beam beam = BeamDesign.collider(14000, new BeamSource(0, 160e-6, new BeamSource.Spot(15e-6, 15e-6, 0.045), Optional.empty(), false), Optional.empty());
        Experiment own = Runs.experiment(new Detector("leaning", shipped.name(), shipped.description(), shipped.source(), beam, shipped.exposure(),
            shipped.production(), shipped.decayVolume(), shipped.acceptance(), shipped.efficiency(), shipped.signal(), shipped.background()), t3r(0.06, 1));
        agree(own, List.of(made(own, Generator.PYTHIA), radiated(own, 0.1, 0.99, 1), weight("k1.5", own.with(t3r(0.06, 1.5)))));
    }

    /** Off the axis mesons are drawn in another way. */
    @Test
    @Tag("slow")
    void offTheAxis() {
        Experiment own = Runs.experiment("charm", t3r(0.02, 1));
        agree(own, List.of(made(own, Generator.DPMJET), weight("k1.5", own.with(t3r(0.02, 1.5)))));
    }

    /** Electrons radiate through the mixing alone. */
    @Test
    @Tag("slow")
    void electrons() {
        Experiment own = Runs.experiment("e137", t3r(0.02, 1));
        agree(own, List.of(weight("k1.3", own.with(t3r(0.02, 1.3))), weight("k0.5", own.with(t3r(0.02, 0.5)))));
    }

    /** A process that the sample's own experiment does not have. */
    @Test
    @Tag("slow")
    void anotherChannel() {
        LongLivedParticle particle = t3r(0.06, 1);
        Experiment own = Runs.experiment("faser2", particle, "pi0", "bremsstrahlung");
        agree(own, List.of(weight("with", Runs.experiment("faser2", particle, "pi0", "bremsstrahlung", "longitudinal")),
            weight("without", Runs.experiment("faser2", particle, "bremsstrahlung"))));
    }

    /** Kaons fly before they decay, photons before they become ALPs, some of them from pions. */
    @Test
    @Tag("slow")
    void particlesThatStartElsewhere() {
        LongLivedParticle alp = new FileModel(Models.resolve("--model", "alp-photon"), 1e-5).at(0.05);
        Experiment conversion = Runs.experiment(Detectors.resolve("faser-photons"), alp);
        agree(conversion, List.of(made(conversion, Generator.DPMJET), made(conversion, Generator.PYTHIA)));
        LongLivedParticle higgs = new DarkHiggs(10, DarkHiggs.OpenChannels.NONE).at(0.08);
        Experiment kaons = Runs.experiment(Detectors.resolve("nucal").counting(Set.of(FinalState.PHOTONS)), higgs);
        agree(kaons, List.of(made(kaons, Generator.DPMJET), weight("deep", kaons.with(kaons.detector().from(kaons.detector().production().spread(0.2, 5))))));
    }

    /** All that the program knows to vary, at a collider and at a dump. */
    @Test
    @Tag("slow")
    void everyVariation() {
        RightHandedT3R model = new RightHandedT3R(10, 1, false, Scenario.VISIBLE);
        for (Experiment own : List.of(Runs.experiment("faser", model.at(0.04)), Runs.experiment("seaquest-phase1", model.at(0.06)))) {
            List<EventWeight> all = new Variations().of(Setup.of(model, own)).stream().map(variation -> EventWeight.of(model, own, variation)).toList();
            assertThat(all).hasSizeGreaterThan(12).extracting(EventWeight::name).doesNotHaveDuplicates();
            agree(own, all);
        }
    }

    /** Three quarters of the sample are the run's own, and of what it cannot have there is none: its weights are 1 on average and at most 4/3. */
    @Test
    void weightsOfTheRunItself() {
        Experiment own = Runs.experiment("faser", t3r(0.06, 1));
        List<DisplacedDecay> events = Collections.synchronizedList(new ArrayList<>());
        try (EventGenerator generator = new EventGenerator(own, List.of(made(own, Generator.PYTHIA)), Runs.samples(3, 2, 1), false)) {
            generator.generate(4000, chunk -> {
                events.addAll(chunk);
                return new byte[0];
            }, bytes -> { }, Progress.SILENT);
        }
        // the pilot runs know the totals to some per cent
        assertThat(events).allSatisfy(event -> assertThat(event.weight()).isBetween(0.0, 1.47)).extracting(DisplacedDecay::others).allMatch(o -> o.size() == 1);
    }

    /** Bremsstrahlung within narrower limits has events nowhere that the sample has not: copies are as rare as without weights. */
    @Test
    void whereNothingIsAddedCopiesAreAsRareAsWithoutWeights() {
        Experiment own = Runs.experiment("faser", t3r(0.06, 1));
        try (EventGenerator generator = new EventGenerator(own, List.of(radiated(own, 0.2, 0.8, 0.9)), Runs.samples(3, 2, 1), false)) {
            assertThat(generator.overweight()).isLessThanOrEqualTo(EventPlan.OVERWEIGHT_ALLOWED);
        }
    }

    /** A thousandth of an event is hardly any, but where nobody expects more it is all there is, whatever the exposure is counted in. */
    @Test
    void hardlyAnyEventsIsNoMatterOfTheExposure() {
        assertThat(Reweighting.hardlyAny(Math.log(0.9e-3), Math.log(1e6))).isTrue();
        assertThat(Reweighting.hardlyAny(Math.log(1.1e-3), Math.log(1e6))).isFalse();
        for (double exposure : new double[] {1, 1e-3, 1e-30}) {
            assertThat(Reweighting.hardlyAny(Math.log(1.1e-3 * exposure), Math.log(exposure))).isFalse();
            assertThat(Reweighting.hardlyAny(Math.log(0.9e-3 * exposure), Math.log(exposure))).isTrue();
        }
        assertThat(Reweighting.hardlyAny(Double.NEGATIVE_INFINITY, -700)).isTrue();
    }

    /** Names must survive in all formats. */
    @Test
    void namesOfWeights() {
        Experiment own = Runs.experiment("faser", t3r(0.06, 1));
        for (String bad : List.of("", "a b", "a,b", "a\"b", "ä")) {
            assertThatThrownBy(() -> weight(bad, own)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("letters, digits");
        }
    }

    private static void agree(Experiment own, List<EventWeight> others) {
        for (boolean weighted : new boolean[] {false, true}) {
            List<DisplacedDecay> events = Collections.synchronizedList(new ArrayList<>());
            try (EventGenerator generator = new EventGenerator(own, others, Runs.samples(11, 2, 1), weighted)) {
                assertThat(generator.obstacle()).isEmpty();
                generator.generate(EVENTS, chunk -> {
                    events.addAll(chunk);
                    return new byte[0];
                }, bytes -> { }, Progress.SILENT);
                double scale = weighted ? 1 : generator.expected().value() / EVENTS;
                // the trial run fixes the scale of all weights
                double common = generator.expected().relativeError();
                for (int k = -1; k < others.size(); k++) {
                    Experiment experiment = k < 0 ? own : others.get(k).experiment();
                    int place = k;
                    Rate rate = Runs.estimate(experiment, Runs.precision(12, 0.005));
                    Map<String, Double> factors = k < 0 ? Map.of() : others.get(k).factors();
                    double separate = expected(rate, factors);
                    var expected = k < 0 ? generator.expected() : generator.expectedByOthers().get(k);
                    String name = (k < 0 ? "own" : others.get(k).name()) + (weighted ? ", weighted" : "");
                    assertThat((expected.value() - separate) / Math.hypot(expected.error(), spread(rate, factors)))
                        .as(name).isBetween(-WIDEST, WIDEST);
                    double[] sums = sums(events, e -> scale * (place < 0 ? e.weight() : e.others().get(place)));
                    double error = Math.sqrt(sums[1] + Math.pow(common * sums[0], 2) + Math.pow(spread(rate, factors), 2));
                    assertThat((sums[0] - separate) / error).as(name).isBetween(-WIDEST, WIDEST);
                    double mean = meanEnergy(rate, factors);
                    assertThat((sums[2] - mean * sums[0]) / Math.hypot(Math.sqrt(sums[3] - 2 * mean * sums[5] + mean * mean * sums[1]), 0.005 * mean * sums[0]))
                        .as(name + ", energy").isBetween(-WIDEST, WIDEST);
                }
            }
        }
    }

    private static double factor(ChannelRate channel, Map<String, Double> factors) {
        return factors.getOrDefault(channel.process().label(), 1.0);
    }

    private static double expected(Rate rate, Map<String, Double> factors) {
        return rate.channels().stream().mapToDouble(c -> factor(c, factors) * c.expected().value()).sum();
    }

    private static double spread(Rate rate, Map<String, Double> factors) {
        return Math.sqrt(rate.channels().stream().mapToDouble(c -> Math.pow(factor(c, factors) * c.expected().error(), 2)).sum());
    }

    private static double meanEnergy(Rate rate, Map<String, Double> factors) {
        return rate.channels().stream().filter(c -> c.expected().scaled() > 0)
            .mapToDouble(c -> factor(c, factors) * c.meanEnergy() * c.expected().value()).sum() / expected(rate, factors);
    }

    /** Sums of w, w², wE, w²E²; the largest w; sum of w²E. */
    private static double[] sums(List<DisplacedDecay> events, ToDoubleFunction<DisplacedDecay> weight) {
        double[] sums = new double[6];
        for (DisplacedDecay event : events) {
            double w = weight.applyAsDouble(event);
            double e = event.particle().momentum().energy();
            sums[0] += w;
            sums[1] += w * w;
            sums[2] += w * e;
            sums[3] += w * w * e * e;
            sums[4] = Math.max(sums[4], w);
            sums[5] += w * w * e;
        }
        return sums;
    }
}
