package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlavorCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("flavor"));
        all.addAll(List.of(arguments));
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        out.write(run.out());
        err.write(run.err());
        return run.code();
    }

    @Test
    void jsonHasExactlyTheKeysOfTheContract() throws Exception {
        assertThat(run("--benchmark", "BMA", "--json")).isZero();
        JsonNode json = new ObjectMapper().readTree(out.toString());
        List<String> keys = new ArrayList<>();
        json.fieldNames().forEachRemaining(keys::add);
        assertThat(keys).containsExactly("RK_1.1_6", "RKstar_1.1_6", "RKstar_0.045_1.1", "BR_Bs_mumu", "BR_Bp_Kstp_mumu_15_19",
            "BR_B0_K0_mumu_15_22", "BR_Bp_Kp_mumu_15_22", "dBR_Bs_phi_mumu_1_6", "dBR_Lb_L_mumu_15_20", "sm_pull",
            "version", "command", "citations");
        // independent run of flavio 2.2.0, recipe of the benchmarks
        assertThat(json.get("RK_1.1_6").asDouble()).isCloseTo(0.81868471, within(1e-5));
        assertThat(json.get("BR_Bs_mumu").asDouble()).isCloseTo(3.4115509e-9, within(1e-14));
        assertThat(json.get("sm_pull").asDouble()).isCloseTo(4.2489, within(0.005));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void coefficientsMayBeRepeatedAndRunFromTheirScale() throws Exception {
        assertThat(run("--wc", "C9_bsmumu=-1", "--wc", "CS_bsmumu=0.03", "--scale", "4.8", "--json")).isZero();
        // B_s->mumu does not feel C9; reference for CS = 0.03 from flavio 2.2.0
        assertThat(new ObjectMapper().readTree(out.toString()).get("BR_Bs_mumu").asDouble()).isCloseTo(6.6238148e-9, within(1e-13));
        out.getBuffer().setLength(0);
        assertThat(run("--wc", "CS_bsmumu=0.03", "--scale", "160", "--json")).isZero();
        assertThat(new ObjectMapper().readTree(out.toString()).get("BR_Bs_mumu").asDouble()).isLessThan(6.55e-9);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--benchmark BME | --benchmark | BME | BMD",
        "--wc C9_bsmumu | --wc | C9_bsmumu | NAME=VALUE",
        "--wc C9=-1 | --wc | C9=-1 | C9_bsmumu",
        "--wc C9_bsmumu=one | --wc | one | number",
        "--wc C9_bsmumu=NaN | --wc | NaN | number",
        "--wc C9_bsmumu=1 --wc C9_bsmumu=2 | --wc | C9_bsmumu=2 | twice",
        "--wc C9_bsmumu=1 --scale 5 | --scale | 5 | 4.8, 91.1876, 160",
        "--benchmark BMA --wc C9_bsmumu=1 | --benchmark | --wc | only one",
        "--mix sL=2 | --mix | sL=2 | between -1 and 1",
        "--mix xL=0.1 | --mix | xL=0.1 | sLp",
        "--fit --vev 10 | --vev | 10 | unit",
        "--fit --vev 0GeV | --vev | 0GeV | positive",
        "--measurements now | --measurements | now | lhcb-2022",
        "--uncertainty 1 | --uncertainty | 1 | from 2",
        "--uncertainty many | --uncertainty | many | int"})
    void wrongInputIsToldInOneLine(String arguments, String option, String value, String allowed) {
        assertThat(run(arguments.trim().split(" "))).isEqualTo(2);
        assertThat(err.toString().strip()).doesNotContain("\n").contains(option).contains(value).contains(allowed);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void theTableShowsOursTheMeasurementAndThePaper() {
        assertThat(run("--benchmark", "BMC")).isZero();
        assertThat(out.toString()).contains("ours").contains("measured").contains("paper").contains("SM pull").contains("C9_bsee");
    }

    @Test
    void samplingIsReproducibleAndStoresItsSeed() {
        assertThat(run("--uncertainty", "20", "--seed", "7", "--json")).isZero();
        String first = out.toString();
        out.getBuffer().setLength(0);
        run("--uncertainty", "20", "--seed", "7", "--json");
        assertThat(out.toString()).isEqualTo(first).contains("\"seed\" : 7").contains("\"samples\" : 20");
    }

    @Test
    void theFitReportsTheModelAndBeatsThePapersBest() throws Exception {
        assertThat(run("--fit", "--json")).isZero();
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.get("sm_pull").asDouble()).isGreaterThan(4.4138657);
        assertThat(json.get("model").get("vev_GeV").asDouble()).isEqualTo(10);
        assertThat(json.get("wilson_coefficients").get("C10_bsee").asDouble()).isNegative();
    }
}
