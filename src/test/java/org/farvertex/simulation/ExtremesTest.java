package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.farvertex.config.Detectors;
import org.farvertex.config.Models;
import org.farvertex.detector.Detector;
import org.farvertex.detector.ProductionPoint;
import org.farvertex.geometry.Box;
import org.farvertex.geometry.Cylinder;
import org.farvertex.geometry.Volume;
import org.farvertex.input.InputException;
import org.farvertex.model.BMinusL;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.model.KineticMixing;
import org.farvertex.model.Model;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.model.RightHandedT3R.Scenario;
import org.farvertex.model.data.FileModel;
import org.farvertex.model.data.ModelDescription;
import org.farvertex.particle.FinalState;
import org.farvertex.production.BremsstrahlungModel;
import org.farvertex.production.ProductionProcess;
import org.farvertex.statistics.UpperLimit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However weakly or strongly an A′ couples, a rate is a number, exactly nothing with its reason, or refused by the model. */
class ExtremesTest {

    /** Largest mass and makers of the models, by a coupling from next to nothing to more than any theory allows. */
    private static final Map<String, DoubleFunction<Model>> MODELS = Map.of(
        "dark-photon", KineticMixing::new,
        "b-l", BMinusL::new,
        "t3r", g -> new RightHandedT3R(1 / g, 1, false, Scenario.VISIBLE),
        "t3r invisible", g -> new RightHandedT3R(1 / g, 1, false, Scenario.INVISIBLE),
        "t3r paper", g -> new RightHandedT3R(1 / g, 1, true, Scenario.VISIBLE));
    private static final Map<String, Double> LARGEST = Map.of("dark-photon", 1.69, "b-l", 0.4, "t3r", 0.279, "t3r invisible", 0.279,
        "t3r paper", 0.279);
    private static final double[] COUPLINGS = {1e-300, 1e-155, 1e-45, 1e-39, 1e-12, 1e-6, 1e-4, 1e-2, 0.99, 1e3};

    private static final double[] FILE_COUPLINGS = {1e-300, 1e-10, 1e-170, 1e-3, 1e-140, 0.5, 1e-60, 1e3, 1e-5, 1e300, 1e-30};

    static Stream<String> shipped() {
        return Detectors.standard().stream().map(Detector::id);
    }

    /** All shipped detectors, models, masses from threshold to the largest, couplings from 1e-300 to 1e3 in steps that meet every regime. */
    @Tag("slow")
    @ParameterizedTest
    @MethodSource("shipped")
    void everyRateIsANumberOrExactlyNothing(String name) {
        Detector detector = Detectors.resolve(name);
        int number = 0;
        for (var model : MODELS.entrySet()) {
            double largest = LARGEST.get(model.getKey());
            for (double mass : new double[] {0.0010221, 0.02, 0.13, largest}) {
                double coupling = COUPLINGS[number++ % COUPLINGS.length];
                check(detector, model.getKey(), mass, coupling);
                check(detector, model.getKey(), mass, COUPLINGS[(number + 4) % COUPLINGS.length]);
            }
        }
    }

    private static void check(Detector detector, String model, double mass, double coupling) {
        LongLivedParticle boson;
        try {
            boson = MODELS.get(model).apply(coupling).at(mass);
        } catch (IllegalArgumentException refused) {
            assertThat(coupling).as(refused.getMessage()).isGreaterThan(0.9);
            return;
        }
        String what = detector.id() + " " + model + " " + mass + " GeV, coupling " + coupling;
        Rate rate = Runs.estimate(Runs.experiment(detector, boson), Runs.samples(171, 1, 20_000));
        // a heavy A′ that decays at once can spread its pair too far for planes far behind: then there is a limit
        double log10 = rate.unseen() ? rate.limit().orElseThrow().log10() : rate.expected().log10();
        assertThat(rate.closed().isPresent() || Double.isFinite(log10)).as(what).isTrue();
        for (ChannelRate channel : rate.channels()) {
            assertThat(channel.closed().isPresent() || channel.unseen() || Double.isFinite(channel.expected().log10())).as(what).isTrue();
            assertThat(Double.isFinite(channel.expected().relativeError())).as(what).isTrue();
        }
    }

