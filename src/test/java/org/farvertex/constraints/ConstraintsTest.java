package org.farvertex.constraints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.model.RightHandedT3R.Scenario;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintsTest {

    private static final List<Entry> VISIBLE = Constraints.at(MassPoint.onBand(10, 0.080, Scenario.VISIBLE));
    private static final List<Entry> INVISIBLE = Constraints.at(MassPoint.onBand(10, 0.020, Scenario.INVISIBLE));

    private static Entry entry(List<Entry> entries, String id) {
        return entries.stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow(() -> new AssertionError("no " + id));
    }

    @Test
    void everyProcessOfTheContractIsThere() {
        assertThat(VISIBLE).extracting(Entry::id).contains("pi0-gamma-A", "eta-gamma-A", "pi-e-nu-A", "K-e-nu-A", "K-mu-nu-A", "K-pi-A",
            "KS-pi0-A", "KL-pip-pim-A", "KL-pi0-pi0-A", "K-pi-phi", "K-mu-nu-phi", "eta-pi0-phi", "B-K-A-BMA", "B-K-A-BMB", "B-K-A-BMC",
            "B-K-A-BMD", "B-K-phi-BMB", "DeltaMs-BMA", "DeltaMs-BMB", "DeltaMs-BMC", "DeltaMs-BMD", "RK-propagator-BMA", "RK-propagator-BMB",
            "RK-propagator-BMC", "RK-propagator-BMD", "PIENU-invisible", "NA62-invisible", "Neff", "SN1987A", "relic-visible")
            .doesNotHaveDuplicates();
        assertThat(INVISIBLE).extracting(Entry::id).containsExactlyElementsOf(VISIBLE.stream().map(Entry::id).toList());
    }

    /** No verdict without its reason, no limit without its source, and a verdict that says what the numbers say. */
    @Test
    void entriesAreComplete() {
        for (List<Entry> entries : List.of(VISIBLE, INVISIBLE)) {
            for (Entry entry : entries) {
                assertThat(entry.because()).as(entry.id()).isNotBlank();
                assertThat(entry.limit().isPresent()).as(entry.id()).isEqualTo(entry.confidence().isPresent())
                    .isEqualTo(!entry.source().isEmpty());
                if (entry.verdict() == Verdict.EXCLUDED) {
                    assertThat(entry.limit()).as(entry.id()).isPresent();
                }
            }
        }
    }

    /** Every limit from a publication is cited; what the relic density or a total width says is no work of anybody. */
    @Test
    void limitsCiteTheirPublications() {
        for (List<Entry> entries : List.of(VISIBLE, INVISIBLE)) {
            List<String> lines = Entry.citations(entries).lines();
            assertThat(lines).noneMatch(line -> line.contains("m_eta") || line.contains("total width"));
            entries.stream().filter(e -> e.limit().isPresent() && !e.source().contains("m_eta") && !e.source().contains("total width"))
                .forEach(e -> assertThat(Entry.citations(List.of(e)).lines()).as(e.id()).isNotEmpty());
        }
    }

    /** Predicted rate over the limit of NA48/2, with the flight, project specification: 52, 62, 67, 51, 13. */
    @ParameterizedTest
    @CsvSource({"0.055,52", "0.0652,62", "0.0774,67", "0.0918,51", "0.119,13"})
    void recastOfNa48(double mass, double excess) {
        Entry entry = entry(Constraints.lightMesons(MassPoint.onBand(10, mass, Scenario.VISIBLE)), "pi0-gamma-A");
        assertThat(entry.ratio().orElseThrow()).isCloseTo(excess, withinPercentage(3));
        assertThat(entry.verdict()).isEqualTo(Verdict.EXCLUDED);
        assertThat(entry.prediction().orElseThrow().error()).isCloseTo(0.05 * entry.prediction().orElseThrow().value(),
            withinPercentage(1e-6));
    }

    @Test
    void factorsOfTheVisibleWindow() {
        List<Entry> at56 = Constraints.lightMesons(MassPoint.onBand(10, 0.056, Scenario.VISIBLE));
        assertThat(entry(at56, "KL-pip-pim-A").ratio().orElseThrow()).isCloseTo(55, withinPercentage(2));
        assertThat(entry(at56, "KL-pi0-pi0-A").ratio().orElseThrow()).isBetween(1e4, 1.2e4);
        assertThat(entry(VISIBLE, "eta-pi0-phi").ratio().orElseThrow()).isBetween(7.0, 8.0);
        assertThat(entry(VISIBLE, "K-pi-A").verdict()).isEqualTo(Verdict.NOT_DECIDED);
        assertThat(entry(VISIBLE, "K-pi-A").process().exact()).isFalse();
        assertThat(entry(VISIBLE, "pi0-gamma-A").process().exact()).isTrue();
        assertThat(entry(VISIBLE, "B-K-A-BMA").ratio().orElseThrow()).isGreaterThan(1e5);
        assertThat(entry(VISIBLE, "PIENU-invisible").verdict()).isEqualTo(Verdict.NOT_DECIDED);
    }

    /** Pairs of the mass that E865 measured: K⁺→e⁺νA′ has 3.56e-6 at 150 MeV (project specification) where 2.48e-8 are all; lighter pairs are cut out there. */
    @Test
    void kaonsToALeptonAndAPair() {
        List<Entry> at150 = Constraints.lightMesons(MassPoint.onBand(10, 0.150, Scenario.VISIBLE));
        assertThat(entry(at150, "K-e-nu-A").ratio().orElseThrow()).isCloseTo(3.56e-6 / 2.48e-8, withinPercentage(1));
        assertThat(entry(at150, "K-e-nu-A").verdict()).isEqualTo(Verdict.EXCLUDED);
        assertThat(entry(at150, "K-mu-nu-A").verdict()).isEqualTo(Verdict.EXCLUDED);
        assertThat(entry(VISIBLE, "K-e-nu-A").verdict()).isEqualTo(Verdict.NOT_DECIDED);
        List<Entry> at147 = Constraints.lightMesons(MassPoint.onBand(10, 0.147, Scenario.VISIBLE));
        assertThat(entry(at147, "K-e-nu-A").verdict()).isEqualTo(Verdict.NOT_DECIDED);
        assertThat(entry(at147, "K-mu-nu-A").verdict()).isEqualTo(Verdict.EXCLUDED);
    }

    /** PIENU six times, NA62 a thousand times even at the cancellation, contact couplings of the project specification. */
    @Test
    void factorsOfTheInvisibleWindow() {
        assertThat(entry(INVISIBLE, "PIENU-invisible").ratio().orElseThrow()).isBetween(5.5, 6.1);
        assertThat(entry(INVISIBLE, "NA62-invisible").ratio().orElseThrow()).isBetween(900.0, 1000.0);
        assertThat(entry(INVISIBLE, "NA62-invisible").verdict()).isEqualTo(Verdict.EXCLUDED);
        assertThat(entry(INVISIBLE, "Neff").prediction().orElseThrow().value()).isCloseTo(1.16e-5, withinPercentage(1));
        assertThat(entry(INVISIBLE, "Neff").verdict()).isEqualTo(Verdict.EXCLUDED);
        assertThat(entry(INVISIBLE, "SN1987A").prediction().orElseThrow().value()).isCloseTo(214, withinPercentage(1));
        assertThat(entry(INVISIBLE, "SN1987A").verdict()).isEqualTo(Verdict.NOT_DECIDED);
        assertThat(entry(INVISIBLE, "NA64mu").prediction().orElseThrow().value()).isCloseTo(7.07e-4, withinPercentage(0.1));
    }

    /** From 2m_μ on A′ decays to muons, of which one in 1e5 is left to e⁺e⁻: searches for e⁺e⁻ say nothing, those for both leptons do. */
    @Test
    void searchesForElectronsEndAtTheThresholdOfTheMuons() {
        List<Entry> below = Constraints.at(MassPoint.onBand(10, 0.2112, Scenario.VISIBLE));
        List<Entry> above = Constraints.at(MassPoint.onBand(10, 0.2114, Scenario.VISIBLE));
        assertThat(new RightHandedT3R(10, 1, false, Scenario.VISIBLE).boson(0.2130).electronBranching()).isLessThan(1e-3);
        assertThat(entry(below, "KL-pi0-pi0-A").verdict()).isEqualTo(Verdict.EXCLUDED);
        for (String id : List.of("KL-pi0-pi0-A", "KL-pip-pim-A", "K-pi-A", "B-Kstar-A-BMA")) {
            assertThat(entry(above, id).verdict()).as(id).isEqualTo(Verdict.NOT_DECIDED);
            assertThat(entry(above, id).because()).as(id).contains("mu+mu-");
        }
        assertThat(entry(above, "B-K-A-BMA").verdict()).isEqualTo(Verdict.EXCLUDED);
        assertThat(entry(above, "COHERENT").because()).doesNotContain("e+e-");
    }

    /** π⁰ → γ and an A′ unseen: the project specification has two digits. */
    @ParameterizedTest
    @CsvSource({"10,2.7e-6", "30,2.1e-5"})
    void neutralPionsToAnUnseenBoson(double mass, double branching) {
        Entry entry = entry(Constraints.lightMesons(MassPoint.onBand(10, 1e-3 * mass, Scenario.INVISIBLE)), "pi0-gamma-A");
        assertThat(entry.prediction().orElseThrow().value()).isCloseTo(branching, withinPercentage(2));
    }

    @ParameterizedTest
    @CsvSource({"36,EXCLUDED", "30,NOT_DECIDED"})
    void na62ClosesWhereItHasData(double mass, Verdict verdict) {
        assertThat(entry(Constraints.lightMesons(MassPoint.onBand(10, 1e-3 * mass, Scenario.INVISIBLE)), "pi0-gamma-A").verdict())
            .isEqualTo(verdict);
    }

    /** A' → ηη opens at 0.892 m_φ', 75 MeV on the band. */
    @ParameterizedTest
    @CsvSource({"0.070,ALLOWED", "0.080,EXCLUDED"})
    void darkMatterAgainstAVisibleBoson(double mass, Verdict verdict) {
        MassPoint point = MassPoint.onBand(10, mass, Scenario.VISIBLE);
        Entry entry = new RelicConsistency(point).entry();
        assertThat(entry.verdict()).isEqualTo(verdict);
        assertThat(entry.limit().orElseThrow() / point.darkHiggsMass().orElseThrow()).isCloseTo(0.892, withinPercentage(0.2));
    }

    /** Rates fall as 1/V²: at 100 times V nothing of the light mesons is excluded. */
    @Test
    void aWeakCouplingIsAllowed() {
        List<Entry> entries = Constraints.lightMesons(new MassPoint(1e4, 0.08, OptionalDouble.of(0.08), Scenario.VISIBLE));
        assertThat(entries).noneMatch(e -> e.verdict() == Verdict.EXCLUDED);
        assertThat(entry(entries, "pi0-gamma-A").verdict()).isEqualTo(Verdict.ALLOWED);
    }

    /** φ' → A'A' takes the photons away below twice the mass. */
    @Test
    void openChannelsOfTheDarkHiggs() {
        assertThat(HiggsEmission.state(new MassPoint(10, 0.05, OptionalDouble.of(0.08), Scenario.VISIBLE), 0.08)).isEqualTo("photons");
        assertThat(HiggsEmission.state(new MassPoint(10, 0.03, OptionalDouble.of(0.08), Scenario.VISIBLE), 0.08)).isEqualTo("electrons");
        assertThat(HiggsEmission.state(new MassPoint(10, 0.03, OptionalDouble.of(0.08), Scenario.INVISIBLE), 0.08)).isEqualTo("unseen");
        assertThat(HiggsEmission.state(new MassPoint(10, 0.2, OptionalDouble.of(0.25), Scenario.VISIBLE), 0.25)).isEqualTo("muons");
    }

    @Test
    void withoutADarkHiggsItsEntriesSaySo() {
        List<Entry> entries = Constraints.lightMesons(MassPoint.onBand(1e5, 0.08, Scenario.VISIBLE));
        assertThat(entry(entries, "K-pi-phi").prediction()).isEmpty();
        assertThat(entry(entries, "K-pi-phi").because()).contains("no mass of phi' explains");
    }

    @Test
    void verdictsFollowTheBand() {
        Limit upper = Limit.upper(1, 0.9, "here");
        assertThat(upper.judge(new Prediction(3, 1.1, 4))).isEqualTo(Verdict.EXCLUDED);
        assertThat(upper.judge(new Prediction(3, 0.9, 4))).isEqualTo(Verdict.NOT_DECIDED);
        assertThat(upper.judge(new Prediction(0.5, 0.1, 1))).isEqualTo(Verdict.ALLOWED);
        Limit ratio = Limit.of("RK-propagator", "visible", 0.08).orElseThrow();
        assertThat(ratio.judge(Prediction.around(0.95, 0.02))).isEqualTo(Verdict.ALLOWED);
        assertThat(ratio.judge(Prediction.around(0.80, 0.02))).isEqualTo(Verdict.EXCLUDED);
        assertThat(ratio.judge(Prediction.around(1.10, 0.02))).isEqualTo(Verdict.EXCLUDED);
        assertThat(ratio.judge(Prediction.around(1.05, 0.02))).isEqualTo(Verdict.NOT_DECIDED);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.0005, 0.5, Double.NaN})
    void refusesMassesBeyondTheModel(double mass) {
        assertThatThrownBy(() -> MassPoint.onBand(10, mass, Scenario.VISIBLE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MassPoint(10, 0.08, OptionalDouble.of(mass), Scenario.VISIBLE)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A region ends within a cell where its process does. */
    @Test
    @Tag("slow")
    void planeHasTheEdgesOfItsProcesses() {
        MassPlane plane = MassPlane.of(10, Scenario.VISIBLE);
        Map<String, MassPlane.Region> regions = plane.regions().stream().collect(Collectors.toMap(MassPlane.Region::id, r -> r));
        assertThat(regions).containsKeys("pi0-gamma-A", "pi-e-nu-A", "K-e-nu-A", "K-mu-nu-A", "KL-pi0-pi0-A", "K-pi-phi", "eta-pi0-phi", "B-K-A-BMA");
        assertThat(regions.get("KL-pi0-pi0-A").strips()).singleElement()
            .satisfies(s -> assertThat(s.from()).isEqualTo(MassPlane.LIGHTEST), s -> assertThat(s.to()).isEqualTo(MassPlane.HEAVIEST));
        assertThat(regions.get("pi0-gamma-A").strips().get(0).to()).isCloseTo(0.119, withinPercentage(2));
        assertThat(regions.get("K-pi-phi").strips()).allMatch(s -> s.to() > s.low() / 2 && s.high() <= 0.108 + 1e-9);
    }
}
