package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class Gminus2CommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine commandLine = FarVertex.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }

    private JsonNode json(String... arguments) throws IOException {
        assertThat(run(arguments)).isZero();
        return new ObjectMapper().readTree(out.toString());
    }

    @Test
    void pointHasTheKeysOfTheContract() throws IOException {
        JsonNode result = json("gminus2", "--dark-photon-mass", "56MeV", "--dark-higgs-mass", "87.254MeV", "--json");
        assertThat(result.fieldNames()).toIterable()
            .containsExactly("c_phi", "c_a", "delta_a_mu", "prefactor", "pull_sigma", "allowed_2sigma");
        assertThat(result.get("prefactor").asDouble() * (result.get("c_phi").asDouble() - result.get("c_a").asDouble()))
            .isCloseTo(result.get("delta_a_mu").asDouble(), within(1e-22));
        assertThat(result.get("pull_sigma").asDouble()).isCloseTo(0, within(0.01));
        assertThat(result.get("allowed_2sigma").asBoolean()).isTrue();
    }

    @Test
    void bandIsInGev() throws IOException {
        JsonNode band = json("gminus2", "--dark-photon-mass", "0.2 GeV", "--json").get("band");
        assertThat(band.fieldNames()).toIterable().containsExactly("central", "low1", "high1", "low2", "high2");
        assertThat(band.get("central").asDouble()).isCloseTo(0.073716, within(5e-7));
    }

    @Test
    void missingEdgesAreNull() throws IOException {
        JsonNode band = json("gminus2", "--dark-photon-mass", "0.1GeV", "--vev", "10TeV", "--json").get("band");
        assertThat(band).allMatch(JsonNode::isNull);
    }

    @Test
    void readsWellWithoutJson() {
        assertThat(run("gminus2", "--dark-photon-mass", "56MeV")).isZero();
        assertThat(out.toString()).contains("central", "87.254", "2 sigma", "86.878");
    }

    @ParameterizedTest
    @CsvSource({"--dark-photon-mass,56,has no unit", "--dark-photon-mass,-5MeV,must be positive",
        "--dark-photon-mass,1e300TeV,too large", "--dark-photon-mass,0 GeV,must be positive", "--vev,10m,must be an energy",
        "--data-set,1999,must be one of paper"})
    void wrongInputIsOneLineAndExitCode2(String option, String value, String problem) {
        int code = "--dark-photon-mass".equals(option) ? run("gminus2", option, value)
            : run("gminus2", "--dark-photon-mass", "56MeV", option, value);
        assertThat(code).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().strip()).contains(option, value, problem).doesNotContain("\n");
    }
}
