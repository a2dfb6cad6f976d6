package org.farvertex.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.farvertex.model.data.FermionCharges;
import org.farvertex.particle.FinalState;
import org.farvertex.particle.Particle;
import org.farvertex.production.VectorCouplings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hadronic widths from the charges of the quarks: against another analysis of the same data, and against the mesons themselves. */
class HadronicModesTest {

    private static final List<Particle> PIONS = products(211, -211);
    private static final List<Particle> THREE_PIONS = products(211, -211, 111);

    private static List<Particle> products(int... numbers) {
        return java.util.stream.IntStream.of(numbers).mapToObj(Particle::of).toList();
    }

    private static VectorCouplings quarks(double up, double down, double strange) {
        return new VectorCouplings(up, down, strange, 0, 0);
    }

    private static double sum(Map<List<Particle>, Double> widths) {
        return widths.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Charged like under electromagnetism: the sum is what DeLiVeR (arXiv:2201.01788) has from its own fits, the φ within its width. */
    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.77, 0.7825, 0.79, 0.85, 0.95, 1.0, 1.0195, 1.05, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.69})
    void photonsBecomeTheHadronsOfAnotherAnalysis(double mass) {
        double ratio = sum(HadronicModes.widths(quarks(2.0 / 3, -1.0 / 3, -1.0 / 3), mass)) * 12 * Math.PI / mass;
        assertThat(ratio).isCloseTo(HadronicWidth.ratio(mass), withPercentage(mass < 0.98 ? 7 : 21));
    }

    /** Isospin 0 has no two and no four pions, isospin 1 no three; the strange quark alone has kaons, and pions through the φ. */
    @Test
    void isospinForbidsHalfOfThePions() {
        Map<List<Particle>, Double> isoscalar = HadronicModes.widths(quarks(1, 1, 0), 1.2);
        assertThat(isoscalar).doesNotContainKey(PIONS).containsKey(THREE_PIONS).doesNotContainKey(products(211, -211, 211, -211));
        Map<List<Particle>, Double> isovector = HadronicModes.widths(quarks(1, -1, 0), 1.2);
        assertThat(isovector).containsKey(PIONS).doesNotContainKey(THREE_PIONS).containsKey(products(211, -211, 111, 111));
        Map<List<Particle>, Double> strange = HadronicModes.widths(quarks(0, 0, 1), 1.2);
        assertThat(strange).containsOnlyKeys(THREE_PIONS, products(321, -321), products(310, 130));
        assertThat(HadronicModes.widths(quarks(0, 0, 0), 1.2)).isEmpty();
    }

    /** The resonances decay as measured (PDG 2022): ω 89.2 and 8.35 %, φ 49.1, 33.9 and 15.4 %. */
    @Test
    void resonancesDecayAsMeasured() {
        Map<List<Particle>, Double> omega = HadronicModes.widths(quarks(1.0 / 3, 1.0 / 3, 0), 0.78266);
        assertThat(omega.get(THREE_PIONS) / omega.get(products(111, 22))).isCloseTo(89.2 / 8.35, withPercentage(8));
        Map<List<Particle>, Double> phi = HadronicModes.widths(quarks(0, 0, 1), 1.01946);
        double kaons = phi.get(products(321, -321));
        assertThat(kaons / phi.get(products(310, 130))).isCloseTo(49.1 / 33.9, withPercentage(8));
        assertThat(kaons / phi.get(THREE_PIONS)).isCloseTo(49.1 / 15.4, withPercentage(10));
    }

    /** Interference of ω and φ changes its sign with the relative charge of s, and no width is negative for it. */
    @Test
    void interferenceFollowsTheSigns() {
        double[] masses = DoubleStream.iterate(0.43, m -> m < 1.69, m -> m + 0.003).toArray();
        for (double mass : masses) {
            double alike = HadronicModes.widths(quarks(1, 1, 1), mass).getOrDefault(THREE_PIONS, 0.0);
            double opposite = HadronicModes.widths(quarks(1, 1, -1), mass).getOrDefault(THREE_PIONS, 0.0);
            double omega = HadronicModes.widths(quarks(1, 1, 0), mass).getOrDefault(THREE_PIONS, 0.0);
            double phi = HadronicModes.widths(quarks(0, 0, 1), mass).getOrDefault(THREE_PIONS, 0.0);
            assertThat(alike + opposite).isCloseTo(2 * (omega + phi), withPercentage(1));
        }
    }

    /** Nothing opens below the masses of its products, at any mass; all widths go with the square of the charges. */
    @Test
    void modesAreOpen() {
        for (double mass = 0.27; mass <= HadronicModes.LARGEST_MASS; mass += 0.0011) {
            double m = mass;
            Map<List<Particle>, Double> widths = HadronicModes.widths(quarks(0.3, -0.5, 0.7), m);
            assertThat(widths).allSatisfy((products, width) -> {
                assertThat(products.stream().mapToDouble(Particle::mass).sum()).isLessThan(m);
                assertThat(width).isPositive();
            });
            assertThat(sum(HadronicModes.widths(quarks(0.9, -1.5, 2.1), m))).isCloseTo(9 * sum(widths), withPercentage(1e-9));
        }
    }

    /** B−L by charges in a file is B−L in code; its modes are drawn one by one and count as hadrons. */
    @ParameterizedTest
    @CsvSource({"0.3", "0.5", "0.78", "1.02", "1.5"})
    void baryonLessLeptonNumberIsItsCharges(double mass) {
        DarkPhoton boson = new BMinusL(1e-6).boson(mass);
        FermionCharges charges = FermionCharges.of(Map.of("u", 1.0 / 3, "d", 1.0 / 3, "s", 1.0 / 3, "c", 1.0 / 3, "b", 1.0 / 3, "e", -1.0,
            "mu", -1.0, "tau", -1.0, "nu", -1.0));
        assertThat(sum(VectorWidths.at(charges, mass))).isCloseTo(boson.unitWidths().total(), withPercentage(1e-9));
        LongLivedParticle particle = new BMinusL(1e-6).at(mass);
        double hadrons = particle.decays().stream().filter(mode -> mode.kind().equals(Optional.of(FinalState.HADRONS)))
            .mapToDouble(mode -> mode.branching()).sum();
        assertThat(hadrons).isLessThanOrEqualTo(boson.unitWidths().hadrons() / boson.unitWidths().total() * (1 + 1e-9));
        assertThat(hadrons > 0).isEqualTo(mass > 0.42);
        assertThat(particle.sources().toString().contains("1801.04847")).isEqualTo(mass > 0.42);
    }

    /**
     * At the peak of a resonance the cross section of e⁺e⁻ is 12πB_ee/M², so a photon's width there is 9B_ee/α² times that into a massless lepton; B−L couples
     * to the ω with 3(x_u + x_d) = 2 where charge has 1, to the φ with 3x_s = 1. B_ee of PDG 2022; 10 % for the tails of the others and the tables' steps.
     */
    @ParameterizedTest
    @CsvSource({"0.78266, 7.38e-5, 4", "1.019461, 2.974e-4, 1"})
    void baryonLessLeptonNumberAtTheResonances(double mass, double electrons, double squaredCharge) {
        double alpha = 1 / 137.035999;
        double lepton = mass / (12 * Math.PI);
        assertThat(new BMinusL(1e-6).boson(mass).unitWidths().hadrons() / lepton).isCloseTo(squaredCharge * 9 * electrons / (alpha * alpha), withPercentage(10));
    }

    /** t3r passes 2 m_π: two pions as the ρ makes them, β³/4 |F|² of a massless lepton of the same vector coupling; no axial part. */
    @Test
    void rightHandedIsospinHasTwoPionsUpToThree() {
        double mass = 0.41;
        DecayWidths widths = new RightHandedT3R(10, 1, false, RightHandedT3R.Scenario.VISIBLE).boson(mass).unitWidths();
        double beta = Math.sqrt(1 - Math.pow(2 * 0.13957 / mass, 2));
        double form = Math.pow(1 - Math.pow(mass / 0.775, 2), -2);
        assertThat(widths.hadronic()).containsOnlyKeys(PIONS);
        assertThat(widths.hadrons()).isCloseTo(mass / (12 * Math.PI) * Math.pow(beta, 3) / 4 * form, withPercentage(25));
        assertThat(new RightHandedT3R(10, 1, false, RightHandedT3R.Scenario.VISIBLE).boson(0.279).unitWidths().hadrons()).isZero();
    }
}
