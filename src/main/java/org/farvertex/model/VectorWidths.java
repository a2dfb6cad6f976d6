package org.farvertex.model;

import static org.farvertex.units.Constants.ALPHA;
import static org.farvertex.units.Constants.ELEMENTARY_CHARGE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.farvertex.model.data.FermionCharges;
import org.farvertex.particle.Particle;
import org.farvertex.production.VectorCouplings;

/** Partial widths of a vector particle at coupling 1 from the charges of the fermions, by what it decays to. */
public final class VectorWidths {

    /** Stands for hadrons of which the sum alone is known. */
    public static final List<Particle> HADRONS = List.of();

    private VectorWidths() {
    }

    /**
     * The mass from which on hadronic widths are needed that do not follow from the charges: data for u, d and s end; c and b open with charm.
     *
     * @param charges charges of the fermions
     * @return the mass [GeV]; infinite for leptons alone
     */
    public static double end(FermionCharges charges) {
        if (charges.up() != 0 || charges.down() != 0 || charges.strange() != 0) {
            return HadronicModes.LARGEST_MASS;
        }
        return charges.charm() != 0 || charges.bottom() != 0 ? 2 * Particle.of(421).mass() : Double.POSITIVE_INFINITY;
    }

    /**
     * The widths.
     *
     * @param charges charges of the fermions
     * @param mass    [GeV], at most {@link #end} unless the missing widths are given elsewhere
     * @return width [GeV] at coupling 1 by products, the open ones; neutrinos are massless and left-handed
     */
    public static Map<List<Particle>, Double> at(FermionCharges charges, double mass) {
        Map<List<Particle>, Double> widths = new LinkedHashMap<>();
        put(widths, pair(11), PartialWidths.fermionPair(mass, Particle.ELECTRON.mass(), charges.electron(), 0));
        put(widths, pair(13), PartialWidths.fermionPair(mass, Particle.MUON.mass(), charges.muon(), 0));
        put(widths, pair(15), PartialWidths.fermionPair(mass, Particle.TAU.mass(), charges.tau(), 0));
        put(widths, pair(12), PartialWidths.masslessNeutrino(mass, charges.nuE()));
        put(widths, pair(14), PartialWidths.masslessNeutrino(mass, charges.nuMu()));
        put(widths, pair(16), PartialWidths.masslessNeutrino(mass, charges.nuTau()));
        VectorCouplings unit = new VectorCouplings(charges.up(), charges.down(), charges.strange(), charges.electron(), charges.muon());
        double pionGamma = PartialWidths.pionGamma(mass, unit);
        put(widths, List.of(Particle.PI0, Particle.PHOTON), pionGamma);
        if (mass > HadronicModes.LARGEST_MASS) {
            return widths;
        }
        if (charges.electromagneticQuarks()) {
            double mixing = charges.up() / (2 * ELEMENTARY_CHARGE / 3);
            put(widths, HADRONS, Math.max(0, HadronicWidth.ratio(mass) * ALPHA * mixing * mixing * mass / 3 - pionGamma));
        } else {
            widths.putAll(HadronicModes.widths(unit, mass));
        }
        return widths;
    }

    private static List<Particle> pair(int lepton) {
        return List.of(Particle.of(lepton), Particle.of(-lepton));
    }

    private static void put(Map<List<Particle>, Double> widths, List<Particle> products, double width) {
        if (width > 0) {
            widths.put(products, width);
        }
    }
}
