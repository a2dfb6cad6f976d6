package org.farvertex.production;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.kinematics.TwoBodyDecay;
import org.farvertex.random.UnitCircle;
import org.farvertex.spectrum.ParentSpectrum;
import org.farvertex.spectrum.SpectrumCells;

/**
 * Mesons drawn from the cells of their spectrum, which decay isotropically.
 *
 * <p>Two uses. Plain sampling: cells by their yield, azimuth all around, equal weights, as nature does; what every other proposal is
 * tested against. And detectors off the axis: there the answer hangs on few cells of high transverse momentum, which only strata of cells find;
 * the azimuth of the A′ is drawn in the detector's window, and an A′ at another polar angle counts nothing.
 */
final class ForwardMesonDecay implements Proposal {

    /** Widest cell in ln p where cells are strata. */
    private static final double WIDEST = 0.06;

    private final SpectrumCells cells;
    private final SharedStateDiscreteSampler byYield;
    private final TwoBodyDecay decay;
    private final AngularWindow window;
    private final double factor;
    private final double leastSquared;
    private final double mostSquared;

    private ForwardMesonDecay(SpectrumCells cells, SharedStateDiscreteSampler byYield, TwoBodyDecay decay,
                              AngularWindow window, double factor) {
        this.cells = cells;
        this.byYield = byYield;
        this.decay = decay;
        this.window = window;
        this.factor = factor;
        double least = Math.sin(window.thetaMin());
        double most = Math.sin(window.thetaMax());
        this.leastSquared = least * least * (1 - 1e-12);
        this.mostSquared = most * most * (1 + 1e-12);
    }

    /** Plain sampling. */
    static ForwardMesonDecay plain(ParentSpectrum spectrum, TwoBodyDecay decay, AngularWindow window, double factor) {
        SpectrumCells cells = SpectrumCells.of(spectrum, Double.POSITIVE_INFINITY);
        double[] contents = cells.contents();
        return new ForwardMesonDecay(cells, AliasMethodDiscreteSampler.of(RandomSource.SPLIT_MIX_64.create(0L), contents),
            decay, window, factor * Arrays.stream(contents).sum());
    }

    /** Towards a detector off the axis, the cells as strata. */
    static ForwardMesonDecay towards(ParentSpectrum spectrum, TwoBodyDecay decay, AngularWindow window, double factor) {
        return new ForwardMesonDecay(SpectrumCells.of(spectrum, WIDEST), null, decay, window,
            factor * window.phiWidth() / (2 * Math.PI));
    }

    @Override
    public int strata() {
        return byYield == null ? cells.count() : 1;
    }

    @Override
    public void draw(UniformRandomProvider rng, FlightBatch batch) {
        SpectrumCells mesons = cells.fork();
        SharedStateDiscreteSampler choice = byYield == null ? null : byYield.withUniformRandomProvider(rng);
        UnitCircle around = new UnitCircle();
        UnitCircle azimuth = new UnitCircle();
        for (int i = 0; i < batch.size; i++) {
            int cell = choice == null ? batch.stratum[i] : choice.sample();
            mesons.draw(rng, cell);
            batch.extrapolated[i] = mesons.extrapolated();
            batch.weight[i] *= choice == null ? factor * mesons.content(cell) : factor;
            batch.logWeight[i] = 0;
            decay(rng, batch, i, mesons.momentum());
            around.next(rng);
            if (choice == null) {
                azimuth.set(window.phiCenter() + window.phiWidth() * (rng.nextDouble() - 0.5));
            } else {
                azimuth.next(rng);
            }
            turn(batch, i, mesons.sine(), mesons.cosine(), around, azimuth);
        }
    }

    private void decay(UniformRandomProvider rng, FlightBatch batch, int i, double parent) {
        double gammaBeta = parent / decay.parentMass();
        double gamma = Math.sqrt(1 + gammaBeta * gammaBeta);
        double restMomentum = decay.momentum();
        double cosine = 2 * rng.nextDouble() - 1;
        double across = restMomentum * Math.sqrt((1 - cosine) * (1 + cosine));
        double along = gamma * restMomentum * cosine + gammaBeta * decay.firstEnergy();
        double momentum = Math.sqrt(along * along + across * across);
        batch.parentMomentum[i] = parent;
        batch.momentum[i] = momentum;
        batch.energy[i] = gamma * decay.firstEnergy() + gammaBeta * restMomentum * cosine;
        batch.parentCosine[i] = along / momentum;
        batch.parentSine[i] = across / momentum;
    }

    /** Turns the A′ around its meson, then both around the beam until the A′ has its azimuth; keeps the meson's roll about the A′. */
    private void turn(FlightBatch batch, int i, double sine, double cosine, UnitCircle around, UnitCircle azimuth) {
        double ca = batch.parentCosine[i];
        double sa = batch.parentSine[i];
        double radial = ca * sine + sa * around.cosine() * cosine;
        double tangential = sa * around.sine();
        double squared = radial * radial + tangential * tangential;
        double z = ca * cosine - sa * around.cosine() * sine;
        double across = Math.sqrt(squared);
        batch.directionX[i] = across * azimuth.cosine();
        batch.directionY[i] = across * azimuth.sine();
        batch.directionZ[i] = z;
        if (squared < leastSquared || squared > mostSquared || z <= 0) {
            // it misses: nobody asks for its roll, and its weight is zero by geometry
            batch.weight[i] = byYield == null ? 0 : batch.weight[i];
            return;
        }
        // components of the meson's direction along the e_θ and e_φ of the A′, over sin α
        double scale = across * sa;
        batch.rollCosine[i] = scale > 0 ? (sine * radial * z - cosine * squared) / scale : 1;
        batch.rollSine[i] = scale > 0 ? -sine * tangential / scale : 0;
    }
}
