package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.farvertex.jhepmc.EventReader;
import org.farvertex.jhepmc.GenCrossSection;
import org.farvertex.jhepmc.GenEvent;
import org.farvertex.jhepmc.GenRunInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts that jobs made are one whole again, and nothing else passes for one. */
class MergeCommandTest {

    private static final String PLAN = """
        detectors: [{file: faser, distance: [240 m, 480 m]}]
        models: [{name: t3r, couplings: [10 GeV, 30 GeV]}]
        masses: [30 MeV, 60 MeV]
        variations: [{name: pions, channels: [pi0]}]
        """;

    @TempDir
    private Path folder;

    private CommandRun run(String line) {
        return CommandRun.of(Stream.of(line.split(" ", -1)).map(word -> word.replace("TMP", folder.toString())).toArray(String[]::new));
    }

    private void works(String line) {
        CommandRun run = run(line);
        assertThat(run.code()).as(run.err()).isZero();
    }

    private void refused(String line, String fragment) {
        CommandRun run = run(line);
        assertThat(run.err()).startsWith("farvertex: ").contains(fragment).hasLineCount(1);
        assertThat(run.code()).isEqualTo(2);
    }

    private void generate(String name, String more) {
        works(("generate faser --mass 60MeV --channels pi0 -n 40 -o TMP/" + name + " " + more).strip());
    }

    private GenRunInfo header(String name) throws IOException {
        try (EventReader reader = EventReader.open(folder.resolve(name))) {
            return reader.run();
        }
    }

    private List<GenEvent> events(String name) throws IOException {
        List<GenEvent> events = new ArrayList<>();
        try (EventReader reader = EventReader.open(folder.resolve(name))) {
            for (Optional<GenEvent> event = reader.next(); event.isPresent(); event = reader.next()) {
                events.add(event.get());
            }
        }
        return events;
    }

    private double weights(String name) throws IOException {
        return events(name).stream().mapToDouble(event -> event.weights().get(0)).sum();
    }

    private double expected(String name) throws IOException {
        return Double.parseDouble(header(name).attributes().get("FarVertex.ExpectedEvents"));
    }

