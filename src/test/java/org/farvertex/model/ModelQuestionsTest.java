package org.farvertex.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.farvertex.model.DarkHiggs.Channel;
import org.farvertex.model.DarkHiggs.OpenChannels;
import org.farvertex.model.RightHandedT3R.Scenario;
import org.farvertex.model.data.FermionCharges;
import org.farvertex.particle.FinalState;
import org.farvertex.particle.Particle;
import org.farvertex.production.DecayProduction;
import org.farvertex.production.VectorCouplings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every model answers: where it holds, what is scanned, what else it can tell of. */
class ModelQuestionsTest {

    private static final DarkHiggs HIGGS = new DarkHiggs(10, OpenChannels.NONE);

    static List<Model> models() {
        return List.of(new KineticMixing(1e-5), new BMinusL(1e-5), new RightHandedT3R(10, 1, false, Scenario.VISIBLE), HIGGS);
    }

    /** What is scanned lies where the model holds, and it holds from end to end; branching ratios add up whatever their names. */
    @ParameterizedTest
    @MethodSource("models")
    void modelsHoldWhereTheySay(Model model) {
        assertThat(model.lightest()).isPositive().isLessThan(model.masses().low());
        assertThat(model.masses().high()).isLessThanOrEqualTo(model.heaviest());
        for (double mass : new double[] {model.lightest(), model.masses().low(), model.masses().high()}) {
            LongLivedParticle particle = model.at(mass);
            assertThat(model.covers(mass)).isTrue();
            assertThat(particle.identity()).isEqualTo(model.identity());
            assertThat(model.branching(particle).values().stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(1, within(1e-12));
        }
        assertThat(model.covers(0.5 * model.lightest())).isFalse();
        assertThat(model.covers(1.001 * model.heaviest())).isFalse();
        assertThat(model.scale().low()).isLessThan(model.scale().high());
        assertThat(model.withCoupling(2 * model.coupling()).coupling()).isEqualTo(2 * model.coupling());
    }

    /** V has a value of old; ε and g have to be given. Isospin alone is axial and explains the muon. */
    @Test
    void whatModelsDifferIn() {
        Model t3r = new RightHandedT3R(10, 1, true, Scenario.VISIBLE);
        assertThat(t3r.standardCoupling()).hasValue(10);
        assertThat(HIGGS.standardCoupling()).hasValue(10);
        assertThat(t3r.explainsMuon()).isTrue();
        assertThat(t3r.couplesAxially()).isTrue();
        assertThat(t3r.complete()).isEqualTo(new RightHandedT3R(10, 1, false, Scenario.VISIBLE));
        for (Model other : List.of(new KineticMixing(1e-5), new BMinusL(1e-5))) {
            assertThat(other.standardCoupling()).isEmpty();
            assertThat(other.explainsMuon()).isFalse();
            assertThat(other.couplesAxially()).isFalse();
            assertThat(other.complete()).isSameAs(other);
            assertThat(other.otherMixings()).isEmpty();
            assertThat(other.sought()).isEmpty();
            assertThat(other.identity()).isEqualTo(Identity.DARK_PHOTON);
        }
        assertThat(HIGGS.sought()).containsExactly(FinalState.PHOTONS);
        assertThat(HIGGS.identity().twiceSpin()).isZero();
        assertThat(HIGGS.identity().plainSymbol()).isEqualTo("φ'");
    }

    /** The estimate of the mixing is right to a factor: k = 1 and k = 5 are told beside whatever was asked for. */
    @Test
    void otherMixingsAreThoseNotAskedFor() {
        assertThat(mixings(1)).containsOnlyKeys("k = 5");
        assertThat(mixings(5)).containsOnlyKeys("k = 1");
        assertThat(mixings(2)).containsOnlyKeys("k = 1", "k = 5");
        double one = mixings(2).get("k = 1").at(0.05).parameters().get("epsilon");
        assertThat(mixings(2).get("k = 5").at(0.05).parameters().get("epsilon")).isCloseTo(5 * one, withinPercentage(1e-12));
    }

    private static Map<String, Model> mixings(double factor) {
        return new RightHandedT3R(10, factor, false, Scenario.VISIBLE).otherMixings();
    }

    /** Its widths make its lifetime, and the message of a mass beyond its end says both. */
    @Test
    void widthsOfTheDarkHiggs() {
        Map<Channel, Double> widths = HIGGS.opening(new OpenChannels(Optional.of(0.02), Optional.of(0.03), true)).widths(0.24);
        assertThat(widths).containsOnlyKeys(Channel.values()).allSatisfy((channel, width) -> assertThat(width).isPositive());
        assertThat(HIGGS.widths(0.24).get(Channel.DARK_PHOTONS)).isZero();
        assertThat(HIGGS.at(0.2).decays()).hasSize(1);
        assertThat(HIGGS.at(0.24).decays()).hasSize(2);
        assertThat(HIGGS.branching(HIGGS.at(0.24))).containsOnlyKeys("22,22", "13,-13");
        assertThatThrownBy(() -> HIGGS.widths(0.3)).hasMessageContaining("not at 300.0 MeV");
    }

    /** K⁺→μ⁺νφ′ opens below m_K − m_μ = 388 MeV, where the model does not lead but the formula does. */
    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.2, 0.26})
    void kaonsLeaveRoomForTheMuon(double mass) {
        DecayProduction muonic = (DecayProduction) HIGGS.at(mass).process("kaon-muon").orElseThrow();
        assertThat(muonic.frame()).isPresent();
        assertThat(muonic.branching()).isPositive();
        assertThat(((DecayProduction) HIGGS.at(mass).process("eta").orElseThrow()).frame()).isPresent();
    }

    /** Any two widths of the largest number make a sum that is none; names and shares are those of the widths. */
    @Test
    void widthsByName() {
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < i; j++) {
                double[] w = new double[5];
                w[i] = Double.MAX_VALUE;
                w[j] = Double.MAX_VALUE;
                assertThatThrownBy(() -> new DecayWidths(w[0], w[1], w[2], w[3], w[4])).hasMessageContaining("finite");
            }
        }
        DecayWidths widths = new DecayWidths(1, 2, 3, 4, 10);
        assertThat(widths.byName()).containsExactly(Map.entry("ee", 1.0), Map.entry("mumu", 2.0), Map.entry("pi0gamma", 3.0), Map.entry("hadrons", 4.0),
            Map.entry("invisible", 10.0));
        assertThat(widths.ratios().get("hadrons")).isCloseTo(0.2, within(1e-15));
        assertThat(widths.times(3).total()).isCloseTo(60, within(1e-12));
    }

    /** Stronger by a factor: couplings go with it, widths with its square, and the parameters stay those asked for. */
    @Test
    void strengthIsOneNumber() {
        DarkPhoton boson = new KineticMixing(1e-5).boson(0.05);
        DarkPhoton stronger = boson.withStrength(4e-5);
        assertThat(stronger.couplings().electron()).isCloseTo(4 * boson.couplings().electron(), withinPercentage(1e-12));
        assertThat(stronger.properDecayLength()).isCloseTo(boson.properDecayLength() / 16, withinPercentage(1e-12));
        assertThat(stronger.parameters()).isEqualTo(boson.parameters());
        VectorCouplings x = boson.unitCouplings();
        assertThatCode(() -> new DarkPhoton("m", 1, Map.of(), Double.MIN_NORMAL, x, boson.unitWidths())).doesNotThrowAnyException();
        assertThatThrownBy(() -> boson.withStrength(Math.nextDown(Double.MIN_NORMAL))).hasMessageContaining("1e-307");
    }

    /** Four flavours of leptons and of neutrinos, hadrons where data reach, nothing from data beyond. */
    @Test
    void widthsFromCharges() {
        FermionCharges all = FermionCharges.of(Map.of("e", 1.0, "mu", 1.0, "tau", 1.0, "nu", 1.0, "u", 1.0));
        Map<List<Particle>, Double> heavy = VectorWidths.at(all, 40);
        double electrons = heavy.get(List.of(Particle.ELECTRON, Particle.ELECTRON.antiparticle()));
        assertThat(heavy).hasSize(6);
        assertThat(heavy.get(List.of(Particle.of(15), Particle.of(-15))) / electrons).isCloseTo(1, within(1e-4));
        for (int neutrino : new int[] {12, 14, 16}) {
            assertThat(heavy.get(List.of(Particle.of(neutrino), Particle.of(-neutrino))) / electrons).isCloseTo(0.5, within(1e-9));
        }
        assertThat(VectorWidths.at(all, 1.5).keySet()).anyMatch(products -> products.stream().anyMatch(p -> Math.abs(p.pdgId()) == 211));
        assertThat(VectorWidths.at(FermionCharges.of(Map.of("tau", 1.0)), 3)).isEmpty();
        // a dark photon of twice the charge has four times the hadrons of one
        double e = Math.sqrt(4 * Math.PI / 137.035999084);
        double hadrons = VectorWidths.at(quarks(e), 1).get(VectorWidths.HADRONS);
        assertThat(VectorWidths.at(quarks(2 * e), 1).get(VectorWidths.HADRONS)).isCloseTo(4 * hadrons, withinPercentage(1e-9));
        assertThat(hadrons).isCloseTo(HadronicWidth.ratio(1) / 137.035999084 / 3, withinPercentage(1e-6));
    }

    private static FermionCharges quarks(double charge) {
        return FermionCharges.of(Map.of("u", 2 * charge / 3, "d", -charge / 3, "s", -charge / 3));
    }

    /** Data for light quarks end at 1.69 GeV, whichever of them is charged; c and b open with two D; leptons never end. */
    @Test
    void whereChargesDoNotTellTheWidths() {
        for (String quark : List.of("u", "d", "s")) {
            assertThat(VectorWidths.end(FermionCharges.of(Map.of(quark, 1.0)))).isEqualTo(1.69);
        }
        for (String quark : List.of("c", "b")) {
            assertThat(VectorWidths.end(FermionCharges.of(Map.of(quark, 1.0)))).isCloseTo(2 * 1.86484, within(1e-3));
        }
        assertThat(VectorWidths.end(FermionCharges.of(Map.of("e", 1.0, "nu", 1.0)))).isInfinite();
    }

    /** α = g²/4π = 1 is the last coupling, of either sign, and is named. */
    @Test
    void couplingsEndWhereTheoryDoes() {
        double last = Perturbativity.LARGEST_COUPLING;
        assertThatCode(() -> Perturbativity.require("y", last)).doesNotThrowAnyException();
        assertThatCode(() -> Perturbativity.require("y", -last)).doesNotThrowAnyException();
        for (double bad : new double[] {Math.nextUp(last), -Math.nextUp(last), 1e300, Double.NaN}) {
            assertThatThrownBy(() -> Perturbativity.require("y", bad)).hasMessageStartingWith("y = ");
        }
    }

    @Test
    void namesAndRangesHaveTheirEnds() {
        assertThatCode(() -> new Identity(1, "x".repeat(20), Identity.Spin.DIRAC)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Identity(0, "x", Identity.Spin.DIRAC)).hasMessageContaining("PDG");
        assertThatThrownBy(() -> new Identity(1, "x".repeat(21), Identity.Spin.DIRAC)).hasMessageContaining("20 characters");
        assertThatThrownBy(() -> new Identity(1, " ", Identity.Spin.DIRAC)).hasMessageContaining("20 characters");
        for (double[] bad : new double[][] {{0, 1}, {-1, 1}, {1, 1}, {2, 1}, {1, Double.POSITIVE_INFINITY}, {Double.NaN, 1}, {1, Double.NaN}}) {
            assertThatThrownBy(() -> new Coupling("g", "g", "g", "", 1, bad[0], bad[1])).hasMessageContaining("coupling");
            assertThatThrownBy(() -> new MassRange(bad[0], bad[1])).hasMessageContaining("masses");
        }
        assertThat(new Coupling("V_GeV", "vev", "V", "GeV", -1, 1, 2).unitBesideName()).isEmpty();
        assertThat(new Coupling("f", "f", "f", "GeV", -1, 1, 2).unitBesideName()).isEqualTo("GeV");
        assertThat(Set.of(Identity.Spin.MAJORANA, Identity.Spin.DIRAC)).allMatch(spin -> new Identity(1, "x", spin).twiceSpin() == 1);
    }
}
