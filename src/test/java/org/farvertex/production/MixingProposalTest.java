package org.farvertex.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.detector.Beams;
import org.farvertex.detector.EnergyRange;
import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.particle.Particle;
import org.farvertex.spectrum.EmbeddedSpectra;
import org.farvertex.spectrum.Generator;
import org.farvertex.spectrum.ParentSpectrum;
import org.farvertex.spectrum.SpectrumCells;
import org.farvertex.statistics.WeightSum;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Longitudinal A′ drawn towards the detector against pions drawn from their table, whose momentum and angle they have. */
class MixingProposalTest {

    private static final double FACTOR = 5;

    /** Every cell of the spectrum as often as any other; pions turned into A′ as they are, azimuths in the window. */
    private record PionByPion(SpectrumCells cells, double mass, AngularWindow window, PhaseSpace space) implements Proposal {

        @Override
        public int strata() {
            return cells.count();
        }

        @Override
        public void draw(UniformRandomProvider rng, FlightBatch batch) {
            for (int i = 0; i < batch.size; i++) {
                cells.draw(rng, batch.stratum[i]);
                double phi = window.phiCenter() + window.phiWidth() * (rng.nextDouble() - 0.5);
                batch.momentum[i] = cells.momentum();
                batch.energy[i] = Math.hypot(cells.momentum(), mass);
                batch.directionX[i] = cells.sine() * Math.cos(phi);
                batch.directionY[i] = cells.sine() * Math.sin(phi);
                batch.directionZ[i] = cells.cosine();
                batch.extrapolated[i] = cells.extrapolated();
                batch.logWeight[i] = 0;
                boolean wanted = batch.energy[i] >= space.energies().min() && batch.energy[i] <= space.energies().max();
                batch.weight[i] *= wanted && space.rest().allows(cells.momentum(), cells.cosine(), mass)
                    ? FACTOR * cells.content(batch.stratum[i]) * window.phiWidth() / (2 * Math.PI) : 0;
            }
        }
    }

    private static boolean inside(AngularWindow window, FlightBatch b, int i) {
        double theta = Math.atan2(Math.hypot(b.directionX[i], b.directionY[i]), b.directionZ[i]);
        return window.contains(theta, Math.atan2(b.directionY[i], b.directionX[i]));
    }

    private static List<ToDoubleBiFunction<FlightBatch, Integer>> functions(AngularWindow window) {
        double middle = (window.thetaMin() + window.thetaMax()) / 2;
        return List.of(
            (b, i) -> 1,
            (b, i) -> b.energy[i],
            (b, i) -> Math.exp(-20 / b.momentum[i]),
            (b, i) -> b.energy[i] > 40 ? 1 : 0,
            (b, i) -> Math.hypot(b.directionX[i], b.directionY[i]) < middle ? 1 : 0,
            (b, i) -> b.energy[i] * b.energy[i] * Math.hypot(b.directionX[i], b.directionY[i]),
            (b, i) -> Math.IEEEremainder(Math.atan2(b.directionY[i], b.directionX[i]) - window.phiCenter(), 2 * Math.PI) > 0 ? 1 : 0,
            (b, i) -> b.extrapolated[i] ? 1 : 0);
    }

    /** Eight averages each; 24 comparisons at 4.5 σ: by chance once in 6,000. The last case wants energies in a band only. */
    @ParameterizedTest
    @CsvSource({
        "p400GeV_p,protons-400GeV,0.06,0,0.1,0,6.283185307179586,0,Infinity",
        "p120GeV_p,protons-120GeV,0.3,0.03,0.15,2.5,2,0,Infinity",
        "p70GeV_p,protons-70GeV,0.2,0,0.3,0,6.283185307179586,20,55"})
    void momentaAndAnglesAreThoseOfThePions(String folder, String beam, double mass, double least, double most, double phi, double width,
                                            double min, double max) {
        AngularWindow window = new AngularWindow(least, most, phi, width);
        PhaseSpace space = new PhaseSpace(Beams.byId(beam).orElseThrow().rest(), new EnergyRange(min, max));
        ParentSpectrum pions = EmbeddedSpectra.of(List.of(folder), Generator.PYTHIA).of(Particle.PI0);
        List<WeightSum> ours = Observables.of(new MixingProposal(pions, mass, window, space, FACTOR, Double.POSITIVE_INFINITY), 86, 40, (b, i) -> {
            assertThat(b.energy[i]).isBetween(Math.max(min, mass) * (1 - 1e-12), max);
            assertThat(b.parentMomentum[i]).isZero();
            return inside(window, b, i);
        }, functions(window));
        List<WeightSum> reference = Observables.of(new PionByPion(SpectrumCells.of(pions, Double.POSITIVE_INFINITY), mass, window, space), 87, 80,
            (b, i) -> inside(window, b, i), functions(window));
        for (int f = 0; f < ours.size(); f++) {
            WeightSum a = ours.get(f);
            WeightSum b = reference.get(f);
            if (b.mean() < 1e-6 * reference.get(0).mean()) {
                assertThat(a.mean()).as("function %d", f).isLessThan(1e-6 * ours.get(0).mean());
                continue;
            }
            assertThat(b.effective()).as("function %d", f).isGreaterThan(100);
            assertThat(Math.abs(Observables.pull(a, b))).as("function %d: %s, %s", f, a, b).isLessThan(4.5);
        }
        assertThat(reference.get(0).error() / reference.get(0).mean()).isLessThan(0.05);
    }
}
