package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandRun run = CommandRun.of(arguments);
        out.write(run.out());
        err.write(run.err());
        return run.code();
    }

    private JsonNode json(String... arguments) throws IOException {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--json";
        assertThat(run(all)).describedAs(err.toString()).isZero();
        return new ObjectMapper().readTree(out.toString());
    }

    /** Check values of derivations.md, widths and lifetime: paper mode, V = 10 GeV. */
    @ParameterizedTest
    @CsvSource({"56MeV, 1.5702e-3", "110MeV, 0.20718e-3", "200MeV, 0.034469e-3"})
    void lifetimesOfThePageOfDerivations(String mass, double ctau) throws IOException {
        JsonNode result = json("model", "--mass", mass, "--paper");
        assertThat(result.get("ctau_m").asDouble()).isCloseTo(ctau, withinPercentage(0.01));
        assertThat(result.get("branching").get("ee").asDouble()).isEqualTo(1);
    }

    /** Check values of derivations.md at 110 MeV, and the keys of the contract. */
    @Test
    void keysAndCouplings() throws IOException {
        JsonNode result = json("model", "--mass", "110MeV");
        assertThat(result.fieldNames()).toIterable().contains("model", "mass_GeV", "g", "epsilon", "ctau_m", "widths_GeV",
            "branching", "uv", "anomalies");
        assertThat(result.get("g").asDouble()).isCloseTo(7.778e-3, withinPercentage(0.01));
        assertThat(result.get("epsilon").asDouble()).isCloseTo(5.966e-5, withinPercentage(0.01));
        for (String map : new String[] {"widths_GeV", "branching"}) {
            assertThat(result.get(map).fieldNames()).toIterable()
                .containsExactly("ee", "mumu", "pi0gamma", "hadrons", "invisible");
        }
    }

    /** The dark Higgs: decay length of the muon loop alone by an independent program, two A′ of 20 MeV, and text with the same numbers. */
    @Test
    void theDarkHiggsHasWidthsOfItsOwn() throws IOException {
        JsonNode result = json("model", "--model", "t3r-higgs", "--mass", "80MeV", "--higgs-loop", "muon", "--momentum", "2TeV");
        assertThat(result.get("ctau_m").asDouble()).isCloseTo(6.03e-3, withinPercentage(0.2));
        assertThat(result.get("decay_length_m").asDouble()).isCloseTo(6.03e-3 * 25000, withinPercentage(0.2));
        assertThat(result.get("branching").get("gammagamma").asDouble()).isEqualTo(1);
        assertThat(result.get("production").get("proton_yukawa").asDouble()).isCloseTo(4.11e-3, withinPercentage(0.2));
        out.getBuffer().setLength(0);
        JsonNode open = json("model", "--model", "t3r-higgs", "--mass", "100MeV", "--dark-photon-mass", "20MeV", "--dark-matter-mass", "45MeV");
        assertThat(open.get("widths_GeV").get("AA").asDouble()).isCloseTo(3.9e-8, withinPercentage(1.3));
        assertThat(open.get("branching").get("etaeta").asDouble()).isPositive();
        out.getBuffer().setLength(0);
        assertThat(run("model", "--model", "t3r-higgs", "--mass", "80MeV")).isZero();
        assertThat(out.toString()).contains("gammagamma").contains("kaon-muon").contains("proton_yukawa");
    }

    /** The ratio of derivations.md: 12 % at 180 MeV, to its two digits. */
    @Test
    void pionGammaIsOnByDefault() throws IOException {
        JsonNode widths = json("model", "--mass", "180MeV").get("widths_GeV");
        assertThat(widths.get("pi0gamma").asDouble() / widths.get("ee").asDouble()).isBetween(0.115, 0.125);
    }

    /** (p/m) c tau, with the lifetime of derivations.md. */
    @Test
    void decayLengthAtAMomentum() throws IOException {
        assertThat(json("model", "--mass", "110MeV", "--momentum", "1TeV", "--paper").get("decay_length_m").asDouble())
            .isCloseTo(1000 / 0.110 * 0.20718e-3, withinPercentage(0.01));
    }

    /** Every sum is the text "0"; light times heavy mass is a·b, the product of the entries off the diagonal. */
    @Test
    void completionOfT3r() throws IOException {
        JsonNode result = json("model", "--mass", "100MeV", "--lambda-l", "0.5", "--lambda-r", "0.4", "--portal", "0.005");
        assertThat(result.get("anomalies")).hasSize(11).allMatch(sum -> sum.isTextual() && sum.asText().equals("0"));
        JsonNode uv = result.get("uv");
        double a = 0.5 * Math.sqrt(1 / (2 * Math.sqrt(2) * 1.1663788e-5));
        assertThat(uv.get("m_chi_mu_GeV").asDouble()).isCloseTo(a * 4 / 0.1056583755, withinPercentage(1e-4));
        assertThat(Math.tan(uv.get("theta_L_mu").asDouble()) * Math.tan(uv.get("theta_R_mu").asDouble()))
            .isCloseTo(0.1056583755 / uv.get("m_chi_mu_GeV").asDouble(), withinPercentage(1e-6));
        assertThat(uv.get("h_phi_phi_allowed").asBoolean()).isTrue();
    }

    /** The bound on the portal coupling separates what h → φ'φ' allows from what it does not. */
    @ParameterizedTest
    @CsvSource({"0.99, true", "1.01, false"})
    void higgsDecayBoundsThePortal(double factor, boolean allowed) throws IOException {
        double limit = json("model", "--mass", "100MeV").get("uv").get("portal_coupling_limit").asDouble();
        out.getBuffer().setLength(0);
        assertThat(json("model", "--mass", "100MeV", "--portal", Double.toString(factor * limit)).get("uv")
            .get("h_phi_phi_allowed").asBoolean()).isEqualTo(allowed);
    }

    @Test
    void otherModelsHaveNoCompletion() throws IOException {
        JsonNode result = json("model", "--model", "dark-photon", "--epsilon", "1e-5", "--mass", "100MeV");
        assertThat(result.has("uv")).isFalse();
        assertThat(result.get("g").asDouble()).isCloseTo(1e-5 * Math.sqrt(4 * Math.PI / 137.035999084), withinPercentage(1e-6));
    }

    @Test
    void readsWellWithoutJson() {
        assertThat(run("model", "--mass", "110MeV", "--paper")).isZero();
        assertThat(out.toString()).contains("ctau_m", "0.00020717", "universal seesaw", "SU3^3");
    }

    /** Without a choice of couplings a V that no seesaw of order one can serve is no error. */
    @Test
    void smallScalesHaveNoSeesaw() throws IOException {
        assertThat(json("model", "--mass", "10MeV", "--vev", "50MeV").get("uv").isNull()).isTrue();
        assertThat(err.toString()).contains("lambda_r");
    }

    @ParameterizedTest
    @ValueSource(strings = {"model --model t3r-higgs --mass 270MeV", "model --model t3r-higgs --mass 80MeV --higgs-loop top",
        "model --model t3r-higgs --mass 80MeV --paper", "model --mass 80MeV --dark-photon-mass 20MeV", "model --model t3r-higgs --mass 80MeV --dark-matter-mass -1MeV",
        "--mass 60", "--mass 500MeV", "--mass 60MeV --lambda-l 0", "--mass 60MeV --lambda-r 1e-6",
        "--mass 60MeV --portal 5", "--mass 60MeV --dark-higgs-mass 100GeV", "--mass 60MeV --momentum 5",
        "--mass 60MeV --model b-l --coupling 1e-6 --portal 0.1", "--lambda-l 1"})
    void wrongInputIsOneLineAndExitCode2(String line) {
        assertThat(run(("model " + line).split(" "))).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().strip()).contains("--").doesNotContain("\n");
    }
}
