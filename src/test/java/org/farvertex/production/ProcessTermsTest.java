package org.farvertex.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleBiFunction;
import org.apache.commons.rng.simple.RandomSource;
import org.farvertex.config.Detectors;
import org.farvertex.config.ModelFile;
import org.farvertex.detector.Detector;
import org.farvertex.detector.EnergyRange;
import org.farvertex.event.FlightBatch;
import org.farvertex.event.Polarisation;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.model.data.FileModel;
import org.farvertex.particle.Particle;
import org.farvertex.spectrum.EmbeddedSpectra;
import org.farvertex.spectrum.Generator;
import org.farvertex.statistics.WeightSum;
import org.junit.jupiter.api.Test;

/** Processes of model files: when they are closed, what of their couplings radiates, and how they draw. */
class ProcessTermsTest {

    private static final double MASS = 0.1;
    private static final Detector FASER = Detectors.resolve("faser");
    private static final Detector DUMP = Detectors.resolve("ship-2015");
    private static final Detector ELECTRONS = Detectors.resolve("e137");
    private static final AngularWindow AHEAD = new AngularWindow(0, 0.003, 0, 2 * Math.PI);
    private static final FileModel FILE = new FileModel(ModelFile.read(Path.of("src/test/resources/config/models/every-key.yaml")), 1e-4);

    private static Scene scene(Detector detector, double mass, BremsstrahlungModel radiated) {
        return new Scene(mass, 1e-4, detector, detector.equals(FASER) ? Optional.of(EmbeddedSpectra.of(List.of("pp14TeV"), Generator.SIBYLL)) : Optional.empty(), AHEAD,
            EnergyRange.ALL, radiated);
    }

    private static Scene scene(Detector detector, double mass) {
        return scene(detector, mass, BremsstrahlungModel.STANDARD);
    }

    private static NucleonBremsstrahlungProduction nucleons(double vector, double scalar, double axial) {
        return new NucleonBremsstrahlungProduction("b", 1, "", vector, scalar, axial, 0);
    }

    /** In the middle of what is radiated. */
    private static FlightBatch sample() {
        FlightBatch batch = new FlightBatch(1);
        batch.size = 1;
        batch.energy[0] = 0.4 * FASER.beam().energy();
        batch.momentum[0] = batch.energy[0];
        batch.directionX[0] = 0.2 / batch.energy[0];
        batch.directionZ[0] = 1;
        return batch;
    }

    private static double made(ProductionProcess process, BremsstrahlungModel radiated) {
        return Math.exp(process.density(scene(FASER, MASS, radiated)).log(sample(), 0, 0));
    }

    /** Vector and axial currents of 3 and 4 radiate transverse bosons like one of 5; any one coupling opens the process. */
    @Test
    void currentsAddInQuadrature() {
        assertThat(made(nucleons(3e-5, 0, 4e-5), BremsstrahlungModel.STANDARD) / made(nucleons(5e-5, 0, 0), BremsstrahlungModel.STANDARD)).isCloseTo(1, within(1e-12));
        double together = made(nucleons(3e-5, 2e-5, 0), BremsstrahlungModel.STANDARD);
        double apart = made(nucleons(3e-5, 0, 0), BremsstrahlungModel.STANDARD) + made(nucleons(0, 2e-5, 0), BremsstrahlungModel.STANDARD);
        assertThat(together / apart).isCloseTo(1, within(1e-12));
        assertThat(nucleons(0, 0, 0).closed(scene(FASER, MASS)).orElseThrow()).contains("not couple");
        for (NucleonBremsstrahlungProduction open : List.of(nucleons(1e-5, 0, 0), nucleons(0, 1e-5, 0), nucleons(0, 0, 1e-5))) {
            assertThat(open.closed(scene(FASER, MASS))).isEmpty();
        }
        for (double[] bad : new double[][] {{1e160, 0, 0}, {0, 1e160, 0}, {0, 0, 1e160}}) {
            assertThatThrownBy(() -> nucleons(bad[0], bad[1], bad[2])).hasMessageContaining("finite");
        }
    }

    /** Where the axial current radiates too it adds its square, with the proton's form factor, to what the charge does. */
    @Test
    void theAxialCurrentAddsItsSquare() {
        double e = Math.sqrt(4 * Math.PI / 137.036);
        VectorCouplings charges = new VectorCouplings(2e-4 * e / 3, -1e-4 * e / 3, -1e-4 * e / 3, -1e-4 * e, -1e-4 * e);
        ProtonBremsstrahlungProduction process = new ProtonBremsstrahlungProduction("b", 1, "", charges, 7e-5, 0);
        double charge = made(process, BremsstrahlungModel.STANDARD);
        double both = made(process, BremsstrahlungModel.STANDARD.radiating(true, false));
        double axial = made(nucleons(7e-5, 0, 0), BremsstrahlungModel.STANDARD);
        assertThat((both - charge) / axial).isCloseTo(1, within(1e-9));
        assertThat(made(process, BremsstrahlungModel.STANDARD.radiating(false, true)) / charge).isNotCloseTo(1, within(1e-6));
    }

