package org.farvertex.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.farvertex.config.ParsedModels.EVERY_KEY;
import static org.farvertex.config.ParsedModels.branching;
import static org.farvertex.config.ParsedModels.parse;
import static org.farvertex.config.ParsedModels.term;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.farvertex.input.InputException;
import org.farvertex.model.Identity.Spin;
import org.farvertex.model.data.Density;
import org.farvertex.model.data.ModelDescription;
import org.farvertex.model.data.ModelPoint;
import org.farvertex.model.data.ProductionTerm;
import org.farvertex.particle.Particle;
import org.farvertex.units.Constants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every key of a model file means what its page says. */
class ModelFileTest {

    @Test
    void everyKeyIsReadAndMeansWhatThePageSays() {
        ModelDescription model = ModelFile.read(EVERY_KEY);
        assertThat(model.name()).isEqualTo("dark-higgs");
        assertThat(model.identity().spin()).isEqualTo(Spin.SCALAR);
        assertThat(model.coupling().axis()).isEqualTo("sin θ [GeV^{−1}]");
        assertThat(model.coupling().unit()).isEqualTo("GeV^-1");
        assertThat(model.lightest()).isEqualTo(0.002);
        ModelPoint point = model.at(0.5, 1e-4);
        // a fifth of the way from 0.1 (1e-5 m) to 5 GeV (1e-12 m) is 0.4/4.9
        assertThat(point.properDecayLength()).isCloseTo(1e8 * (1e-5 - 0.4 / 4.9 * (1e-5 - 1e-12)), within(1e-9));
        assertThat(branching(point, "13,-13")).isEqualTo(0.2);
        assertThat(branching(point, "211,-211")).isCloseTo(0.1 * (1 - 4 * Math.pow(Particle.PI_PLUS.mass() / 0.5, 2)), within(1e-15));
        assertThat(branching(point, "22,22")).isCloseTo(1e-13 * 1e-8 * 0.125 * point.properDecayLength() / Constants.HBAR_C, within(1e-12));
        assertThat(branching(point, "hadrons")).isCloseTo(0.1 * 0.3 / 9.8, within(1e-15));
        assertThat(point.production()).extracting(t -> t.name().label()).containsExactly("decay-521", "decay-511", "decay-321", "mixing-221",
            "bremsstrahlung", "decay-331", "conversion", "spectrum-brem");
        assertThat(point.production()).extracting(t -> t.name().number()).doesNotHaveDuplicates().allMatch(n -> n > 7 && n < 64);
    }

    @Test
    void termsCarryTheirNumbers() {
        ModelPoint point = ModelFile.read(EVERY_KEY).at(0.3, 1e-4);
        ProductionTerm.MesonDecay beauty = (ProductionTerm.MesonDecay) term(point, "decay-521");
        double expected = 5.6e-8 * Math.pow(1 - Math.pow(0.3 / Particle.of(521).mass(), 2), 2);
        assertThat(beauty.branching()).isCloseTo(expected, within(1e-14 * 1e-3));
        assertThat(beauty.logStrength()).isCloseTo(Math.log(expected), within(1e-12));
        assertThat(beauty.reactions()).extracting(r -> r.parent().pdgId() + " " + r.companions().get(0).pdgId()).containsExactly("521 321", "-521 -321");
        // K_L is its own antiparticle, its parent is not
        assertThat(((ProductionTerm.MesonDecay) term(point, "decay-511")).reactions()).extracting(r -> r.parent().pdgId()).containsExactly(511, -511);
        ProductionTerm.Mixing mixing = (ProductionTerm.Mixing) term(point, "mixing-221");
        assertThat(mixing.amplitude()).isCloseTo(1e-4 * 0.09 / (Particle.ETA.mass() * Particle.ETA.mass() - 0.09), within(1e-17));
        assertThat(mixing.logStrength()).isCloseTo(2 * Math.log(mixing.amplitude()), within(1e-12));
        ProductionTerm.Conversion conversion = (ProductionTerm.Conversion) term(point, "conversion");
        assertThat(conversion.coupling()).isEqualTo(1e-4);
        ProductionTerm.TabulatedSpectrum spectrum = (ProductionTerm.TabulatedSpectrum) term(point, "spectrum-brem");
        assertThat(spectrum.scale()).isCloseTo(1e-8, within(1e-20));
        ProductionTerm.MesonDecay kaon = (ProductionTerm.MesonDecay) term(point, "decay-321");
        assertThat(kaon.density().orElseThrow().kind()).isEqualTo(Density.Kind.Q2_COSTHETA);
        assertThat(kaon.density().orElseThrow().value().applyAsDouble(0.05, 0.5)).isCloseTo(0.075, within(1e-15));
    }

