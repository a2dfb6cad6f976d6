package org.farvertex.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.farvertex.config.Detectors;
import org.farvertex.detector.Beams;
import org.farvertex.detector.Detector;
import org.farvertex.detector.EnergyRange;
import org.farvertex.detector.FreePath;
import org.farvertex.detector.NucleonCrossSection;
import org.farvertex.detector.ProductionPoint;
import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.model.KineticMixing;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.model.RightHandedT3R.Scenario;
import org.farvertex.particle.Particle;
import org.farvertex.spectrum.BeamSpectra;
import org.farvertex.spectrum.EmbeddedSpectra;
import org.farvertex.spectrum.Generator;
import org.farvertex.spectrum.ParentSpectrum;
import org.farvertex.statistics.WeightSum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Densities make a sample of one experiment one of another, and say in closed form what they leave to the ratio. */
class ProductionDensityTest {

    private static final double MASS = 0.05;
    private static final Detector FASER = Detectors.resolve("faser");
    private static final double ENERGY = FASER.beam().energy();
    private static final AngularWindow AHEAD = new AngularWindow(0, 0.005, 0, 2 * Math.PI);

    private static Scene scene(Generator generator, BremsstrahlungModel radiated) {
        BeamSpectra spectra = EmbeddedSpectra.of(List.of("pp14TeV"), generator);
        return new Scene(MASS, 1e-4, FASER, Optional.of(spectra), AHEAD, EnergyRange.ALL, radiated);
    }

    private static ProductionProcess process(String label) {
        if (label.equals("conversion")) {
            return new ConversionProduction(label, 1, "", 1e-5, 0);
        }
        return (label.equals("longitudinal") ? new RightHandedT3R(10, 1, false, Scenario.VISIBLE) : new KineticMixing(1e-5)).at(MASS).process(label).orElseThrow();
    }

    /** Draws under one generator, weighted, against draws under another: what flies ahead, its energy and its angle; 15 comparisons at 4.5 σ, once in 10,000. */
    @ParameterizedTest
    @CsvSource({"pi0,SIBYLL,PYTHIA", "eta,SIBYLL,DPMJET", "longitudinal,SIBYLL,PYTHIA", "bremsstrahlung,SIBYLL,SIBYLL", "conversion,SIBYLL,PYTHIA"})
    void ratiosReweight(String label, Generator drawn, Generator wanted) {
        ProductionProcess process = process(label);
        Scene own = scene(drawn, BremsstrahlungModel.STANDARD);
        Scene other = scene(wanted, BremsstrahlungModel.within(0.2, 0.8, 0.6));
        ProductionDensity from = process.density(own);
        ProductionDensity to = process.density(other);
        List<ToDoubleBiFunction<FlightBatch, Integer>> averages = List.of((b, i) -> b.energy[i] > 100 ? 1 : 0, (b, i) -> b.energy[i] > 100 ? b.energy[i] : 0,
            (b, i) -> b.energy[i] > 100 && Math.hypot(b.directionX[i], b.directionY[i]) < 5e-4 ? 1 : 0);
        Proposal draws = process.proposal(own, Sampling.IMPORTANCE);
        List<ToDoubleBiFunction<FlightBatch, Integer>> weighted = averages.stream().<ToDoubleBiFunction<FlightBatch, Integer>>map(f -> (b, i) ->
            f.applyAsDouble(b, i) * Math.exp(to.log(b, i, draws.part(b.stratum[i])) - from.log(b, i, draws.part(b.stratum[i])))).toList();
        List<WeightSum> reweighted = Observables.of(draws, 121, 20, weighted);
        List<WeightSum> direct = Observables.of(process.proposal(other, Sampling.IMPORTANCE), 122, 20, averages);
        for (int f = 0; f < averages.size(); f++) {
            assertThat(Math.abs(Observables.pull(reweighted.get(f), direct.get(f)))).as("%s, average %d: %s, %s", label, f, reweighted.get(f), direct.get(f))
                .isLessThan(4.5);
            assertThat(direct.get(f).error() / direct.get(f).mean()).isLessThan(0.05);
        }
    }

    private static FlightBatch one(double energy, double transverse) {
        FlightBatch batch = new FlightBatch(1, true);
        batch.size = 1;
        batch.energy[0] = energy;
        batch.momentum[0] = Math.sqrt(energy * energy - MASS * MASS);
        batch.directionX[0] = transverse / batch.momentum[0];
        batch.directionZ[0] = Math.sqrt(1 - batch.directionX[0] * batch.directionX[0]);
        batch.parentMomentum[0] = 2 * batch.momentum[0];
        batch.parentCosine[0] = 1;
        batch.rollCosine[0] = 1;
        return batch;
    }

