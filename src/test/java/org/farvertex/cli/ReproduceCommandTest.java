package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.farvertex.report.reproduce.PaperResult;
import org.farvertex.report.reproduce.SmallReproduction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ReproduceCommandTest {

    @Test
    void jsonHasItsKeys() throws IOException {
        JsonNode json = new ObjectMapper().readTree(new PaperResult(SmallReproduction.make(), 7).json().toString());
        assertThat(json.fieldNames()).toIterable().containsExactly("values", "claims", "beyond", "shorter_baseline", "seed");
        assertThat(json.get("values").get(0).fieldNames()).toIterable().containsExactly("id", "where", "quantity", "unit", "printed",
            "published", "ours", "deviation", "agrees", "why");
        assertThat(json.get("values").get(1).get("deviation").asDouble()).isEqualTo(0.5);
        assertThat(json.get("claims").get(0).get("holds").asBoolean()).isTrue();
        assertThat(json.get("beyond").get(0).get("value").asDouble()).isEqualTo(3.14159);
        assertThat(json.get("shorter_baseline").get(0).fieldNames()).toIterable().containsExactly("part", "version", "mass_GeV", "expected", "error");
        assertThat(json.get("shorter_baseline").get(1).get("expected").get(1).asDouble()).isEqualTo(2.5);
    }

    /** Agreement needs no line of its own, a difference does. */
    @Test
    void printsWhatDiffers() {
        assertThat(new PaperResult(SmallReproduction.make(), 7).text().lines()).anyMatch(l -> l.contains("Eq. 2") && l.contains("+50.00 %"))
            .noneMatch(l -> l.contains("x_1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--threads 0", "--threads x", "--seed 1.5", "--nonsense 1", "extra"})
    void wrongInputIsOneLineAndExitCode2(String line) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = FarVertex.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        assertThat(command.execute(("reproduce " + line).split(" "))).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().strip()).doesNotContain("\n");
    }
}
