package org.farvertex.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.farvertex.detector.Acceptance;
import org.farvertex.detector.Beams;
import org.farvertex.detector.Detector;
import org.farvertex.detector.EnergyRange;
import org.farvertex.detector.Efficiency;
import org.farvertex.detector.ProductionPoint;
import org.farvertex.event.Polarisation;
import org.farvertex.geometry.Cylinder;
import org.farvertex.geometry.Volume;
import org.farvertex.input.NamedFolder;
import org.farvertex.kinematics.TwoBodyDecay;
import org.farvertex.particle.Particle;
import org.farvertex.spectrum.Collisions;
import org.farvertex.spectrum.ForeseeSpectra;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hadrons and antihadrons that decay, from a small folder of tables made for this. */
class DecayProductionTest {

    private static final Particle B = Particle.of(521);
    private static final double MASS = 1;

    @TempDir
    Path folder;

    private void write(int id, double value) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int j = 0; j < 10; j++) {
            for (int i = 0; i < 10; i++) {
                text.append(String.format(Locale.ROOT, "%.3f %.3f %.6e%n", -3.025 + 0.1 * j, 2.025 + 0.1 * i, value));
            }
        }
        Files.writeString(folder.resolve("TOY_14TeV_" + id + ".txt"), text);
    }

    private Scene scene(double mass) {
        Detector detector = new Detector("test", "test", "", "", Beams.byId("lhc-14TeV").orElseThrow(), 1, ProductionPoint.ORIGIN,
            Volume.of(new Cylinder(480, 10, 1, 0, 0)), Acceptance.ALL, Efficiency.constant(1), 3, 0);
        Collisions lhc = new Collisions("14TeV", 7000, 8e10);
        return new Scene(mass, 0, detector, Optional.of(ForeseeSpectra.open(NamedFolder.of(folder), lhc, null, warning -> { })), detector.window(0), EnergyRange.ALL,
            BremsstrahlungModel.STANDARD);
    }

    private static DecayProduction process(boolean conjugate) {
        RestFrame frame = RestFrame.of(new TwoBodyDecay(B.mass(), MASS, Particle.K_PLUS.mass()));
        return new DecayProduction("decay-521", 1, "", List.of(), Polarisation.NONE, B, List.of(Particle.K_PLUS), Optional.of(frame), 0.5, conjugate, 0);
    }

    /** No coupling and no room are different reasons. */
    @Test
    void whyItIsClosed() throws IOException {
        write(521, 1e6);
        write(-521, 1e6);
        DecayProduction none = new DecayProduction("decay-521", 1, "", List.of(), Polarisation.NONE, B, List.of(Particle.K_PLUS), Optional.empty(), 0, true, 0);
        double threshold = B.mass() - Particle.K_PLUS.mass();
        assertThat(none.closed(scene(threshold * (1 - 1e-6)))).hasValueSatisfying(why -> assertThat(why).contains("does not couple"));
        assertThat(none.closed(scene(threshold * (1 + 1e-6)))).hasValueSatisfying(why -> assertThat(why).contains("too heavy"));
        assertThat(process(true).closed(scene(MASS))).isEmpty();
    }

    /** K⁺ or K⁻ of a particle that is its own antiparticle: the companion's charge is drawn; that of a B⁺ follows from its own. */
    @Test
    void eitherChargeOfACompanion() {
        Particle eta = Particle.ETA;
        assertThat(decay(eta, Particle.PI_PLUS, true).eitherCharge()).isTrue();
        assertThat(decay(eta, Particle.PI_PLUS, false).eitherCharge()).isFalse();
        assertThat(decay(eta, Particle.PI0, true).eitherCharge()).isFalse();
        assertThat(decay(B, Particle.K_PLUS, true).eitherCharge()).isFalse();
    }

    private static DecayProduction decay(Particle hadron, Particle companion, boolean conjugate) {
        return new DecayProduction("decay", 1, "", List.of(), Polarisation.NONE, hadron, List.of(companion), Optional.empty(), 0, conjugate, 0);
    }

    private double made(boolean conjugate) {
        return Observables.of(process(conjugate).proposal(scene(MASS), Sampling.PLAIN), 121, 5, List.of((b, i) -> 1)).get(0).mean();
    }

    /** A hundred bins of 10 and of 30 pb, half of which become the particle. */
    @Test
    void hadronAndAntihadronHaveTablesOfTheirOwn() throws IOException {
        write(521, 10);
        write(-521, 30);
        assertThat(made(false)).isCloseTo(500, within(1e-6));
        assertThat(made(true)).isBetween(1900.0, 2100.0);
        Proposal both = process(true).proposal(scene(MASS), Sampling.IMPORTANCE);
        assertThat(both.part(0)).isZero();
        assertThat(both.part(both.strata() - 1)).isEqualTo(1);
        assertThat(both.strataInRow()).isEqualTo(16);
    }

    /** Half of the draws are of either, so the sum scatters by 1 in 30 over 5,000 draws only if the two differ; alike it does not. */
    @Test
    void oneTableStandsForBoth() throws IOException {
        write(-521, 30);
        assertThat(made(true)).isCloseTo(3000, within(1e-6));
    }

    /** Towards the detector the sum of both is what each of them gives. */
    @Test
    void theSumIsTheSumOfItsParts() throws IOException {
        write(521, 10);
        write(-521, 30);
        var sum = Observables.of(process(true).proposal(scene(MASS), Sampling.IMPORTANCE), 122, 100, List.of((b, i) -> 1, (b, i) -> b.energy[i]));
        var one = Observables.of(process(false).proposal(scene(MASS), Sampling.IMPORTANCE), 123, 100, List.of((b, i) -> 1, (b, i) -> b.energy[i]));
        for (int f = 0; f < 2; f++) {
            double error = Math.hypot(sum.get(f).error(), 4 * one.get(f).error());
            // two comparisons at 4.5 σ: by chance once in 70,000
            assertThat(Math.abs(sum.get(f).mean() - 4 * one.get(f).mean()) / error).isLessThan(4.5);
        }
    }

    @Test
    void whatIsTooHeavyIsClosed() throws IOException {
        write(521, 10);
        DecayProduction closed = new DecayProduction("decay-521", 1, "", List.of(), Polarisation.NONE, B, List.of(Particle.K_PLUS), Optional.empty(), 0.5,
            true, 0);
        assertThat(closed.closed(scene(5))).hasValueSatisfying(why -> assertThat(why).contains("too heavy"));
        assertThat(process(true).closed(scene(MASS))).isEmpty();
    }
}
