package org.farvertex.constraints;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.farvertex.meson.AnomalyDecays;
import org.farvertex.meson.AnomalyDecays.Source;
import org.farvertex.meson.BrokenSymmetry;
import org.farvertex.meson.LeptonicDecays;
import org.farvertex.meson.WeakDecays;
import org.farvertex.meson.WeakDecays.Octet;
import org.farvertex.model.RightHandedT3R.Scenario;
import org.farvertex.particle.Particle;
import org.farvertex.reach.Exclusion;

/** Light mesons that emit an A', seen as e⁺e⁻, as muons or not at all. */
final class VectorEmission {

    // read once: a plane asks at a hundred masses
    private static final Exclusion NA48 = exclusion("dark-photon", "NA48/2");
    private static final Exclusion NA62 = exclusion("dark-photon-invisible", "NA62");
    /** NA48/2: energy of the A' [GeV] and length that its vertex resolves [m] (project specification). */
    private static final double ENERGY = 15;
    private static final double VERTEX = 1;
    private static final double CONFIDENCE = 0.90;
    private static final double CHIRAL = 0.3;
    private static final double PION = 0.1;
    private static final double VECTOR = 0.05;
    private static final double CANCELLATION = 10;
    private static final double OCTET_UPWARDS = 1.5;

    private final MassPoint point;
    private final double mass;
    private final String state;
    private final AnomalyDecays anomaly;
    private final LeptonicDecays leptonic;
    private final WeakDecays weak;

    VectorEmission(MassPoint point) {
        this.point = point;
        this.mass = point.darkPhotonMass();
        this.state = state(point);
        BrokenSymmetry symmetry = new BrokenSymmetry(point.vev());
        this.anomaly = new AnomalyDecays(symmetry);
        this.leptonic = new LeptonicDecays(symmetry);
        this.weak = new WeakDecays(symmetry);
    }

    /** What becomes of an A': invisible, visible as e⁺e⁻, or muons, whose coupling is no loop, so that hardly one in 1e5 is left to e⁺e⁻. */
    static String state(MassPoint point) {
        if (point.scenario() == Scenario.INVISIBLE) {
            return "invisible";
        }
        return point.darkPhotonMass() > 2 * Particle.MUON.mass() ? "muons" : "visible";
    }

    List<Entry> entries() {
        return List.of(pion(), judged("eta-gamma-A", mixed(Source.ETA)),
            judged("pi-e-nu-A", pionToElectron()),
            judged("K-e-nu-A", Prediction.within(leptonic.kaonToElectron(mass), CHIRAL)),
            judged("K-mu-nu-A", Prediction.within(leptonic.kaonToMuon(mass), CHIRAL)), judged("K-pi-A", chargedKaon()),
            judged("KS-pi0-A", shortKaon()),
            judged("KL-pip-pim-A", Prediction.within(weak.longKaonToCharged(mass), CHIRAL)),
            judged("KL-pi0-pi0-A", Prediction.within(weak.longKaonToNeutral(mass), CHIRAL)));
    }

    Prediction pionToElectron() {
        return Prediction.within(leptonic.pionToElectron(mass), PION);
    }

    Prediction chargedKaon() {
        double value = weak.chargedKaon(mass, Octet.LEADING);
        return new Prediction(value, value / CANCELLATION, Math.max(value, weak.chargedKaon(mass, Octet.NEXT_TO_LEADING)));
    }

    Prediction neutralPion() {
        return Prediction.within(anomaly.branchingRatio(Source.PI0, mass), VECTOR);
    }

    Prediction etaPrime() {
        return mixed(Source.ETA_PRIME);
    }

    /** 10 %, and as far as η and η' mixed in the basis of quark flavours: 20 % more of η'. */
    private Prediction mixed(Source source) {
        double value = anomaly.branchingRatio(source, mass);
        double other = AnomalyDecays.branchingRatio(source, mass, anomaly.effectiveMixingOfQuarkBasis(source, mass));
        return new Prediction(value, Math.min(value * (1 - PION), other), Math.max(value * (1 + PION), other));
    }

    private Prediction shortKaon() {
        double value = weak.shortKaon(mass, Octet.LEADING);
        return new Prediction(value, weak.shortKaon(mass, Octet.NEXT_TO_LEADING), OCTET_UPWARDS * value);
    }

    private Entry judged(String id, Prediction prediction) {
        return Judge.judge(id, state, mass, prediction);
    }

    /** The published mixing of a dark photon, recast with the effective one; a flight beyond the vertex is lost. */
    private Entry pion() {
        Comparison process = Comparison.of("pi0-gamma-A");
        boolean visible = point.scenario() == Scenario.VISIBLE;
        Exclusion exclusion = visible ? NA48 : NA62;
        Optional<Double> mixing = exclusion.lowestCoupling(mass);
        if (mixing.isEmpty() && neutralPion().value() > 0) {
            return Judge.undecided(process, Optional.of(neutralPion()), String.format(Locale.ROOT,
                "%s covers %.4g to %.4g MeV", exclusion.name(), 1e3 * exclusion.limits().get(0).mass(),
                1e3 * exclusion.limits().get(exclusion.limits().size() - 1).mass()));
        }
        if (mixing.isEmpty()) {
            return Judge.judge("pi0-gamma-A", state, mass, neutralPion());
        }
        double prompt = visible ? -Math.expm1(-VERTEX / point.boson().decayLength(ENERGY)) * point.boson().electronBranching() : 1;
        double limit = AnomalyDecays.branchingRatio(Source.PI0, mass, mixing.get()) / prompt;
        return Judge.judge(process, neutralPion(), Limit.upper(limit, CONFIDENCE, exclusion.name() + ", arXiv:" + exclusion.citations().get(0)));
    }

    private static Exclusion exclusion(String model, String name) {
        return Exclusion.of(model).stream().filter(e -> e.name().equals(name)).findFirst()
            .orElseThrow(() -> new IllegalStateException("data/exclusions lacks " + name));
    }
}