    /** Below threshold a decay is closed, whatever its table says; a parent that is too light makes nothing. */
    @Test
    void whatIsClosedIsZero() {
        ModelDescription model = ModelFile.read(EVERY_KEY);
        assertThat(branching(model.at(0.05, 1e-4), "13,-13")).isZero();
        assertThat(branching(model.at(0.05, 1e-4), "211,-211")).isZero();
        ProductionTerm.MesonDecay kaon = (ProductionTerm.MesonDecay) term(model.at(0.45, 1e-4), "decay-321");
        assertThat(kaon.branching()).isZero();
        assertThat(kaon.logStrength()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(((ProductionTerm.MesonDecay) term(model.at(0.38, 1e-4), "decay-321")).branching()).isPositive();
    }

    /** Couplings whose square has no number keep lifetime, branching ratios and ratios of yields. */
    @Test
    void noCouplingIsTooSmall() {
        ModelDescription model = ModelFile.read(EVERY_KEY);
        ModelPoint tiny = model.at(0.3, 1e-200);
        ModelPoint one = model.at(0.3, 1e-3);
        assertThat(tiny.logProperDecayLength() - one.logProperDecayLength()).isCloseTo(2 * 197 * Math.log(10), within(1e-9));
        assertThat(branching(tiny, "22,22")).isCloseTo(branching(one, "22,22"), within(1e-12 * branching(one, "22,22") + 1e-300));
        for (ProductionTerm term : one.production()) {
            assertThat(term(tiny, term.name().label()).logStrength() - term.logStrength()).as(term.toString()).isCloseTo(-2 * 197 * Math.log(10), within(1e-9));
        }
    }

    /** A lifetime in mass and coupling: linear in the mass, a power law between couplings. */
    @Test
    void lifetimesMayDependOnMassAndCoupling(@TempDir Path folder) throws IOException {
        BadModelFileTest.copy(folder);
        Files.writeString(folder.resolve("m.yaml"), Files.readString(EVERY_KEY).replace("at: 1, power: -2}", "}").replace("ctau.csv, }", "grid.csv}")
            .replace("  - {to: [22, 22], width: \"1e-13*theta^2*mass^3\"}\n", ""));
        Files.writeString(folder.resolve("grid.csv"), "0.001 1e-9 8\n6 1e-9 2\n0.001 1e-1 8e-24\n6 1e-1 2e-24\n");
        ModelDescription model = ModelFile.read(folder.resolve("m.yaml"));
        double mass = 3.0005;
        assertThat(model.at(mass, 1e-9).properDecayLength()).isCloseTo(5, within(1e-12));
        assertThat(model.at(mass, 1e-5).properDecayLength()).isCloseTo(5e-12, within(1e-24));
        assertThatThrownBy(() -> model.at(mass, 1e-10)).isInstanceOf(InputException.class).hasMessageContaining("grid.csv").hasMessageContaining("1e-10");
    }

    /** An amplitude with a pole is read; at the pole and where it is above 1 the mass is refused. */
    @Test
    void polesAreRefusedWhereTheyAre() {
        ModelDescription model = ModelFile.read(EVERY_KEY);
        assertThatThrownBy(() -> model.at(Particle.ETA.mass(), 1e-3)).isInstanceOf(InputException.class).hasMessageContaining("production[3].amplitude");
        assertThatThrownBy(() -> model.at(Particle.ETA.mass() * (1 + 1e-6), 1e-3)).isInstanceOf(InputException.class).hasMessageContaining("more than 1");
        assertThat(model.at(0.54, 1e-3)).isNotNull();
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** 20 processes: below 0.3 s of processor time, and some microseconds for a point, with room for a slow machine. */
    @Test
    void readingIsFast() throws IOException {
        StringBuilder text = new StringBuilder(Files.readString(EVERY_KEY));
        int[] parents = {531, -511, 411, 421, 431, 541, 5122, 4122, 443, 553, 100443, 333};
        String[] companions = {"333", "-313", "211", "111", "321", "211", "3122", "2212", "221", "221", "221", "221"};
        for (int i = 0; i < parents.length; i++) {
            text.append("  - {decay: ").append(parents[i]).append(", to: [").append(companions[i]).append("], branching: \"1e-3*theta^2*(1-mass/m(")
                .append(Math.abs(parents[i])).append("))^2\"}\n");
        }
        ModelDescription model = parse(text.toString());
        assertThat(model.production()).hasSize(20);
        long begin = processorTime();
        parse(text.toString());
        assertThat(processorTime() - begin).isLessThan(300_000_000L);
        double sum = 0;
        begin = processorTime();
        for (int i = 0; i < 20_000; i++) {
            sum += model.at(0.3 + 1e-6 * i, 1e-4).logProperDecayLength();
        }
        assertThat(sum).isPositive();
        assertThat((processorTime() - begin) / 20_000).isLessThan(100_000);
    }

    /** The examples of the page are read as they stand, with the tables that they name beside them. */
    @Test
    void theExamplesOfThePageAreRead() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/models.md"));
        List<String> examples = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(page).results().map((MatchResult m) -> m.group(1)).toList();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(3);
        for (String example : examples) {
            ModelDescription model = parse(example);
            assertThat(model.at(Math.sqrt(model.lightest() * model.heaviest()), model.middleCoupling()).production()).isNotEmpty();
        }
    }
}
