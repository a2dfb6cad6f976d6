package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The distribution, unpacked where a path has a blank; runs once it is packaged, in the profile "thorough". */
class PackagedLauncherCheck {

    private static final String ARCHIVE_OR_NOTHING = "-Xshare:on";

    @TempDir
    private static Path folder;
    private static Path home;

    @BeforeAll
    static void unpack() throws IOException {
        Path zip;
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            zip = files.filter(file -> file.getFileName().toString().matches("farvertex-[\\d.]+(-SNAPSHOT)?\\.zip")).findFirst().orElseThrow();
        }
        Path place = folder.resolve("a place");
        try (ZipFile content = new ZipFile(zip.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = content.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                Path file = place.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(content.getInputStream(entry), file);
                }
            }
        }
        home = place.resolve(zip.getFileName().toString().replace(".zip", ""));
        // this one way of unpacking loses the right to be run, which the zip has
        assertThat(home.resolve("bin/farvertex").toFile().setExecutable(true)).isTrue();
    }

    private static String launcher() {
        return home.resolve("bin/farvertex").toString();
    }

    /** Who has the distribution alone can read what its README points to, and what those pages do. */
    @Test
    void linksOfTheReadmeAndOfThePagesLeadSomewhere() throws IOException {
        try (Stream<Path> pages = Files.list(home.resolve("src/site/markdown"))) {
            for (Path page : Stream.concat(Stream.of(home.resolve("README.md")), pages.filter(file -> file.toString().endsWith(".md"))).toList()) {
                Pattern.compile("]\\(([^)\\s#]+)[^)\\s]*\\)").matcher(Files.readString(page)).results().map(link -> link.group(1)).filter(link -> !link.contains("://"))
                    .forEach(link -> assertThat(page.resolveSibling(link)).as("%s links to %s", page, link).exists());
            }
        }
    }

    private static Path archive() throws IOException {
        return archive(false);
    }

    private static Path archive(boolean ofPictures) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("lib"))) {
            return files.filter(file -> file.toString().endsWith(".jsa") && file.toString().endsWith("-pictures.jsa") == ofPictures).findFirst().orElseThrow();
        }
    }

    private static String run(String program, String javaOptions, String... arguments) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        Path complained = Files.createTempFile(folder, "complained", ".txt");
        ProcessBuilder shell = new ProcessBuilder(Stream.concat(Stream.of(program), Stream.of(arguments)).toList())
            .redirectOutput(said.toFile()).redirectError(complained.toFile());
        shell.environment().putAll(Map.of("JAVA_HOME", System.getProperty("java.home"), "FARVERTEX_OPTS", javaOptions,
            "PATH", home.resolve("bin") + ":" + System.getenv("PATH")));
        int code = shell.start().waitFor();
        assertThat(code).as("%s %s%n%s", program, List.of(arguments), Files.readString(complained)).isZero();
        return Files.readString(said);
    }

    private static JsonNode withoutTime(String json) throws IOException {
        return ((ObjectNode) new ObjectMapper().readTree(json)).without("seconds");
    }

    /** With an archive that Java takes, through a link, and as the jar alone. */
    @Test
    void answersAsTheJarDoesFromAnArchiveOfItsClasses() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(folder.resolve("fv"), home.resolve("bin/farvertex"));
        run(link.toString(), "", "--version");
        assertThat(Files.size(archive())).as("an archive is made by the first start").isPositive();
        String[] question = {"rate", "faser", "--mass", "60MeV", "--samples", "4096", "--json"};
        JsonNode answer = withoutTime(run(link.toString(), ARCHIVE_OR_NOTHING, question));
        String jar = home.resolve("lib/farvertex.jar").toString();
        assertThat(answer).isEqualTo(withoutTime(run(Path.of(System.getProperty("java.home"), "bin/java").toString(), "",
            Stream.concat(Stream.of("-jar", jar), Stream.of(question)).toArray(String[]::new))));
    }

    /** The submit file of the page for HTCondor, for three jobs: each finds what it needs, and their parts are a whole. */
    @Test
    void jobsOfTheSubmitFileForHtCondorMakeParts() throws IOException, InterruptedException {
        String page = Files.readString(Path.of("src/site/markdown/scans.md"));
        String file = page.substring(page.indexOf("\n```\njobs ") + 5, page.indexOf("\nqueue $(jobs)\n```")) + "\nqueue $(jobs)\n";
        assertThat(file).contains("= 100\n", "-n 1000000 ", "executable   = /usr/local/bin/farvertex\n");
        Path submitted = Files.createDirectory(folder.resolve("condor"));
        Path link = Files.createSymbolicLink(submitted.resolve("farvertex"), home.resolve("bin/farvertex"));
        CondorJobs jobs = CondorJobs.of(file.replace("= 100\n", "= 3\n").replace("-n 1000000 ", "-n 300 "));
        assertThat(jobs.jobs()).isEqualTo(3);
        jobs.run(link, submitted);
        run(launcher(), "", "merge", submitted.resolve("part-1.hepmc3.gz").toString(), submitted.resolve("part-2.hepmc3.gz").toString(),
            submitted.resolve("part-3.hepmc3.gz").toString(), "--output", submitted.resolve("events.hepmc3").toString());
        assertThat(Files.readString(submitted.resolve("events.hepmc3"))).contains("\nE 299 ");
    }

    @Test
    void aLauncherThatWasCopiedAloneSaysSo() throws IOException, InterruptedException {
        Path alone = Files.createDirectories(folder.resolve("alone/bin")).resolve("farvertex");
        Files.copy(home.resolve("bin/farvertex"), alone, StandardCopyOption.COPY_ATTRIBUTES);
        Process process = new ProcessBuilder(alone.toString(), "--version").start();
        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
            .isEqualTo("farvertex: " + folder.resolve("alone/lib/farvertex.jar") + ": is not there, since the launcher was copied without the program; make a link to it instead\n");
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(folder.resolve("alone")).isDirectoryNotContaining(file -> !file.endsWith("bin"));
    }

    /** What draws pictures has an archive of its own, with the classes that draw them. */
    @Test
    void picturesComeFromAnArchiveOfTheirOwn() throws IOException, InterruptedException {
        run(launcher(), "", "reach", "--help");
        assertThat(Files.size(archive(true))).isPositive();
        assertThat(Files.readString(home.resolve("lib/farvertex-pictures.classes"))).contains("org/farvertex/report/chart/PngFile").doesNotContain("luben");
        Path drawn = folder.resolve("reach");
        run(launcher(), ARCHIVE_OR_NOTHING, "reach", "faser", "--mass-range", "60MeV:61MeV", "--samples", "64", "--output", drawn.toString());
        assertThat(drawn.resolve("reach.png")).isNotEmptyFile();
    }

    /** The native library is not part of what every command loads, and Java has nothing to say of it. */
    @Test
    void zstandardIsLoadedInSilenceAndOnlyWhenAskedFor() throws IOException, InterruptedException {
        assertThat(Files.readString(home.resolve("lib/farvertex.classes"))).contains("org/farvertex/cli/FarVertex").doesNotContain("luben");
        String file = folder.resolve("e.hepmc3.zst").toString();
        String script = "'" + launcher() + "' generate faser --mass 60MeV -n 30 --quiet -o '" + file + "' && '" + launcher() + "' merge --quiet '" + file + "' -o - ";
        assertThat(run("bash", "", "-c", "(" + script + "> /dev/null) 2>&1 | grep -v '^30 '; true")).isEmpty();
        assertThat(Path.of(file)).isNotEmptyFile();
    }

    /** What is over soon does without the optimising compiler, what may last does not, and who asks for either has it. */
    @ParameterizedTest
    @CsvSource({"1, rate faser --mass 60MeV", "1, generate faser --mass 60MeV -n 999999", "1, reach all --epsilon-range 1e-7:1e-2",
        "1, generate faser --mass 60MeV -n 1000000", "1, generate faser --mass 60MeV -n1e6", "1, reproduce",
        "4, generate faser --mass 60MeV -n 2000000", "4, generate faser --mass 60MeV -n2e6", "4, generate faser --mass 60MeV -n 1e7",
        "4, generate faser --mass 60MeV -n 10e6", "4, generate faser --mass 60MeV -n 2.0e6", "4, rate faser --samples 1e+7",
        "4, rate faser --samples=10000000", "4, rate faser --samples 1e12", "4, rate faser --precision 1e-4", "4, scan plan.yaml", "4, @run.txt"})
    void theOptimisingCompilerIsForWhatMayLast(String level, String words) throws IOException, InterruptedException {
        Path run = Files.writeString(folder.resolve("run.txt"), "--version");
        String[] arguments = Stream.concat(Stream.of(words.replace("run.txt", run.toString()).split(" ")), Stream.of("--help")).toArray(String[]::new);
        assertThat(run(launcher(), "-XX:+PrintFlagsFinal", arguments)).containsPattern("TieredStopAtLevel +[:=]+ " + level + " ");
        assertThat(run(launcher(), "-XX:TieredStopAtLevel=2 -XX:+PrintFlagsFinal", arguments)).containsPattern("TieredStopAtLevel +[:=]+ 2 ");
    }

    /**
     * With the first compiler alone, and on few cores with both, goes the simplest collector, unless another is named, which Java would refuse beside it.
     */
    @Test
    void theSimplestCollectorIsForWhatIsOverSoonAndForFewCores() throws IOException, InterruptedException {
        String[] soon = {"rate", "faser", "--help"};
        assertThat(run(launcher(), "-XX:+PrintFlagsFinal", soon)).containsPattern("UseSerialGC .*command line");
        assertThat(run(launcher(), "-XX:+UseParallelGC -XX:+PrintFlagsFinal", soon)).containsPattern("UseParallelGC +[:=]+ true ");
        assertThat(run(launcher(), "-XX:+AggressiveHeap -XX:+PrintFlagsFinal", soon)).doesNotContainPattern("UseSerialGC .*command line");
        boolean few = Runtime.getRuntime().availableProcessors() <= 4;
        assertThat(Pattern.compile("UseSerialGC .*command line").matcher(run(launcher(), "-XX:+PrintFlagsFinal", "scan", "--help")).find()).isEqualTo(few);
    }

    /** Memory comes in large pages where the system gives them to who asks, and to nobody who says no. */
    @Test
    void memoryIsTouchedInLargePagesWhereThereAre() throws IOException, InterruptedException {
        Path offered = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
        boolean given = Files.isReadable(offered) && Files.readString(offered).matches("(?s).*\\[(madvise|always)].*");
        String flags = run(launcher(), "-XX:+PrintFlagsFinal", "--version");
        assertThat(flags).containsPattern("UseTransparentHugePages +[:=]+ " + given + " ").doesNotContain("warning");
        assertThat(run(launcher(), "-XX:-UseTransparentHugePages -XX:+PrintFlagsFinal", "--version")).containsPattern("UseTransparentHugePages +[:=]+ false ");
    }

    /** What is new has a bounded part of the memory, which a small machine's may be less than. */
    @Test
    void whatIsNewHasABoundedPartOfTheMemory() throws IOException, InterruptedException {
        assertThat(run(launcher(), "-XX:+PrintFlagsFinal", "rate", "--help")).containsPattern("MaxNewSize += 104857600 ");
        assertThat(run(launcher(), "-Xmn20m -XX:+PrintFlagsFinal", "rate", "--help")).containsPattern("MaxNewSize += 20971520 ");
        assertThat(run(launcher(), "-Xmx32m", "--version")).startsWith("FarVertex ").hasLineCount(1);
    }

    /** Less is compiled into each place that calls it where pictures are drawn, not where the same loop runs a million times. */
    @Test
    void lessIsCompiledIntoEachPlaceWherePicturesAreDrawn() throws IOException, InterruptedException {
        assertThat(run(launcher(), "-XX:+PrintFlagsFinal", "reach", "--help")).containsPattern("C1MaxInlineSize += 20 ");
        assertThat(run(launcher(), "-XX:+PrintFlagsFinal", "generate", "--help")).containsPattern("C1MaxInlineSize += 35 ");
        assertThat(run(launcher(), "-XX:+PrintFlagsFinal", "reach", "--precision", "0.01", "--help")).containsPattern("C1MaxInlineSize += 35 ");
        assertThat(run(launcher(), "-XX:C1MaxInlineSize=30 -XX:+PrintFlagsFinal", "reach", "--help")).containsPattern("C1MaxInlineSize += 30 ");
    }

    /** What a result says it came from, typed again, gives it again. */
    @Test
    void aRecordedCommandCanBePasted() throws IOException, InterruptedException {
        Path file = folder.resolve("it's mine.yaml");
        Files.writeString(file, run(launcher(), "", "detectors", "show", "faser"));
        JsonNode answer = withoutTime(run(launcher(), "", "rate", file.toString(), "--mass", "60 MeV", "--samples", "4096", "--json"));
        assertThat(withoutTime(run("bash", "", "-c", answer.get("command").asText() + " --json"))).isEqualTo(answer);
    }

    @Test
    void anArchiveThatIsNoneDoesNoHarm() throws IOException, InterruptedException {
        run(launcher(), "", "--version");
        Path archive = archive();
        Files.writeString(archive, "rubbish");
        Files.setLastModifiedTime(archive, Files.getLastModifiedTime(home.resolve("lib/farvertex.jar")));
        assertThat(run(launcher(), "", "--version")).startsWith("FarVertex ");
        Files.delete(archive);
        run(launcher(), ARCHIVE_OR_NOTHING, "--version");
    }

    /** The script is one for both shells; each is asked what it would offer. */
    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void theShellOffersCommandsAndOptions(String shell) throws IOException, InterruptedException {
        assumeTrue(Stream.of(System.getenv("PATH").split(":")).anyMatch(path -> Files.isExecutable(Path.of(path, shell))), shell + " is not installed");
        String script = "source '" + home.resolve("completion/farvertex.sh") + "'; compopt() { :; }; ";
        String offer = "_complete_farvertex; echo \"${COMPREPLY[@]}\"";
        assertThat(run(shell, "", "-c", script + "COMP_WORDS=(farvertex gener); COMP_CWORD=1; " + offer)).contains("generate");
        assertThat(run("bash", "", "-c", script + "COMP_WORDS=(farvertex rate --mas); COMP_CWORD=2; " + offer)).contains("--mass");
        assertThat(run("bash", "", "-c", script + "COMP_WORDS=(farvertex rate faser2-); COMP_CWORD=2; " + offer)).contains("faser2-fpf");
        assertThat(run("bash", "", "-c", script + "COMP_WORDS=(farvertex rate --model l-mu); COMP_CWORD=3; " + offer)).contains("l-mu-l-tau");
        assertThat(new String(Files.readAllBytes(home.resolve("completion/farvertex.sh")), StandardCharsets.UTF_8)).contains("complete -F _complete_farvertex");
    }
}
