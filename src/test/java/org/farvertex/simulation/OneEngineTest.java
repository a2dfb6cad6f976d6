package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.design.FlightGrid;
import org.farvertex.detector.Detector;
import org.farvertex.event.FlightBatch;
import org.farvertex.model.KineticMixing;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.model.Model;
import org.farvertex.production.BremsstrahlungModel;
import org.farvertex.production.ProductionDensity;
import org.farvertex.production.ProductionProcess;
import org.farvertex.production.Proposal;
import org.farvertex.production.Sampling;
import org.farvertex.production.Scene;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rate, events, spectrum, scan and design ask the same channel: of beams whose decays are known in closed form all find that number, and what is wrong
 * in the channel is wrong by as much in all of them.
 */
class OneEngineTest {

    private static final double EPSILON = 3e-5;
    private static final Pencils BEAMS = Pencils.of(new double[] {20, 50, 100, 300}, new double[] {3e4, 1e4, 1e3, 100}, 0, 0, 0, 0);

    /** A fault of 1 is none; with the plane, places and pairs are drawn. Within 2 %, which is five standard errors of the worst of the answers. */
    @ParameterizedTest
    @CsvSource({"1, false", "1, true", "3, false", "3, true"})
    @Tag("slow")
    void aFaultOfTheChannelShowsInEveryAnswer(double fault, boolean plane) {
        Model model = faulty(new KineticMixing(EPSILON), fault);
        double expected = fault * BEAMS.decays(Pencils.rate(EPSILON)) * model.at(Pencils.MASS).branching(Detector.STANDARD);
        answers(model, plane ? Pencils.withPlane() : Pencils.open()).forEach((command, answer) ->
            assertThat(answer).as(command).isCloseTo(expected, within(0.02 * expected)));
    }

    private static Map<String, Double> answers(Model model, Detector detector) {
        Setup setup = new Setup(model, detector, List.of("beams"), Optional.empty(), BremsstrahlungModel.STANDARD);
        Experiment experiment = setup.at(Pencils.MASS);
        RunSettings settings = new RunSettings(5, 1, OptionalLong.of(200_000), 0.5, Sampling.IMPORTANCE);
        Map<String, Double> answers = new LinkedHashMap<>();
        answers.put("rate", new RateEstimator(settings, Progress.SILENT).estimate(experiment).expected().value());
        answers.put("spectrum", new SpectrumEstimator(settings).estimate(experiment, Progress.SILENT).depth().total());
        try (EventGenerator generator = new EventGenerator(experiment, settings, false)) {
            answers.put("generate", generator.expected().value());
        }
        answers.put("reach", new CouplingScan(setup, 5, 8192).at(Pencils.MASS).expected(EPSILON).value());
        try (Threads threads = new Threads(1)) {
            FlightGrid grid = FlightGrid.of(experiment, model, List.of(Pencils.MASS, 2 * Pencils.MASS), 4, 5, threads);
            answers.put("design", grid.in(1, Pencils.FRONT, Pencils.BACK - Pencils.FRONT, 1).at(Pencils.MASS).value());
        }
        return answers;
    }

    /** The same model but that its particle is made in the beams alone, so many times too often. */
    private static Model faulty(Model sound, double fault) {
        return (Model) Proxy.newProxyInstance(OneEngineTest.class.getClassLoader(), new Class<?>[] {Model.class}, (proxy, method, arguments) ->
            switch (method.getName()) {
                case "at" -> madeInBeams(sound.at((double) arguments[0]), fault);
                case "withCoupling" -> faulty(sound.withCoupling((double) arguments[0]), fault);
                default -> method.invoke(sound, arguments);
            });
    }

    private static LongLivedParticle madeInBeams(LongLivedParticle p, double fault) {
        return new LongLivedParticle(p.model(), p.identity(), p.mass(), p.parameters(), p.lifetime(), p.decays(), List.of(new Beams(fault)),
            p.logWeakness(), p.sources());
    }

    /** The beams as a process. */
    private record Beams(double fault) implements ProductionProcess, Proposal {

        @Override
        public String label() {
            return "beams";
        }

        @Override
        public int number() {
            return 60;
        }

        @Override
        public String description() {
            return "beams";
        }

        @Override
        public List<String> citations() {
            return List.of();
        }

        @Override
        public double logStrength() {
            return 0;
        }

        @Override
        public Optional<String> closed(Scene scene) {
            return Optional.empty();
        }

        @Override
        public Proposal proposal(Scene scene, Sampling sampling) {
            return this;
        }

        @Override
        public ProductionDensity density(Scene scene) {
            return (batch, i, part) -> Math.log(fault);
        }

        @Override
        public int strata() {
            return BEAMS.strata();
        }

        @Override
        public void draw(UniformRandomProvider rng, FlightBatch batch) {
            BEAMS.draw(rng, batch);
            for (int i = 0; i < batch.size; i++) {
                batch.weight[i] *= fault;
            }
        }
    }
}
