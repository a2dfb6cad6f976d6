package org.farvertex.production;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.kinematics.RestOfCollision;
import org.farvertex.kinematics.TwoBodyDecay;
import org.farvertex.random.UnitCircle;
import org.farvertex.spectrum.ParentSpectrum;
import org.farvertex.spectrum.SpectrumCells;

/**
 * What proposals are tested against: mesons drawn forward, each cell of the spectrum as often as every other so that the rare ones are seen
 * too, which decay isotropically; nothing is aimed but the azimuth, in which all is symmetric.
 */
final class CellByCellDecay implements Proposal {

    private final SpectrumCells cells;
    private final double[] contents;
    private final TwoBodyDecay decay;
    private final RestOfCollision rest;
    private final AngularWindow window;
    private final double factor;

    CellByCellDecay(ParentSpectrum spectrum, TwoBodyDecay decay, RestOfCollision rest, AngularWindow window, double factor) {
        this.cells = SpectrumCells.of(spectrum, Double.POSITIVE_INFINITY);
        this.contents = cells.contents();
        this.decay = decay;
        this.rest = rest;
        this.window = window;
        this.factor = factor * window.phiWidth() / (2 * Math.PI);
    }

    @Override
    public int strata() {
        return contents.length;
    }

    @Override
    public void draw(UniformRandomProvider rng, FlightBatch batch) {
        SpectrumCells mesons = cells.fork();
        DecayInFlight flight = new DecayInFlight(decay);
        UnitCircle around = new UnitCircle();
        for (int i = 0; i < batch.size; i++) {
            mesons.draw(rng, batch.stratum[i]);
            batch.extrapolated[i] = mesons.extrapolated();
            batch.weight[i] *= rest.allows(mesons.momentum(), mesons.cosine(), decay.parentMass()) ? factor * contents[batch.stratum[i]] : 0;
            batch.logWeight[i] = 0;
            flight.boost(mesons.momentum(), rng.nextDouble());
            flight.write(batch, i);
            around.next(rng);
            double azimuth = window.phiCenter() + window.phiWidth() * (rng.nextDouble() - 0.5);
            Turn.write(batch, i, mesons.sine(), mesons.cosine(), around.cosine(), around.sine(), Math.cos(azimuth), Math.sin(azimuth));
        }
    }
}
