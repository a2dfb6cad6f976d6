package org.farvertex.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.farvertex.input.InputException;
import org.farvertex.model.BMinusL;
import org.farvertex.model.DarkPhoton;
import org.farvertex.model.Identity.Spin;
import org.farvertex.model.KineticMixing;
import org.farvertex.model.data.DecayShare;
import org.farvertex.model.data.Density;
import org.farvertex.model.data.ModelDescription;
import org.farvertex.model.data.ModelPoint;
import org.farvertex.model.data.ProductionTerm;
import org.farvertex.particle.Particle;
import org.farvertex.detector.Beams;
import org.farvertex.model.MassRange;
import org.farvertex.model.data.FileModel;
import org.farvertex.simulation.Setup;
import org.farvertex.units.Constants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {

    private static final Comparator<Double> ROUNDED = Comparator.comparingDouble(x -> Math.rint(x * 1e12));
    private static final Path EVERY_KEY = Path.of("src/test/resources/config/models/every-key.yaml");

    private static ModelDescription parse(String text) {
        return ModelFile.parse("test.yaml", text.getBytes(StandardCharsets.UTF_8), new TableFolder.OfUser(EVERY_KEY.getParent()));
    }

    private static double branching(ModelPoint point, String label) {
        return point.decays().stream().filter(d -> d.label().equals(label)).mapToDouble(DecayShare::branching).sum();
    }

    private static ProductionTerm term(ModelPoint point, String label) {
        return point.production().stream().filter(t -> t.name().label().equals(label)).findFirst().orElseThrow();
    }

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
            "bremsstrahlung", "electron-bremsstrahlung", "conversion", "spectrum-brem");
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

    @Test
    void tablesMayBePackedUnsortedAndDouble(@TempDir Path folder) throws IOException {
        BadModelFileTest.copy(folder);
        String text = Files.readString(EVERY_KEY).replace("br/e_e.csv", "br/e_e.dat.gz");
        Files.writeString(folder.resolve("m.yaml"), text);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("br/e_e.dat.gz")))) {
            out.write("# odd\r\n 6\t0.01\r\n0.2 , 0.5\r\n0.001   0.7\r\n0.2,0.3\r\n".getBytes(StandardCharsets.UTF_8));
        }
        ModelDescription model = ModelFile.read(folder.resolve("m.yaml"));
        assertThat(branching(model.at(0.2, 1e-4), "11,-11")).isCloseTo(0.4, within(1e-15));
        assertThat(model.warnings()).anyMatch(w -> w.contains("e_e.dat.gz") && w.contains("0.2 GeV") && w.contains("averaged"))
            .anyMatch(w -> w.contains("mu_mu.csv") && w.contains("1.0 GeV"));
    }

    @Test
    void outsideATableIsRefusedWithFileMassAndRange(@TempDir Path folder) throws IOException {
        BadModelFileTest.copy(folder);
        Files.writeString(folder.resolve("ctau.csv"), "0.1 1e-6\n1 1e-7\n");
        ModelDescription model = ModelFile.read(folder.resolve("every-key.yaml"));
        assertThat(model.warnings()).anyMatch(w -> w.contains("no rows for masses of 0.002 to 0.09"));
        assertThat(model.covers(0.05)).isFalse();
        assertThatThrownBy(() -> model.at(0.05, 1e-4)).isInstanceOf(InputException.class).hasMessageContaining("ctau.csv")
            .hasMessageContaining("0.05 GeV").hasMessageContaining("0.1 to 1 GeV");
        assertThatThrownBy(() -> model.at(5, 1e-4)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("massRange");
    }

    /** What a scan asks: the tables of the lifetime, of every decay that is open and of production answer at some masses and not at others. */
    @Test
    void aModelCoversTheMassesThatAllItsTablesDo(@TempDir Path folder) throws IOException {
        BadModelFileTest.copy(folder);
        String wide = "0.001 %s\n6 %s\n";
        Files.writeString(folder.resolve("ctau.csv"), wide.formatted("1e-6", "1e-9"));
        FileModel all = new FileModel(ModelFile.read(folder.resolve("every-key.yaml")), 1e-4);
        for (double mass : new double[] {0.002, 0.05, 0.3, 2, 4.5}) {
            assertThat(all.covers(mass)).as("%s GeV", mass).isTrue();
        }
        // brem_4.5.txt is the last of the tables of production
        assertThat(all.covers(4.6)).isFalse();
        assertThat(all.covers(Math.nextDown(all.description().lightest()))).isFalse();
        assertThat(all.covers(Math.nextUp(all.description().heaviest()))).isFalse();
        Files.writeString(folder.resolve("br/mu_mu.csv"), "0.5 0.1\n6 0.1\n");
        FileModel open = new FileModel(ModelFile.read(folder.resolve("every-key.yaml")), 1e-4);
        // below two muons the decay is closed and its table not asked
        assertThat(open.covers(0.2)).isTrue();
        assertThat(open.covers(0.3)).isFalse();
        assertThat(open.covers(0.5)).isTrue();
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

    private static final String VECTOR = """
        name: v
        description: a vector
        source: arXiv:1801.04847
        particle: {pdg: 32, symbol: X, spin: 1}
        coupling: {name: g, range: [1e-8, 1e-2]}
        massRange: [2 MeV, 400 MeV]
        """;

    /** The charges of B−L give the particle that the model in code gives. */
    @Test
    void chargesOfBMinusLAreTheModelInCode() {
        ModelDescription file = parse(VECTOR + "fermions: {u: 1/3, d: 1/3, s: 1/3, e: -1, mu: -1, tau: -1, nu: -1}\n");
        for (double mass : new double[] {0.005, 0.1, 0.25, 0.39}) {
            DarkPhoton code = new BMinusL(1e-5).boson(mass);
            ModelPoint point = file.at(mass, 1e-5);
            assertThat(point.logProperDecayLength()).isCloseTo(code.logProperDecayLength(), within(1e-12));
            assertThat(branching(point, "11,-11")).isCloseTo(code.electronBranching(), within(1e-12));
            assertThat(point.decays().stream().mapToDouble(DecayShare::branching).sum()).isCloseTo(1, within(1e-12));
        }
    }

    /** The charges of electromagnetism give a dark photon, hadrons and all. */
    @Test
    void chargesOfElectromagnetismAreTheDarkPhoton() {
        ModelDescription file = parse(VECTOR.replace("400 MeV", "1.6 GeV")
            + "fermions: {u: 2/3*sqrt(4*pi/137.035999084), d: -sqrt(4*pi/137.035999084)/3, s: -sqrt(4*pi/137.035999084)/3, e: -sqrt(4*pi/137.035999084), "
            + "mu: -sqrt(4*pi/137.035999084)}\n");
        for (double mass : new double[] {0.005, 0.25, 0.35, 0.78, 1.5}) {
            DarkPhoton code = new KineticMixing(1e-5).boson(mass);
            assertThat(file.at(mass, 1e-5).logProperDecayLength()).isCloseTo(code.logProperDecayLength(), within(1e-8));
        }
    }

    /** A width of the file takes the place of the one from the charges. */
    @Test
    void widthsOfTheFileReplaceThoseOfCharges() {
        ModelDescription file = parse(VECTOR + "fermions: {e: 1}\ndecays: [{to: [-11, 11], width: '3*g^2*mass'}, {to: [12, -12], width: 'g^2*mass'}]\n");
        ModelPoint point = file.at(0.1, 1e-5);
        assertThat(branching(point, "-11,11")).isCloseTo(0.75, within(1e-12));
        assertThat(point.properDecayLength()).isCloseTo(Constants.HBAR_C / (4 * 1e-10 * 0.1), within(1e-9 * point.properDecayLength()));
    }

    @Test
    void fermionsMayBeTheirOwnAntiparticles() {
        String neutrino = VECTOR.replace("spin: 1", "spin: 1/2").replace("pdg: 32", "pdg: 9900014") + """
            lifetime: {ctau: "1e-9/g^2"}
            decays: [{to: [13, 211], branching: "0.1"}, {to: [-13, -211], branching: "0.1"}, {to: [12, 11, -11], branching: "0.2"}]
            production: [{decay: 321, to: [-13], branching: "g^2"}, {decay: 431, to: [-13], branching: "g^2"}, {decay: 431, to: [221, -13], branching: "g^2/10"}]
            """;
        assertThat(parse(neutrino).identity().spin()).isEqualTo(Spin.MAJORANA);
        assertThat(parse(neutrino.replace("spin: 1/2", "spin: 1/2, majorana: false")).identity().spin()).isEqualTo(Spin.DIRAC);
        assertThat(parse(neutrino).at(0.3, 1e-3).production()).extracting(t -> t.name().label()).containsExactly("decay-321", "decay-431", "decay-431-2");
    }

    /** K_L decays to both charges, each with the ratio of the file; a B meson has one, its antiparticle the other. */
    @Test
    void bothChargesOfAParentThatIsItsOwnAntiparticle() {
        String neutrino = VECTOR.replace("spin: 1", "spin: 1/2").replace("pdg: 32", "pdg: 9900014") + """
            lifetime: {ctau: "1e-9/g^2"}
            decays: [{to: [13, 211], branching: "0.1"}]
            production: [{decay: 130, to: [-211, -13], branching: "1e-3"}, {decay: 411, to: [-311, -13], branching: "1e-3"},
              {decay: 310, to: [211, 13], branching: "1e-3", conjugate: false}, {decay: 223, to: [111, 22], branching: "1e-3"}]
            """;
        String allowed = neutrino.replace(", {decay: 223, to: [111, 22], branching: \"1e-3\"}", "");
        assertThatThrownBy(() -> parse(neutrino)).hasMessageContaining("production[3].to");
        List<Double> ratios = parse(allowed).at(0.3, 1e-3).production().stream().map(t -> ((ProductionTerm.MesonDecay) t).perParent()).toList();
        assertThat(ratios).usingElementComparator(ROUNDED).containsExactly(0.0, 1e-3, 0.0);
        assertThat(parse(allowed).at(0.2, 1e-3).production().stream().map(t -> ((ProductionTerm.MesonDecay) t).perParent()).toList())
            .usingElementComparator(ROUNDED).containsExactly(2e-3, 1e-3, 1e-3);
    }

    /** An amplitude with a pole is read; at the pole and where it is above 1 the mass is refused. */
    @Test
    void polesAreRefusedWhereTheyAre() {
        ModelDescription model = ModelFile.read(EVERY_KEY);
        assertThatThrownBy(() -> model.at(Particle.ETA.mass(), 1e-3)).isInstanceOf(InputException.class).hasMessageContaining("production[3].amplitude");
        assertThatThrownBy(() -> model.at(Particle.ETA.mass() * (1 + 1e-6), 1e-3)).isInstanceOf(InputException.class).hasMessageContaining("more than 1");
        assertThat(model.at(0.54, 1e-3)).isNotNull();
    }

    /** Curves that cross too high at a few masses: the file is read with a warning, the masses are refused. */
    @Test
    void sumsAreRefusedWhereTheyAreTooLarge(@TempDir Path folder) throws IOException {
        BadModelFileTest.copy(folder);
        Files.writeString(folder.resolve("br/e_e.csv"), "0.001 0.7\n0.9 0.1\n1.0 1.1\n1.01 0.1\n6 0.1\n");
        ModelDescription model = ModelFile.read(folder.resolve("every-key.yaml"));
        assertThat(model.warnings()).anyMatch(w -> w.contains("more than 1.001 at masses of 0.9"));
        assertThatThrownBy(() -> model.at(1, 1e-4)).isInstanceOf(InputException.class).hasMessageContaining("every-key.yaml: decays")
            .hasMessageContaining("mass = 1 GeV");
        assertThat(model.at(2, 1e-4)).isNotNull();
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

    /** Lifetimes from 10 MeV on and spectra from 20 to 300 MeV in a range from 2 to 500: scans go over what both know, and it is enough for a rate. */
    @Test
    void scansGoOverTheMassesThatTablesCover(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("ctau.txt"), "0.01 1\n0.4 1\n");
        Files.writeString(folder.resolve("x_0.02.txt"), "-3 3 1\n-3 3.1 1\n-2.9 3 1\n-2.9 3.1 1\n");
        Files.copy(folder.resolve("x_0.02.txt"), folder.resolve("x_0.3.txt"));
        ModelDescription model = ModelFile.read(Files.writeString(folder.resolve("partial.yaml"), """
            name: partial
            description: tables that end
            source: arXiv:1801.04847
            particle: {pdg: 32, symbol: X, spin: 1}
            coupling: {name: g, range: [1e-9, 1e-2]}
            massRange: [2 MeV, 500 MeV]
            lifetime: {table: ctau.txt}
            decays:
              - {to: [11, -11], branching: "1"}
            production:
              - {spectrum: "x_{mass}.txt", transverseMomentum: {max: 1.5 GeV}}
            """));
        FileModel chosen = new FileModel(model, 1e-5);
        assertThat(chosen.masses()).isEqualTo(new MassRange(0.02, 0.3));
        assertThat(chosen.lightest()).isEqualTo(0.02);
        assertThat(((ProductionTerm.TabulatedSpectrum) model.at(0.1, 1e-5).production().get(0)).mostTransverse()).isEqualTo(1.5);
        assertThat(Setup.standardChannels(chosen, Beams.byId("lhc-14TeV").orElseThrow())).containsExactly("spectrum-x");
    }

    /** Two files of one name are one model if not a byte of them and their tables differs. */
    @Test
    void modelsAreToldApartByTheContentOfTheirTables(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("one.yaml"), """
            name: one
            description: a test
            source: none
            particle: {pdg: 9900099, symbol: s, spin: 0}
            coupling: {name: g, symbol: "g_*{x}", range: [1e-6, 1e-3]}
            massRange: [10 MeV, 100 MeV]
            lifetime: {table: ctau.csv}
            decays: [{to: [11, -11], branching: 1}]
            production: [{spectrum: s_{mass}.txt}]
            """);
        Files.writeString(folder.resolve("ctau.csv"), "0.001 1\n1 2\n");
        Files.writeString(folder.resolve("s_0.01.txt"), "-3 1 5\n");
        Files.writeString(folder.resolve("s_0.1.txt"), "-3 1 5\n");
        String first = ModelFile.read(file).toString();
        assertThat(ModelFile.read(file)).hasToString(first);
        assertThat(ModelFile.read(file).coupling().axis()).isEqualTo("g\\_\\*\\{x\\}");
        Files.writeString(folder.resolve("ctau.csv"), "0.001 1\n1 3\n");
        String second = ModelFile.read(file).toString();
        Files.writeString(folder.resolve("s_0.1.txt"), "-3 1 6\n");
        assertThat(List.of(first, second, ModelFile.read(file).toString())).doesNotHaveDuplicates();
    }
}
