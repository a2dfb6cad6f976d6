package org.farvertex.model;

import static org.farvertex.units.Constants.ALPHA;
import static org.farvertex.units.Constants.ELEMENTARY_CHARGE;

import java.util.Map;
import org.farvertex.particle.Particle;
import org.farvertex.production.VectorCouplings;

/**
 * The dark photon of kinetic mixing: \(x_f=\varepsilon eQ_f\) for every charged fermion.
 *
 * @param epsilon kinetic mixing \(\varepsilon\)
 */
public record KineticMixing(double epsilon) implements VectorModel {

    /** Checks the coupling. */
    public KineticMixing {
        if (!(epsilon > 0 && epsilon < 1)) {
            throw new IllegalArgumentException("ε must lie between 0 and 1");
        }
    }

    @Override
    public String name() {
        return "dark-photon";
    }

    @Override
    public DarkPhoton boson(double mass) {
        VectorModel.requireMass(name(), mass, heaviest(), "where the tabulated hadronic width ends");
        double e = ELEMENTARY_CHARGE;
        VectorCouplings unit = new VectorCouplings(2 * e / 3, -e / 3, -e / 3, -e, -e);
        double pionGamma = PartialWidths.pionGamma(mass, unit);
        // the table holds π⁰γ too; it is shown on its own where its formula is valid
        double hadrons = Math.max(0, HadronicWidth.ratio(mass) * ALPHA * mass / 3 - pionGamma);
        return new DarkPhoton(name(), mass, Map.of("epsilon", epsilon), epsilon, unit, new DecayWidths(
            PartialWidths.fermionPair(mass, Particle.ELECTRON.mass(), e, 0),
            PartialWidths.fermionPair(mass, Particle.MUON.mass(), e, 0), pionGamma, hadrons, 0));
    }

    @Override
    public VectorModel withCoupling(double newEpsilon) {
        return new KineticMixing(newEpsilon);
    }

    @Override
    public double coupling() {
        return epsilon;
    }

    @Override
    public Coupling scale() {
        return new Coupling("epsilon", "epsilon", "*ε*", "", 1, 1e-8, 1e-3);
    }

    @Override
    public double heaviest() {
        return HadronicWidth.LARGEST_MASS;
    }

    @Override
    public MassRange masses() {
        return new MassRange(0.010, 1.0);
    }
}
