package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts of a particle that does not go to electrons, in detectors whose files say nothing of it. */
class SoughtStatesTest {

    private static CommandRun run(String line, String... more) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        words.addAll(List.of(more));
        return CommandRun.of(words.toArray(String[]::new));
    }

    /** The search for the dark Higgs is for photons, by name alone as with the option, and a line says so. */
    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"rate nucal --mass 80MeV --samples 2000 --model t3r-higgs",
        "reach seaquest-phase1 --mass-range 165MeV:172MeV --samples 64 --no-files --model t3r-higgs"})
    void theDarkHiggsIsSoughtInPhotons(String line) {
        CommandRun plain = run(line);
        CommandRun asked = run(line, "--final-states", "photons");
        assertThat(plain.code()).as(plain.err()).isZero();
        // all but the time it took
        assertThat(plain.out().replaceAll("[0-9.]+ s\\b", "")).isEqualTo(asked.out().replaceAll("[0-9.]+ s\\b", ""));
        assertThat(plain.err()).contains("counts photons").contains("--final-states");
        assertThat(asked.err()).doesNotContain("counts photons");
    }

    /** A list of points tells once what holds for all of them. */
    @Tag("slow")
    @Test
    void aListOfPointsSaysItOnce() {
        CommandRun list = run("rate nucal --model t3r-higgs --mass 75MeV,80MeV --samples 2000");
        assertThat(list.code()).as(list.err()).isZero();
        assertThat(list.err()).containsOnlyOnce("counts photons");
    }

    /** A file that lists what it counts is believed, and so is the option. */
    @Test
    void whatIsSaidStands(@TempDir Path folder) throws IOException {
        CommandRun shown = run("detectors show nucal");
        Path file = Files.writeString(folder.resolve("muons.yaml"), shown.out() + "finalStates: [mu+mu-]\n");
        CommandRun listed = run("rate " + file + " --mass 80MeV --model t3r-higgs");
        assertThat(listed.code()).isEqualTo(2);
        assertThat(listed.err()).contains("mu+mu-").contains("photons").doesNotContain("counts photons");
        Files.writeString(file, shown.out() + "finalStates: [e+e-]\n");
        CommandRun pairs = run("rate " + file + " --mass 80MeV --model t3r-higgs");
        assertThat(pairs.code()).isEqualTo(2);
        assertThat(pairs.err()).contains("'e+e-'").contains("photons").doesNotContain("counts photons");
        CommandRun electrons = run("rate nucal --mass 80MeV --model t3r-higgs --final-states e+e-");
        assertThat(electrons.code()).isEqualTo(2);
        // nothing changes for particles that go to electrons
        assertThat(run("rate nucal --mass 40MeV --samples 2000").err()).doesNotContain("counts");
    }

    /** 'all' takes experiments for what they published. */
    @Tag("slow")
    @Test
    void allTakesTheirOwnStates() {
        CommandRun all = run("reach all --mass-range 137MeV:141MeV --samples 64 --no-files --model t3r-higgs");
        assertThat(all.code()).as(all.err()).isZero();
        assertThat(all.out()).contains("faser-photons").doesNotContain("nucal");
        assertThat(all.err()).contains("left out: ").contains("nucal").doesNotContain("counts photons");
    }
}
