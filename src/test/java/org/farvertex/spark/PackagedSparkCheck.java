package org.farvertex.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Spark does with {@code target/farvertex-spark.jar}, by the lines of the page; runs once it is packaged, in the profile "thorough", which
 * brings Spark. Nothing leaves loopback.
 */
class PackagedSparkCheck {

    private static final Path PAGE = Path.of("src/site/markdown/scans.md");
    private static final String JAR = Path.of("target/farvertex.jar").toAbsolutePath().toString();
    private static final String SPARK_JAR = "target/farvertex-spark.jar";
    private static final int CELLS = 10_000;
    private static final int EVENTS = 60_000;
    /** 50 columns of 200 cells, each a millisecond's work. */
    private static final String PLAN = """
        detectors: [{file: mine.yaml, distance: 480 m}]
        models: [{name: t3r, couplings: {from: 5 GeV, to: 50 GeV, count: 200}}]
        masses: {from: 20 MeV, to: 100 MeV, count: 50}
        variations: [{name: pions, channels: [pi0]}]
        """;

    @TempDir
    private Path folder;

    private SparkInstallation spark;

    @BeforeEach
    void install() throws IOException {
        try {
            new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version").start();
        } catch (IOException e) {
            Assumptions.abort("no process can be started here, so there is no cluster to try: " + e.getMessage());
        }
        spark = SparkInstallation.in(folder);
        Files.copy(Path.of("detectors/faser.yaml"), folder.resolve("mine.yaml"));
    }

    @AfterEach
    void end() throws IOException, InterruptedException {
        spark.close();
    }

    /** The lines of the page that submit something. */
    private static List<String> lines() throws IOException {
        return Files.readString(PAGE).replace("\\\n", " ").lines().map(line -> line.strip().replaceAll("\\s+", " ")).filter(line -> line.startsWith("spark-submit ")).toList();
    }

    private static String line(String... marks) throws IOException {
        return lines().stream().filter(line -> Stream.of(marks).allMatch(line::contains)).findFirst().orElseThrow();
    }