    /** Off the mass shell \([1+(H/z\Lambda^2)^2]^{-2}\) is left, with H = p_T² + (1 − z)m² + z²m_p². */
    @Test
    void suppressionOffTheMassShell() {
        BremsstrahlungModel soft = BremsstrahlungModel.STANDARD.offShell(OptionalDouble.of(1.2));
        double h = 0.04 + 0.6 * MASS * MASS + 0.16 * 0.93827209 * 0.93827209;
        double off = h / (0.4 * 1.44);
        assertThat(made(nucleons(1e-5, 0, 0), soft) / made(nucleons(1e-5, 0, 0), BremsstrahlungModel.STANDARD)).isCloseTo(1 / Math.pow(1 + off * off, 2), within(1e-6));
        assertThat(soft.citations()).containsExactly("2409.09123");
        assertThat(BremsstrahlungModel.STANDARD.citations()).isEmpty();
        assertThat(BremsstrahlungModel.STANDARD.radiating(false, true).citations()).containsExactly("2409.11386");
    }

    /** A sample of one domain holds another's if it lies inside of it, in all three of its ends, which belong to it. */
    @Test
    void domainsInsideOfOthers() {
        BremsstrahlungModel model = BremsstrahlungModel.within(0.2, 0.8, 1);
        assertThat(model.covers(model)).isTrue();
        assertThat(model.covers(BremsstrahlungModel.within(0.3, 0.7, 0.5))).isTrue();
        assertThat(List.of(BremsstrahlungModel.within(0.1, 0.8, 1), BremsstrahlungModel.within(0.2, 0.9, 1), BremsstrahlungModel.within(0.2, 0.8, 1.1)))
            .noneMatch(model::covers);
        assertThat(model.holds(0.2, 1) && model.holds(0.8, 1) && model.holds(0.5, 0)).isTrue();
        assertThat(model.holds(0.1999, 0) || model.holds(0.8001, 0) || model.holds(0.5, 1.001)).isFalse();
        ProductionProcess process = nucleons(1e-5, 0, 0);
        assertThat(process.alike(scene(FASER, MASS, model), scene(FASER, MASS, model))).isTrue();
        assertThat(process.alike(scene(FASER, MASS, model), scene(FASER, MASS))).isFalse();
        assertThat(process.covers(scene(FASER, MASS), scene(FASER, MASS, model))).isTrue();
        assertThat(process.covers(scene(FASER, MASS, model), scene(FASER, MASS))).isFalse();
    }

    /** Particles in place of a meson: closed without an angle, as many as its square says; spectra tell whether samples are alike. */
    @Test
    void mixingGoesAsTheSquaredAngle() {
        MixingProduction one = mixing(1e-4);
        MixingProduction three = mixing(-3e-4);
        assertThat(mixing(0).closed(scene(FASER, MASS)).orElseThrow()).contains("not couple");
        assertThat(one.closed(scene(FASER, MASS))).isEmpty();
        assertThatThrownBy(() -> mixing(1e200)).hasMessageContaining("finite");
        Scene scene = scene(FASER, MASS);
        assertThat(three.density(scene).log(sample(), 0, 0) - one.density(scene).log(sample(), 0, 0)).isCloseTo(2 * Math.log(3), within(1e-9));
        List<ToDoubleBiFunction<FlightBatch, Integer>> count = List.of((b, i) -> 1);
        double ratio = Observables.of(three.proposal(scene, Sampling.IMPORTANCE), 131, 5, count).get(0).mean()
            / Observables.of(one.proposal(scene, Sampling.IMPORTANCE), 131, 5, count).get(0).mean();
        assertThat(ratio).isCloseTo(9, within(1e-9));
        assertThat(one.alike(scene, scene)).isTrue();
        assertThat(one.alike(scene, new Scene(MASS, 1, FASER, Optional.empty(), AHEAD, EnergyRange.ALL, BremsstrahlungModel.STANDARD))).isFalse();
        assertThat(one.uncertaintyFactor()).isEqualTo(1);
        assertThat(one.eitherCharge()).isFalse();
        assertThat(nucleons(1, 0, 0).polarisation()).isEqualTo(Polarisation.NONE);
    }

    private static MixingProduction mixing(double angle) {
        return new MixingProduction("m", 1, "", List.of(), Polarisation.NONE, Particle.ETA, angle, 0);
    }

