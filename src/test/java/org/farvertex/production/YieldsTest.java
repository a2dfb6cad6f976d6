package org.farvertex.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import org.farvertex.config.Detectors;
import org.farvertex.config.ModelFile;
import org.farvertex.detector.Absorber;
import org.farvertex.detector.Acceptance;
import org.farvertex.detector.Detector;
import org.farvertex.detector.Efficiency;
import org.farvertex.detector.EnergyRange;
import org.farvertex.detector.ProductionPoint;
import org.farvertex.event.FlightBatch;
import org.farvertex.event.Polarisation;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.geometry.Cylinder;
import org.farvertex.geometry.Volume;
import org.farvertex.model.data.FileModel;
import org.farvertex.particle.Particle;
import org.farvertex.spectrum.BeamSpectra;
import org.farvertex.spectrum.EmbeddedSpectra;
import org.farvertex.spectrum.Generator;
import org.farvertex.spectrum.ParentSpectrum;
import org.farvertex.spectrum.SpectrumCells;
import org.junit.jupiter.api.Test;

/** How many particles processes make altogether: coupling squared, times what the spectra hold, times the interactions of the exposure. */
class YieldsTest {

    private static final double MASS = 0.05;
    private static final Detector FASER = Detectors.resolve("faser");
    private static final BeamSpectra LHC = EmbeddedSpectra.of(List.of("pp14TeV"), Generator.SIBYLL);
    /** 150/fb × 80.7507 mb, the inelastic cross section of the run that made the tables. */
    private static final double INTERACTIONS = 150e3 * 80.7507e9;
    private static final List<ToDoubleBiFunction<FlightBatch, Integer>> COUNT = List.of((b, i) -> 1);

    private static Scene scene(Detector detector) {
        return new Scene(MASS, 1e-4, detector, Optional.of(LHC), new AngularWindow(0, 0.003, 0, 2 * Math.PI), EnergyRange.ALL, BremsstrahlungModel.STANDARD);
    }

    private static double contents(ParentSpectrum spectrum) {
        return Arrays.stream(SpectrumCells.of(spectrum, Double.POSITIVE_INFINITY).contents()).sum();
    }

    private static FlightBatch one() {
        FlightBatch batch = new FlightBatch(1);
        batch.size = 1;
        batch.momentum[0] = 1000;
        batch.energy[0] = 1000;
        batch.directionX[0] = 3e-4;
        batch.directionZ[0] = Math.sqrt(1 - 9e-8);
        return batch;
    }

    /** One for every η times the squared amplitude; 1e-3 for those that the collision cannot make. */
    @Test
    void mixing() {
        MixingProduction process = new MixingProduction("m", 1, "", List.of(), Polarisation.NONE, Particle.ETA, -3e-4, 0);
        double made = Observables.of(process.proposal(scene(FASER), Sampling.PLAIN), 141, 20, COUNT).get(0).mean();
        double expected = 9e-8 * INTERACTIONS * contents(LHC.of(Particle.ETA));
        assertThat(made / expected).isCloseTo(1, within(1e-3));
        double density = process.density(scene(FASER)).log(one(), 0, 0);
        assertThat(density).isCloseTo(Math.log(9e-8 * INTERACTIONS) + LHC.of(Particle.ETA).logDensity(1000, 3e-4, one().directionZ[0]), within(1e-4));
    }

    /** Longitudinal A′ are in place of π⁰, which the polarisation must say. */
    @Test
    void longitudinal() {
        LongitudinalProduction process = (LongitudinalProduction) new org.farvertex.model.RightHandedT3R(10, 1, false,
            org.farvertex.model.RightHandedT3R.Scenario.VISIBLE).at(MASS).process("longitudinal").orElseThrow();
        assertThat(process.polarisation()).isEqualTo(Polarisation.LONGITUDINAL);
        // θ_L = f_π/(√2 V) with f_π = 92.2 MeV
        double squared = Math.pow(0.0922 / (Math.sqrt(2) * 10), 2);
        double density = process.density(scene(FASER)).log(one(), 0, 0);
        assertThat(density).isCloseTo(Math.log(squared * INTERACTIONS) + LHC.of(Particle.PI0).logDensity(1000, 3e-4, one().directionZ[0]), within(0.01));
    }

