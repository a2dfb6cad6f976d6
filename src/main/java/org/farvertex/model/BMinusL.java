package org.farvertex.model;

import java.util.Map;
import org.farvertex.particle.Particle;
import org.farvertex.production.VectorCouplings;

/**
 * U(1)_{B−L}: \(x_q=g/3\), \(x_\ell=-g\), and three light left-handed neutrinos that take 60 % of the decays
 * below two muons.
 *
 * @param gauge gauge coupling \(g\)
 */
public record BMinusL(double gauge) implements VectorModel {

    private static final int NEUTRINOS = 3;

    /** Checks the coupling. */
    public BMinusL {
        if (!(gauge > 0 && gauge < 1)) {
            throw new IllegalArgumentException("the B−L coupling must lie between 0 and 1");
        }
    }

    @Override
    public String name() {
        return "b-l";
    }

    @Override
    public DarkPhoton boson(double mass) {
        VectorModel.requireMass(name(), mass, heaviest(), "where the tabulated hadronic widths end");
        VectorCouplings unit = new VectorCouplings(1.0 / 3, 1.0 / 3, 1.0 / 3, -1, -1);
        return new DarkPhoton(name(), mass, Map.of("g", gauge), gauge, unit, new DecayWidths(
            PartialWidths.fermionPair(mass, Particle.ELECTRON.mass(), 1, 0),
            PartialWidths.fermionPair(mass, Particle.MUON.mass(), 1, 0),
            PartialWidths.pionGamma(mass, unit), HadronicModes.widths(unit, mass), NEUTRINOS * PartialWidths.masslessNeutrino(mass, 1)));
    }

    @Override
    public VectorModel withCoupling(double newGauge) {
        return new BMinusL(newGauge);
    }

    @Override
    public double coupling() {
        return gauge;
    }

    @Override
    public Coupling scale() {
        return new Coupling("g", "coupling", "*g*_{B−L}", "", 1, 1e-8, 1e-3);
    }

    @Override
    public double heaviest() {
        return HadronicModes.LARGEST_MASS;
    }

    @Override
    public MassRange masses() {
        return new MassRange(0.010, 1.0);
    }
}
