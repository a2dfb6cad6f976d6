package org.farvertex.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import org.farvertex.detector.Acceptance;
import org.farvertex.detector.Beams;
import org.farvertex.detector.Detector;
import org.farvertex.detector.Efficiency;
import org.farvertex.detector.FreePath;
import org.farvertex.detector.ProductionPoint;
import org.farvertex.event.FlightBatch;
import org.farvertex.event.Polarisation;
import org.farvertex.geometry.Cylinder;
import org.farvertex.geometry.Volume;
import org.farvertex.kinematics.TwoBodyDecay;
import org.farvertex.particle.Particle;
import org.farvertex.propagation.FlightPath;
import org.farvertex.spectrum.BeamSpectra;
import org.farvertex.spectrum.EmbeddedSpectra;
import org.farvertex.spectrum.Generator;
import org.farvertex.statistics.WeightSum;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parents that fly before they decay: kaons at the LHC and in a dump. */
class FlyingParentsTest {

    private static final double MASS = 0.2;

    private static Detector detector(String beam, double front, double length, double radius, double cx) {
        return new Detector("test", "test", "", "", Beams.byId(beam).orElseThrow(), 1, ProductionPoint.ORIGIN,
            Volume.of(new Cylinder(front, length, radius, cx, 0)), Acceptance.ALL, Efficiency.constant(1), 3, 0);
    }

    private static Proposal open(Detector detector, Particle parent, double perMetre, Sampling sampling) {
        boolean collider = detector.beam().collider();
        BeamSpectra spectra = EmbeddedSpectra.of(List.of(collider ? "pp14TeV" : "p400GeV_p"), collider ? Generator.SIBYLL : Generator.PYTHIA);
        Scene scene = new Scene(MASS, perMetre, detector, Optional.of(spectra), detector.window(0), org.farvertex.detector.EnergyRange.ALL,
            BremsstrahlungModel.STANDARD);
        RestFrame frame = RestFrame.of(new TwoBodyDecay(parent.mass(), MASS, Particle.PI0.mass()));
        return new DecayProduction("test", 1, "", List.of(), Polarisation.NONE, parent, List.of(Particle.PI0), Optional.of(frame), 1, false, 0)
            .proposal(scene, sampling);
    }

    /** How many decay in the volume at some decay length over momentum, and where they start. */
    private static List<ToDoubleBiFunction<FlightBatch, Integer>> averages(Detector detector, double decayPerGeV) {
        FlightPath path = new FlightPath(detector.decayVolume(), 1);
        double[] out = new double[1];
        ToDoubleBiFunction<FlightBatch, Integer> decays = (b, i) -> {
            FlightBatch one = new FlightBatch(1, true);
            one.copy(b, i, 0);
            one.size = 1;
            one.weight[0] = 1;
            one.logWeight[0] = 0;
            path.trace(one, 0, 0, decayPerGeV);
            path.weigh(one, 0, out);
            return out[0];
        };
        return List.of(decays, (b, i) -> decays.applyAsDouble(b, i) * b.shiftZ[i], (b, i) -> decays.applyAsDouble(b, i) * b.energy[i],
            (b, i) -> decays.applyAsDouble(b, i) * Math.hypot(b.shiftX[i], b.shiftY[i]));
    }

    /**
     * Counts of decays, on the axis and off it, of long-lived particles and of short-lived ones that start late if they are to be seen; 20 comparisons at
     * 4.5 σ: by chance once in 7,000.
     */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"lhc-14TeV,130,480,10,3,0,0.0001", "lhc-14TeV,321,480,10,3,0,0.0001", "lhc-14TeV,310,480,10,3,0,20",
        "protons-400GeV,321,30,20,2,0,0.0001", "protons-400GeV,130,30,20,2,4,2"})
    void importanceAndPlainSamplingAgree(String beam, int id, double front, double length, double radius, double cx, double perMetre) {
        Detector detector = detector(beam, front, length, radius, cx);
        List<ToDoubleBiFunction<FlightBatch, Integer>> averages = averages(detector, 1 / perMetre);
        List<WeightSum> ours = displaced(open(detector, Particle.of(id), perMetre, Sampling.IMPORTANCE), 111, 150, averages);
        List<WeightSum> plain = displaced(open(detector, Particle.of(id), perMetre, Sampling.PLAIN), 112, 600, averages);
        for (int f = 0; f < averages.size(); f++) {
            assertThat(Math.abs(Observables.pull(ours.get(f), plain.get(f)))).as("average %d: %s, %s", f, ours.get(f), plain.get(f)).isLessThan(4.5);
        }
        assertThat(ours.get(0).error() / ours.get(0).mean()).isLessThan(0.1);
        assertThat(plain.get(0).effective()).isGreaterThan(30);
    }

    private static List<WeightSum> displaced(Proposal proposal, long seed, int batches, List<ToDoubleBiFunction<FlightBatch, Integer>> averages) {
        return Observables.of(proposal, seed, batches, (b, i) -> true, averages);
    }

    /** In a dump a share \(\lambda/(\lambda+d)\) decays, at mean depth \(\lambda d/(\lambda+d)\): each kaon's own share is its expected weight. */
    @Test
    void inADumpDecayCompetesWithInteraction() {
        Detector detector = detector("protons-400GeV", 30, 20, 2, 0);
        double length = 0.1678;
        double perGeV = 1.973269804e-16 / Particle.K_PLUS.width() / Particle.K_PLUS.mass();
        List<WeightSum> sums = displaced(open(detector, Particle.K_PLUS, 0, Sampling.PLAIN), 113, 200, List.of((b, i) -> 1,
            (b, i) -> (length + perGeV * b.parentMomentum[i]) / length,
            (b, i) -> Math.sqrt(b.shiftX[i] * b.shiftX[i] + b.shiftY[i] * b.shiftY[i] + b.shiftZ[i] * b.shiftZ[i])
                * (length + perGeV * b.parentMomentum[i]) / (length * perGeV * b.parentMomentum[i])));
        double kaons = java.util.Arrays.stream(org.farvertex.spectrum.SpectrumCells.of(EmbeddedSpectra.of(List.of("p400GeV_p"), Generator.PYTHIA)
            .of(Particle.K_PLUS), Double.POSITIVE_INFINITY).contents()).sum();
        // those that fly backwards or beyond the volume are not followed: less than 1 %
        assertThat(sums.get(1).mean() / kaons).isCloseTo(1, within(0.01 + 4.5 * sums.get(1).error() / kaons));
        assertThat(sums.get(2).mean() / sums.get(0).mean()).isCloseTo(1, within(0.01));
    }

    /** Openings of the LHC: 20 m for what is charged, 140 m for what is neutral and near the axis, the wall of the pipe else. */
    @Test
    void waysEndAtTheirAbsorbers() {
        FreePath charged = FreePath.of(Beams.byId("lhc-14TeV").orElseThrow(), ProductionPoint.ORIGIN, Particle.K_PLUS);
        FreePath neutral = FreePath.of(Beams.byId("lhc-14TeV").orElseThrow(), ProductionPoint.ORIGIN, Particle.of(130));
        assertThat(charged.length(1e-4, 1)).isEqualTo(20);
        assertThat(neutral.length(1e-4, 1)).isEqualTo(140);
        assertThat(neutral.length(1e-3, 1)).isEqualTo(20);
        assertThat(neutral.length(0.01, 1)).isCloseTo(5, within(1e-12));
        assertThat(charged.widest()).isCloseTo(0.05, within(1e-12));
        assertThat(neutral.widest()).isCloseTo(0.119, within(1e-12));
    }
}
