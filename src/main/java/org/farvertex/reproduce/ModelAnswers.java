package org.farvertex.reproduce;

import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.Fraction;
import org.farvertex.darkmatter.NucleonScattering;
import org.farvertex.darkmatter.RelicDensity;
import org.farvertex.model.DarkPhoton;
import org.farvertex.model.DecayWidths;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.model.uv.AnomalySums;
import org.farvertex.model.uv.ChargedField;
import org.farvertex.model.uv.UvCompletion;
import org.farvertex.particle.Particle;

/** Dark matter (section III.I), the UV completion (section II, appendix A) and the couplings of the A′. */
final class ModelAnswers {

    private final double vev;
    private final double darkHiggsMass;

    ModelAnswers(double vev, double darkHiggsMass) {
        this.vev = vev;
        this.darkHiggsMass = darkHiggsMass;
    }

    void add(Answers answers) {
        darkMatter(answers);
        completion(answers);
        anomalies(answers);
        DecayWidths widths = new RightHandedT3R(vev, 1, false, RightHandedT3R.Scenario.VISIBLE).boson(0.180).widths();
        answers.finding("pi0gamma", widths.pionGamma() / widths.electrons());
        normalisation(answers);
    }

    private void darkMatter(Answers answers) {
        double mass = new RelicDensity(vev, darkHiggsMass, 1).massFor(RelicDensity.measured()).orElseThrow();
        double ratio = mass / darkHiggsMass;
        answers.value("m-eta-ratio", ratio);
        answers.value("p-wave", 1 / (1 - 4 * ratio * ratio));
        NucleonScattering scattering = new NucleonScattering(vev, mass, darkHiggsMass);
        double sigma = scattering.throughDarkPhoton(Particle.PROTON);
        double axial = scattering.throughDarkPhotonSpinDependent(Particle.PROTON);
        answers.verdict("independent", Math.abs(contact(0.2) / contact(0.05) - 1) < 1e-12,
            "G = g^2/(4 m_A'^2) = 1/(8 V^2) with g = m_A'/(sqrt(2) V); %.3g cm^2 at m_eta = %.4g MeV", sigma,
            mass * 1e3);
        // the lighter Majorana mass m_M - m_D must be negative for a vector current; the appendix takes m_M much larger than m_D
        double lighter = 10 - 1;
        answers.verdict("vector", lighter < 0, "spin-independent %.3g, spin-dependent %.3g cm^2 at m_eta = %.4g MeV", sigma, axial, mass * 1e3);
        answers.finding("sd-ratio", axial / sigma);
    }

    private void completion(Answers answers) {
        UvCompletion completion = new UvCompletion(vev, 1, 1, darkHiggsMass, 0);
        answers.value("m-chi", completion.seesaw("mu").heavyMass());
        double limit = completion.values().get("portal_coupling_limit");
        answers.verdict("portal", limit < 0.1, "|lambda| < %.3g keeps BR(h -> phi' phi') below %.3g", limit,
            completion.values().get("br_h_phi_phi_limit"));
    }

    private static void anomalies(Answers answers) {
        Map<String, Fraction> sums = UvCompletion.anomalies();
        boolean all = sums.values().stream().allMatch(Fraction.ZERO::equals);
        answers.verdict("anomalies", all, "%d sums in rationals, %s; %d doublets, an even number", sums.size(),
            all ? "all exactly 0" : sums.toString(), new AnomalySums(UvCompletion.fields()).doublets());
        List<ChargedField> printed = UvCompletion.fields().stream()
            .map(f -> new ChargedField(f.name(), Math.abs(f.colour()), f.isospin(), f.hypercharge(), f.t3r())).toList();
        Fraction cube = new AnomalySums(printed).byTriangle().get("SU3^3");
        answers.verdict("colour", Fraction.ZERO.equals(cube), "SU(3)^3 with 3 as printed: %s; with antitriplets: %s", cube, sums.get("SU3^3"));
    }

    /** Contact coupling of η to the proton through the A′, (g/2) x_p/m² [GeV⁻²]. */
    private double contact(double mass) {
        DarkPhoton boson = new RightHandedT3R(vev, 1, true, RightHandedT3R.Scenario.VISIBLE).boson(mass);
        return boson.parameters().get("g") / 2 * boson.couplings().proton() / (mass * mass);
    }

    /** A field of charge q with the vacuum value V of the paper's φ = V + φ′/√2 gives m² = 2 q² g² V². */
    private static void normalisation(Answers answers) {
        double charge = 2;
        double ours = 1;
        answers.verdict("normalisation", charge * charge == ours * ours,
            "charge %.0f gives m_A'^2 = %.0f g^2 V^2, charge %.0f gives %.0f g^2 V^2", charge, 2 * charge * charge, ours, 2 * ours * ours);
    }
}
