package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Gminus2CommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandRun run = CommandRun.of(arguments);
        out.write(run.out());
        err.write(run.err());
        return run.code();
    }

    private JsonNode json(String... arguments) throws IOException {
        assertThat(run(arguments)).isZero();
        return new ObjectMapper().readTree(out.toString());
    }

    @Test
    void pointHasTheKeysOfTheContract() throws IOException {
        JsonNode result = json("gminus2", "--dark-photon-mass", "56MeV", "--dark-higgs-mass", "87.254MeV", "--json");
        assertThat(result.fieldNames()).toIterable()
            .containsExactly("c_phi", "c_a", "delta_a_mu", "prefactor", "pull_sigma", "allowed_2sigma", "version", "command", "citations");
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

    @Test
    void twoLoopsAddTwoKeys() throws IOException {
        JsonNode point = json("gminus2", "--dark-photon-mass", "56MeV", "--dark-higgs-mass", "86.28MeV", "--two-loop", "--json");
        assertThat(point.fieldNames()).toIterable()
            .containsExactly("c_phi", "c_a", "delta_a_mu", "prefactor", "pull_sigma", "allowed_2sigma", "barr_zee", "theory_error", "version", "command", "citations");
        assertThat(point.get("delta_a_mu").asDouble()).isCloseTo(2.52e-9, within(2e-11));
        assertThat(point.get("barr_zee").asDouble()).isCloseTo(-3.08e-9, within(3e-11));
        assertThat(point.get("theory_error").asDouble()).isEqualTo(3e-9);
    }

    @Test
    void twoLoopsMoveAndWidenTheBand() throws IOException {
        JsonNode answer = json("gminus2", "--dark-photon-mass", "56MeV", "--two-loop", "--json");
        assertThat(answer.fieldNames()).toIterable().containsExactly("band", "barr_zee", "theory_error", "version", "command", "citations");
        assertThat(answer.get("band").get("central").asDouble()).isCloseTo(0.08628, within(1e-5));
        assertThat(answer.get("band").get("high1").asDouble() - answer.get("band").get("low1").asDouble()).isBetween(0.0017, 0.0022);
    }

    @Test
    void kineticMixingOfEitherSign() throws IOException {
        double up = json("gminus2", "--dark-photon-mass", "110MeV", "--dark-higgs-mass", "79MeV", "--kinetic-mixing-factor", "5", "--json")
            .get("delta_a_mu").asDouble();
        out.getBuffer().setLength(0);
        double down = json("gminus2", "--dark-photon-mass", "110MeV", "--dark-higgs-mass", "79MeV", "--kinetic-mixing-factor=-5", "--json")
            .get("delta_a_mu").asDouble();
        assertThat((up - down) / 2).isCloseTo(1.79e-9, within(2e-11));
    }

    @Test
    void twoLoopsAreQuotedToOneMev() {
        assertThat(run("gminus2", "--dark-photon-mass", "56MeV", "--two-loop")).isZero();
        assertThat(out.toString()).contains("86 MeV", "theory error").doesNotContain("86.2");
    }
}
