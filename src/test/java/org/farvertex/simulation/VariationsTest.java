package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.farvertex.config.Detectors;
import org.farvertex.model.KineticMixing;
import org.farvertex.model.Model;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.model.RightHandedT3R.Scenario;
import org.farvertex.particle.Particle;
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

    private static double events(String channel, double mass) {
        RunSettings settings = new RunSettings(1, 1, OptionalLong.of(1 << 15), 0.5, Sampling.IMPORTANCE);
        return new RateEstimator(settings, Progress.SILENT).estimate(setup("faser", FULL).through(List.of(channel)).at(mass)).expected().value();
    }

    /** Longitudinal A′ over those of π⁰ → γA′ in FASER, by another program to two digits; errors of ours are below 2 %. */
    @ParameterizedTest
    @CsvSource({"0.060,4.3", "0.080,8.3", "0.090,13"})
    void longitudinalInFaser(double mass, double ratio) {
        assertThat(events("longitudinal", mass) / events("pi0", mass)).isCloseTo(ratio, withinPercentage(5));
    }

    /** η are 33 % of SeaQuest at 105 MeV by another program. */
    @Test
    void etaInSeaQuest() {
        RunSettings settings = new RunSettings(1, 1, OptionalLong.of(1 << 15), 0.5, Sampling.IMPORTANCE);
        Rate rate = new RateEstimator(settings, Progress.SILENT).estimate(setup("seaquest-phase1", PAPER).at(0.105));
        double eta = rate.channels().stream().filter(c -> c.process().label().equals("eta")).findFirst().orElseThrow().expected().value();
        assertThat(eta / rate.expected().value()).isCloseTo(0.33, withinPercentage(4));
    }

    private static double over(Setup setup, double mass, double end) {
        return events(setup.with(BremsstrahlungModel.STANDARD.upTo(end)), mass) / events(setup, mass);
    }

    /** Other ends of z, by another program: to the two digits that it gives, or to 5 %. */
    @ParameterizedTest
    @CsvSource({"faser,0.080,0.95,1.69,0.03", "seaquest-phase1,0.105,0.8,0.08,0.065", "seaquest-phase1,0.105,0.95,3.0,0.05", "nucal,0.050,0.8,0.05,0.1",
        "nucal,0.050,0.95,3.5,0.05", "short-baseline,0.200,0.8,0.135,0.03", "short-baseline,0.200,0.95,2.3,0.03"})
    void otherEndsOfBremsstrahlung(String detector, double mass, double end, double ratio, double tolerance) {
        assertThat(over(setup(detector, PAPER), mass, end)).isCloseTo(ratio, withinPercentage(100 * tolerance));
    }

    /**
     * Near z = 1 a beam of 70 or 120 GeV has too little left for two nucleons, M_X < 2m_p beside an A′ on the axis: the rate does not go on to 0.99,
     * where the other program, which lacks this limit, has 6.9 and 8.9 times the standard one. Off the axis the limit comes earlier; Monte Carlo 1 %.
     */
    @ParameterizedTest
    @CsvSource({"seaquest-phase1,0.105,120,6.9", "nucal,0.050,70,8.9"})
    void theCollisionMustLeaveTwoNucleons(String detector, double mass, double beam, double unlimited) {
        double end = IntStream.rangeClosed(900, 1000).mapToDouble(i -> i / 1000.0).filter(z -> missing(beam, z * beam, mass) > 2 * Particle.PROTON.mass()).max().orElseThrow();
        Setup setup = setup(detector, PAPER);
        double there = over(setup, mass, 0.99);
        assertThat(end).isLessThan(0.99);
        assertThat(there).isLessThan(0.95 * unlimited).isBetween(0.9 * over(setup, mass, end), 1.03 * over(setup, mass, end));
    }

    /** Mass [GeV] of what a collision with a nucleon at rest leaves beside a particle that goes straight on. */
    private static double missing(double beam, double energy, double mass) {
        double proton = Particle.PROTON.mass();
        double left = Math.hypot(beam, proton) + proton - energy;
        double along = beam - Math.sqrt(energy * energy - mass * mass);
        return Math.sqrt(left * left - along * along);
    }
}
