package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.farvertex.PagesOfCommands;
import org.farvertex.PagesOfCommands.Mention;
import org.farvertex.PagesOfCommands.Run;
import org.farvertex.PagesOfCommands.Step;
import org.farvertex.PagesOfCommands.Write;
import org.farvertex.config.Detectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;

/**
 * Every command of the README, of the pages and of {@code --help} works as it is written, typed into a shell that finds the launcher on its
 * {@code PATH}; runs once all is packaged, in the profile "thorough". Each page has a folder of its own, with the project's target in it.
 */
class PackagedCommandsCheck {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    @TempDir
    private static Path folder;

    /** The plan that examples name. */
    private static final String PLAN = "detectors: [faser]\nmodels: [t3r]\nmasses: [40 MeV, 60 MeV]\n";
    /** Needs a batch system or what one made; jobs and their merging are in .ci/run, Slurm's script in src/test/slurm. */
    private static final Pattern OF_A_BATCH = Pattern.compile("\\$SLURM|farvertex(\\.jar)? merge ");
    /** Half a minute and more each: run with {@code -Dfarvertex.long=true}; the same options at small settings are in {@link GoodCommandLinesTest}. */
    private static final Pattern LONG = Pattern.compile("farvertex(\\.jar)? (design\\b|reproduce\\b|reach( all\\b|.* --(exclusions|bands|generators|grid)\\b|( [^-\\s]\\S*){4}))");

    /** Commands that ran already need not run again where the text names them. */
    private final Set<String> done = new HashSet<>();

    @TestFactory
    List<DynamicTest> everyCommandOfThePagesWorks() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        PagesOfCommands pages = PagesOfCommands.read(CommandRun.commandLine().getSubcommands().keySet());
        pages.steps().forEach((page, steps) -> {
            // files first, then what stands in a block: the text names such commands, and only some others
            steps.stream().sorted(Comparator.comparingInt(step -> step instanceof Write ? 0 : step instanceof Run ? 1 : 2))
                .forEach(step -> tests.add(DynamicTest.dynamicTest(page.getFileName() + ": " + step.line(), () -> take(step, page.getFileName().toString()))));
        });
        assertThat(tests.size()).as("commands found").isGreaterThan(40);
        return tests;
    }

    @TestFactory
    List<DynamicTest> everyExampleOfHelpWorks() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        // the file of their own that examples name
        tests.add(DynamicTest.dynamicTest("my-detector.yaml", () -> take(new Write("my-detector.yaml", Detectors.source("faser")), "help")));
        for (String command : HelpTest.commands()) {
            String[] words = Stream.concat(Stream.of(command.split(" ")), Stream.of("--help")).filter(word -> !word.isEmpty()).toArray(String[]::new);
            for (String example : PagesOfCommands.ofHelp(CommandRun.of(words).out())) {
                tests.add(DynamicTest.dynamicTest(command + " --help: " + example, () -> take(new Run(example), "help")));
            }
        }
        return tests;
    }

    private void take(Step step, String place) throws IOException, InterruptedException {
        Path home = Files.createDirectories(folder.resolve(place));
        if (!Files.exists(home.resolve("target"))) {
            Files.createSymbolicLink(home.resolve("target"), TARGET);
            Files.writeString(home.resolve("plan.yaml"), PLAN);
        }
        if (step instanceof Write file) {
            Files.writeString(home.resolve(file.name()), file.text());
        } else if (OF_A_BATCH.matcher(step.line()).find()) {
            Assumptions.abort("needs a batch system, or files that one made: " + step.line());
        } else if (!Boolean.getBoolean("farvertex.long") && LONG.matcher(step.line()).find()) {
            Assumptions.abort("takes long, tried with -Dfarvertex.long=true: " + step.line());
        } else if (step instanceof Run || (!done.contains(step.line()) && isWhole(step.line()))) {
            done.add(step.line());
            runs(step.line(), home);
        }
    }

    /** Whether a command in the text has all that it needs, or is only spoken of. */
    private static boolean isWhole(String line) {
        CommandLine all = CommandRun.commandLine();
        try {
            all.parseArgs(line.replaceFirst(" > .*", "").replaceFirst("^farvertex ", "").split(" "));
            return true;
        } catch (MissingParameterException e) {
            return false;
        }
    }

    private static void runs(String line, Path home) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", line).directory(home.toFile()).redirectErrorStream(true).redirectOutput(said.toFile());
        shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
        shell.environment().merge("PATH", bin() + File.pathSeparator, (path, ours) -> ours + path);
        Process process = shell.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(line).isTrue();
        assertThat(process.exitValue()).as("%s%n%s", line, Files.readString(said)).isZero();
    }

    private static Path bin() throws IOException {
        try (Stream<Path> files = Files.list(TARGET)) {
            return files.map(file -> file.resolve("bin")).filter(bin -> Files.isExecutable(bin.resolve("farvertex"))).findFirst().orElseThrow();
        }
    }
}
