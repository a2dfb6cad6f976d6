package org.farvertex.constraints;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.farvertex.darkmatter.StandardModelPlasma;
import org.farvertex.model.RightHandedT3R.Scenario;
import org.farvertex.units.Constants;

/** What else is said of an A' that decays unseen: cosmology, a supernova, beams. */
final class InvisibleWindow {

    private static final double PIONS_PER_PROTON = 0.11;
    private static final double FACTOR = 2;
    private static final double MIXING = 0.01;
    private static final double NUCLEON = 0.1;
    private static final double MEASURED_N_EFF = 2.99;
    private static final double ERROR_N_EFF = 0.17;
    private static final double STANDARD_N_EFF = 3.044;
    private static final double DEGREES_AT_DECOUPLING = 10.75;
    private static final double PLANCK_MASS = 1.220890e19;
    private static final double COLDEST = 0.01;
    private static final double HOTTEST = 10;
    private static final double CONFIDENCE = 0.95;

    private final MassPoint point;
    private final VectorEmission emission;

    InvisibleWindow(MassPoint point) {
        this.point = point;
        this.emission = new VectorEmission(point);
    }

    List<Entry> entries() {
        Prediction muon = Prediction.within(point.coupling() / 2, MIXING);
        return List.of(judged("PIENU-invisible", emission.pionToElectron()), judged("NA62-invisible", emission.chargedKaon()), cosmology(),
            judged("SN1987A", Prediction.within(nucleonContact() / Constants.FERMI_CONSTANT, NUCLEON)),
            judged("CrystalBarrel-pi0", emission.neutralPion()), judged("CrystalBarrel-eta-prime", emission.etaPrime()),
            judged("COHERENT", Prediction.factor(PIONS_PER_PROTON * emission.neutralPion().value(), FACTOR)), judged("NA64mu", muon),
            judged("LDMX-M3", muon));
    }

    private Entry judged(String id, Prediction prediction) {
        return Judge.judge(id, VectorEmission.state(point), point.darkPhotonMass(), prediction);
    }

    /** \(g^2/(2m^2)\,\)of left times right charges, \(1/4V^2\), between ν_R and a nucleon [GeV⁻²]. */
    private double nucleonContact() {
        return 1 / (4 * point.vev() * point.vev());
    }

    /**
     * ν_R and electrons: \(g\varepsilon e/m^2=\frac{e^2}{4\pi^2}\frac1{2V^2}\), about \(G_F\), so that a light ν_R decouples with the
     * neutrinos and \(\Delta N_{eff}\approx1\). To stay below the measured \(N_{eff}\) it must decouple above the temperature where
     * \((10.75/g_{*s})^{4/3}=\Delta N_{eff}\); quarks and muons, which couple as \(1/4V^2\), hold it until
     * \(G^2T^3=1.66\sqrt{g_*}/M_{Pl}\).
     */
    private Entry cosmology() {
        double e2 = 4 * Math.PI * Constants.ALPHA;
        double contact = e2 / (4 * Math.PI * Math.PI) / (2 * point.vev() * point.vev());
        Comparison process = Comparison.of("Neff");
        Prediction prediction = Prediction.factor(contact, FACTOR);
        if (point.scenario() == Scenario.VISIBLE) {
            return Judge.undecided(process, Optional.of(prediction), "nu_R is heavy where A' decays to e+e-; see the invisible scenario");
        }
        double limit = contact / nucleonContact() * largestContact();
        return Judge.judge(process, prediction, Limit.upper(limit, CONFIDENCE,
            "Planck 2018, arXiv:1807.06209: N_eff = 2.99(17); Delta N_eff = 1 if nu_R decouples with nu_L"));
    }

    private static double largestContact() {
        double most = MEASURED_N_EFF + 2 * ERROR_N_EFF - STANDARD_N_EFF;
        double degrees = DEGREES_AT_DECOUPLING / Math.pow(most, 0.75);
        StandardModelPlasma plasma = new StandardModelPlasma();
        double temperature = new BrentSolver(1e-6).solve(100, t -> plasma.entropyDegrees(t) - degrees, COLDEST, HOTTEST);
        return Math.sqrt(1.66 * Math.sqrt(plasma.energyDegrees(temperature)) / (PLANCK_MASS * temperature * temperature * temperature));
    }
}