    /** In z and p_T² bremsstrahlung has the number of interactions times σ(s′)/σ(s) |F|²w, whose ratio of cross sections is linear between nodes; nothing outside. */
    @ParameterizedTest
    @CsvSource({"0.1,0", "0.25,0.3", "0.5,0.99", "0.77,0.01", "0.9,0.5"})
    void bremsstrahlungIsItsFormula(double z, double transverse) {
        ProtonBremsstrahlungProduction process = (ProtonBremsstrahlungProduction) process("bremsstrahlung");
        double s = 1.4e4 * 1.4e4;
        NucleonCrossSection sigma = NucleonCrossSection.PROTON;
        double made = FASER.exposure() * FASER.beam().inelasticCrossSection().orElseThrow() * 1e9;
        double expected = made * sigma.at(s * (1 - z)) / sigma.at(s)
            * new ProtonBremsstrahlung(process.couplings(), MASS, s, List.of(sigma)).splitting(z, transverse * transverse);
        ProductionDensity density = process.density(scene(Generator.SIBYLL, BremsstrahlungModel.STANDARD));
        FlightBatch batch = one(z * ENERGY * (1 + (z < 0.5 ? 1 : -1) * 1e-12), transverse);
        assertThat(Math.exp(density.log(batch, 0, 0)) / expected).isCloseTo(1, within(1e-4));
        assertThat(density.log(one(0.0999 * ENERGY, transverse), 0, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(density.log(one(0.9001 * ENERGY, transverse), 0, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(density.log(one(z * ENERGY, 1.001), 0, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    /** In place of another it has its density, up to the largest transverse momentum and no farther. */
    @Test
    void inPlaceUpToATransverseMomentum() {
        ParentSpectrum pions = EmbeddedSpectra.of(List.of("pp14TeV"), Generator.SIBYLL).of(Particle.PI0);
        FlightBatch batch = one(1000, 0.3);
        double momentum = batch.momentum[0];
        double expected = pions.logDensity(momentum, batch.directionX[0], batch.directionZ[0]) + Math.log(7);
        assertThat(ProductionDensity.inPlace(pions, 7, Double.POSITIVE_INFINITY).log(batch, 0, 0)).isCloseTo(expected, within(1e-12));
        double exactly = momentum * batch.directionX[0];
        assertThat(ProductionDensity.inPlace(pions, 7, exactly).log(batch, 0, 0)).isCloseTo(expected, within(1e-12));
        assertThat(ProductionDensity.inPlace(pions, 7, Math.nextDown(exactly)).log(batch, 0, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
        double ofParent = pions.logDensity(2 * momentum, batch.directionX[0], batch.directionZ[0]) + Math.log(3);
        assertThat(ProductionDensity.ofParent(pions, 3).log(batch, 0, 0)).isCloseTo(ofParent, within(1e-9));
    }

    /** A parent that flies d = 40 m in a dump of λ = 0.17 m: at a place s the density is \(e^{-s(1/d+1/\lambda)}/d\), and nothing beyond where it is followed. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05, 0.4, 1.5})
    void placesOfDecay(double place) {
        FreePath path = FreePath.of(Beams.byId("protons-400GeV").orElseThrow(), ProductionPoint.ORIGIN, Particle.K_PLUS);
        FlightBatch batch = one(10, 0.5);
        batch.shiftX[0] = place * batch.directionX[0];
        batch.shiftZ[0] = place * batch.directionZ[0];
        double perGeV = 40 / batch.parentMomentum[0];
        ProductionDensity density = FlyingParents.density((b, i, part) -> 7 + part, path, 5, perGeV);
        assertThat(density.log(batch, 0, 2)).isCloseTo(9 - Math.log(40) - place * (1.0 / 40 + 1 / path.interactionLength()), within(1e-9));
        double last = 5 / batch.directionZ[0];
        batch.shiftX[0] = last * 1.001 * batch.directionX[0];
        batch.shiftZ[0] = last * 1.001 * batch.directionZ[0];
        assertThat(density.log(batch, 0, 2)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    /** From any place that a parent reaches, every point of the front of the detector lies in a direction of the wider window, and no wider one is needed. */
    @ParameterizedTest
    @CsvSource({"0, 0.002, 0, 6.283185307179586, 140, 0.119", "0.01, 0.02, 1, 0.7, 20, 0.05", "0.0005, 0.002, -2, 0.9, 20, 0.2", "0.1, 0.2, 3, 0.3, 479, 0.05"})
    void aWiderWindowHoldsTheDetectorFromEverywhere(double least, double most, double phi, double width, double along, double across) {
        double distance = 480;
        AngularWindow window = new AngularWindow(least, most, phi, width);
        AngularWindow wider = FlyingParents.window(window, distance, along, across);
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(5);
        double widest = 0;
        for (int i = 0; i < 5000; i++) {
            double theta = i % 2 == 0 ? most : least + (most - least) * rng.nextDouble();
            double toPhi = phi + width * (rng.nextDouble() - 0.5);
            double fromPhi = i % 4 == 0 ? toPhi + Math.PI : 2 * Math.PI * rng.nextDouble();
            double from = across * (i % 3 == 0 ? 1 : rng.nextDouble());
            double z = along * (i % 5 == 0 ? 1 : rng.nextDouble());
            double x = Math.tan(theta) * distance * Math.cos(toPhi) - from * Math.cos(fromPhi);
            double y = Math.tan(theta) * distance * Math.sin(toPhi) - from * Math.sin(fromPhi);
            double seen = Math.atan(Math.hypot(x, y) / (distance - z));
            assertThat(wider.contains(seen * (1 - 1e-12), Math.atan2(y, x))).as("%s from %s, %s", wider, seen, Math.atan2(y, x)).isTrue();
            widest = Math.max(widest, seen);
        }
        assertThat(wider.thetaMax() / widest).isBetween(1 - 1e-9, 1.001);
        AngularWindow same = FlyingParents.window(window, distance, 0, 0);
        assertThat(same.thetaMax()).isCloseTo(most, within(1e-12));
    }
}
