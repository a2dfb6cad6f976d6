package org.farvertex.model;

import static org.farvertex.units.Constants.PION_DECAY_CONSTANT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.farvertex.decay.DecayMode;
import org.farvertex.decay.DecayShapes;
import org.farvertex.decay.InclusiveShape;
import org.farvertex.particle.FinalState;
import org.farvertex.particle.Particle;
import org.farvertex.production.LongitudinalProduction;
import org.farvertex.production.ProductionProcess;
import org.farvertex.production.VectorCouplings;

/** How a vector boson is made and decays, from its couplings and widths. */
final class VectorParticle {

    /**
     * A vector boson that couples more weakly is told with this strength: every length on Earth is then less than 1e-40 of its decay length, so
     * decays follow the fourth power of the strength to all digits.
     */
    private static final double WEAKEST = 1e-40;
    private static final int TWICE_SPIN = 2;
    /** Numbers of the processes in event files. */
    private static final List<Integer> NUMBERS = List.of(1, 2, 3, 4, 5, 7);
    private static final int LONGITUDINAL = 6;
    private static final int ETA_PRIME_TO_RHO = 8;

    private VectorParticle() {
    }

    static LongLivedParticle of(DarkPhoton asked, Identity identity, boolean axial, boolean complete) {
        boolean weak = asked.strength() < WEAKEST;
        DarkPhoton boson = weak ? asked.withStrength(WEAKEST) : asked;
        double logWeakness = weak ? 2 * (Math.log(asked.strength()) - Math.log(WEAKEST)) : 0;
        return new LongLivedParticle(asked.model(), identity, asked.mass(), asked.parameters(),
            new Lifetime(boson.properDecayLength(), boson.logProperDecayLength()), decays(boson), processes(boson, axial, complete),
            logWeakness, boson.unitWidths().hadronic().keySet().stream().anyMatch(products -> !products.isEmpty()) ? HadronicModes.SOURCE : List.of());
    }

    private static List<DecayMode> decays(DarkPhoton boson) {
        DecayWidths widths = boson.unitWidths();
        double total = widths.total();
        List<DecayMode> modes = new ArrayList<>();
        modes.add(mode(pair(Particle.ELECTRON), widths.electrons() / total));
        if (widths.muons() > 0) {
            modes.add(mode(pair(Particle.MUON), widths.muons() / total));
        }
        if (widths.pionGamma() > 0) {
            modes.add(mode(List.of(Particle.PI0, Particle.PHOTON), widths.pionGamma() / total));
        }
        widths.hadronic().forEach((products, width) -> modes.add(products.isEmpty()
            ? new DecayMode(products, width / total, new InclusiveShape(FinalState.HADRONS)) : mode(products, width / total)));
        return modes;
    }

    private static DecayMode mode(List<Particle> products, double branching) {
        return new DecayMode(products, branching, DecayShapes.of(products, TWICE_SPIN, Optional.empty()));
    }

    private static List<Particle> pair(Particle lepton) {
        return List.of(lepton, lepton.antiparticle());
    }

    private static List<ProductionProcess> processes(DarkPhoton boson, boolean axial, boolean complete) {
        VectorCouplings x = boson.couplings();
        double strength = 2 * Math.log(boson.strength());
        List<ProductionProcess> processes = new ArrayList<>(VectorProcesses.of(x, axial ? x.up() - x.down() : 0, boson.mass(), strength, "A'", NUMBERS));
        if (complete) {
            // θ_L = f_π (x_u − x_d)/m = f_π/(√2 V) does not depend on the mass
            processes.add(VectorProcesses.COUNT - 1, new LongitudinalProduction("longitudinal", LONGITUDINAL,
                VectorModel.LONGITUDINAL + " in place of a pi0 (to a factor of 2)", VectorProcesses.RPP_2022,
                PION_DECAY_CONSTANT * (x.up() - x.down()) / boson.mass(), strength));
            processes.add(VectorProcesses.COUNT, VectorProcesses.withRho(x, boson.mass(), strength, ETA_PRIME_TO_RHO));
        }
        return processes;
    }
}
