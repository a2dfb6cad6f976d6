package org.farvertex.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.farvertex.cli.FarVertex;
import org.farvertex.input.InputException;
import org.farvertex.simulation.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What is wrong is told before Spark is asked for anything, which is not even there in these tests. */
class SparkRefusalsTest {

    @TempDir
    private Path folder;

    private void refused(Callable<Integer> program, String line, String fragment) {
        CommandLine command = FarVertex.commandLine(program);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true))
            .execute(Stream.of(line.split(" ")).map(word -> word.replace("TMP", folder.toString())).toArray(String[]::new));
        assertThat(err.toString()).startsWith("farvertex: ").contains(fragment).hasLineCount(1);
        assertThat(code).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        {detectors: [faser], models: [t3q], masses: 60 MeV} | TMP/plan.yaml -o TMP/out | models[0]: 't3q'
        {detectors: [faser], models: [t3r], masses: 60} | TMP/plan.yaml -o TMP/out | masses: '60'
        {detectors: [no.yaml], models: [t3r], masses: 60 MeV} | TMP/plan.yaml -o TMP/out | there is no such file
        {detectors: [faser], models: [t3r], masses: 60 MeV} | TMP/none.yaml -o TMP/out | there is no such file
        {detectors: [faser], models: [t3r], masses: 60 MeV} | TMP/plan.yaml | Missing required option
        {detectors: [faser], models: [t3r], masses: 60 MeV} | TMP/plan.yaml -o TMP/out --parts 2 | --parts: '2': must be between 1 and the number of columns of the plan, 1
        {detectors: [faser], models: [t3r], masses: 60 MeV} | TMP/plan.yaml -o TMP/out --parts 0 | --parts: '0'
        {detectors: [faser], models: [t3r], masses: 60 MeV} | TMP/plan.yaml -o TMP/out --seed 9007199254740993 | --seed: '9007199254740993'
        {detectors: [faser], models: [t3r], masses: 60 MeV} | TMP/plan.yaml -o TMP/out --parts x | --parts: 'x'
        {detectors: [faser], models: [t3r], masses: 60 MeV} | TMP/plan.yaml -o TMP/out --part 1 | did you mean '--parts'?
        {detectors: [faser], models: [t3r], masses: {from: 10 MeV, to: 90 MeV, count: 50}, couplings: {from: 1 GeV, to: 9 GeV, count: 100000}} | TMP/plan.yaml -o TMP/out --parts 2 | give at least 5
        """)
    void aWrongPlan(String plan, String line, String fragment) throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), plan);
        refused(new ScanOnSpark(), line, fragment);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        faser --mass 60MeV -n 0 --parts 1 -o TMP/out | -n: '0'
        faser --mass 60MeV -n 3000000000 --parts 1 -o TMP/out | -n: '3000000000'
        faser --mass 60MeV -n 10 --parts 11 -o TMP/out | --parts: '11'
        faser --mass 60MeV -n 10 --parts 2 | Missing required option
        faser --mass 60MeV -n 10 --parts 2 -o TMP/out --format root | --format: 'root'
        faser --mass 60MeV -n 10 --parts 2 -o TMP/out --job 1/2 | --job
        faser --mass 60MeV -n 10 --parts 2 -o TMP/out --threads=4 | --threads=4
        fazer --mass 60MeV -n 10 --parts 2 -o TMP/out | 'fazer'
        faser --mass 60 -n 10 --parts 2 -o TMP/out | --mass
        faser --mas 60MeV -n 10 --parts 2 -o TMP/out | --mas: unknown option; did you mean '--mass'?
        faser --mass 60GeV -n 10 --parts 2 -o TMP/out | the mass must lie above
        TMP/no.yaml --mass 60MeV -n 10 --parts 2 -o TMP/out | there is no such file
        @TMP/run.txt -n 10 --parts 2 -o TMP/out | run.txt
        """)
    void aWrongSample(String line, String fragment) {
        refused(new GenerateOnSpark(), line, fragment);
    }

    /** What a plan names travels with it, to the same places below another folder; what it does not name stays. */
    @Test
    void aParcelHoldsWhatAPlanNamesAndThatNames() throws IOException {
        Path home = Files.createDirectories(folder.resolve("home/plans"));
        Files.createDirectories(folder.resolve("home/far/tables"));
        Files.createDirectories(home.resolve("spectra"));
        Files.writeString(home.resolve("plan.yaml"), "detectors: [faser, ../far/mine.yaml, /etc/hostname, \"\"]\nmodels: [my-model.yaml]\n");
        Files.writeString(folder.resolve("home/far/mine.yaml"), "beam: {spectra: tables, name: results}\nspectra: ..\n");
        Files.writeString(folder.resolve("home/far/tables/pi0.txt"), "1 2 3");
        Files.writeString(folder.resolve("home/far/other.txt"), "not named");
        Files.createDirectories(folder.resolve("home/far/results"));
        Files.writeString(folder.resolve("home/far/results/scan.csv"), "of a folder that has the name of something else");
        Files.writeString(home.resolve("my-model.yaml"), "production: [{spectrum: spectra/brem_{mass}.txt}]\n");
        Files.writeString(home.resolve("spectra/brem_0.1.txt"), "4 5 6");
        Files.writeString(home.resolve("spectra/other.txt"), "not named");
        Path there = Files.createDirectories(folder.resolve("there"));
        Parcel parcel = Parcel.of(Stream.of(home.resolve("plan.yaml")).toList());
        parcel.unpack(there);
        assertThat(parcel.files().keySet()).containsExactlyInAnyOrder(Stream.of("plans/plan.yaml", "far/mine.yaml", "far/tables/pi0.txt", "plans/my-model.yaml",
            "plans/spectra/brem_0.1.txt").map(name -> folder.resolve("home").resolve(name).toString()).toArray(String[]::new));
        for (String file : parcel.files().keySet()) {
            assertThat(Parcel.within(there, Path.of(file))).hasSameBinaryContentAs(Path.of(file));
        }
    }

    /** Only the value of --spectra is a folder without a slash; a folder by its absolute name is there on all machines. */
    @Test
    void aFolderOfTablesTravelsWithItsCommandLine() {
        String box = Path.of("detectors/faser.yaml").toAbsolutePath().toString();
        for (List<String> words : List.of(List.of("faser", "--spectra", "detectors"), List.of("faser", "--spectra=detectors"), List.of(box), List.of("detectors/faser.yaml"))) {
            assertThat(new EventTasks(words, 1, ".csv").parcel().files()).as(words.toString()).containsKey(box);
        }
        for (List<String> words : List.of(List.of("detectors", "--mass", "60MeV"), List.of("faser", "--spectra="), List.of("faser", "--spectra", Path.of("detectors").toAbsolutePath().toString()))) {
            assertThat(new EventTasks(words, 1, ".csv").parcel().files()).as(words.toString()).isEmpty();
        }
    }

    /** What one machine lacks is asked of another; what is wrong everywhere is not. */
    @Test
    void onlyWrongInputEndsARunAtOnce() throws IOException {
        EventTasks.verdict(0, "");
        assertThatThrownBy(() -> EventTasks.verdict(1, "farvertex: internal failure\njava.lang.IllegalStateException: why\n")).isInstanceOf(IOException.class).hasMessageContaining("why");
        assertThatThrownBy(() -> EventTasks.verdict(2, "farvertex: out of memory at 700 MB: give more\n")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> EventTasks.verdict(2, "farvertex: --mass: wrong\n")).isInstanceOf(InputException.class).hasMessage("generate: --mass: wrong");

        List<Path> own = new ArrayList<>();
        assertThatThrownBy(() -> Tasks.part((job, threads, here) -> {
            own.add(here);
            Files.writeString(here.resolve("half"), "of a file");
            throw InputException.of(here.resolve("scan.csv").toString(), "cannot be written: No space left on device");
        }, Job.ONLY, 1, (file, name) -> null)).isInstanceOf(IOException.class).hasMessageContaining("No space left");
        assertThat(own).singleElement().satisfies(here -> assertThat(here).doesNotExist());
        assertThat(Tasks.part((job, threads, here) -> {
            throw InputException.of("/home/me/pi0.txt", "is damaged");
        }, Job.ONLY, 1, (file, name) -> null).fault()).isEqualTo("/home/me/pi0.txt: is damaged");
    }

    /** Names of parts sort as their jobs, however many there are. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100_000, 100_001, 1_000_000})
    void namesOfPartsSortAsTheirJobs(int jobs) {
        String last = "";
        for (int i = 1; i <= jobs; i += Math.max(1, jobs / 97)) {
            String name = Tasks.partName(new Job(i, jobs), ".csv");
            assertThat(name).isGreaterThan(last).matches("part-\\d{5,6}\\.csv");
            last = name;
        }
        assertThat(Tasks.partName(new Job(1, 3), ".csv")).isEqualTo("part-00000.csv");
    }
}
