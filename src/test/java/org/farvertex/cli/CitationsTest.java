package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.farvertex.citation.Bibliography;
import org.farvertex.citation.Reference;
import org.farvertex.config.Detectors;
import org.farvertex.config.Models;
import org.farvertex.detector.Detector;
import org.farvertex.detector.NullResults;
import org.farvertex.model.BMinusL;
import org.farvertex.model.CodedModels;
import org.farvertex.model.KineticMixing;
import org.farvertex.model.Model;
import org.farvertex.model.RightHandedT3R.Scenario;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.model.data.FileModel;
import org.farvertex.model.data.ModelDescription;
import org.farvertex.particle.FinalState;
import org.farvertex.production.BremsstrahlungModel;
import org.farvertex.reach.Exclusion;
import org.farvertex.report.Provenance.Citation;
import org.farvertex.report.Provenance;
import org.farvertex.report.reproduce.PaperResult;
import org.farvertex.simulation.Setup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a run rests on is named, once, by authors and title. */
class CitationsTest {

    private static final Model T3R = new RightHandedT3R(10, 1, false, Scenario.VISIBLE);

    @TempDir
    private Path folder;

    static List<Detector> shipped() {
        return Detectors.shipped();
    }

    private static Setup setup(Model model, Detector detector) {
        return Setup.standard(detector, model);
    }

    /** The form factor of protons off their mass shell serves whatever they radiate; their magnetic moment only what couples to currents. */
    @ParameterizedTest
    @CsvSource({"t3r,true", "t3r-higgs,false", "b,false"})
    void theRadiationOfProtonsIsCitedForEveryModel(String name, boolean currents) {
        Model model = CodedModels.byName(name).orElseGet(() -> new FileModel(Models.byName(name).orElseThrow(), Models.byName(name).orElseThrow().middleCoupling()));
        Setup standard = setup(model, Detectors.resolve("faser").counting(Set.of(FinalState.ANY)));
        Setup other = new Setup(model, standard.detector(), standard.channels(), standard.spectra(),
            BremsstrahlungModel.STANDARD.offShell(OptionalDouble.of(1.5)).radiating(false, true));
        assertThat(standard.channels()).contains("bremsstrahlung");
        String plain = String.join("\n", standard.at(0.08).citations().lines());
        String cited = String.join("\n", other.at(0.08).citations().lines());
        assertThat(plain).contains("arXiv:1712.06153").doesNotContain("2409.09123", "2409.11386");
        assertThat(cited).contains("2409.09123");
        assertThat(cited.contains("2409.11386")).isEqualTo(currents);
    }

    /** Also where a model is looked at alone, and where layouts are compared. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        models check alp-photon --json | arXiv:1806.02348
        models check hnl-mu --mass 400MeV --json | arXiv:1805.08567
        design --model dark-photon --epsilon 1e-6 --distances 10m --angles 0mrad --window 50MeV:51MeV --channels pi0 --samples 64 --json | arXiv:2203.11601
        """)
    void otherAnswersCiteTheirModelToo(String line, String source) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        if (line.startsWith("design")) {
            words.addAll(List.of("--output", folder.resolve("design").toString()));
        }
        CommandRun run = CommandRun.of(words.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.out().substring(run.out().indexOf("\"citations\""))).contains(source);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void sourceOfTheDetectorIsCited(Detector detector) {
        String cited = String.join("\n", setup(T3R, detector).at(0.05).citations().lines());
        String source = detector.source();
        assertThat(cited).contains(source.startsWith("arXiv:") ? source : source.strip()).contains("arXiv:2105.07655");
        assertThat(setup(T3R, detector).citations().lines()).contains(cited.split("\n"));
    }

    /** Among them those without arXiv number and the digitisation. */
    @Test
    void everyExclusionThatIsDrawnIsCited() {
        Detector faser = Detectors.resolve("faser");
        for (Model model : List.of(T3R, new KineticMixing(1e-5))) {
            List<Reference> cited = setup(model, faser).citations().and(Exclusion.citations(model.name())).references();
            for (Exclusion exclusion : Exclusion.of(model.name())) {
                assertThat(cited).containsAll(exclusion.citations().stream().map(Bibliography::of).toList());
            }
        }
        assertThat(Exclusion.citations("dark-photon").lines().toString())
            .contains("Riordan", "Konaka", "Davier", "Andreas", "1801.04847", "BaBar", "NA48/2", "A1", "NA64");
    }

    @Test
    void everyNullResultIsCitedWhereItIsSimulated() {
        for (NullResults.NullResult result : NullResults.all()) {
            assertThat(setup(T3R, Detectors.resolve(result.id())).at(0.04).citations().references())
                .containsAll(result.citations().stream().map(Bibliography::of).toList());
        }
    }

