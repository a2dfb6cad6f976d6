package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine;

/** Every command explains itself, in lines that a terminal shows whole. */
class HelpTest {

    private static final int COLUMNS = 80;
    private static final CommandLine ALL = FarVertex.commandLine();

    static List<String> commands() {
        List<String> names = new ArrayList<>();
        collect(ALL, "", names);
        return names;
    }

    private static void collect(CommandLine command, String name, List<String> names) {
        names.add(name);
        command.getSubcommands().forEach((word, sub) -> collect(sub, (name + " " + word).strip(), names));
    }

    @Test
    void theCommandsOfTheContractAreThere() {
        assertThat(commands()).contains("rate", "generate", "gminus2", "flavor", "darkmatter", "detectors", "detectors check");
    }

    @ParameterizedTest(name = "farvertex {0} --help")
    @MethodSource("commands")
    void helpFitsATerminal(String name) {
        List<String> words = new ArrayList<>(name.isEmpty() ? List.of() : List.of(name.split(" ")));
        words.add("--help");
        CommandRun run = CommandRun.of(words.toArray(String[]::new));
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Usage: " + ("farvertex " + name).strip());
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(COLUMNS).doesNotContain("${"));
    }

    /** One example, which the command takes. */
    @ParameterizedTest(name = "farvertex {0}")
    @MethodSource("commands")
    void helpHasAnExampleThatIsRead(String name) {
        CommandLine command = command(name);
        List<String> examples = Stream.of(command.getCommandSpec().usageMessage().footer()).filter(line -> line.startsWith("Example: ")).toList();
        assertThat(examples).hasSize(1);
        String example = examples.get(0).substring("Example: ".length());
        assertThat(example).startsWith(("farvertex " + name).strip() + " ".repeat(example.equals("farvertex " + name) ? 0 : 1));
        // lists are taken apart before the command sees them
        String[] words = example.substring("farvertex ".length()).replaceAll("(--mass|--dark-higgs-mass|--benchmark) ([^ ,]+),[^ ]+", "$1 $2").split(" ");
        assertThat(FarVertex.commandLine(words).parseArgs(words).hasSubcommand()).isTrue();
    }

    @ParameterizedTest(name = "farvertex {0}")
    @MethodSource("commands")
    void everyOptionIsDescribed(String name) {
        CommandLine command = command(name);
        assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
        assertThat(command.getCommandSpec().options()).extracting(OptionSpec::description)
            .allSatisfy(description -> assertThat(description).isNotEmpty());
    }

    /** Help says which options take several values, and no label of a list has a list in it. */
    @ParameterizedTest(name = "farvertex {0}")
    @MethodSource("commands")
    void listsAreDescribed(String name) {
        CommandLine command = command(name);
        assertThat(command.getCommandSpec().options()).extracting(OptionSpec::paramLabel).noneMatch(label -> label.contains("..."));
        if (command.getCommandSpec().userObject() instanceof PointCommand listed) {
            String points = String.join(" ", command.getCommandSpec().findOption("--points").description());
            assertThat(listed.listed()).allMatch(option -> Stream.of(command.getCommandSpec().findOption(option).names()).anyMatch(points::contains));
            assertThat(points).containsPattern("--[a-z]+ \\w+,\\w+");
        }
    }

    /** The page on options says which commands have which, and leaves none out. */
    @Test
    void theTableOfOptionsIsComplete() throws IOException {
        Matcher row = Pattern.compile("(?m)^\\| `(?:-\\w`, `)?(--[a-z]+)`[^|]*\\| ([^|]*) \\|").matcher(Files.readString(Path.of("src/site/markdown/launcher.md")));
        Map<String, Set<String>> told = new TreeMap<>();
        while (row.find()) {
            told.put(row.group(1), Pattern.compile("`([^`]+)`").matcher(row.group(2)).results().map(word -> word.group(1)).collect(Collectors.toCollection(TreeSet::new)));
        }
        assertThat(told).containsOnlyKeys("--mass", "--vev", "--output", "--force", "--seed", "--threads", "--json", "--points");
        Set<String> answer = commands().stream().filter(name -> !name.isEmpty() && !name.endsWith(" show")).collect(Collectors.toCollection(TreeSet::new));
        told.put("--json", answer);
        told.put("--output", answer);
        told.put("--force", answer);
        told.forEach((option, of) -> {
            Set<String> having = commands().stream().filter(name -> command(name).getCommandSpec().findOption(option) != null).collect(Collectors.toCollection(TreeSet::new));
            assertThat(having).as(option).isEqualTo(of);
        });
    }

    /** A command to look at, of the one tree that all tests look at: to build it takes longer than what they ask. */
    private static CommandLine command(String name) {
        CommandLine command = ALL;
        for (String word : name.isEmpty() ? new String[0] : name.split(" ")) {
            command = command.getSubcommands().get(word);
        }
        return command;
    }
}