    /** Submits a line of the page. */
    private Process submit(String line, Path said, String... options) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("org.apache.spark.deploy.SparkSubmit"));
        words.addAll(List.of("--driver-memory", "700m", "--executor-memory", "700m", "--conf", "spark.ui.enabled=false"));
        words.addAll(List.of(options));
        Stream.of(line.split(" ")).skip(1).map(word -> word.equals(SPARK_JAR) ? Path.of(SPARK_JAR).toAbsolutePath().toString() : word.replace("'", ""))
            .forEach(words::add);
        return spark.start(said, words.toArray(String[]::new));
    }

    private static void worked(Process process, Path said) throws IOException, InterruptedException {
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    }

    private void farvertex(String... words) throws IOException, InterruptedException {
        Path said = folder.resolve("said-" + words[0] + ".txt");
        Process process = new ProcessBuilder(Stream.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR), Stream.of(words)).toList())
            .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        worked(process, said);
    }

    private List<Path> parts(Path place, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    /** A plan of 10,000 cells on a Master and two Workers, one of which goes with its executor when a part of the work is done. */
    @Test
    void aClusterThatLosesAWorkerGivesTheBytesOfOneMachine() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("plan.yaml"), PLAN);
        String master = spark.master();
        spark.worker(master, 1);
        Process second = spark.worker(master, 2);
        Path said = folder.resolve("driver.txt");
        Path results = folder.resolve("shared/results");
        Process driver = submit(line("spark://", "ScanOnSpark").replace("spark://head:7077", master).replace("/shared", folder + "/shared"), said,
            // the second core is waited for
            "--conf", "spark.scheduler.minRegisteredResourcesRatio=1.0");
        SparkInstallation.await(driver, said, () -> count(results.resolve("_temporary"), ".parquet") >= 8);
        loseOneAndEnd(second, driver, said, results);
        assertThat(Files.readString(said)).contains(CELLS + " cells in 50 parts");

        farvertex("scan", "plan.yaml", "--output", "one");
        farvertex("merge", results.toString(), "--output", "whole");
        assertThat(Files.readString(folder.resolve("one/scan.csv")).lines().skip(1).filter(row -> !row.startsWith("#"))).hasSize(CELLS);
        for (String name : List.of("scan.csv", "scan.parquet")) {
            assertThat(folder.resolve("whole").resolve(name)).hasSameBinaryContentAs(folder.resolve("one").resolve(name));
        }
        // a part is what a job of a batch system writes
        farvertex("scan", "plan.yaml", "--job", "37/50", "--output", "job");
        assertThat(results.resolve("part-00036.parquet")).hasSameBinaryContentAs(folder.resolve("job/scan.parquet"));
        assertThat(results.resolve("_csv/part-00036.csv")).hasSameBinaryContentAs(folder.resolve("job/scan.csv"));
        checkManifest(results, "rows", CELLS, 50);
    }

    /** The driver goes on without a machine that is lost while there is work left, and leaves a whole data set. */
    private static void loseOneAndEnd(Process machine, Process driver, Path said, Path results) throws IOException, InterruptedException {
        SparkInstallation.lose(machine);
        assertThat(driver.isAlive()).as(Files.readString(said)).isTrue();
        assertThat(results.resolve("_SUCCESS")).doesNotExist();
        worked(driver, said);
        assertThat(Files.readString(said)).contains("Lost executor");
        assertThat(results.resolve("_temporary")).doesNotExist();
        assertThat(results.resolve("_SUCCESS")).exists();
    }

    /** Finished parts of the run that works in a folder. */
    private static long count(Path folder, String ending) {
        long finished = 0;
        try (DirectoryStream<Path> runs = Files.newDirectoryStream(folder)) {
            for (Path run : runs) {
                try (Stream<Path> files = Files.list(run.resolve("done"))) {
                    finished += files.filter(file -> file.toString().endsWith(ending)).count();
                }
            }
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return finished;
    }

    private void checkManifest(Path place, String what, long pieces, int parts) throws IOException {
        JsonNode manifest = new ObjectMapper().readTree(place.resolve("_manifest.json").toFile());
        assertThat(manifest.get("parts")).hasSize(parts);
        long sum = 0;
        for (JsonNode part : manifest.get("parts")) {
            sum += part.get(what).asLong();
            for (JsonNode file : part.get("files")) {
                assertThat(file.get("sha256").asText()).isEqualTo(sha256(place.resolve(file.get("name").asText())));
            }
        }
        assertThat(sum).isEqualTo(pieces);
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Events in parts on a Master and two Workers, one of which goes in the middle: each part is the file of a job, nothing half written is beside them. */
    @Test
    void aClusterThatLosesAWorkerLeavesWholeFilesOfEvents() throws IOException, InterruptedException {
        int parts = 12;
        String master = spark.master();
        spark.worker(master, 1);
        Process second = spark.worker(master, 2);
        Path said = folder.resolve("driver.txt");
        Path events = folder.resolve("shared/events");
        String line = line("local[", "GenerateOnSpark").replace("'local[*]'", master).replaceFirst(" -n \\d+", " -n " + EVENTS).replaceFirst("--parts \\d+", "--parts " + parts)
            .replace("--output events", "--output " + events);
        Process driver = submit(line, said, "--conf", "spark.scheduler.minRegisteredResourcesRatio=1.0");
        SparkInstallation.await(driver, said, () -> count(events.resolve("_temporary"), ".hepmc3.gz") >= 4);
        loseOneAndEnd(second, driver, said, events);
        checkManifest(events, "events", EVENTS, parts);
        assertThat(parts(events, "")).extracting(file -> events.relativize(file).toString())
            .containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of("", "_SUCCESS", "_manifest.json"), IntStream.range(0, parts).mapToObj(i -> String.format("part-%05d.hepmc3.gz", i))).toList());
        Files.createDirectory(folder.resolve("jobs"));
        for (int i = 1; i <= parts; i++) {
            Path job = folder.resolve("jobs").resolve(String.format("%05d.hepmc3.gz", i));
            farvertex("generate", "faser", "--mass", "60MeV", "-n", String.valueOf(EVENTS), "--seed", "1", "--job", i + "/" + parts, "--output", job.toString());
            assertThat(events.resolve(String.format("part-%05d.hepmc3.gz", i - 1))).hasSameBinaryContentAs(job);
        }
        farvertex("merge", "shared/events", "--output", "whole.hepmc3");
        farvertex("merge", "jobs", "--output", "same.hepmc3");
        assertThat(folder.resolve("whole.hepmc3")).hasSameBinaryContentAs(folder.resolve("same.hepmc3"));
        assertThat(Files.readString(folder.resolve("whole.hepmc3"))).contains("\nE 0 ", "\nE " + (EVENTS - 1) + " ").doesNotContain("\nE " + EVENTS + " ");
    }

    /** Events of a detector file of the user's, which travels along: each part is the file of a job. */
    @Test
    void partsOfEventsAreTheFilesOfJobs() throws IOException, InterruptedException {
        Path said = folder.resolve("driver.txt");
        Process driver = submit(line("local[", "GenerateOnSpark").replaceFirst(" faser ", " mine.yaml ").replaceFirst(" -n \\d+", " -n 1000").replaceFirst("--parts \\d+", "--parts 2"), said);
        worked(driver, said);
        Path events = folder.resolve("events");
        List<Path> parts = parts(events, ".hepmc3.gz");
        assertThat(parts).hasSize(2);
        for (int i = 1; i <= 2; i++) {
            String name = "job-" + i + ".hepmc3.gz";
            farvertex("generate", "mine.yaml", "--mass", "60MeV", "-n", "1000", "--seed", "1", "--job", i + "/2", "--output", name);
            assertThat(parts.get(i - 1)).hasSameBinaryContentAs(folder.resolve(name));
        }
        checkManifest(events, "events", 1000, 2);
        assertThat(new ObjectMapper().readTree(events.resolve("_manifest.json").toFile()).get("seed").asLong()).isEqualTo(1);
    }

    /** The exit code is that of the program, the line the same; where something is already nothing is touched. */
    @Test
    void wrongInputIsToldInALineByASubmittedProgramToo() throws IOException, InterruptedException {
        Path said = folder.resolve("driver.txt");
        Files.writeString(folder.resolve("plan.yaml"), PLAN.replace("t3r", "t3q"));
        Process driver = submit(line("local[", "ScanOnSpark"), said);
        assertThat(driver.waitFor()).isEqualTo(2);
        assertThat(Files.readAllLines(said)).filteredOn(line -> line.startsWith("farvertex: ")).singleElement().asString().contains("models[0].name: 't3q'");
        assertThat(Files.readString(said)).doesNotContain("Exception", "\tat ");
        Files.writeString(folder.resolve("plan.yaml"), PLAN);
        Path there = Files.createDirectories(folder.resolve("results"));
        Files.writeString(there.resolve("mine.txt"), "mine");
        driver = submit(line("local[", "ScanOnSpark"), said);
        assertThat(driver.waitFor()).isEqualTo(2);
        assertThat(Files.readAllLines(said)).filteredOn(line -> line.startsWith("farvertex: ")).singleElement().asString().contains("is there already");
        assertThat(there.resolve("mine.txt")).hasContent("mine");
        assertThat(parts(there, "")).hasSize(2);
    }

    /** Every line that submits asks for a master and a program that are tried above, or it is said that it is not tried. */
    @TestFactory
    List<DynamicTest> linesOfThePageAreTriedOrNamed() throws IOException {
        return lines().stream().map(line -> DynamicTest.dynamicTest(line, () -> {
            if (line.matches(".*--master (yarn|k8s).*")) {
                Assumptions.abort("needs a cluster of its kind: " + line);
            }
            assertThat(line).matches(".*--master ('local\\[\\*]'|spark://head:7077) .*(ScanOnSpark|GenerateOnSpark) target/farvertex-spark\\.jar .*");
        })).toList();
    }

    /** What becomes of the folder, on Hadoop's local file system, all of which is not on our own class path. */
    @Test
    void aDataSetIsWholeOrLeavesNothing() throws IOException, InterruptedException {
        Path said = folder.resolve("trial.txt");
        String path = String.join(File.pathSeparator, Files.readString(Path.of("target/spark/classpath.txt")).strip(), Path.of("target/classes").toAbsolutePath().toString(),
            Path.of("target/test-classes").toAbsolutePath().toString());
        worked(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", path, DataSetTrial.class.getName(), folder.toString())
            .redirectErrorStream(true).redirectOutput(said.toFile()).start(), said);
        assertThat(Files.readString(said)).contains(DataSetTrial.PASSED);
    }

    /** What Spark has is not in its jar, and what is for Spark in no other. */
    @Test
    void theJarsHoldWhatTheyShould() throws IOException {
        List<String> small = names(SPARK_JAR);
        assertThat(small).contains("org/farvertex/spark/ScanOnSpark.class", "META-INF/LICENSE", "META-INF/THIRD-PARTY.txt").noneMatch(name -> name.matches("(org/apache/(spark|hadoop|parquet|logging)|scala|com/fasterxml|org/jfree|org/slf4j|org/yaml)/.*"));
        assertThat(names(JAR)).noneMatch(name -> name.startsWith("org/farvertex/spark/") || name.matches("(org/apache/(spark|hadoop)|scala)/.*"));
        assertThat(Files.size(Path.of(SPARK_JAR))).isLessThan(Files.size(Path.of(JAR)));
    }

    private static List<String> names(String jar) throws IOException {
        try (JarFile file = new JarFile(jar)) {
            return file.stream().map(JarEntry::getName).toList();
        }
    }
}
