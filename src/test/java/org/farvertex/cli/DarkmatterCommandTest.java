package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class DarkmatterCommandTest {

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
    void pointHasItsKeys() throws IOException {
        JsonNode point = json("darkmatter", "--dark-matter-mass", "34MeV", "--json");
        assertThat(point.fieldNames()).toIterable().containsExactly("m_phi_GeV", "vev_GeV", "species", "m_eta_GeV", "sigma_si_phi_cm2",
            "sigma_a_cm2", "sigma_sd_a_cm2", "omega_h2", "freeze_out_x", "m_eta_relic_GeV",
            "version", "command", "citations");
        assertThat(point.get("m_eta_GeV").asDouble()).isEqualTo(0.034);
        assertThat(point.get("omega_h2").asDouble()).isPositive();
    }

    @Test
    void figureHasBothCurvesIndependentOfTheDarkPhotonMass() throws IOException {
        JsonNode figure = json("darkmatter", "--json").get("figure4");
        assertThat(figure.get(0).get("m_eta_GeV").asDouble()).isCloseTo(1e-3, within(1e-15));
        assertThat(figure.get(figure.size() - 1).get("m_eta_GeV").asDouble()).isCloseTo(0.1, within(1e-12));
        // σ(φ') ∝ μ² m², σ(A') ∝ μ²
        JsonNode first = figure.get(0);
        JsonNode last = figure.get(figure.size() - 1);
        double growth = last.get("sigma_si_phi_cm2").asDouble() / first.get("sigma_si_phi_cm2").asDouble();
        assertThat(growth / (last.get("sigma_a_cm2").asDouble() / first.get("sigma_a_cm2").asDouble())).isCloseTo(1e4, within(1e-6));
    }

    @Test
    void noThermalRelicIsNullAndAWarning() throws IOException {
        JsonNode point = json("darkmatter", "--dark-matter-mass", "34MeV", "--vev", "100TeV", "--json");
        assertThat(point.get("omega_h2").isNull()).isTrue();
        assertThat(point.get("m_eta_relic_GeV").isNull()).isTrue();
        assertThat(err.toString()).contains("no thermal relic");
    }

    @Test
    void wrongMassIsRefused() {
        assertThat(run("darkmatter", "--dark-matter-mass", "34")).isEqualTo(2);
        assertThat(err.toString()).contains("--dark-matter-mass", "has no unit");
    }
}