    @Test
    void jobsOfEventsAreNumberedThroughAndShareNoEvent() throws IOException {
        for (int i = 1; i <= 3; i++) {
            generate("part-" + i + ".hepmc3", "--job " + i + "/3 --first-event 7");
        }
        works("merge TMP/part-3.hepmc3 TMP/part-1.hepmc3 TMP/part-2.hepmc3 -o TMP/whole.hepmc3.gz");
        List<GenEvent> events = events("whole.hepmc3.gz");
        assertThat(events).extracting(GenEvent::number).containsExactlyElementsOf(IntStream.range(7, 47).boxed().toList());
        assertThat(events).hasSize(40);
        assertThat(new HashSet<>(events.stream().map(GenEvent::particles).toList())).hasSize(40);
        List<GenEvent> parts = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            parts.addAll(events("part-" + i + ".hepmc3"));
        }
        assertThat(events).extracting(GenEvent::particles).isEqualTo(parts.stream().map(GenEvent::particles).toList());
        assertThat(events).extracting(GenEvent::number).isEqualTo(parts.stream().map(GenEvent::number).toList());
        GenRunInfo whole = header("whole.hepmc3.gz");
        generate("alone.hepmc3", "--first-event 7");
        assertThat(whole.attributes()).isEqualTo(header("alone.hepmc3").attributes());
        assertThat(events).allSatisfy(event -> assertThat(GenCrossSection.of(event).orElseThrow().accepted()).isEqualTo(40));
    }

    /** The last event of the whole may have the last number there is. */
    @Test
    void numbersGoUpToTheLastThatThereIs() throws IOException {
        String last = " --first-event " + (Integer.MAX_VALUE - 39);
        generate("a.hepmc3", "--job 1/2" + last);
        generate("b.hepmc3", "--job 2/2" + last);
        works("merge TMP/a.hepmc3 TMP/b.hepmc3 -o TMP/whole.hepmc3");
        assertThat(events("whole.hepmc3")).last().extracting(GenEvent::number).isEqualTo(Integer.MAX_VALUE);
    }

    /** Of two files with names as long as a system takes the message names both, and what is wrong. */
    @Test
    void longNamesKeepTheirEnds() throws IOException {
        String deep = "x".repeat(200) + "/" + "y".repeat(200);
        Files.createDirectories(folder.resolve(deep));
        generate(deep + "/first.hepmc3", "--job 1/2");
        refused("merge TMP/" + deep + "/first.hepmc3 TMP/" + deep + "/first.hepmc3 -o TMP/w.hepmc3", "yyy/first.hepmc3: both are job 1/2 of seed 1");
    }

    /** The whole may lie beside its parts, and be made again. */
    @Test
    void theWholeIsNoPartOfItself() throws IOException {
        Files.createDirectories(folder.resolve("events"));
        generate("events/1.hepmc3", "--job 1/2");
        generate("events/2.hepmc3", "--job 2/2");
        works("merge TMP/events -o TMP/events/whole.hepmc3");
        byte[] once = Files.readAllBytes(folder.resolve("events/whole.hepmc3"));
        works("merge TMP/events -o TMP/events/whole.hepmc3");
        assertThat(Files.readAllBytes(folder.resolve("events/whole.hepmc3"))).isEqualTo(once);
        // by whatever way it is named
        works("merge " + Path.of("").toAbsolutePath().relativize(folder.resolve("events").toAbsolutePath()) + " -o TMP/events/whole.hepmc3");
        assertThat(Files.readAllBytes(folder.resolve("events/whole.hepmc3"))).isEqualTo(once);
        Files.createDirectories(folder.resolve("empty"));
        refused("merge TMP/empty -o TMP/w.hepmc3", "neither of a scan nor of HepMC3 files");
    }

    /** The second half of 50 events does not follow on the first half of 40, nor does one that is numbered from elsewhere. */
    @ParameterizedTest
    @ValueSource(strings = {"-n 50", "-n 40 --first-event 1"})
    void sharesOfRunsOfOtherLengthsAreRefused(String other) {
        generate("a.hepmc3", "--job 1/2");
        works("generate faser --mass 60MeV --channels pi0 " + other + " --job 2/2 -o TMP/b.hepmc3");
        refused("merge TMP/b.hepmc3 TMP/a.hepmc3 -o TMP/w.hepmc3", "b.hepmc3: number of an event: '" + (other.endsWith("50") ? 25 : 21) + "': must be 20,");
        assertThat(folder.resolve("w.hepmc3")).doesNotExist();
    }

    /** As a run in parts on a cluster leaves it: parts in the order of their names, and what is no event file beside them. */
    @Test
    void theFolderOfARunInPartsStandsForItsFiles() throws IOException {
        Files.createDirectory(folder.resolve("events"));
        generate("events/part-00000.hepmc3.gz", "--job 1/2");
        generate("events/part-00001.hepmc3.gz", "--job 2/2");
        Files.writeString(folder.resolve("events/_manifest.json"), "{}");
        Files.writeString(folder.resolve("events/.part-00001.hepmc3.gz.crc"), "crc");
        works("merge TMP/events/part-00000.hepmc3.gz TMP/events/part-00001.hepmc3.gz -o TMP/named.hepmc3");
        works("merge TMP/events -o TMP/whole.hepmc3");
        assertThat(folder.resolve("whole.hepmc3")).hasSameBinaryContentAs(folder.resolve("named.hepmc3"));
        Files.delete(folder.resolve("events/part-00000.hepmc3.gz"));
        refused("merge TMP/events -o TMP/none.hepmc3", "job 1/2 is missing");
    }

    /** The last number of a table looks like one after it has lost digits. */
    @Test
    void aTableThatIsCutShortIsNoPart() throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), "{detectors: [faser], model: t3r, masses: [30 MeV, 60 MeV], samples: 1000, columns: [channels]}");
        works("scan TMP/plan.yaml --job 1/2 -o TMP/1.csv");
        works("scan TMP/plan.yaml --job 2/2 -o TMP/2.csv");
        works("merge TMP/1.csv TMP/2.csv -o TMP/whole.csv");
        String table = Files.readString(folder.resolve("2.csv"));
        assertThat(table).matches("(?s).*\\d{4}\r\n");
        for (int lost : List.of(2, 4)) {
            Files.writeString(folder.resolve("2.csv"), table.substring(0, table.length() - lost));
            refused("merge TMP/1.csv TMP/2.csv -o TMP/none.csv", "2.csv: is cut short");
        }
        assertThat(folder.resolve("none.csv")).doesNotExist();
    }

    /** However the parts and the whole are compressed, it holds the same bytes. */
    @Tag("slow")
    @Test
    void compressedPartsAreParts() throws IOException {
        for (int i = 1; i <= 3; i++) {
            generate("part-" + i + List.of(".hepmc3", ".hepmc3.gz", ".hepmc3.zst").get(i - 1), "--job " + i + "/3");
            generate("plain-" + i + ".hepmc3", "--job " + i + "/3");
        }
        works("merge TMP/plain-1.hepmc3 TMP/plain-2.hepmc3 TMP/plain-3.hepmc3 -o TMP/whole.hepmc3");
        works("merge TMP/part-3.hepmc3.zst TMP/part-1.hepmc3 TMP/part-2.hepmc3.gz -o TMP/same.hepmc3");
        assertThat(folder.resolve("same.hepmc3")).hasSameBinaryContentAs(folder.resolve("whole.hepmc3"));
        works("merge TMP/part-3.hepmc3.zst TMP/part-1.hepmc3 TMP/part-2.hepmc3.gz -o TMP/whole.hepmc3.zst");
        assertThat(events("whole.hepmc3.zst")).isEqualTo(events("whole.hepmc3"));
        works("merge TMP/whole.hepmc3.zst -o TMP/again.hepmc3");
        assertThat(folder.resolve("again.hepmc3")).hasSameBinaryContentAs(folder.resolve("whole.hepmc3"));
    }

    /** A file that is cut anywhere, or in which a bit turned over, is told in one line and merges into nothing. */
    @ParameterizedTest
    @ValueSource(strings = {".hepmc3.gz", ".hepmc3.zst"})
    void damagedPartsAreRefused(String ending) throws IOException {
        generate("a" + ending, "");
        byte[] whole = Files.readAllBytes(folder.resolve("a" + ending));
        Files.write(folder.resolve("begun" + ending), Arrays.copyOf(whole, 2));
        refused("merge TMP/begun" + ending + " -o TMP/w.hepmc3", ending.endsWith("gz") ? "ends too early" : "cut short");
        for (int i = 1; i < 20; i++) {
            int place = whole.length * i / 20;
            Files.write(folder.resolve("cut" + ending), Arrays.copyOf(whole, place));
            refused("merge TMP/cut" + ending + " -o TMP/w.hepmc3", "cut" + ending);
            byte[] turned = whole.clone();
            turned[place] ^= 1;
            Files.write(folder.resolve("turned" + ending), turned);
            refused("merge TMP/turned" + ending + " -o TMP/w.hepmc3", "turned" + ending);
        }
        Files.write(folder.resolve("none" + ending), Arrays.copyOf(whole, 4));
        refused("merge TMP/none" + ending + " -o TMP/w.hepmc3", "none" + ending);
        assertThat(folder.resolve("w.hepmc3")).doesNotExist();
    }

    /** What is printed cannot be taken back: a part that ends too early is found before the first of its events is. */
    @Tag("slow")
    @Test
    void nothingOfDamagedPartsIsPrinted() throws IOException, InterruptedException {
        works("generate faser --mass 60MeV --channels pi0 -n 6000 -o TMP/a.hepmc3");
        Path part = folder.resolve("a.hepmc3");
        Path printed = folder.resolve("printed");
        String[] merge = {"merge", part.toString(), "-o", "-"};
        assertThat(new ProcessBuilder(OwnProcess.command(merge)).redirectOutput(printed.toFile()).start().waitFor()).isZero();
        assertThat(printed).hasSameBinaryContentAs(part);
        assertThat(Files.size(part)).isGreaterThan(1 << 21);
        byte[] whole = Files.readAllBytes(part);
        Files.write(part, Arrays.copyOf(whole, whole.length - 200));
        assertThat(new ProcessBuilder(OwnProcess.command(merge)).redirectOutput(printed.toFile()).start().waitFor()).isEqualTo(2);
        assertThat(printed).isEmptyFile();
    }

    /** What others' files may hold, ours do not: a weight that is no number, an attribute of a vertex that is not there. */
    @ParameterizedTest
    @ValueSource(strings = {"W nan", "W 1e999", "W 1\nA -99 x 1"})
    void partsOnlyHoldWhatWeWrite(String line) throws IOException {
        generate("a.hepmc3", "");
        Path broken = Files.writeString(folder.resolve("broken.hepmc3"), Files.readString(folder.resolve("a.hepmc3")).replaceFirst("\nW 1\\S*", "\n" + line));
        assertThat(broken).content().contains("\n" + line);
        refused("merge TMP/broken.hepmc3 -o TMP/w.hepmc3", "broken.hepmc3: line ");
        assertThat(folder.resolve("w.hepmc3")).doesNotExist();
    }

    @Test
    void weightsOfPartsAddUpToWhatTheWholeExpects() throws IOException {
        generate("a.hepmc3", "--weighted --job 1/2");
        generate("b.hepmc3", "--weighted --job 2/2");
        works("generate faser --mass 60MeV --channels pi0 -n 120 -o TMP/c.hepmc3 --weighted --seed 2");
        works("merge TMP/a.hepmc3 TMP/b.hepmc3 TMP/c.hepmc3 -o TMP/whole.hepmc3");
        double both = (expected("a.hepmc3") + expected("c.hepmc3")) / 2;
        assertThat(expected("whole.hepmc3")).isCloseTo(both, within(1e-9 * both));
        double wanted = both * ((weights("a.hepmc3") + weights("b.hepmc3")) / expected("a.hepmc3") * 20 + weights("c.hepmc3") / expected("c.hepmc3") * 120) / 160;
        assertThat(weights("whole.hepmc3")).isCloseTo(wanted, within(1e-9 * wanted));
        GenRunInfo whole = header("whole.hepmc3");
        assertThat(whole.attributes()).containsEntry("NuHepMC.Provenance.Seed", "1 2").containsEntry("NuHepMC.Provenance.NEvents", "160");
        double a = Double.parseDouble(header("a.hepmc3").attributes().get("FarVertex.ExpectedEventsError"));
        double c = Double.parseDouble(header("c.hepmc3").attributes().get("FarVertex.ExpectedEventsError"));
        assertThat(Double.parseDouble(whole.attributes().get("FarVertex.ExpectedEventsError"))).isCloseTo(Math.hypot(a, c) / 2, within(1e-9 * a));
        double luminosity = Double.parseDouble(whole.attributes().get("FarVertex.Luminosity_per_pb"));
        assertThat(GenCrossSection.of(events("whole.hepmc3").get(0)).orElseThrow().value()).isCloseTo(both / luminosity, within(1e-9 * both / luminosity));
        refused("merge TMP/whole.hepmc3 TMP/a.hepmc3 -o TMP/again.hepmc3", "seed");
    }

    @Tag("slow")
    @Test
    void whatIsNoPartOfTheWholeIsRefused() throws IOException {
        generate("a.hepmc3", "--job 1/2");
        generate("b.hepmc3", "--job 2/2");
        generate("alone.hepmc3", "");
        generate("other-job.hepmc3", "--job 2/3");
        works("generate faser --mass 61MeV --channels pi0 -n 40 -o TMP/heavier.hepmc3 --job 2/2");
        generate("weighted.hepmc3", "--job 2/2 --weighted");
        generate("table.csv", "--job 2/2");
        refused("merge TMP/a.hepmc3 -o TMP/w.hepmc3", "job 2/2 is missing");
        refused("merge TMP/a.hepmc3 TMP/a.hepmc3 -o TMP/w.hepmc3", "has the same events");
        refused("merge TMP/a.hepmc3 TMP/alone.hepmc3 -o TMP/w.hepmc3", "different wholes");
        refused("merge TMP/a.hepmc3 TMP/other-job.hepmc3 -o TMP/w.hepmc3", "different wholes");
        refused("merge TMP/a.hepmc3 TMP/heavier.hepmc3 -o TMP/w.hepmc3", "is of another run than");
        refused("merge TMP/a.hepmc3 TMP/weighted.hepmc3 -o TMP/w.hepmc3", "FarVertex.Weighted");
        refused("merge TMP/a.hepmc3 TMP/table.csv -o TMP/w.hepmc3", "merge one kind");
        refused("merge TMP/a.hepmc3 TMP/none.hepmc3 -o TMP/w.hepmc3", "is not there");
        refused("merge TMP/a.hepmc3 TMP/b.hepmc3 -o TMP/w.csv", "HepMC3");
        Files.writeString(folder.resolve("cut.hepmc3"), Files.readString(folder.resolve("b.hepmc3")).substring(0, 20_000));
        refused("merge TMP/a.hepmc3 TMP/cut.hepmc3 -o TMP/w.hepmc3", "cut.hepmc3");
        String b = Files.readString(folder.resolve("b.hepmc3"));
        Files.writeString(folder.resolve("less.hepmc3"), b.substring(0, b.indexOf("\nE 25 ")) + "\nHepMC::Asciiv3-END_EVENT_LISTING\n\n");
        refused("merge TMP/a.hepmc3 TMP/less.hepmc3 -o TMP/w.hepmc3", "holds 5 events, and its header says 20");
        assertThat(folder.resolve("w.hepmc3")).doesNotExist();
        refused("generate faser --mass 60MeV -n 2 --job 1/3 -o TMP/few.hepmc3", "at least one for each");
    }

    @Test
    void jobsOfAScanGiveTheBytesOfOneRun() throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), PLAN);
        works("scan TMP/plan.yaml -o TMP/one");
        for (int i = 1; i <= 6; i++) {
            works("scan TMP/plan.yaml -o TMP/job-" + i + " --threads 1 --job " + i + "/6");
        }
        works("merge TMP/job-6 TMP/job-1 TMP/job-5 TMP/job-2 TMP/job-4 TMP/job-3 -o TMP/whole");
        Set<String> names = new HashSet<>();
        try (Stream<Path> files = Files.list(folder.resolve("one"))) {
            files.forEach(file -> {
                names.add(file.getFileName().toString());
                assertThat(folder.resolve("whole").resolve(file.getFileName())).hasSameBinaryContentAs(file);
            });
        }
        assertThat(names).containsExactlyInAnyOrder("scan.csv", "scan.parquet", "question.txt", "run.txt", "plan.yaml", "detector-faser.yaml");
        refused("merge TMP/job-1 TMP/job-2 -o TMP/no", "job 3/6 is missing");
        refused("merge TMP/job-1 TMP/job-1 -o TMP/no", "a second time");
        Files.writeString(folder.resolve("plan.yaml"), PLAN.replace("60 MeV", "61 MeV"));
        works("scan TMP/plan.yaml -o TMP/changed --job 2/6");
        refused("merge TMP/job-1 TMP/changed -o TMP/no", "they differ in plan");
        Files.createDirectory(folder.resolve("killed"));
        refused("merge TMP/job-1 TMP/killed -o TMP/no", "the job is not finished");
        assertThat(folder.resolve("no")).doesNotExist();
    }

    /** A machine may have the plan elsewhere; the whole is that of a run where the first job was. */
    @Test
    void jobsOfAPlanThatLiesElsewhereBelongTogether() throws IOException {
        for (String place : List.of("here", "there")) {
            Files.writeString(Files.createDirectory(folder.resolve(place)).resolve("plan.yaml"), PLAN);
        }
        works("scan TMP/here/plan.yaml --job 1/2 -o TMP/1.csv");
        works("scan TMP/there/plan.yaml --job 2/2 -o TMP/2.csv");
        works("merge TMP/2.csv TMP/1.csv -o TMP/whole.csv");
        works("scan TMP/here/plan.yaml -o TMP/one.csv");
        assertThat(folder.resolve("whole.csv")).hasSameBinaryContentAs(folder.resolve("one.csv"));
        Files.writeString(folder.resolve("there/plan.yaml"), PLAN.replace("60 MeV", "61 MeV"));
        works("scan TMP/there/plan.yaml --job 2/2 -o TMP/other.csv");
        refused("merge TMP/1.csv TMP/other.csv -o TMP/none.csv", "they differ in plan");
    }

    /** 250 events in 100 parts, two or three in each. */
    @Test
    @Tag("slow")
    void aHundredPartsAreOneWhole() throws IOException {
        StringBuilder parts = new StringBuilder();
        for (int i = 1; i <= 100; i++) {
            works("generate faser --mass 60MeV --channels pi0 -n 250 -o TMP/" + i + ".hepmc3.gz --job " + i + "/100");
            parts.append(" TMP/").append(101 - i).append(".hepmc3.gz");
        }
        works("merge" + parts + " -o TMP/whole.hepmc3");
        assertThat(events("whole.hepmc3")).extracting(GenEvent::number).containsExactlyElementsOf(IntStream.range(0, 250).boxed().toList());
        assertThat(new HashSet<>(events("whole.hepmc3").stream().map(GenEvent::particles).toList())).hasSize(250);
    }
}
