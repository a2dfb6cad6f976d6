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

/** Plain sampling of what {@link MixingProposal} draws: particles straight from the spectrum, all with the same weight. */
final class ForwardMixing implements Proposal {

    private final SpectrumCells cells;
    private final SharedStateDiscreteSampler byYield;
    private final double mass;
    private final RestOfCollision rest;
    private final double total;
    private final double mostTransverse;

    /**
     * Makes the proposal.
     *
     * @param spectrum       the spectrum
     * @param mass           mass of the particle [GeV]
     * @param rest           what the collision must leave
     * @param factor         particles per unit of the spectrum: squared mixing angle times exposure
     * @param mostTransverse largest transverse momentum that counts [GeV]
     */
    ForwardMixing(ParentSpectrum spectrum, double mass, RestOfCollision rest, double factor, double mostTransverse) {
        this.cells = SpectrumCells.of(spectrum, Double.POSITIVE_INFINITY);
        double[] contents = cells.contents();
        this.byYield = AliasMethodDiscreteSampler.of(new SplitMix64(0), contents);
        this.mass = mass;
        this.rest = rest;
        this.total = factor * Arrays.stream(contents).sum();
        this.mostTransverse = mostTransverse;
    }

    @Override
    public int strata() {
        return 1;
    }

    @Override
    public void draw(UniformRandomProvider rng, FlightBatch batch) {
        SharedStateDiscreteSampler choice = byYield.withUniformRandomProvider(rng);
        SpectrumCells drawn = cells.fork();
        UnitCircle azimuth = new UnitCircle();
        for (int i = 0; i < batch.size; i++) {
            drawn.draw(rng, choice.sample());
            azimuth.next(rng);
            double momentum = drawn.momentum();
            batch.momentum[i] = momentum;
            batch.energy[i] = Math.sqrt(momentum * momentum + mass * mass);
            batch.directionX[i] = drawn.sine() * azimuth.cosine();
            batch.directionY[i] = drawn.sine() * azimuth.sine();
            batch.directionZ[i] = drawn.cosine();
            batch.parentMomentum[i] = 0;
            batch.extrapolated[i] = drawn.extrapolated();
            batch.weight[i] *= rest.allows(momentum, drawn.cosine(), mass) && momentum * drawn.sine() <= mostTransverse ? total : 0;
            batch.logWeight[i] = 0;
        }
    }
}
