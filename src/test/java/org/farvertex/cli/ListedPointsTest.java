package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of points give what each point gives alone. */
class ListedPointsTest {

    @TempDir
    private Path folder;

    @Tag("slow")
    @Test
    void everyCombinationIsAnsweredAsIfAskedAlone() throws IOException {
        JsonNode points = json("rate", "faser", "--mass", "40MeV,60MeV", "--vev=10GeV,20GeV", "--samples", "2000").get("points");
        assertThat(points).hasSize(4);
        JsonNode alone = json("rate", "faser", "--mass", "60MeV", "--vev", "10GeV", "--samples", "2000");
        assertThat(points.get(2).get("asked").toString()).isEqualTo("{\"mass\":\"60MeV\",\"vev\":\"10GeV\"}");
        assertThat(points.get(2).get("expected")).isEqualTo(alone.get("expected"));
    }

    /** Gamma doubled at one-loop: prefactor as 1/V squared, whatever else differs. */
    @Test
    void peopleSeeARowForEachPoint() {
        CommandRun run = CommandRun.of("gminus2", "--dark-photon-mass", "60MeV", "--dark-higgs-mass", "70MeV,80MeV", "--vev", "10GeV,20GeV");
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(6);
        assertThat(lines.get(0)).contains("dark-higgs-mass", "vev", "delta_a_mu", "pull_sigma");
        double one = Double.parseDouble(lines.get(2).strip().split(" +", -1)[5]);
        double two = Double.parseDouble(lines.get(3).strip().split(" +", -1)[5]);
        assertThat(one / two).isCloseTo(4, within(1e-4));
    }

    /** Without a mass of φ' the row has the band, as the answer of one point has it. */
    @Test
    void aRowOfAMassHasItsBand() throws IOException {
        List<String> lines = CommandRun.of("gminus2", "--mass", "56MeV,110MeV", "--two-loop").out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0).strip().split(" +")).containsExactly("mass", "central_GeV", "low1_GeV", "high1_GeV", "low2_GeV", "high2_GeV", "barr_zee",
            "theory_error");
        JsonNode alone = json("gminus2", "--mass", "110MeV", "--two-loop").get("band");
        String[] row = lines.get(3).strip().split(" +", -1);
        assertThat(Double.parseDouble(row[1])).isCloseTo(alone.get("central").asDouble(), within(1e-7));
        assertThat(Double.parseDouble(row[5])).isCloseTo(alone.get("high2").asDouble(), within(1e-7));
    }

    /** Columns are options, and for flavor Wilson coefficients. */
    @Test
    void aTableOfPointsIsARunForEachRow() throws IOException {
        Path file = Files.writeString(folder.resolve("points.csv"), "# two points\nC9_bsmumu,scale\n-1,4.8\n0,4.8\n");
        JsonNode points = json("flavor", "--points", file.toString()).get("points");
        assertThat(points.get(0).get("RK_1.1_6")).isEqualTo(json("flavor", "--wc", "C9_bsmumu=-1", "--scale", "4.8").get("RK_1.1_6"));
        assertThat(points.get(1).get("sm_pull").asDouble()).isCloseTo(0, within(1e-9));
        file = Files.writeString(folder.resolve("masses.csv"), "dark-photon-mass, dark-higgs-mass\n60MeV, 70MeV\n");
        assertThat(json("gminus2", "--points", file.toString()).get("points").get(0).get("delta_a_mu"))
            .isEqualTo(json("gminus2", "--dark-photon-mass", "60MeV", "--dark-higgs-mass", "70MeV").get("delta_a_mu"));
    }

    /** What is wrong with a value of a table is told with the file and the number of the point. */
    @Test
    void aWrongPointSaysWhichItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("points.csv"), "mass\n60MeV\n# forgotten\n70\n");
        CommandRun run = CommandRun.of("model", "--points", file.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip()).startsWith("farvertex: " + file + " point 2: --mass: '70' has no unit").doesNotContain("\n");
    }

    /** An option beside a good table is no fault of its rows. */
    @Test
    void aWrongOptionBesideATableIsItsOwn() throws IOException {
        Path file = Files.writeString(folder.resolve("points.csv"), "mass\n60MeV\n");
        CommandRun run = CommandRun.of("model", "--points", file.toString(), "--vev", "10");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().strip()).startsWith("farvertex: --vev: '10' has no unit").doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"C9_bsmumu,rubbish;-1,2|rubbish", "C9_bsmumu|needs a line of names", "scale;1,2|2 values for 1"})
    void aTableThatIsNoneIsRefusedInOneLine(String text, String why) throws IOException {
        Path file = Files.writeString(folder.resolve("points.csv"), text.replace(';', '\n'));
        CommandRun run = CommandRun.of("flavor", "--points", file.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("points.csv", why).hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }

    /** One wrong point of many: its own line, nothing else. */
    @Test
    void aWrongPointEndsTheList() {
        CommandRun run = CommandRun.of("rate", "faser", "--mass", "60MeV,x", "--samples", "100");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--mass", "x").hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }

    /** Notes go, errors stay, the answer is the same. */
    @Test
    void quietTakesTheNotesAway() {
        String[] words = {"rate", "faser", "--mass", "95MeV", "--samples", "64", "--json"};
        CommandRun loud = CommandRun.of(words);
        CommandRun quiet = CommandRun.of("rate", "faser", "--mass", "95MeV", "--samples", "64", "--json", "--quiet");
        assertThat(loud.err()).isNotEmpty();
        assertThat(quiet.err()).isEmpty();
        assertThat(quiet.out().replaceAll("\"seconds\".*", "")).isEqualTo(loud.out().replaceAll("\"seconds\".*", ""));
        assertThat(CommandRun.of("rate", "faser", "--mass", "95", "-q").err()).contains("--mass");
    }

    /** Every JSON says which program gave it, to what, and what to cite. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"gminus2 --dark-photon-mass 60MeV", "flavor", "darkmatter --dark-matter-mass 35MeV", "model --mass 60MeV", "models", "detectors",
        "detectors check faser", "constraints --mass 80MeV", "spectrum faser --mass 60MeV --samples 500 --no-files"})
    void jsonCarriesVersionCommandAndCitations(String line) throws IOException {
        JsonNode json = json(line.split(" "));
        assertThat(json.get("version").asText()).isNotEmpty();
        assertThat(json.get("command").asText()).startsWith("farvertex ");
        assertThat(json.get("citations").isArray()).isTrue();
    }

    private static JsonNode json(String... words) throws IOException {
        String[] all = java.util.Arrays.copyOf(words, words.length + 1);
        all[words.length] = "--json";
        CommandRun run = CommandRun.of(all);
        assertThat(run.code()).as(run.err()).isZero();
        return new ObjectMapper().readTree(run.out());
    }
}