    static Stream<String> files() {
        return Models.names().stream();
    }

    /** The same for the models of files, everything counted: a number, a limit, exactly nothing with its reason, or a coupling that is refused. */
    @Tag("slow")
    @ParameterizedTest
    @MethodSource("files")
    void everyRateOfAModelFileIsToo(String name) {
        ModelDescription file = Models.resolve(name);
        int number = 0;
        for (String id : List.of("faser2", "charm", "ship-ecn3", "nucal")) {
            Detector detector = Detectors.resolve(id).counting(Set.of(FinalState.ANY));
            for (double mass : new double[] {1.001 * file.covered().low(), Math.sqrt(file.covered().low() * file.covered().high()), 0.999 * file.covered().high()}) {
                double coupling = FILE_COUPLINGS[number++ % FILE_COUPLINGS.length];
                Rate rate;
                try {
                    Experiment experiment = Runs.experiment(detector, new FileModel(file, coupling).at(mass), shippedChannels(file, mass, detector));
                    rate = Runs.estimate(experiment, Runs.samples(176, 1, 2000));
                } catch (IllegalArgumentException | InputException refused) {
                    assertThat(refused.getMessage()).isNotBlank().doesNotContain("impossible");
                    continue;
                }
                String what = id + " " + name + " " + mass + " GeV, coupling " + coupling;
                double log10 = rate.limit().map(UpperLimit::log10).orElseGet(() -> rate.expected().log10());
                assertThat(rate.closed().isPresent() || Double.isFinite(log10)).as(what).isTrue();
            }
        }
    }

    /** Those for which shipped spectra suffice: none of charm or beauty. */
    private static String[] shippedChannels(ModelDescription file, double mass, Detector detector) {
        String[] labels = new FileModel(file, 1e-6).at(mass).processes().stream().filter(p -> p.obstacle(detector.beam()).isEmpty())
            .map(ProductionProcess::label).filter(label -> !label.matches("(decay|spectrum)-(4|5)[0-9]{2}.*")).toArray(String[]::new);
        if (labels.length == 0) {
            throw new IllegalArgumentException("no channel");
        }
        return labels;
    }

    /** Too long-lived to decay on Earth: production and decay each go as the coupling squared, down to the smallest coupling. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"faser,0.06", "charm,0.03", "e137,0.02"})
    void weakCouplingsFollowTheFourthPower(String name, double mass) {
        double[] logs = new double[3];
        double[] couplings = {1e-20, 1e-120, 1e-300};
        for (int k = 0; k < logs.length; k++) {
            logs[k] = Runs.estimate(Runs.experiment(name, new KineticMixing(couplings[k]).at(mass)), Runs.samples(172, 2, 20_000))
                .expected().log10();
        }
        // the same random numbers, so no statistical error
        assertThat(logs[1]).isCloseTo(logs[0] - 400, within(1e-6));
        assertThat(logs[2]).isCloseTo(logs[0] - 1120, within(1e-6));
    }

    /**
     * Short-lived beyond all numbers. The best A′ has nearly the largest energy of its channel, so \(\ln N=-L/d(E_{\max})\) but for powers of
     * the exponent: within a part in 100.
     */
    @ParameterizedTest
    @CsvSource({"faser,0.06,1e-3", "faser,0.3,1e-3", "faser2,0.1,0.1", "ship-2015,0.05,0.01"})
    void strongCouplingsFollowTheSurvivalOfTheFastest(String name, double mass, double epsilon) {
        Detector detector = Detectors.resolve(name);
        LongLivedParticle boson = new KineticMixing(epsilon).at(mass);
        Rate rate = Runs.estimate(Runs.experiment(detector, boson), Runs.samples(173, 2, 200_000));
        double lengths = detector.distance() / boson.decayLength(detector.beam().energy());
        assertThat(lengths).isGreaterThan(500);
        double exponent = -rate.expected().log10() * Math.log(10) / lengths;
        assertThat(exponent).isBetween(0.8, 1.25);
    }

