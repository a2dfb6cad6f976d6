package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.farvertex.config.CountingElectrons;
import org.farvertex.detector.Acceptance;
import org.farvertex.detector.Beam;
import org.farvertex.detector.BeamDesign;
import org.farvertex.detector.BeamSource;
import org.farvertex.detector.BeamSource.Spot;
import org.farvertex.detector.Detector;
import org.farvertex.detector.Efficiency;
import org.farvertex.detector.ProductionPoint;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.geometry.Box;
import org.farvertex.geometry.Cylinder;
import org.farvertex.geometry.Volume;
import org.farvertex.input.NamedFolder;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.production.BremsstrahlungModel;
import org.farvertex.production.DecayProduction;
import org.farvertex.production.Sampling;
import org.farvertex.statistics.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beams that lean, have a width, or bring their tables. Comparisons of two estimates are within 4 standard errors: one false alarm in 16,000. */
class BeamSourceRateTest {

    private static final LongLivedParticle PARTICLE = Runs.paper(0.06);
    private static final double LEAN = 160e-6;

    private static Detector faser(Beam beam, double y, ProductionPoint point, double front) {
        Detector shipped = CountingElectrons.resolve("faser");
        Detector bare = Runs.bare(shipped, Volume.of(new Cylinder(front, 1.5, 0.1, 0, y)), 100, point);
        return new Detector(bare.id(), bare.name(), bare.description(), bare.source(), beam, bare.exposure(), point, bare.decayVolume(), bare.acceptance(),
            bare.efficiency(), bare.signal(), bare.background());
    }

    private static Beam lhc(double angleX, double angleY, Spot spot) {
        return BeamDesign.collider(14000, new BeamSource(angleX, angleY, spot, Optional.empty(), false), Optional.empty());
    }

    private static Estimate expected(Detector detector, long seed, String... channels) {
        return Runs.estimate(Runs.experiment(detector, PARTICLE, channels), Runs.samples(seed, 2, 30_000)).expected();
    }

    private static void agree(Estimate a, Estimate b, double systematic) {
        assertThat(a.value()).isCloseTo(b.value(), within(4 * Math.hypot(a.error(), b.error()) + systematic * b.value()));
    }

    /** A beam that points 77 mm above the axis 480 m away sees a detector 77 mm below its own. */
    @ParameterizedTest
    @ValueSource(strings = {"pi0", "bremsstrahlung", "eta"})
    void aBeamThatLeansSeesTheDetectorMoved(String channel) {
        Detector leaning = faser(lhc(0, LEAN, Spot.POINT), 0, ProductionPoint.ORIGIN, 480);
        Detector moved = faser(lhc(0, 0, Spot.POINT), -LEAN * 480.75, ProductionPoint.ORIGIN, 480);
        agree(expected(leaning, 1, channel), expected(moved, 2, channel), 1e-3);
        assertThat(expected(leaning, 1, channel).value()).isLessThan(0.9 * expected(faser(lhc(0, 0, Spot.POINT), 0, ProductionPoint.ORIGIN, 480), 2, channel).value());
    }

    /** The detector follows the beam: the same events as on the axis, whichever way both lean; off the axis too. */
    @Test
    void aDetectorThatFollowsTheBeamSeesTheSame() {
        Estimate straight = expected(faser(lhc(0, 0, Spot.POINT), 0.3, ProductionPoint.ORIGIN, 480), 3, "pi0", "bremsstrahlung");
        Detector both = faser(lhc(0, LEAN, Spot.POINT), 0.3 + LEAN * 480.75, ProductionPoint.ORIGIN, 480);
        agree(expected(both, 4, "pi0", "bremsstrahlung"), straight, 1e-3);
    }

    /** Plain sampling draws from a hemisphere of the beam's frame, importance sampling from the window: two different ways to the same number. */
    @Test
    void theWindowOfALeaningBeamLeavesNothingOut() {
        Beam beam = lhc(3e-3, -2e-3, Spot.POINT);
        Detector shipped = faser(beam, 0, ProductionPoint.ORIGIN, 480);
        Detector wide = new Detector("wide", "wide", "wide", "test", beam, shipped.exposure(), ProductionPoint.ORIGIN,
            Volume.of(new Box(20, 3, 0.4, 0.3, 0.1, 0)), shipped.acceptance(), shipped.efficiency(), 3, 0);
        LongLivedParticle light = Runs.paper(0.02);
        Estimate drawn = Runs.estimate(Runs.experiment(wide, light, "pi0"), Runs.samples(5, 2, 30_000)).expected();
        Estimate plain = Runs.estimate(Runs.experiment(wide, light, "pi0"), Runs.plain(6, 300_000)).expected();
        agree(drawn, plain, 0);
        assertThat(plain.relativeError()).isLessThan(0.1);
    }

