package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a folder of results says of the run that made it. */
class RunRecordTest {

    @TempDir
    private Path folder;

    /** The record asks the same: every file comes again to its last byte, the record too, and neither run needs --force over the other. */
    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"constraints --mass 80MeV --vev=12GeV", "spectrum faser --mass=60MeV --samples 2000 --threads 1",
        "reach nucal --mass-range 30MeV:60MeV --samples 64 -q", "reach faser --model b-l --epsilon-x --samples 64",
        "design --model b-l --epsilon-x --beams 400GeV --distances 10m --angles 0mrad --window 110MeV:112MeV --channels pi0 --samples 64"})
    void theProgramTakesItsRecordAgain(String line) throws IOException {
        String asked = line.replace(" --epsilon-x", " --coupling 2e-6" + (line.startsWith("reach") ? " --mass-range 20MeV:60MeV" : ""));
        assertThat(run(asked.split(" "), "one").code()).isZero();
        CommandRun again = run(new String[] {"@" + folder.resolve("one/run.txt")}, "two");
        assertThat(again.err().replaceFirst("farvertex: written .*\\R", "")).isEmpty();
        assertThat(files(folder.resolve("two"))).isEqualTo(files(folder.resolve("one")));
        assertThat(run(new String[] {"@" + folder.resolve("one/run.txt")}, "one").code()).as("the same question").isZero();
    }

    /** A scan has a record too, and all its jobs together have that of one run. */
    @Test
    void aScanAndItsJobsTogetherHaveOneRecord() throws IOException {
        Files.copy(Path.of("detectors/faser.yaml"), folder.resolve("own.yaml"));
        String plan = "{detectors: [own.yaml, faser], models: [t3r], masses: [60 MeV, 61 MeV], variations: [{name: pions, channels: [pi0]}]}";
        String[] line = {"scan", Files.writeString(folder.resolve("asked.yaml"), plan).toString(), "--seed", "3"};
        assertThat(run(line, "one").code()).isZero();
        assertThat(folder.resolve("one/plan.yaml")).hasContent(plan);
        assertThat(folder.resolve("one/detector-own.yaml")).hasSameTextualContentAs(folder.resolve("own.yaml"));
        assertThat(run(new String[] {"@" + folder.resolve("one/run.txt")}, "two").code()).isZero();
        assertThat(files(folder.resolve("two"))).isEqualTo(files(folder.resolve("one")));
        List<String> merge = new ArrayList<>(List.of("merge"));
        for (int i = 1; i <= 2; i++) {
            assertThat(run(Stream.concat(Stream.of(line), Stream.of((i == 1 ? "--job=1/2" : "--job 2/2").split(" "))).toArray(String[]::new), "job" + i).code()).isZero();
            merge.add(folder.resolve("job" + i).toString());
        }
        assertThat(run(merge.toArray(String[]::new), "whole").code()).isZero();
        assertThat(files(folder.resolve("whole"))).isEqualTo(files(folder.resolve("one")));
    }

    /** The file as it was read, with its comments, and every option that has a value. */
    @Tag("slow")
    @Test
    void holdsTheDetectorFileAndAllOptions() throws IOException {
        String text = "# my own" + System.lineSeparator() + Files.readString(Path.of("detectors/faser.yaml"));
        Path own = Files.writeString(folder.resolve("own.yaml"), text);
        assertThat(run(new String[] {"spectrum", own.toString(), "--mass", "60 MeV", "--samples", "500"}, "out").code()).isZero();
        assertThat(folder.resolve("out/detector-own.yaml")).hasContent(text);
        assertThat(Files.readAllLines(folder.resolve("out/run.txt"))).contains("spectrum", own.toString(), "--mass", "60 MeV", "--samples", "500",
            "--seed=1", "--vev=10GeV", "--model=t3r").doesNotContain("--threads", "--output");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "@another\n"})
    void aRecordThatAsksNothingIsRefused(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("run.txt"), text);
        CommandRun run = CommandRun.of("@" + file);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("run.txt").hasLineCount(1);
    }

    private CommandRun run(String[] words, String name) {
        List<String> all = new ArrayList<>(Arrays.asList(words));
        all.addAll(List.of("--output", folder.resolve(name).toString()));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static Map<String, String> files(Path place) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(place)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(place.relativize(file).toString(), Arrays.toString(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
