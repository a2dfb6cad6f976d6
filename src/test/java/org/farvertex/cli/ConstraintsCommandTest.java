package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConstraintsCommandTest {

    private static JsonNode json(String... arguments) throws IOException {
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.code()).as(run.err()).isZero();
        return new ObjectMapper().readTree(run.out());
    }

    private static JsonNode entry(JsonNode answer, String id) {
        for (JsonNode entry : answer.get("entries")) {
            if (entry.get("id").asText().equals(id)) {
                return entry;
            }
        }
        throw new AssertionError("no " + id);
    }

    @Test
    void entriesHaveTheKeysOfTheContract() throws IOException {
        JsonNode answer = json("constraints", "--mass", "80MeV", "--json");
        for (JsonNode entry : answer.get("entries")) {
            assertThat(entry.fieldNames()).toIterable().contains("id", "prediction", "theory_error", "limit", "confidence", "source", "ratio",
                "verdict");
            assertThat(entry.get("verdict").asText()).isIn("excluded", "allowed", "not decided");
        }
        JsonNode pion = entry(answer, "pi0-gamma-A");
        assertThat(pion.get("ratio").asDouble() * pion.get("limit").asDouble() / pion.get("prediction").asDouble()).isBetween(0.999999, 1.000001);
        assertThat(entry(answer, "K-e-nu-A").get("limit").isNull()).isTrue();
    }

    @Test
    void everyOptionDoesSomething() throws IOException {
        JsonNode answer = json("constraints", "--mass", "20MeV", "--scenario", "invisible", "--dark-higgs-mass", "90MeV", "--vev", "20GeV", "--json");
        assertThat(answer.get("mass_GeV").asDouble()).isEqualTo(0.02);
        assertThat(answer.get("dark_higgs_mass_GeV").asDouble()).isEqualTo(0.09);
        assertThat(answer.get("V_GeV").asDouble()).isEqualTo(20);
        assertThat(answer.get("scenario").asText()).isEqualTo("invisible");
        assertThat(entry(answer, "PIENU-invisible").get("prediction").asDouble()).isBetween(2.3e-7, 2.4e-7);
        assertThat(entry(answer, "PIENU-invisible").get("verdict").asText()).isEqualTo("excluded");
    }

    @Test
    void tableFitsATerminal() {
        CommandRun run = CommandRun.of("constraints", "--mass", "56MeV");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 100).anyMatch(line -> line.startsWith("pi0-gamma-A"))
            .anyMatch(line -> line.contains("excluded, ") && line.contains("not decided"));
    }

    @Test
    @Tag("slow")
    void writesTableAndPicture(@TempDir Path folder) throws IOException {
        CommandRun run = CommandRun.of("constraints", "--mass", "80MeV", "-o", folder.resolve("out").toString(), "--json");
        assertThat(run.code()).as(run.err()).isZero();
        for (String name : new String[] {"constraints.csv", "plane.csv", "plane.svg", "plane.pdf", "plane.png"}) {
            assertThat(folder.resolve("out").resolve(name)).isNotEmptyFile();
        }
        assertThat(Files.readString(folder.resolve("out/constraints.csv"))).contains("# command: farvertex constraints --mass 80MeV", "pi0-gamma-A");
        assertThat(Files.readString(folder.resolve("out/plane.svg"))).contains("<svg");
        new ObjectMapper().readTree(run.out());
        CommandRun other = CommandRun.of("constraints", "--mass", "70MeV", "-o", folder.resolve("out").toString());
        assertThat(other.code()).isEqualTo(2);
        assertThat(CommandRun.of("constraints", "--mass", "70MeV", "-o", folder.resolve("out").toString(), "--force").code()).isZero();
        assertThat(Files.readString(folder.resolve("out/constraints.csv"))).contains("constraints --mass 70MeV");
    }
}