    /** A spot is the average over points: three-point Gauss-Hermite in x (nodes 0, ±√3 σ, weights 2/3, 1/6), where the yield is smooth. */
    @Test
    void aSpotIsTheAverageOfItsPoints() {
        double sigma = 0.03;
        Estimate spread = expected(faser(lhc(0, 0, new Spot(sigma, 0, 0)), 0, ProductionPoint.ORIGIN, 480), 7, "bremsstrahlung");
        double average = 0;
        double[][] rule = {{0, 2.0 / 3}, {Math.sqrt(3), 1.0 / 6}, {-Math.sqrt(3), 1.0 / 6}};
        for (double[] node : rule) {
            ProductionPoint point = new ProductionPoint(node[0] * sigma, 0, 0, OptionalDouble.empty());
            average += node[1] * expected(faser(lhc(0, 0, Spot.POINT), 0, point, 480), 8, "bremsstrahlung").value();
        }
        assertThat(spread.value()).isCloseTo(average, within(4 * spread.error() + 0.01 * average));
        assertThat(average).isLessThan(0.99 * expected(faser(lhc(0, 0, Spot.POINT), 0, ProductionPoint.ORIGIN, 480), 8, "bremsstrahlung").value());
    }

    /** Where survival rules, a spread of σ along the beam multiplies the yield by the mean of exp(z/d), about exp(σ²/2d²). */
    @Test
    void aLongSpotSparesPartOfTheWay() {
        double sigma = 0.3;
        LongLivedParticle heavy = Runs.paper(0.2);
        Detector point = faser(lhc(0, 0, Spot.POINT), 0, ProductionPoint.ORIGIN, 5);
        Detector along = faser(lhc(0, 0, new Spot(0, 0, sigma)), 0, ProductionPoint.ORIGIN, 5);
        Estimate one = Runs.estimate(Runs.experiment(point, heavy, "bremsstrahlung"), Runs.samples(9, 2, 60_000)).expected();
        Estimate other = Runs.estimate(Runs.experiment(along, heavy, "bremsstrahlung"), Runs.samples(10, 2, 60_000)).expected();
        double average = 0;
        double[][] rule = {{0, 2.0 / 3}, {Math.sqrt(3), 1.0 / 6}, {-Math.sqrt(3), 1.0 / 6}};
        for (double[] node : rule) {
            ProductionPoint at = new ProductionPoint(0, 0, node[0] * sigma, OptionalDouble.empty());
            average += node[1] * Runs.estimate(Runs.experiment(faser(lhc(0, 0, Spot.POINT), 0, at, 5), heavy, "bremsstrahlung"),
                Runs.samples(9, 2, 60_000)).expected().value();
        }
        assertThat(average).isGreaterThan(1.02 * one.value());
        assertThat(other.value()).isCloseTo(average, within(4 * other.error() + 0.02 * average));
    }

    /** Both beams lean to the same side, so the collision has p_T, and every event keeps it. */
    @Test
    void eventsBeginWithTheBeamsAndKeepTheirMomentum() {
        Detector detector = faser(lhc(0, LEAN, new Spot(15e-6, 15e-6, 0.045)), 0, ProductionPoint.ORIGIN, 480);
        Experiment experiment = Runs.experiment(detector, PARTICLE, "pi0", "bremsstrahlung");
        List<DisplacedDecay> decays = new ArrayList<>();
        try (EventGenerator generator = new EventGenerator(experiment, Runs.samples(11, 1, 20_000), false)) {
            generator.generate(50, batch -> {
                decays.addAll(batch);
                return new byte[0];
            }, bytes -> { }, Progress.SILENT);
        }
        assertThat(decays).hasSize(50);
        for (DisplacedDecay decay : decays) {
            assertThat(decay.incoming()).allSatisfy(beam -> assertThat(beam.momentum().py()).isCloseTo(7000 * LEAN, within(1e-3)));
            assertThat(decay.incoming().get(0).momentum().pz()).isEqualTo(-decay.incoming().get(1).momentum().pz());
            assertThat(Math.abs(decay.production().z())).isLessThanOrEqualTo(4 * 0.045);
        }
        assertThat(decays.stream().map(d -> d.production().x()).distinct().count()).isGreaterThan(40);
    }

    /** A table of one π⁰ for each inelastic collision, in pb, is one π⁰ for each proton on target. */
    @Test
    void tablesOfTheUserServeADump(@TempDir Path folder) throws IOException {
        Beam beam = BeamDesign.protons(30, List.of(), BeamSource.PLAIN, Optional.of(NamedFolder.of(folder)));
        double each = beam.collisionCrossSection() * 1e9 / 4;
        StringBuilder table = new StringBuilder();
        for (double theta : new double[] {-2.025, -1.975}) {
            for (double p : new double[] {1.225, 1.275}) {
                table.append(theta).append(' ').append(p).append(' ').append(each).append('\n');
            }
        }
        Files.writeString(folder.resolve("TOY_30GeV_111.txt"), table);
        Detector d = new Detector("d", "d", "d", "test", beam, 1e10, ProductionPoint.ORIGIN, Volume.of(new Cylinder(1, 0.1, 0.5, 0, 0)),
            Acceptance.ALL, Efficiency.constant(1), 3, 0);
        Experiment experiment = Experiment.of(PARTICLE, d, List.of("pi0"), BeamTables.of(beam, BeamTables.standardGenerator(beam)),
            BremsstrahlungModel.STANDARD);
        double made = new SpectrumEstimator(new RunSettings(1, 1, OptionalLong.of(20_000), 0.01, Sampling.PLAIN)).made(experiment);
        double branching = ((DecayProduction) PARTICLE.process("pi0").orElseThrow()).branching();
        assertThat(made).isCloseTo(1e10 * branching, within(0.02 * 1e10 * branching));
    }
}
