package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.farvertex.config.Detectors;
import org.farvertex.model.KineticMixing;
import org.farvertex.model.Model;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.model.RightHandedT3R.Scenario;
import org.farvertex.production.BremsstrahlungModel;
import org.farvertex.production.Sampling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is varied, and the size of what it does to bremsstrahlung against an independent program. */
class VariationsTest {

    private static final Model PAPER = new RightHandedT3R(10, 1, true, Scenario.VISIBLE);
    private static final Model FULL = new RightHandedT3R(10, 1, false, Scenario.VISIBLE);

    private static Setup setup(String detector, Model model) {
        return Setup.standard(Detectors.byName(detector).orElseThrow(), model);
    }

    private static Map<Uncertainty, List<String>> names(Setup setup) {
        return new Variations().of(setup).stream().collect(Collectors.groupingBy(Variation::of, Collectors.mapping(Variation::name, Collectors.toList())));
    }

    @Test
    void everyPartOfTheModelThatThereIsIsVaried() {
        assertThat(names(setup("faser", PAPER))).containsOnlyKeys(Uncertainty.GENERATORS, Uncertainty.BREMSSTRAHLUNG, Uncertainty.KINETIC_MIXING,
            Uncertainty.LONGITUDINAL);
        assertThat(names(setup("nucal", PAPER))).containsOnlyKeys(Uncertainty.values());
        assertThat(names(setup("nucal-depth", PAPER)).get(Uncertainty.DEPTH)).containsExactly("at the front");
        assertThat(names(setup("e137", PAPER))).containsOnlyKeys(Uncertainty.KINETIC_MIXING);
        assertThat(names(setup("faser", new KineticMixing(1e-5)))).containsOnlyKeys(Uncertainty.GENERATORS, Uncertainty.BREMSSTRAHLUNG);
        assertThat(names(setup("faser", PAPER)).get(Uncertainty.BREMSSTRAHLUNG)).contains("axial current");
        assertThat(names(setup("faser", new KineticMixing(1e-5))).get(Uncertainty.BREMSSTRAHLUNG)).doesNotContain("axial current");
    }

    /** A variation changes something, and what the setup has already is no variation. */
    @Test
    void variationsDifferFromTheSetup() {
        Setup own = setup("nucal", FULL).with(BremsstrahlungModel.within(0.1, 0.8, 0.5).offShell(OptionalDouble.of(2)).radiating(true, true));
        for (Variation variation : new Variations().of(own)) {
            assertThat(variation.of(own).equals(own) && variation.factors().isEmpty()).as(variation.name()).isFalse();
        }
        assertThat(names(own).get(Uncertainty.BREMSSTRAHLUNG)).contains("z < 0.9", "p_T < 1.0 GeV", "no form factor", "no axial current",
            "no anomalous magnetic moment").doesNotContain("z < 0.8", "off-shell form factor, 2.0 GeV");
        assertThat(names(own).get(Uncertainty.LONGITUDINAL)).containsExactly("without", "times 0.5", "times 2.0");
    }

    private static double events(Setup setup, double mass) {
        RunSettings settings = new RunSettings(1, 1, OptionalLong.of(1 << 15), 0.5, Sampling.IMPORTANCE);
        return new RateEstimator(settings, Progress.SILENT).estimate(setup.through(List.of("bremsstrahlung")).at(mass)).expected().value();
    }

    /** Rates over those of the standard model, FASER at 80 MeV, by another program; errors of ours are below 1.5 %. */
    @ParameterizedTest
    @CsvSource({"z < 0.8,0.28", "z < 0.99,2.4", "'off-shell form factor, 1.5 GeV',0.60", "'off-shell form factor, 2.0 GeV',0.83", "axial current,2.63"})
    void bremsstrahlungInFaser(String name, double ratio) {
        Setup faser = setup("faser", PAPER);
        Variation variation = new Variations().of(faser).stream().filter(v -> v.name().equals(name)).findFirst().orElseThrow();
        assertThat(events(variation.of(faser), 0.080) / events(faser, 0.080)).isCloseTo(ratio, withinPercentage(5));
    }

    /** The strongest suppression: 0.19 to 0.25 for the experiments. */
    @Test
    void aCutOffOfOneGeV() {
        Setup faser = setup("faser", PAPER);
        Setup cut = faser.with(BremsstrahlungModel.STANDARD.offShell(OptionalDouble.of(1)));
        assertThat(events(cut, 0.080) / events(faser, 0.080)).isBetween(0.18, 0.26);
    }
}
