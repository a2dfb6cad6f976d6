package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.farvertex.config.Models;
import org.farvertex.model.CodedModels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelsCommandTest {

    private static final String EVERY_KEY = "src/test/resources/config/models/every-key.yaml";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandRun run = CommandRun.of(arguments);
        out.write(run.out());
        err.write(run.err());
        return run.code();
    }

    @Test
    void listsModelsInCodeAndShippedFiles() throws IOException {
        assertThat(run("models")).isZero();
        assertThat(out.toString().lines()).hasSize(2 + CodedModels.ALL.size() + Models.names().size());
        assertThat(out.toString()).containsPattern("(?m)^t3r .* 0\\.00102\\d* to \\d[.\\d]*  .*2105.07655").contains("dark-photon").contains("b-l");
        out.getBuffer().setLength(0);
        assertThat(run("models", "--json")).isZero();
        assertThat(new ObjectMapper().readTree(out.toString()).get("models")).hasSize(CodedModels.ALL.size() + Models.names().size());
    }

    /** What is shown is a file that can be read. */
    @Tag("slow")
    @Test
    void everyShippedFileIsShownAndChecked() {
        for (String name : Models.names()) {
            assertThat(run("models", "show", name)).as(name).isZero();
            assertThat(run("models", "check", name)).as(name + err).isZero();
        }
        assertThat(err.toString()).doesNotContain("internal failure");
    }

    @Test
    void checkSaysWhatAFileMeans() throws IOException {
        assertThat(run("models", "check", EVERY_KEY, "--mass", "300MeV", "--coupling", "1e-4")).isZero();
        assertThat(out.toString()).contains("dark-higgs: scalar mixing with the Higgs").contains("arXiv:1710.09387").contains("PDG number 54, spin 0")
            .containsPattern("(?m)^mu- mu\\+ +13,-13 ").containsPattern("(?m)^decay-521 +B\\+ -> K\\+ φ").contains("φ in place of eta").contains("spectrum-brem");
        assertThat(err.toString()).contains("mu_mu.csv: 2 rows of the mass 1.0 GeV are averaged");
    }

    /**
     * Proper decay lengths by the closed forms of the literature, ħc/Γ: two photons of g²m³/64π (arXiv:1806.02348), and of g sin²θ_W, 1 − m_W²/m_Z², for W
     * (arXiv:1611.09355); electrons of a Higgs boson, θ²m m_e²β³/8πv² (arXiv:1710.09387); three neutrinos of a Majorana particle, U²G²m⁵/96π³, and
     * (1 + 4s + 8s²)/4 − s = 0.1257 of that, s = sin²θ_W, for ν e⁺e⁻ (arXiv:1805.08567).
     */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"alp-photon, 0.1, 1e-5, 0.39675, 0.01", "alp-photon, 1.7, 1e-7, 0.80755, 0.01", "alp-w, 0.1, 1e-4, 0.07975, 0.1",
        "dark-higgs, 0.05, 1e-4, 2.3043e6, 0.1", "hnl-mu, 0.1, 1e-2, 3.8353e6, 0.1"})
    void lifetimesAreThoseOfTheLiterature(String model, String mass, String coupling, double expected, double percent) throws IOException {
        assertThat(run("models", "check", model, "--mass", mass + "GeV", "--coupling", coupling, "--json")).isZero();
        assertThat(new ObjectMapper().readTree(out.toString()).get("ctau_m").asDouble()).isCloseTo(expected, withinPercentage(percent));
    }

    @Test
    void theJsonHasTheKeysOfTheContract() throws IOException {
        assertThat(run("models", "check", EVERY_KEY, "--mass", "300MeV", "--coupling", "1e-4", "--json")).isZero();
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.get("name").asText()).isEqualTo("dark-higgs");
        assertThat(json.get("pdg").asInt()).isEqualTo(54);
        assertThat(json.get("ctau_m").asDouble()).isPositive();
        assertThat(json.get("coupling").get("theta").asDouble()).isEqualTo(1e-4);
        assertThat(json.get("branching").get("13,-13").asDouble()).isCloseTo(0.2 / 3, within(1e-12));
        assertThat(json.get("processes")).hasSize(8);
        assertThat(json.get("processes").get(0).get("id").asText()).isEqualTo("decay-521");
        assertThat(json.get("processes").get(0).get("branching").asDouble()).isCloseTo(5.6e-8, within(1e-9));
        assertThat(json.get("processes").get(0).has("yield_per_interaction")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "models check none; 'none': there is no shipped model of this name", "models check none.yaml; none.yaml: there is no such file",
        "models check t3r; written in code", "models show t3r; written in code", "models show dark-hig; there is no shipped model",
        "models check src/test/resources; directory", "models check " + EVERY_KEY + " --mass 9GeV; --mass", "models check " + EVERY_KEY + " --mass 9; --mass",
        "models check " + EVERY_KEY + " --coupling -1; --coupling", "models check " + EVERY_KEY + " --coupling 0; --coupling",
        "models check " + EVERY_KEY + " --coupling 1e3; more than 1", "models chek x; did you mean 'check'?", "models check; FILE"})
    void whatIsWrongIsOneLineAndExitTwo(String line, String problem) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines().filter(l -> !l.contains("averaged"))).hasSize(1).first().asString().startsWith("farvertex: ").contains(problem);
    }

    @Test
    void aWrongFileIsALineForEachFault(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.yaml"), "name: x\nsource: [1, 2]\n");
        assertThat(run("models", "check", file.toString())).isEqualTo(2);
        assertThat(err.toString()).hasLineCount(8);
        assertThat(err.toString().lines()).doesNotHaveDuplicates().allMatch(line -> line.startsWith("farvertex: " + file + ": "));
    }

    /** Yields go with the square of the coupling; a beam without the process and a parent without a spectrum have none. */
    @Test
    void checkTellsYieldsPerInteraction() throws IOException {
        JsonNode weak = checked("dark-higgs", "--mass", "200MeV", "--coupling", "1e-4").get("processes");
        JsonNode strong = checked("dark-higgs", "--mass", "200MeV", "--coupling", "2e-4").get("processes");
        assertThat(weak.get(0).get("id").asText()).isEqualTo("decay-521");
        assertThat(weak.get(0).get("yield_per_interaction").isNull()).isTrue();
        assertThat(weak.get(2).get("id").asText()).isEqualTo("decay-321");
        double yield = weak.get(2).get("yield_per_interaction").asDouble();
        assertThat(strong.get(2).get("yield_per_interaction").asDouble() / yield).isCloseTo(4, within(1e-9));
        // some twenty charged kaons in a collision, of which most are stopped before they decay
        assertThat(yield).isPositive().isLessThan(30 * weak.get(2).get("branching").asDouble());
        assertThat(checked("alp-photon", "--detector", "e137").get("processes").get(0).get("yield_per_interaction").isNull()).isTrue();
    }

    private JsonNode checked(String... arguments) throws IOException {
        out.getBuffer().setLength(0);
        String[] all = new String[arguments.length + 3];
        all[0] = "models";
        all[1] = "check";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        all[all.length - 1] = "--json";
        assertThat(run(all)).as(err.toString()).isZero();
        return new ObjectMapper().readTree(out.toString());
    }
}
