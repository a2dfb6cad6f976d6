package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Every value that is given is checked, whether or not the options beside it make use of it. */
@Tag("slow")
class WrongValuesTest {

    /** The least that each command needs. */
    private static final Map<String, List<String>> LEAST = Map.of(
        "rate", List.of("rate", "faser", "--mass", "60MeV", "--samples", "64"),
        "generate", List.of("generate", "faser", "--mass", "60MeV", "-n", "1", "-o", "/dev/null", "--format", "csv"),
        "reach", List.of("reach", "faser", "--mass-range", "60MeV:61MeV", "--samples", "64", "--no-files"),
        "spectrum", List.of("spectrum", "faser", "--mass", "60MeV", "--samples", "64", "--no-files"),
        "model", List.of("model", "--mass", "60MeV"),
        "gminus2", List.of("gminus2", "--dark-photon-mass", "60MeV"),
        "flavor", List.of("flavor"),
        "darkmatter", List.of("darkmatter"),
        "design", List.of("design", "--output", "/dev/null/none"),
        "reproduce", List.of("reproduce", "--output", "/dev/null/none"));
    private static final List<String> WRONG = List.of("banana", "NaN", "", "0x1p-3", "1e400", "1e400GeV", "-1GeV", "5 parsecs", "1:2:3",
        "MeV", "=", "1e5f", "Infinity GeV", "1,5 m");

    static Stream<String> commands() {
        return LEAST.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isToldInOneLineThatNamesTheOption(String name) {
        CommandLine command = CommandRun.commandLine().getSubcommands().get(name);
        SoftAssertions softly = new SoftAssertions();
        int tried = 0;
        for (OptionSpec option : command.getCommandSpec().options()) {
            // any text can be the name of a folder to write
            boolean place = option.typeInfo().getType() == Path.class && option.longestName().equals("--output");
            // a hidden one stands in records of runs, which the program writes
            for (String wrong : option.arity().max() == 0 || place || option.hidden() ? List.<String>of() : WRONG) {
                List<String> words = without(option, LEAST.get(name));
                words.add(option.longestName() + "=" + wrong);
                CommandRun run = CommandRun.of(words.toArray(String[]::new));
                softly.assertThat(run.code()).as(words.toString()).isEqualTo(2);
                softly.assertThat(run.err()).as(words.toString()).startsWith("farvertex: ").contains(named(option)).hasLineCount(1);
                tried++;
            }
        }
        softly.assertAll();
        assertThat(tried).isPositive();
    }

    /** A detector is looked for by its name, wherever that stands. */
    private static String named(OptionSpec option) {
        return option.longestName().equals("--experiments") ? "detector" : option.longestName();
    }

    private static List<String> without(OptionSpec option, List<String> words) {
        List<String> left = new ArrayList<>(words);
        for (String name : option.names()) {
            int at = left.indexOf(name);
            if (at >= 0) {
                left.subList(at, at + 2).clear();
            }
        }
        return left;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theLeastIsRight(String name) {
        CommandLine command = CommandRun.commandLine();
        assertThat(command.parseArgs(LEAST.get(name).toArray(String[]::new)).subcommand().commandSpec().name()).isEqualTo(name);
    }
}