    /** NuCal's reanalysis is the source of the detector and of the bremsstrahlung: one entry with both uses. */
    @Test
    void nothingIsListedTwice() {
        List<Setup> all = new ArrayList<>();
        Detectors.shipped().forEach(detector -> all.add(setup(T3R, detector)));
        List<Citation> list = Provenance.of("test", OptionalLong.empty(), List.of(), PaperResult.citations(all)).citations();
        assertThat(list.stream().map(Citation::text)).doesNotHaveDuplicates();
        assertThat(list.stream().map(Citation::arxiv).filter(number -> !number.isEmpty())).doesNotHaveDuplicates();
        Citation nucal = list.stream().filter(c -> c.arxiv().equals("1311.3870")).findFirst().orElseThrow();
        assertThat(nucal.what()).contains("channel bremsstrahlung", "detector NuCal");
        assertThat(list.stream().map(Citation::text)).anyMatch(text -> text.contains("flavio")).anyMatch(text -> text.contains("Planck"))
            .noneMatch(text -> text.equals("Cross section"));
    }

    /** A user's own file is cited as it says, all numbers in it by themselves. */
    @Test
    void sourcesOfAUserAreKept() {
        assertThat(Bibliography.inWords("my thesis")).containsExactly(new Reference("my thesis", "", ""));
        assertThat(Bibliography.inWords("J. Doe, arXiv:2999.00001 and arXiv:1812.09139"))
            .extracting(Reference::arxiv).containsExactly("2999.00001", "1812.09139");
        assertThat(Bibliography.inWords("J. Doe, arXiv:hep-ph/9912345v2").get(0).text()).startsWith("J. Doe");
    }

    /** arXiv numbers at the heads of our data files are known with authors and title. */
    @Test
    void everyNumberInTheDataIsInTheBibliography() throws IOException {
        for (String place : List.of("data", "flavor", "particles")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/resources", place))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                    Bibliography.inWords(Files.readString(file)).stream().filter(reference -> !reference.arxiv().isEmpty()).forEach(reference ->
                        assertThat(Bibliography.of(reference.arxiv()).text()).as("%s: %s", file, reference.arxiv()).hasSizeLessThan(300));
                }
            }
        }
    }

    /** What a model file says on its source, by the numbers in it. */
    @Tag("slow")
    @Test
    void modelFilesAreCited() {
        for (String name : Models.names()) {
            ModelDescription description = Models.resolve(name);
            Setup setup = Setup.standard(Detectors.resolve("faser"), new FileModel(description, 1e-5));
            assertThat(setup.citations().references()).containsAll(Bibliography.inWords(description.source()));
        }
    }

    @Test
    void otherModelsDoNotCiteThisOne() {
        Detector faser = Detectors.resolve("faser");
        assertThat(setup(new BMinusL(1e-6), faser).at(0.05).citations().lines().toString()).doesNotContain("2105.07655");
    }

    @Test
    void answersAndFilesCarryThem() throws IOException {
        String json = CommandRun.of("rate", "e137", "--mass", "20MeV", "--samples", "1000", "--json").out();
        assertThat(new ObjectMapper().readTree(json).get("citations").toString()).contains("2105.07655", "Tsai", "Search for neutral metastable");
        CommandRun.of("reach", "faser", "--model", "dark-photon", "--epsilon", "1e-4", "--mass-range", "50MeV:60MeV", "--samples", "64", "--output",
            folder.toString());
        assertThat(folder.resolve("reach.csv")).content().contains("1812.09139", "Davier", "Konaka", "Riordan", "1801.04847");
        assertThat(folder.resolve("report.html")).content().contains("1812.09139", "Davier", "1801.04847");
        CommandRun.of("generate", "nucal", "--mass", "40MeV", "-n", "10", "-o", folder.resolve("a.hepmc3").toString());
        assertThat(folder.resolve("a.hepmc3")).content(StandardCharsets.UTF_8).contains("2105.07655", "10.1007/BF01548556", "J. Blümlein et al. (NuCal)");
    }

    /** Every model and every list says what it rests on, beside the version and the command that asks for it again. */
    @ParameterizedTest
    @ValueSource(strings = {"model --mass 60MeV", "model --model t3r-higgs --mass 80MeV", "model --model dark-photon --mass 60MeV --epsilon 1e-5",
        "model --model b-l --mass 60MeV --coupling 1e-5", "model --model b --mass 160MeV --coupling 1e-5", "model --model l-mu-l-tau --mass 60MeV --coupling 1e-4",
        "model --model protophobic --mass 60MeV --coupling 1e-4", "model --model dark-higgs --mass 300MeV --coupling 1e-4", "model --model up-philic --mass 200MeV --coupling 1e-6",
        "model --model alp-photon --mass 60MeV --coupling 1e-5", "model --model alp-w --mass 60MeV --coupling 1e-5", "model --model hnl-mu --mass 300MeV --coupling 1e-3",
        "models", "detectors", "beams", "detectors check faser", "gminus2 --mass 60MeV", "flavor --benchmark BMA", "darkmatter --dark-matter-mass 35MeV",
        "constraints --mass 80MeV", "rate nucal --mass 40MeV --samples 1000"})
    void everyAnswerSaysWhatItRestsOn(String command) throws IOException {
        CommandRun run = CommandRun.of((command + " --json").split(" "));
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.path("citations")).isNotEmpty();
        assertThat(json.path("version").asText()).isNotEmpty();
        assertThat(json.path("command").asText()).startsWith("farvertex " + command.split(" ", 2)[0]);
    }
}
