package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A documented option without a good case does not exist: each stands in a command line that works. */
class GoodCommandLinesTest {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    /** Commands that take long beside others; each has tests of its own. */
    private static final Set<String> SLOW = Set.of("reproduce", "design", "reach", "spectrum", "constraints", "scan", "flavor", "darkmatter");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void files() throws IOException {
        Files.createDirectory(folder.resolve("toy"));
        StringBuilder table = new StringBuilder("# a toy\n# sigma in pb\n");
        for (String p : List.of("1.5", "2.0", "2.5", "3.0")) {
            table.append("-5.0 P 2e9\n-4.5 P 3e9\n-4.0 P 4e9\n-3.5 P 5e9\n".replace("P", p));
        }
        Files.writeString(folder.resolve("toy/TOY_14TeV_111.txt"), table);
        Files.writeString(folder.resolve("vevs.csv"), "vev\n10GeV\n12GeV\n");
        Files.copy(Path.of("detectors/faser.yaml"), folder.resolve("my.yaml"));
        Files.writeString(folder.resolve("plan.yaml"), "{detectors: [my.yaml], models: [t3r], masses: [60 MeV, 61 MeV], variations: [{name: pions, channels: [pi0]}]}");
    }

    private static List<String[]> lines() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/cli/good-command-lines.txt")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> WORD.matcher(line).results()
                .map(word -> word.group(1) != null ? word.group(1) : word.group(2)).toArray(String[]::new)).toList();
    }

    private static void works(String[] words) throws IOException {
        CommandRun run = CommandRun.of(List.of(words).stream().map(w -> w.replace("TMP", folder.toString())).toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isNotBlank();
        if (List.of(words).contains("--json")) {
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(run.out());
        }
    }

    /** In order, since some lines go on with the folder of the line before. */
    @TestFactory
    List<DynamicTest> theyWork() throws IOException {
        return lines().stream().filter(words -> !SLOW.contains(words[0]))
            .map(words -> DynamicTest.dynamicTest(String.join(" ", words), () -> works(words))).toList();
    }

    @TestFactory
    @Tag("slow")
    List<DynamicTest> theSlowOnesWork() throws IOException {
        return lines().stream().filter(words -> SLOW.contains(words[0]))
            .map(words -> DynamicTest.dynamicTest(String.join(" ", words), () -> works(words))).toList();
    }

    @Test
    void everyDocumentedOptionStandsInOne() throws IOException {
        Map<String, Set<String>> wanted = new TreeMap<>();
        collect(CommandRun.commandLine(), "", wanted);
        CommandLine command = CommandRun.commandLine();
        for (String[] words : lines()) {
            CommandLine.ParseResult result = command.parseArgs(words);
            String name = "";
            while (result.hasSubcommand()) {
                result = result.subcommand();
                name = (name + " " + result.commandSpec().name()).strip();
            }
            Set<String> left = wanted.get(name);
            result.matchedOptions().forEach(option -> left.remove(option.longestName()));
        }
        wanted.values().removeIf(Set::isEmpty);
        assertThat(wanted).isEmpty();
    }

    /** Options that help shows, by command; --help and --version are tested with every command elsewhere. */
    private static void collect(CommandLine command, String name, Map<String, Set<String>> wanted) {
        CommandSpec spec = command.getCommandSpec();
        Set<String> options = new TreeSet<>();
        for (OptionSpec option : spec.options()) {
            if (!option.hidden() && !option.usageHelp() && !option.versionHelp()) {
                options.add(option.longestName());
            }
        }
        wanted.put(name, options);
        command.getSubcommands().forEach((word, sub) -> collect(sub, (name + " " + word).strip(), wanted));
    }
}