    /** Electrons radiate ε² times their number, so two samples differ by a factor alone. */
    @Test
    void electronsRadiateAsTheirNumber() {
        Scene scene = scene(ELECTRONS, 0.05);
        double one = radiated(1e-4).density(scene).log(sample(), 0, 0);
        assertThat(radiated(3e-4).density(scene).log(sample(), 0, 0) - one).isCloseTo(2 * Math.log(3), within(1e-12));
        assertThat(one).isCloseTo(2 * Math.log(1e-4 / Math.sqrt(4 * Math.PI / 137.035999084)) + Math.log(ELECTRONS.exposure()), within(1e-9));
        assertThat(radiated(1e-4).alike(scene, scene)).isTrue();
    }

    private static ElectronBremsstrahlungProduction radiated(double coupling) {
        return new ElectronBremsstrahlungProduction("e", 1, "", new VectorCouplings(0, 0, 0, -coupling, 0), 0);
    }

    /** Tables serve a collider, where they have masses, up to a transverse momentum, and as many particles as their factor says. */
    @Test
    void tablesOfTheParticle() {
        TabulatedProduction process = (TabulatedProduction) FILE.at(MASS).processes().stream().filter(TabulatedProduction.class::isInstance).findFirst().orElseThrow();
        assertThat(process.obstacle(FASER.beam())).isEmpty();
        assertThat(process.obstacle(DUMP.beam()).orElseThrow()).contains(DUMP.beam().id());
        assertThat(process.closed(scene(FASER, MASS))).isEmpty();
        assertThat(process.closed(scene(FASER, 2 * process.tables().most())).orElseThrow()).contains("tables cover");
        assertThat(times(process, 0, 1).closed(scene(FASER, MASS)).orElseThrow()).contains("not couple");
        assertThatThrownBy(() -> times(process, -1, 1)).hasMessageContaining("factor");
        assertThatThrownBy(() -> times(process, 1, 0)).hasMessageContaining("transverse");
        Scene scene = scene(FASER, MASS);
        assertThat(process.alike(scene, scene)).isTrue();
        List<ToDoubleBiFunction<FlightBatch, Integer>> averages = List.of((b, i) -> 1, (b, i) -> b.energy[i]);
        List<WeightSum> once = Observables.of(times(process, 1, Double.POSITIVE_INFINITY).proposal(scene, Sampling.IMPORTANCE), 132, 5, averages);
        List<WeightSum> thrice = Observables.of(times(process, 3, Double.POSITIVE_INFINITY).proposal(scene, Sampling.IMPORTANCE), 132, 5, averages);
        assertThat(once.get(0).mean()).isPositive();
        assertThat(thrice.get(0).mean() / once.get(0).mean()).isCloseTo(3, within(1e-9));
        FlightBatch drawn = new FlightBatch(50);
        drawn.size = 50;
        times(process, 1, Double.POSITIVE_INFINITY).proposal(scene, Sampling.IMPORTANCE).draw(RandomSource.XO_SHI_RO_256_PP.create(3), drawn);
        double log = times(process, 1, Double.POSITIVE_INFINITY).density(scene).log(drawn, 0, 0);
        assertThat(times(process, 3, Double.POSITIVE_INFINITY).density(scene).log(drawn, 0, 0) - log).isCloseTo(Math.log(3), within(1e-9));
    }

    private static TabulatedProduction times(TabulatedProduction process, double factor, double mostTransverse) {
        return new TabulatedProduction("t", 1, "", List.of(), Polarisation.NONE, process.tables(), factor, mostTransverse, 0);
    }

    /** Couplings of quarks make those of nucleons; ε is the electron's over e, without its sign. */
    @Test
    void couplingsOfNucleonsAndElectrons() {
        VectorCouplings x = new VectorCouplings(3, 5, 7, -0.2, 11);
        assertThat(x.proton()).isEqualTo(11);
        assertThat(x.neutron()).isEqualTo(13);
        assertThat(x.kineticMixing()).isCloseTo(0.2 / Math.sqrt(4 * Math.PI / 137.035999084), within(1e-9));
        VectorCouplings half = x.times(0.5);
        assertThat(new double[] {half.up(), half.down(), half.strange(), half.electron(), half.muon()}).containsExactly(1.5, 2.5, 3.5, -0.1, 5.5);
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < i; j++) {
                double[] c = new double[5];
                c[i] = Double.MAX_VALUE;
                c[j] = Double.MAX_VALUE;
                assertThatThrownBy(() -> new VectorCouplings(c[0], c[1], c[2], c[3], c[4])).hasMessageContaining("finite");
            }
        }
    }
}