    /** A volume beside the target, as far off as a file may put it: next to nothing gets there, and that is said with a number. */
    @ParameterizedTest
    @ValueSource(doubles = {1e3, 1e5})
    void volumesAtARightAngle(double x) {
        Detector beside = Runs.bare(Detectors.resolve("faser2"), Volume.of(new Cylinder(480, 5, 1, x, 0)), 0, ProductionPoint.ORIGIN);
        Rate rate = Runs.estimate(Runs.experiment(beside, Runs.paper(0.02), "pi0"), Runs.samples(175, 1, 2000));
        assertThat(rate.unseen() ? rate.limit().isEmpty() || Double.isFinite(rate.limit().orElseThrow().log10())
            : Double.isFinite(rate.expected().log10())).isTrue();
    }

    /** A slit a nanometre wide and a kilometre high: particles live long enough, but none of the samples gets in, and that is what is said. */
    @Test
    void aSlitThatNoSampleFinds() {
        Detector slit = Runs.bare(Detectors.resolve("faser2"), Volume.of(new Box(480, 1, 1e-9, 1000, 0, 0)), 0, ProductionPoint.ORIGIN);
        Experiment experiment = Runs.experiment(slit, Runs.paper(0.06), "pi0");
        try (EventGenerator generator = new EventGenerator(experiment, Runs.samples(176, 1, 1), false)) {
            assertThat(generator.obstacle()).hasValueSatisfying(why -> assertThat(why).contains("no decay was accepted"));
        }
        assertThat(Runs.estimate(experiment, Runs.samples(176, 1, 2000)).unseen()).isTrue();
    }

    /** Neither events nor histograms are made of what does not survive, and both say so instead of failing. */
    @ParameterizedTest
    @CsvSource({"faser,0.3,1e-3"})
    void hopelessPointsHaveNoEvents(String name, double mass, double epsilon) {
        Experiment experiment = Runs.experiment(name, new KineticMixing(epsilon).at(mass));
        try (EventGenerator generator = new EventGenerator(experiment, Runs.samples(174, 2, 1), false)) {
            assertThat(generator.obstacle()).hasValueSatisfying(why -> assertThat(why).contains("lives long enough"));
        }
        DecaySpectra spectra = new SpectrumEstimator(Runs.samples(174, 2, 100_000)).estimate(experiment, Progress.SILENT);
        assertThat(spectra.energy().total()).isZero();
        assertThat(spectra.produced().stream().mapToDouble(h -> h.total()).sum()).isPositive().isFinite();
    }

    /** Weights beyond numbers are summed like others: ratios and errors of weights times any power of e are the same. */
    @ParameterizedTest
    @CsvSource({"0", "1e4", "-1e6", "-1e12"})
    void theSumDoesNotDependOnTheScale(double shift) {
        WideTally tally = new WideTally(new double[2]);
        List<Double> weights = new ArrayList<>(List.of(1.0, 3.0, 0.5, 7.0, 2.0, 0.25));
        for (double w : weights) {
            tally.add(Math.log(w) + shift, w > 1 ? 0.5 : 1, 10 * w, w > 2, w > 2 ? 1 : 0);
        }
        tally.add(Double.NEGATIVE_INFINITY, 0, 5, false, 0);
        Tally total = tally.total(0);
        assertThat(total.samples()).isEqualTo(7);
        double rounding = 1e-12 + Math.abs(shift) * 1e-15;
        assertThat(total.decays().mean().log10() * Math.log(10) - shift).isCloseTo(Math.log(13.75 / 7), within(rounding));
        assertThat(total.expected().mean().log10() * Math.log(10) - shift).isCloseTo(Math.log(7.75 / 7), within(rounding));
        assertThat(total.meanEnergy()).isCloseTo((10 + 45 + 2.5 + 245 + 20 + 0.625) / 7.75, within(1e-3));
        assertThat(total.extrapolatedShare()).isCloseTo(5 / 7.75, within(1e-3));
        assertThat(total.modeShares().get(1)).isCloseTo(5 / 7.75, within(1e-3));
    }
}
