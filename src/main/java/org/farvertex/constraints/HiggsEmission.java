package org.farvertex.constraints;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.farvertex.meson.BrokenSymmetry;
import org.farvertex.meson.EtaDecay;
import org.farvertex.meson.LeptonicDecays;
import org.farvertex.meson.WeakDecays;
import org.farvertex.model.RightHandedT3R.Scenario;
import org.farvertex.particle.Particle;

/**
 * Light mesons that emit a φ'. It decays to two photons unless a pair of A' or of muons is open: then the photons are lost
 * (Γ(A'A') is 1e6 times as large), and the A' are unseen or four electrons.
 */
final class HiggsEmission {

    private static final double WITHOUT_OCTET = 15;
    private static final double WEAK_MASS_TERM = 3;
    private static final double HADRONS = 2;
    private static final double QUARK_MASSES = 0.35;

    private final MassPoint point;

    HiggsEmission(MassPoint point) {
        this.point = point;
    }

    /** What becomes of a φ': photons, unseen, or neither. */
    static String state(MassPoint point, double mass) {
        if (point.darkPhotonMass() >= mass / 2) {
            return mass > 2 * Particle.MUON.mass() ? "muons" : "photons";
        }
        return point.scenario() == Scenario.INVISIBLE ? "unseen" : "electrons";
    }

    List<Entry> entries() {
        BrokenSymmetry symmetry = new BrokenSymmetry(point.vev());
        return List.of(entry("K-pi-phi", mass -> {
            double value = new WeakDecays(symmetry).chargedKaonToHiggs(mass);
            return new Prediction(value, value / WITHOUT_OCTET, value * WEAK_MASS_TERM);
        }), entry("K-mu-nu-phi", mass -> Prediction.factor(new LeptonicDecays(symmetry).kaonToMuonAndHiggs(mass), HADRONS)),
            entry("eta-pi0-phi", mass -> {
                EtaDecay eta = new EtaDecay(symmetry);
                return new Prediction(eta.octet(mass), eta.octet(mass) * (1 - QUARK_MASSES), eta.mixed(mass) * (1 + QUARK_MASSES));
            }));
    }

    private Entry entry(String id, DoubleFunction<Prediction> prediction) {
        return judge(Comparison.of(id), id, prediction);
    }

    /** Looks up what a process says, if there is a φ' and its decay has been searched for. */
    Entry judge(Comparison process, String table, DoubleFunction<Prediction> prediction) {
        if (point.darkHiggsMass().isEmpty()) {
            return Judge.undecided(process, Optional.empty(), "no mass of phi' explains g - 2 here; one must be given");
        }
        double mass = point.darkHiggsMass().getAsDouble();
        String state = state(point, mass);
        return switch (state) {
            case "electrons" -> Judge.undecided(process, Optional.of(prediction.apply(mass)),
                "phi' decays to A'A', four electrons: no search found");
            case "muons" -> Judge.undecided(process, Optional.of(prediction.apply(mass)), "phi' decays to muons: no search considered");
            default -> Judge.judge(process, table, state, mass, prediction.apply(mass));
        };
    }
}
