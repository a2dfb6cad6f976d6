package org.farvertex.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.function.DoubleBinaryOperator;
import org.farvertex.model.data.DecayShare;
import org.farvertex.model.data.Density;
import org.farvertex.model.data.ProductionTerm.MesonDecay;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

/** The heavy neutrino of {@code hnl-mu} against measured decays to light neutrinos and against integrals of its densities. */
class HeavyNeutrinoModelTest {

    private static final String MODEL = "hnl-mu";
    private static final double MUON = 0.1056583755;
    private static final double FERMI = 1.1663788e-5;
    private static final int STEPS = 400;

    /** Measured branching ratios into mu nu (PDG 2022), times the ratio of Shrock's kinematic factors for N and a massless neutrino. */
    @ParameterizedTest
    @CsvSource({"decay-321, 0.493677, 0.6356, 3", "decay-411, 1.86966, 3.74e-4, 6", "decay-431, 1.96835, 5.43e-3, 4"})
    void leptonicDecaysFollowTheMeasuredOnes(String process, double parent, double measured, double percent) {
        for (double mass : new double[] {0.05, 0.2, 0.35}) {
            double x = Math.pow(MUON / parent, 2);
            double y = Math.pow(mass / parent, 2);
            double factor = (x + y - (x - y) * (x - y)) * Math.sqrt(1 + x * x + y * y - 2 * (x + y + x * y)) / (x * (1 - x) * (1 - x));
            assertThat(ShippedModelsTest.strength(MODEL, mass, process)).isCloseTo(measured * factor, withinPercentage(percent));
        }
    }

    /** A light N is made like a light neutrino: measured branching ratios into P' mu nu (PDG 2022; for K_L and K_S of one charge). */
    @ParameterizedTest
    @CsvSource({"decay-421, 0.0341, 6", "decay-411-2, 0.0876, 7", "decay-431-2, 0.024, 10", "decay-521-2, 0.0235, 16", "decay-511, 0.0224, 18",
        "decay-321-2, 0.0335, 18", "decay-130, 0.1352, 18", "decay-310, 2.28e-4, 18", "decay-421-2, 0.0189, 20", "decay-411-3, 0.0527, 11", "decay-431-3, 0.0239, 10",
        "decay-521-3, 0.0558, 15", "decay-511-2, 0.0497, 20", "decay-511-3, 1.50e-4, 4", "decay-521-4, 7.80e-5, 6", "decay-511-4, 2.94e-4, 4", "decay-521-5, 1.58e-4, 4",
        "decay-521-6, 1.19e-4, 33", "decay-531, 1.06e-4, 33", "decay-531-2, 0.0244, 26", "decay-531-4, 0.053, 12"})
    void semileptonicDecaysOfLightNeutrinosAreAsMeasured(String process, double measured, double percent) {
        assertThat(ShippedModelsTest.strength(MODEL, 0.035, process)).isCloseTo(measured, withinPercentage(percent));
    }

