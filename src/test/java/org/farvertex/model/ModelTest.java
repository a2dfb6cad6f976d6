package org.farvertex.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.farvertex.particle.Particle;
import org.farvertex.production.VectorCouplings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Couplings, widths and lifetimes against the check values of the page of derivations and formulas written out anew. */
class ModelTest {

    private static final double ALPHA = 1 / 137.035999084;
    private static final double E = Math.sqrt(4 * Math.PI * ALPHA);
    private static final double ME = 0.51099895e-3;
    private static final double MMU = 0.1056583755;
    private static final double HBAR_C = 1.973269804e-16;

    private static RightHandedT3R t3r(boolean paper, RightHandedT3R.Scenario scenario) {
        return new RightHandedT3R(10, 1, paper, scenario);
    }

    private static DarkPhoton paper(double mass) {
        return t3r(true, RightHandedT3R.Scenario.VISIBLE).boson(mass);
    }

    private static DarkPhoton visible(double mass) {
        return t3r(false, RightHandedT3R.Scenario.VISIBLE).boson(mass);
    }

    /** Check values of derivations.md, widths and lifetime. */
    @ParameterizedTest
    @CsvSource({"0.056, 1.5702e-3", "0.110, 0.20718e-3", "0.200, 0.034469e-3"})
    void lifetimesOfThePaperMode(double mass, double ctau) {
        assertThat(paper(mass).properDecayLength()).isCloseTo(ctau, withinPercentage(0.005));
    }

    @Test
    void couplingsAtTheAnchorMass() {
        DarkPhoton boson = paper(0.110);
        assertThat(boson.parameters().get("g")).isCloseTo(7.778e-3, withinPercentage(0.01));
        assertThat(boson.parameters().get("epsilon")).isCloseTo(5.966e-5, withinPercentage(0.01));
        assertThat(boson.kineticMixing()).isCloseTo(boson.parameters().get("g") * E / (4 * Math.PI * Math.PI),
            withinPercentage(1e-7));
        VectorCouplings x = boson.couplings();
        double g = boson.parameters().get("g");
        assertThat(new double[] {x.up(), x.down(), x.strange(), x.muon()})
            .containsExactly(new double[] {g / 2, -g / 2, 0, -g / 2}, within(1e-15));
        assertThat(x.proton()).isCloseTo(g / 2, within(1e-15));
        assertThat(x.neutron()).isCloseTo(-g / 2, within(1e-15));
    }

    @Test
    void theKineticMixingFactorMultipliesEpsilonAlone() {
        DarkPhoton five = new RightHandedT3R(10, 5, true, RightHandedT3R.Scenario.VISIBLE).boson(0.08);
        assertThat(five.kineticMixing()).isCloseTo(5 * paper(0.08).kineticMixing(), withinPercentage(1e-10));
        assertThat(five.couplings().up()).isEqualTo(paper(0.08).couplings().up());
        assertThat(five.properDecayLength()).isCloseTo(paper(0.08).properDecayLength() / 25, withinPercentage(1e-9));
    }

    @Test
    void theVevScalesEveryCoupling() {
        VectorModel model = t3r(false, RightHandedT3R.Scenario.VISIBLE);
        DarkPhoton far = model.withCoupling(1000).boson(0.18);
        DarkPhoton near = model.boson(0.18);
        assertThat(far.properDecayLength()).isCloseTo(near.properDecayLength() * 1e4, withinPercentage(1e-9));
        assertThat(far.electronBranching()).isCloseTo(near.electronBranching(), withinPercentage(1e-9));
    }

