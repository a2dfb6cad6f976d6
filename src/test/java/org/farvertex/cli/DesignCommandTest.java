package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.farvertex.config.Detectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesignCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(List<String> arguments) {
        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
        out.write(run.out());
        err.write(run.err());
        return run.code();
    }

    /** What is wrong is the factor, of which the message tells the largest possible; the masses are the default ones. */
    @ParameterizedTest
    @ValueSource(strings = {"design", "reach faser", "rate faser --mass 60MeV"})
    void aTooLargeKineticMixingIsTheFactorsFault(String command) {
        for (String factor : List.of("1e100", "1e50", "1e10")) {
            List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
            arguments.addAll(List.of("--kinetic-mixing-factor", factor));
            assertThat(run(arguments)).isEqualTo(2);
        }
        assertThat(err.toString().lines()).hasSize(3).allSatisfy(line -> assertThat(line).startsWith("farvertex: --kinetic-mixing-factor: '1")
            .contains("must stay below 1").doesNotContain("Infinity"));
    }

    /** The survey looks at masses that nobody gave: V is what does not go with them. */
    @Test
    void aTooSmallScaleIsItsOwnFault() {
        assertThat(run(List.of("design", "--vev", "50MeV", "--masses", "110MeV"))).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1).allSatisfy(line -> assertThat(line).startsWith("farvertex: --vev: '0.05 GeV': a mass of 0.275 GeV"));
    }

    /** The shipped proposal is what the command in its own source field writes, to the byte; and the JSON has the keys of the contract. */
    @Tag("slow")
    @Test
    void theShippedProposalIsMadeByTheCommandItNames(@TempDir Path folder) throws IOException {
        String source = Detectors.byName("short-baseline").orElseThrow().source();
        assertThat(source).startsWith("farvertex design ");
        List<String> arguments = new ArrayList<>(List.of(source.split(" ")).subList(1, source.split(" ").length));
        arguments.addAll(List.of("--json", "--experiments", "nucal", "--output", folder.toString()));
        assertThat(run(arguments)).isZero();
        assertThat(folder.resolve("short-baseline.yaml")).hasSameTextualContentAs(Path.of("detectors/short-baseline.yaml"));
        JsonNode json = new ObjectMapper().readTree(out.toString());
        checkCurves(json);
        checkProposal(json.get("proposal"));
        JsonNode nucal = json.get("experiments").get(0);
        for (String key : List.of("name", "distance_m", "lnN", "d_over_lnN_m", "max_energy_GeV", "max_mass_GeV")) {
            assertThat(nucal.has(key)).as(key).isTrue();
        }
        for (String name : List.of("fig6.svg", "fig6.pdf", "fig6.png", "fig6-curves.csv", "reach-by-distance.png", "hepdata/submission.yaml",
            "report.html")) {
            assertThat(folder.resolve(name)).isNotEmptyFile();
        }
        String page = Files.readString(folder.resolve("report.html"));
        assertThat(page).contains("FarVertexReach.start").doesNotContain(folder.toString());
        // what people read; the sliders' data are for the script
        assertThat(page.replaceAll("(?s)<script.*?</script>", ""))
            .doesNotContainPattern("[1-9]\\d*\\.\\d{9,}|0\\.0*[1-9]\\d{9,}");
    }

    private static void checkCurves(JsonNode json) {
        assertThat(json.get("curves")).hasSize(2);
        assertThat(json.get("curves").get(0).get("mass_GeV").asDouble()).isEqualTo(0.11);
        JsonNode point = json.get("curves").get(1).get("points").get(80);
        double momentum = Math.sqrt(Math.pow(point.get("energy_GeV").asDouble(), 2) - 0.04);
        // c tau = 0.034469 mm at 200 MeV in the paper's mode
        assertThat(point.get("d_over_lnN_m").asDouble() / (momentum / 0.2 * 0.034469e-3)).isCloseTo(1, within(1e-3));
    }

    private static void checkProposal(JsonNode proposal) {
        assertThat(proposal.get("covers_window").asBoolean()).isTrue();
        assertThat(proposal.get("mode").asText()).isEqualTo("visible");
        assertThat(proposal.get("distance_m").asDouble()).isEqualTo(1);
        for (JsonNode check : proposal.get("checks")) {
            double simulated = check.get("simulated").asDouble();
            assertThat(simulated).isGreaterThan(3);
            assertThat(check.get("expected").asDouble()).isCloseTo(simulated,
                within(4 * Math.hypot(check.get("error").asDouble(), check.get("simulated_error").asDouble())));
        }
        JsonNode steps = proposal.get("reach_by_distance");
        for (int i = 1; i < steps.size(); i++) {
            assertThat(steps.get(i).get("least_exposure").asDouble()).isGreaterThan(steps.get(i - 1).get("least_exposure").asDouble());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--beam electrons-20GeV", "--beam nonsense", "--exposure 4e19", "--exposure 300/fb", "--size 50", "--size -1m",
        "--shielding 0m", "--signal 0", "--signal NaN", "--background -1", "--background inf", "--window 110MeV", "--window 200MeV:110MeV",
        "--window 1MeV:300MeV", "--masses 110", "--masses 110MeV,110MeV", "--masses 40GeV", "--experiments nosuch", "--material cheese",
        "--threads 0", "--model b-l", "--longest 0m", "--vev -1GeV", "--channels pi0,nonsense"})
    void aBadOptionIsOneLineAndExitTwo(String options, @TempDir Path folder) {
        List<String> arguments = new ArrayList<>(List.of("design", "--output", folder.resolve("new").toString()));
        arguments.addAll(List.of(options.split(" ")));
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).singleElement().asString().startsWith("farvertex: ")
            .containsAnyOf(options.split(" ", -1)[0], options.split(" ", -1)[1]);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    /** Answers at the ends of what can be asked are numbers, or refused in one line: no stack trace, no NaN. */
    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"--vev 1e3GeV", "--vev 1e-3GeV", "--window 1.03MeV:2MeV --masses 1.03MeV,2MeV", "--window 270MeV:279MeV --masses 270MeV,279MeV",
        "--exposure 1e-300pot", "--exposure 1e300pot", "--longest 1e9m", "--background 1e12"})
    void extremesAreNumbersOrRefused(String options, @TempDir Path folder) {
        List<String> arguments = new ArrayList<>(List.of("design", "--json", "--experiments", "nucal", "--output", folder.resolve("new").toString()));
        arguments.addAll(List.of(options.split(" ")));
        int code = run(arguments);
        assertThat(code).as(err.toString()).isIn(0, 2);
        assertThat(out.toString() + err).doesNotContain("NaN").doesNotContain("Infinity").doesNotContain("\tat ").doesNotContain("internal failure");
        if (code == 2) {
            assertThat(err.toString().lines()).singleElement().asString().startsWith("farvertex: ");
        }
    }
}
