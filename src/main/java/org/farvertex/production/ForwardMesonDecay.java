package org.farvertex.production;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;
import org.farvertex.event.FlightBatch;
import org.farvertex.kinematics.RestOfCollision;
import org.farvertex.random.UnitCircle;
import org.farvertex.spectrum.ParentSpectrum;
import org.farvertex.spectrum.SpectrumCells;

/**
 * Plain sampling, as nature does: mesons drawn from their spectrum, which decay isotropically, with equal weights. What every other
 * proposal is tested against.
 */
final class ForwardMesonDecay implements Proposal {

    private final SpectrumCells cells;
    private final SharedStateDiscreteSampler byYield;
    private final RestFrame frame;
    private final double parentMass;
    private final RestOfCollision rest;
    private final double total;

    /**
     * Makes the proposal.
     *
     * @param spectrum spectrum of the meson
     * @param frame    what its decay gives the particle
     * @param rest     what the collision must leave
     * @param factor   particles per unit of the spectrum: branching ratio times exposure
     */
    ForwardMesonDecay(ParentSpectrum spectrum, RestFrame frame, RestOfCollision rest, double factor) {
        this.cells = SpectrumCells.of(spectrum, Double.POSITIVE_INFINITY);
        double[] contents = cells.contents();
        this.byYield = AliasMethodDiscreteSampler.of(new SplitMix64(0), contents);
        this.frame = frame;
        this.parentMass = frame.edge().parentMass();
        this.rest = rest;
        this.total = factor * Arrays.stream(contents).sum();
    }

    @Override
    public int strata() {
        return 1;
    }

    @Override
    public void draw(UniformRandomProvider rng, FlightBatch batch) {
        SharedStateDiscreteSampler choice = byYield.withUniformRandomProvider(rng);
        SpectrumCells mesons = cells.fork();
        DecayInFlight flight = new DecayInFlight(frame);
        UnitCircle around = new UnitCircle();
        UnitCircle azimuth = new UnitCircle();
        for (int i = 0; i < batch.size; i++) {
            mesons.draw(rng, choice.sample());
            batch.extrapolated[i] = mesons.extrapolated();
            batch.weight[i] *= rest.allows(mesons.momentum(), mesons.cosine(), parentMass) ? total : 0;
            batch.logWeight[i] = 0;
            flight.natural(rng);
            flight.boost(mesons.momentum(), rng.nextDouble());
            flight.write(batch, i);
            around.next(rng);
            azimuth.next(rng);
            Turn.write(batch, i, mesons.sine(), mesons.cosine(), around.cosine(), around.sine(),
                azimuth.cosine(), azimuth.sine());
        }
    }
}