    /** Pion and photon over e⁺e⁻, from Γ(π⁰γ) = c²(m²−m_π²)³/(96πm³)·|1−m²/m_ρ²|⁻² with c = eg/(8π²f_π), written out. */
    @ParameterizedTest
    @CsvSource({"0.150, 0.007, 0.0006", "0.180, 0.12, 0.006", "0.200, 0.30, 0.006"})
    void pionAndPhoton(double mass, double anchor, double digits) {
        double g = mass / (Math.sqrt(2) * 10);
        double epsilon = g * E / (4 * Math.PI * Math.PI);
        double c = E * g / (8 * Math.PI * Math.PI * 0.0922);
        double m2 = mass * mass;
        double pion = 0.1349768 * 0.1349768;
        double pole = 1 - m2 / (0.77526 * 0.77526);
        double pionGamma = c * c * Math.pow(m2 - pion, 3) / (96 * Math.PI * Math.pow(mass, 3)) / (pole * pole);
        double r = ME * ME / m2;
        double electrons = ALPHA * epsilon * epsilon * mass / 3 * (1 + 2 * r) * Math.sqrt(1 - 4 * r);
        DecayWidths widths = visible(mass).widths();
        assertThat(widths.pionGamma()).isCloseTo(pionGamma, withinPercentage(1e-6));
        assertThat(widths.electrons()).isCloseTo(electrons, withinPercentage(1e-6));
        assertThat(widths.pionGamma() / widths.electrons()).isCloseTo(anchor, within(digits));
    }