    /** G^2 |V|^2 c f(0)^2/(64 pi^3 M^2 Gamma) times the integral of the density over q2 and E is the tabulated branching ratio. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"decay-421, 1.86484, 0.493677, 0.975, 1, 0.747, 1.604e-12", "decay-521-2, 5.27934, 1.86484, 40.8e-3, 1, 0.66, 4.018e-13",
        "decay-130, 0.497611, 0.13957039, 0.2243, 0.5, 0.9698, 1.287e-17", "decay-421-2, 1.86484, 0.8955, 0.975, 2, 1, 1.604e-12",
        "decay-431-3, 1.96835, 1.019461, 0.975, 2, 1, 1.306e-12", "decay-511-2, 5.27966, 2.01026, 40.8e-3, 2, 1, 4.333e-13"})
    void tablesAreIntegralsOfTheDensities(String process, double parent, double meson, double ckm, double clebsch, double f, double width) {
        for (double part : new double[] {0.2, 0.7}) {
            double mass = part * (parent - meson - MUON);
            MesonDecay decay = (MesonDecay) ShippedModelsTest.at(MODEL, Math.max(0.035, mass)).production().stream()
                .filter(term -> term.name().label().equals(process)).findFirst().orElseThrow();
            double integral = overQ2AndEnergy(decay.density().orElseThrow(), parent, meson, Math.max(0.035, mass));
            double expected = clebsch * Math.pow(ckm * FERMI * f, 2) / (64 * Math.pow(Math.PI, 3) * parent * parent * width) * integral;
            assertThat(ShippedModelsTest.strength(MODEL, Math.max(0.035, mass), process)).isCloseTo(expected, withinPercentage(0.3));
        }
    }

    /**
     * Densities over those at the first place against the squared amplitude by an independent program, which takes traces of explicit Dirac matrices and sums
     * the polarisations of a vector meson.
     */
    @ParameterizedTest
    @CsvSource({"decay-421-2, 0.3, 0.3, 0.42, 0.3, 0.5, 0.8483870548", "decay-421-2, 0.3, 0.3, 0.42, 0.7, 0.6, 0.6746849320",
        "decay-511-2, 1.5, 4, 1.9, 4, 1.7, 1.2344049593", "decay-511-2, 1.5, 4, 1.9, 8, 2.1, 1.0984930167", "decay-511-2, 1.5, 4, 1.9, 8, 2.2, 0.8450589322",
        "decay-431-3, 0.5, 0.5, 0.55, 0.7, 0.62, 0.7996769055", "decay-511-3, 3, 14, 3.139, 22, 3.357, 1.8252130770", "decay-511-3, 3, 14, 3.139, 12, 3.429, 0.1736658028",
        "decay-531, 2, 8, 2.317, 20, 2.877, 1.0610556045", "decay-511-4, 3, 14, 3.109, 18, 3.23, 0.9796022226", "decay-511-4, 3, 14, 3.109, 12, 3.352, 0.1654961994",
        "decay-531-3, 2, 10, 2.191, 16, 2.729, 0.9040592891", "decay-531-4, 1.5, 4, 1.912, 8, 2.114, 1.0408130759"})
    void densitiesAreThoseOfTheAmplitude(String process, double mass, double q2, double energy, double otherQ2, double otherEnergy,
                                                         double expected) {
        MesonDecay decay = (MesonDecay) ShippedModelsTest.at(MODEL, mass).production().stream()
            .filter(term -> term.name().label().equals(process)).findFirst().orElseThrow();
        DoubleBinaryOperator density = decay.density().orElseThrow().value();
        assertThat(density.applyAsDouble(otherQ2, otherEnergy) / density.applyAsDouble(q2, energy)).isCloseTo(expected, withinPercentage(0.01));
    }

