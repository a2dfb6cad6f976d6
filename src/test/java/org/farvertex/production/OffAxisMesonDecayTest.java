package org.farvertex.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.simple.RandomSource;
import org.farvertex.detector.EnergyRange;
import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.kinematics.RestOfCollision;
import org.farvertex.kinematics.TwoBodyDecay;
import org.farvertex.particle.Particle;
import org.farvertex.spectrum.EmbeddedSpectra;
import org.farvertex.spectrum.Generator;
import org.farvertex.spectrum.ParentSpectrum;
import org.farvertex.spectrum.SpectrumCell;
import org.farvertex.spectrum.SpectrumCells;
import org.junit.jupiter.api.Test;

/** Momenta of mesons off the axis as they are drawn. */
class OffAxisMesonDecayTest {

    private static final RestOfCollision UNLIMITED = new RestOfCollision(1e6, 1e6, Particle.PROTON.mass(), Particle.PROTON.mass(), true);
    private static final ParentSpectrum ETAS = EmbeddedSpectra.of(List.of("p400GeV_p"), Generator.PYTHIA).of(Particle.ETA);
    private static final List<SpectrumCell> CELLS = SpectrumCells.of(ETAS, 0.2).cells();
    private static final TwoBodyDecay DECAY = new TwoBodyDecay(Particle.ETA.mass(), 0.06, 0);

    /** Momenta fill their cell: even in its coordinate where all get in, all survive and the spectrum is flat to a tenth (5 σ on mean and variance). */
    @Test
    void momentaFillTheirCell() {
        AngularWindow all = new AngularWindow(1e-6, 1.5, 0, 2 * Math.PI);
        double[] wide = new double[65];
        Arrays.fill(wide, Math.PI);
        Proposal proposal = new OffAxisMesonDecay(ETAS, RestFrame.of(DECAY), new Steering(all, 0, new double[65], new double[65], wide, new double[65]),
            new PhaseSpace(UNLIMITED, EnergyRange.ALL), 1);
        assertThat(proposal.isSteered()).isTrue();
        int n = 4000;
        int filled = 0;
        for (int k = 11; k < CELLS.size() && filled < 5; k += 97) {
            SpectrumCell cell = CELLS.get(k);
            if (!ReachingCell.reaches(cell, new DecayInFlight(DECAY), all) || Math.abs(cell.slope() * (cell.upper() - cell.lower())) > 0.3) {
                continue;
            }
            filled++;
            FlightBatch batch = new FlightBatch(n);
            batch.size = n;
            Arrays.fill(batch.stratum, (int) CELLS.stream().limit(k).filter(c -> ReachingCell.reaches(c, new DecayInFlight(DECAY), all)).count());
            Arrays.fill(batch.weight, 1);
            proposal.draw(RandomSource.XO_SHI_RO_256_PP.create(k), batch);
            double mean = 0;
            double square = 0;
            for (int i = 0; i < n; i++) {
                double share = (cell.coordinate(batch.parentMomentum[i]) - cell.lower()) / (cell.upper() - cell.lower());
                assertThat(share).isBetween(-1e-9, 1 + 1e-9);
                mean += share / n;
                square += share * share / n;
            }
            assertThat(mean).isCloseTo(0.5, within(0.03 + 5 / Math.sqrt(12.0 * n)));
            assertThat(square - mean * mean).isCloseTo(1 / 12.0, within(0.01));
        }
        assertThat(filled).isEqualTo(5);
    }
}