    @Test
    void muonsHaveVectorAndAxialCouplings() {
        double mass = 0.25;
        double g = mass / (Math.sqrt(2) * 10);
        double r = MMU * MMU / (mass * mass);
        double muons = mass / (12 * Math.PI) * Math.sqrt(1 - 4 * r) * g * g / 4 * ((1 + 2 * r) + (1 - 4 * r));
        assertThat(visible(mass).widths().muons()).isCloseTo(muons, withinPercentage(1e-6));
        assertThat(visible(mass).electronBranching()).isLessThan(1e-4);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.1, 0.2})
    void theInvisibleScenarioSwampsElectrons(double mass) {
        DecayWidths widths = t3r(false, RightHandedT3R.Scenario.INVISIBLE).boson(mass).widths();
        double g = mass / (Math.sqrt(2) * 10);
        assertThat(widths.invisible()).isCloseTo(g * g * mass / (24 * Math.PI), withinPercentage(1e-9));
        // Γ_inv/Γ_ee = g²/(2 e² ε²)·… = (4π²)²/(2e⁴): about 1e5
        assertThat(widths.invisible() / widths.electrons())
            .isCloseTo(Math.pow(4 * Math.PI * Math.PI, 2) / (2 * Math.pow(E, 4)), withinPercentage(0.01));
    }

    @Test
    void channelsOpenAtTheirThresholds() {
        double muons = 2 * Particle.MUON.mass();
        assertThat(visible(Math.nextDown(muons)).widths().muons()).isZero();
        assertThat(visible(muons * (1 + 1e-9)).widths().muons()).isPositive();
        assertThat(visible(Particle.PI0.mass()).widths().pionGamma()).isZero();
        assertThat(visible(Particle.PI0.mass() * (1 + 1e-6)).widths().pionGamma()).isPositive();
        assertThat(visible(2 * ME * (1 + 1e-9)).widths().electrons()).isPositive();
        assertThat(paper(0.25).electronBranching()).isEqualTo(1);
        // p-wave at the pion threshold: Γ ∝ q³
        double near = visible(Particle.PI0.mass() + 1e-6).widths().pionGamma();
        double far = visible(Particle.PI0.mass() + 2e-6).widths().pionGamma();
        assertThat(far / near).isCloseTo(8, withinPercentage(0.02));
    }

    @Test
    void aDarkPhotonIsAHeavyPhotonOfChargeEpsilon() {
        DarkPhoton boson = new KineticMixing(1e-4).boson(0.05);
        VectorCouplings x = boson.couplings();
        assertThat(x.proton()).isCloseTo(1e-4 * E, withinPercentage(1e-7));
        assertThat(x.neutron()).isCloseTo(0, within(1e-20));
        assertThat(x.electron()).isCloseTo(-1e-4 * E, withinPercentage(1e-7));
        assertThat(x.muon()).isEqualTo(x.electron());
        assertThat(x.strange()).isEqualTo(x.down());
        assertThat(boson.electronBranching()).isEqualTo(1);
        double r = ME * ME / 0.0025;
        double width = ALPHA * 1e-8 * 0.05 / 3 * (1 + 2 * r) * Math.sqrt(1 - 4 * r);
        assertThat(boson.properDecayLength()).isCloseTo(HBAR_C / width, withinPercentage(1e-6));
    }

    /** Well above its threshold the muon pair is as frequent as the electron pair. */
    @Test
    void leptonsAreUniversalForADarkPhoton() {
        DecayWidths widths = new KineticMixing(1e-4).boson(1.2).widths();
        double r = MMU * MMU / 1.44;
        assertThat(widths.muons() / widths.electrons())
            .isCloseTo((1 + 2 * r) * Math.sqrt(1 - 4 * r), withinPercentage(1e-3));
    }

    /** At the ω the hadronic width is dominated by it; Γ(had)/Γ(μμ) from the R ratio there is of order 10. */
    @Test
    void hadronsTakePartAboveTwoPions() {
        assertThat(new KineticMixing(1e-4).boson(0.27).widths().hadrons()).isZero();
        DecayWidths atRho = new KineticMixing(1e-4).boson(0.77).widths();
        assertThat(atRho.hadrons() / atRho.electrons()).isBetween(4.0, 15.0);
        DecayWidths above = new KineticMixing(1e-4).boson(1.3).widths();
        assertThat(above.hadrons() / above.electrons()).isBetween(0.3, 2.0);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/model/ctau.csv", numLinesToSkip = 3)
    void decayLengthsOfOtherPrograms(String model, double mass, Double epsilon, double ctau) {
        DarkPhoton boson = model.equals("t3r") ? paper(mass) : new KineticMixing(epsilon).boson(mass);
        assertThat(boson.properDecayLength()).isCloseTo(ctau, withinPercentage(0.2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.05, 0.1, 0.13})
    void neutrinosTakeThreeFifthsOfBMinusL(double mass) {
        DarkPhoton boson = new BMinusL(1e-6).boson(mass);
        double phaseSpace = 1 - 6 * Math.pow(ME / mass, 4);
        assertThat(boson.electronBranching()).isCloseTo(0.4 * phaseSpace, within(1e-4));
        assertThat(boson.couplings().proton()).isCloseTo(1e-6, within(1e-20));
        assertThat(boson.couplings().neutron()).isCloseTo(1e-6, within(1e-20));
        assertThat(boson.properDecayLength())
            .isCloseTo(HBAR_C / (5 * 1e-12 * mass / (24 * Math.PI)), withinPercentage(0.01));
    }

    @Test
    void theDecayLengthIsBetaGammaTimesTheProperOne() {
        DarkPhoton boson = paper(0.06);
        assertThat(boson.decayLength(3000)).isCloseTo(boson.properDecayLength() * 3000 / 0.06, withinPercentage(1e-9));
    }

    @Test
    void impossibleNumbersAreRefused() {
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new RightHandedT3R(bad, 1, true, RightHandedT3R.Scenario.VISIBLE))
                .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new RightHandedT3R(10, bad, true, RightHandedT3R.Scenario.VISIBLE))
                .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new KineticMixing(bad)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new BMinusL(bad)).isInstanceOf(IllegalArgumentException.class);
        }
        for (double bad : new double[] {0, -0.1, 2 * ME, Double.NaN, 5}) {
            assertThatThrownBy(() -> paper(bad)).hasMessageContaining("mass");
            assertThatThrownBy(() -> new KineticMixing(1e-4).boson(bad)).hasMessageContaining("mass");
            assertThatThrownBy(() -> new BMinusL(1e-4).boson(bad)).hasMessageContaining("mass");
        }
    }
}
