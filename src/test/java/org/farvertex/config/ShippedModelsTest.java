package org.farvertex.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.farvertex.citation.Bibliography;
import org.farvertex.model.data.DecayShare;
import org.farvertex.model.data.ModelDescription;
import org.farvertex.model.data.ModelPoint;
import org.farvertex.model.data.ProductionTerm;
import org.farvertex.units.Constants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped model files against closed forms, measured decays and published numbers. */
class ShippedModelsTest {

    private static final double G = 1e-4;
    private static final Map<String, ModelDescription> MODELS = Models.names().stream()
        .collect(Collectors.toMap(Function.identity(), name -> Models.byName(name).orElseThrow()));

    static Iterable<String> names() {
        return Models.names();
    }

    static ModelPoint at(String model, double mass) {
        return MODELS.get(model).at(mass, G);
    }

    static double width(String model, double mass, String label) {
        ModelPoint point = at(model, mass);
        return branching(point, label) * Constants.HBAR_C / point.properDecayLength() / G / G;
    }

    static double branching(ModelPoint point, String label) {
        return point.decays().stream().filter(d -> d.label().equals(label)).mapToDouble(DecayShare::branching).sum();
    }

    /** Branching ratio or squared mixing angle of a process at coupling 1. */
    static double strength(String model, double mass, String label) {
        return at(model, mass).production().stream().filter(t -> t.name().label().equals(label))
            .mapToDouble(ProductionTerm::logStrength).map(log -> Math.exp(log) / G / G).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("names")
    void readsWithoutWarningAndCitesArxiv(String name) {
        ModelDescription model = MODELS.get(name);
        assertThat(model.name()).isEqualTo(name);
        assertThat(model.warnings()).isEmpty();
        assertThat(model.source().split(", ")).allMatch(work -> work.matches("arXiv:(\\d{4}\\.\\d{4,5}|hep-ph/\\d{7})"));
        assertThat(model.production()).isNotEmpty();
        assertThat(Bibliography.inWords(model.source())).hasSize(model.source().split(", ").length).noneMatch(work -> work.text().contains("arXiv"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void widthsAddUpAtEveryMassAndLifetimeFallsAsTheSquareOfTheCoupling(String name) {
        ModelDescription model = MODELS.get(name);
        for (int i = 0; i <= 20; i++) {
            double mass = Math.min(model.heaviest(), model.lightest() * Math.pow(model.heaviest() / model.lightest(), i / 20.0));
            ModelPoint point = model.at(mass, G);
            assertThat(point.decays().stream().mapToDouble(DecayShare::branching).sum()).isCloseTo(1, within(1e-9));
            assertThat(model.at(mass, 3 * G).properDecayLength() * 9).isCloseTo(point.properDecayLength(), withinPercentage(1e-6));
        }
    }

    @Test
    void axionsDecayAsTheirCouplingToPhotonsSays() {
        double sine = 1 - Math.pow(80.379 / 91.1876, 2);
        for (double mass : new double[] {0.01, 0.3, 2.5}) {
            double length = 64 * Math.PI * Constants.HBAR_C / Math.pow(mass, 3) / G / G;
            assertThat(at("alp-photon", mass).properDecayLength()).isCloseTo(length, withinPercentage(1e-3));
            assertThat(at("alp-w", mass).properDecayLength()).isCloseTo(length / sine / sine, withinPercentage(0.1));
        }
    }

    /** Numbers of arXiv:1611.09355 and arXiv:1812.05103 as published by others: CKM elements, mixing angles differ by some 10 %. */
    @ParameterizedTest
    @CsvSource({"alp-w, decay-321, 0.139570, 0.493677, 10.5, 30", "alp-w, decay-130, 0.134977, 0.497611, 4.5, 12",
        "up-philic, decay-221, 0.134977, 0.547862, 1.26e5, 8", "up-philic, decay-331, 0.134977, 0.95778, 273, 12",
        "up-philic, decay-321, 0.139570, 0.493677, 7.42, 4"})
    void twoBodyDecaysOfLightMesonsAsPublished(String model, String process, double companion, double parent, double coefficient, double percent) {
        for (double mass : new double[] {0.02, 0.2}) {
            double room = Math.sqrt((1 - Math.pow((companion + mass) / parent, 2)) * (1 - Math.pow((companion - mass) / parent, 2)));
            assertThat(strength(model, mass, process)).isCloseTo(coefficient * room, withinPercentage(percent));
        }
    }

    /** K and K* are part of all strange final states: m_b^3 |g_bs|^2/(32 pi) tau_B with the pole mass. */
    @Test
    void kaonsAreAPartOfAllStrangeFinalStates() {
        double coupling = 3 * Math.sqrt(2) * 1.1663788e-5 * 80.379 * 80.379 / (16 * Math.PI * Math.PI) * 0.0405 * 1.2146;
        double all = Math.pow(4.78, 3) * coupling * coupling / (32 * Math.PI) / 4.018e-13;
        double two = strength("alp-w", 0.01, "decay-521") + strength("alp-w", 0.01, "decay-521-2");
        assertThat(two / all).isBetween(0.1, 0.5);
    }

    @Test
    void darkHiggsDecaysToLeptonsByTheirMasses() {
        double v = 246.22;
        double electrons = Math.pow(0.51099895e-3 / v, 2) * 0.15 / (8 * Math.PI);
        assertThat(width("dark-higgs", 0.15, "11,-11")).isCloseTo(electrons, withinPercentage(0.05));
        assertThat(width("dark-higgs", 4.2, "13,-13") / width("dark-higgs", 4.2, "11,-11"))
            .isCloseTo(Math.pow(105.6583755 / 0.51099895, 2) * Math.pow(1 - Math.pow(2 * 0.10566 / 4.2, 2), 1.5), withinPercentage(0.01));
    }

    /** Leading chiral order 3/(32 pi v^2 m) (2/9 m^2 + 11/9 m_pi^2)^2 beta, which final-state interaction enhances (arXiv:1809.01876). */
    @Test
    void pionsOfDarkHiggsAreTwoThirdsChargedAndMoreThanLeadingOrder() {
        double m = 0.32;
        double size = 2.0 / 9 * m * m + 11.0 / 9 * 0.138 * 0.138;
        double leading = 3 * size * size / (32 * Math.PI * 246.22 * 246.22 * m) * Math.sqrt(1 - Math.pow(0.27914 / m, 2));
        double charged = width("dark-higgs", m, "211,-211");
        double neutral = width("dark-higgs", m, "111,111");
        assertThat(charged / neutral).isCloseTo(2, withinPercentage(0.01));
        assertThat((charged + neutral) / leading).isBetween(1.3, 3.5);
    }

    @Test
    void hadronsOfDarkHiggsAreContinuousWhereQuarksTakeOver() {
        double below = at("dark-higgs", 1.99999).properDecayLength();
        assertThat(at("dark-higgs", 2.0001).properDecayLength()).isCloseTo(below, withinPercentage(1));
    }

    /** The published branching ratio 5.6 (1-m^2/m_B^2)^2 sin^2 theta of arXiv:1811.12522, and the top loop for K+ -> pi+ (V_td V_ts = 3.5e-4). */
    @Test
    void darkHiggsComesFromMesonsAsTheTopLoopSays() {
        assertThat(strength("dark-higgs", 1.5, "decay-521")).isCloseTo(4.732, withinPercentage(0.1));
        double loop = 3 * Math.sqrt(2) * 1.1663788e-5 * 172.5 * 172.5 * 3.5e-4 / (16 * Math.PI * Math.PI);
        double amplitude = loop / 246.22 * (0.493677 * 0.493677 - 0.139570 * 0.139570) / 2;
        double room = (1 - Math.pow(0.139570 / 0.493677, 2));
        assertThat(strength("dark-higgs", 0.003, "decay-321"))
            .isCloseTo(amplitude * amplitude / (16 * Math.PI * 0.493677) * room / 5.317e-17, withinPercentage(25));
    }

    /** At the mass of the omega the particle decays as the omega does: its width is that measured times the squared mixing. */
    @ParameterizedTest
    @CsvSource({"'111,22', 0.0835", "'211,-211,111', 0.892"})
    void baryonNumberAtTheOmegaDecaysAsTheOmega(String label, double measured) {
        double mixing = strength("b", 0.78266, "mixing-223");
        assertThat(width("b", 0.78266, label)).isCloseTo(mixing * measured * 0.00868, withinPercentage(4));
    }

    /** So it does at the φ, with the measured ratios 49.1, 33.9 and 15.4 %; what was measured there carries 10 % in the height of a peak of 4 MeV. */
    @ParameterizedTest
    @CsvSource({"'321,-321', 0.491", "'310,130', 0.339", "'211,-211,111', 0.154"})
    void baryonNumberAtThePhiDecaysAsThePhi(String label, double measured) {
        double mixing = strength("b", 1.01946, "mixing-333");
        assertThat(width("b", 1.01946, label)).isCloseTo(mixing * measured * 0.004249, withinPercentage(15));
    }

    /** Charge alpha/(4 pi) of leptons; where pi0 decays, one of two photons is replaced with R = g/e. */
    @Test
    void baryonNumberBelowThePion() {
        double charge = Constants.ALPHA / (4 * Math.PI);
        assertThat(width("b", 0.1, "11,-11")).isCloseTo(charge * charge * 0.1 / (12 * Math.PI), withinPercentage(0.01));
        assertThat(strength("b", 0.0012, "decay-111") * 4 * Math.PI * Constants.ALPHA).isCloseTo(2 * 0.98823, withinPercentage(0.2));
    }

    /** Loop of muon and tau: epsilon = g/70; two left-handed neutrinos make as much as one charged lepton far above threshold. */
    @Test
    void muonLessTauNumberFeelsElectronsThroughALoop() {
        assertThat(Math.sqrt(width("l-mu-l-tau", 0.1, "11,-11") * 12 * Math.PI / 0.1 / (4 * Math.PI * Constants.ALPHA))).isCloseTo(1 / 70.0, withinPercentage(2));
        ModelPoint heavy = at("l-mu-l-tau", 1.6);
        assertThat(branching(heavy, "14,-14") + branching(heavy, "16,-16")).isCloseTo(branching(heavy, "13,-13"), withinPercentage(0.1));
        assertThat(branching(heavy, "12,-12")).isZero();
    }

    @Test
    void protophobicHasNeitherPionAndPhotonNorAnotherLifetimeThanADarkPhoton() {
        assertThat(branching(at("protophobic", 0.25), "111,22")).isZero();
        assertThat(width("protophobic", 0.05, "11,-11")).isCloseTo(0.05 / (12 * Math.PI), withinPercentage(0.01));
        // two pions near the rho are 1/4 beta^3 |F|^2 of the electrons, |F|^2 = 1/(1 - m^2/m_rho^2)^2 to some 20 %
        double beta = Math.sqrt(1 - Math.pow(0.27914 / 0.45, 2));
        double form = Math.pow(1 - Math.pow(0.45 / 0.775, 2), -2);
        assertThat(width("protophobic", 0.45, "211,-211") / width("protophobic", 0.45, "11,-11"))
            .isCloseTo(Math.pow(beta, 3) * form / 4, withinPercentage(25));
    }
}