    /** Tables of cross sections [pb]: what they hold times the luminosity, 150,000/pb. */
    @Test
    void tabulated() {
        FileModel model = new FileModel(ModelFile.read(Path.of("src/test/resources/config/models/every-key.yaml")), 1e-4);
        TabulatedProduction tables = (TabulatedProduction) model.at(0.1).processes().stream().filter(TabulatedProduction.class::isInstance).findFirst().orElseThrow();
        TabulatedProduction twice = new TabulatedProduction("t", 1, "", List.of(), Polarisation.NONE, tables.tables(), 2, Double.POSITIVE_INFINITY, 0);
        Scene scene = new Scene(0.1, 1e-4, FASER, Optional.of(LHC), new AngularWindow(0, 0.003, 0, 2 * Math.PI), EnergyRange.ALL, BremsstrahlungModel.STANDARD);
        double made = Observables.of(twice.proposal(scene, Sampling.PLAIN), 142, 20, COUNT).get(0).mean();
        assertThat(made / (2 * 150e3 * contents(tables.tables().at(0.1)))).isCloseTo(1, within(1e-3));
    }

    /** Photons that are there and those of π⁰, twice 98.8 % of them, times the squared coupling: what is made over the probability of each. */
    @Test
    void conversion() {
        double g = 1e-4;
        ConversionProduction process = new ConversionProduction("c", 1, "", g, 0);
        Primakoff primakoff = new Primakoff(Absorber.of(FASER.beam()), MASS, FASER.beam().energy());
        double energetic = Observables.of(process.proposal(scene(FASER), Sampling.PLAIN), 143, 200,
            List.of((b, i) -> b.momentum[i] > 1 && b.directionZ[i] > Math.cos(1.5) ? 1 / primakoff.probability(b.momentum[i]) : 0)).get(0).mean();
        double photons = Observables.of(new ForwardMixing(LHC.of(Particle.PHOTON), 0, FASER.beam().rest(), 1, Double.POSITIVE_INFINITY), 144, 200,
            List.of((b, i) -> b.momentum[i] > 1 && b.directionZ[i] > Math.cos(1.5) ? 1 : 0)).get(0).mean();
        double ofPions = LHC.photonsOfPions() ? 0 : 2 * 0.98823
            * Observables.of(new CellByCellDecay(LHC.of(Particle.PI0), new org.farvertex.kinematics.TwoBodyDecay(Particle.PI0.mass(), 0, 0), FASER.beam().rest(),
                new AngularWindow(0, 1.5, 0, 2 * Math.PI), 1), 145, 200, List.of((b, i) -> b.momentum[i] > 1 && b.directionZ[i] > Math.cos(1.5) ? 1 : 0)).get(0).mean();
        assertThat(energetic / (g * g * INTERACTIONS * (photons + ofPions))).isCloseTo(1, within(0.03));
    }

    /** A detector in front of what absorbs the photons sees none of their particles. */
    @Test
    void beforeTheAbsorberThereIsNone() {
        double absorber = Absorber.of(FASER.beam()).distance();
        ConversionProduction process = new ConversionProduction("c", 1, "", 1e-4, 0);
        for (double front : new double[] {0.5 * absorber, 2 * absorber}) {
            Detector detector = new Detector("near", "", "", "", FASER.beam(), 1, ProductionPoint.ORIGIN, Volume.of(new Cylinder(front, 1, 1, 0, 0)), Acceptance.ALL,
                Efficiency.constant(1), 3, 0);
            assertThat(process.closed(scene(detector)).filter(why -> why.contains("before the absorber")).isPresent()).isEqualTo(front < absorber);
        }
    }
}