    /** The new tables, where f is 1 since the form factors stand in the density with their size. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"decay-511-3, 5.27966, 0.13957039, 3.82e-3, 2, 4.333e-13", "decay-521-4, 5.27934, 0.1349768, 3.82e-3, 1, 4.018e-13", "decay-531, 5.36692, 0.493677, 3.82e-3, 2, 4.33e-13",
        "decay-531-2, 5.36692, 1.96835, 40.8e-3, 0.4225, 4.33e-13", "decay-511-4, 5.27966, 0.77526, 3.82e-3, 2, 4.333e-13", "decay-521-5, 5.27934, 0.77526, 3.82e-3, 1, 4.018e-13",
        "decay-521-6, 5.27934, 0.78266, 3.82e-3, 1, 4.018e-13", "decay-531-3, 5.36692, 0.8955, 3.82e-3, 2, 4.33e-13", "decay-531-4, 5.36692, 2.1122, 40.8e-3, 2, 4.33e-13"})
    void tablesOfDecaysOfBeautyAreIntegralsOfTheDensities(String process, double parent, double meson, double ckm, double factor, double width) {
        tablesAreIntegralsOfTheDensities(process, parent, meson, ckm, factor, 1, width);
    }

    /** A tau becomes a light N as often as a neutrino (17.39 %, PDG 2022), and a heavier one as often as the width of three bodies says that a current makes. */
    @Test
    void tausAreAsMeasured() {
        assertThat(ShippedModelsTest.strength(MODEL, 0.035, "decay-15")).isCloseTo(0.1739, withinPercentage(1));
        double mass = 0.8;
        MesonDecay decay = (MesonDecay) ShippedModelsTest.at(MODEL, mass).production().stream()
            .filter(term -> term.name().label().equals("decay-15")).findFirst().orElseThrow();
        double tau = 1.77686;
        double top = (tau * tau + mass * mass - MUON * MUON) / (2 * tau);
        double step = (top - mass) / 100_000;
        double sum = 0;
        for (int i = 0; i < 100_000; i++) {
            sum += decay.density().orElseThrow().value().applyAsDouble(mass + (i + 0.5) * step, Double.NaN) * step;
        }
        double width = FERMI * FERMI / (2 * Math.pow(Math.PI, 3)) * sum;
        assertThat(ShippedModelsTest.strength(MODEL, mass, "decay-15")).isCloseTo(width / 2.267e-12, withinPercentage(0.1));
        assertThat(width).isCloseTo(FERMI * FERMI * Math.pow(tau, 5) / (192 * Math.pow(Math.PI, 3)) * threeBodies(mass / tau, MUON / tau), withinPercentage(0.01));
    }

    /** \(I(x,y,0)\) of arXiv:1805.08567, \(12\int_{y^2}^{(1-x)^2}\frac{ds}s(s-y^2)^2(1+x^2-s)\sqrt{\lambda(1,s,x^2)}\), in the squared mass of muon and neutrino. */
    private static double threeBodies(double x, double y) {
        double step = (Math.pow(1 - x, 2) - y * y) / 100_000;
        double sum = 0;
        for (int i = 0; i < 100_000; i++) {
            double s = y * y + (i + 0.5) * step;
            sum += Math.pow(s - y * y, 2) / s * (1 + x * x - s) * Math.sqrt(Math.pow(1 - s - x * x, 2) - 4 * s * x * x) * step;
        }
        return 12 * sum;
    }

    private static double overQ2AndEnergy(Density.Evaluated density, double parent, double meson, double mass) {
        double low = Math.pow(mass + MUON, 2);
        double step = (Math.pow(parent - meson, 2) - low) / STEPS;
        double sum = 0;
        for (int i = 0; i < STEPS; i++) {
            double q2 = low + (i + 0.5) * step;
            double inner = momentum(q2, mass, MUON);
            double outer = momentum(parent * parent, Math.sqrt(q2), meson) / Math.sqrt(q2);
            double middle = Math.hypot(outer * Math.sqrt(q2), Math.sqrt(q2)) / Math.sqrt(q2) * Math.hypot(inner, mass);
            for (int j = 0; j < STEPS; j++) {
                double energy = middle + outer * inner * (2 * (j + 0.5) / STEPS - 1);
                sum += density.value().applyAsDouble(q2, energy) * 2 * outer * inner / STEPS * step;
            }
        }
        return sum;
    }

    /** Momentum in the decay of a squared mass into two bodies. */
    private static double momentum(double s, double one, double other) {
        return Math.sqrt((s - Math.pow(one + other, 2)) * (s - Math.pow(one - other, 2)) / (4 * s));
    }

    /** Width over the integral of the density, over m^-3: the same at all masses, though the formula of the width is another. */
    @ParameterizedTest
    @CsvSource({"'14,13,-13', 0.1056583755, 0.1056583755", "'13,-11,12', 0.00051099895, 0"})
    void leptonicWidthsGoAsIntegralsOfTheirDensities(String label, double second, double third) {
        double first = label.startsWith("13") ? MUON : 0;
        double reference = 0;
        for (double mass : new double[] {0.3, 0.6, 2.5}) {
            DecayShare share = ShippedModelsTest.at(MODEL, mass).decays().stream().filter(d -> d.label().equals(label)).findFirst().orElseThrow();
            double ratio = ShippedModelsTest.width(MODEL, mass, label) * Math.pow(mass, 3)
                / overDalitz(share.density().orElseThrow(), mass, first, second, third);
            reference = reference == 0 ? ratio : reference;
            assertThat(ratio).isCloseTo(reference, withinPercentage(0.3));
        }
    }

    private static double overDalitz(Density.Evaluated density, double mass, double first, double second, double third) {
        double low = Math.pow(second + third, 2);
        double step = (Math.pow(mass - first, 2) - low) / STEPS;
        double sum = 0;
        for (int i = 0; i < STEPS; i++) {
            double s23 = low + (i + 0.5) * step;
            double root = Math.sqrt(s23);
            double inner = momentum(s23, second, third);
            double outer = momentum(mass * mass, root, first) * mass / root;
            double middle = first * first + second * second + 2 * Math.hypot(inner, second) * Math.hypot(outer, first);
            for (int j = 0; j < STEPS; j++) {
                double s12 = middle + 2 * inner * outer * (2 * (j + 0.5) / STEPS - 1);
                sum += density.value().applyAsDouble(s12, s23) * 4 * inner * outer / STEPS * step;
            }
        }
        return sum;
    }

    /** Neutrinos alone: G^2 m^5/(96 pi^3), twice the width of a muon decay, for each of a Majorana particle's ends; all of it below 2 m_e. */
    @Test
    void neutrinosAloneAreTwiceAMuonDecay() {
        double muon = 2.9959836e-19 / 0.99981;
        assertThat(ShippedModelsTest.width(MODEL, MUON, "14,16,-16")).isCloseTo(2 * muon, withinPercentage(0.6));
    }

    /** N -> mu pi and mu K differ by Cabibbo angle, decay constant and room alone; the two charges are alike. */
    @Test
    void chargedPionsAndKaonsAreAsMesonsSay() {
        double pion = ShippedModelsTest.width(MODEL, 4.5, "13,211");
        assertThat(ShippedModelsTest.width(MODEL, 4.5, "-13,-211")).isCloseTo(pion, withinPercentage(1e-6));
        assertThat(ShippedModelsTest.width(MODEL, 4.5, "13,321") / pion)
            .isCloseTo(Math.pow(0.2243 * 0.1556 / 0.97373 / 0.1302, 2), withinPercentage(4));
    }

    /** Branching ratios by another program with widths of its own (HNLCalc, arXiv:2405.07330, as shipped by FORESEE), to the three digits taken from it. */
    @ParameterizedTest
    @CsvSource({"0.2, '14,16,-16', 0.115", "0.2, '14,11,-11', 0.0144", "0.2, '13,-11,12', 0.00735", "0.2, '14,111', 0.856", "0.35, '14,13,-13', 0.00856",
        "0.35, '13,211', 0.241", "0.35, '14,111', 0.398", "0.6, '14,16,-16', 0.110", "0.6, '14,13,-13', 0.0413", "0.6, '13,-11,12', 0.0435",
        "0.6, '13,211', 0.234", "0.8, '14,11,-11', 0.0184", "0.8, '13,211', 0.193", "0.8, '14,111', 0.217"})
    void branchingRatiosAreThoseOfAnotherProgram(double mass, String label, double expected) {
        assertThat(ShippedModelsTest.branching(ShippedModelsTest.at(MODEL, mass), label)).isCloseTo(expected, withinPercentage(1));
    }

    /** Nothing jumps by more than a few per cent where quarks take over at 1 GeV. */
    @Test
    void lifetimeIsContinuousWhereQuarksTakeOver() {
        double below = ShippedModelsTest.at(MODEL, 0.9999).properDecayLength();
        assertThat(ShippedModelsTest.at(MODEL, 1.0001).properDecayLength()).isCloseTo(below, withinPercentage(6));
    }
}
