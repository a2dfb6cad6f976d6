package org.farvertex.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.farvertex.input.Shown;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The command line that was given, in words that a shell takes back. */
final class CommandWords {

    /** Options that change nothing in the results. */
    static final Set<String> WITHOUT_EFFECT = Set.of("--threads", "--output", "--json", "--resume", "--force", "--no-files", "--quiet",
        "--defaults");

    private final ParseResult given;

    private CommandWords(ParseResult given) {
        this.given = given;
    }

    static CommandWords of(CommandSpec spec) {
        return new CommandWords(spec.commandLine().getParseResult());
    }

    /** Whether the user gave an option, other than these, on which the results depend. */
    boolean asksMoreThan(String... options) {
        return given.matchedOptions().stream().map(OptionSpec::longestName)
            .anyMatch(name -> !WITHOUT_EFFECT.contains(name) && !defaults().contains(name) && !Set.of(options).contains(name));
    }

    /** Whether the user gave an option. */
    boolean asks(String option) {
        return given.hasMatchedOption(option) && !defaults().contains(option);
    }

    /** The command line without options that change nothing, as results record it. */
    String recorded() {
        return without(WITHOUT_EFFECT);
    }

    /** The same of words that no command has read yet. */
    static String recorded(CommandSpec command, List<String> words) {
        return line(given(command, words, WITHOUT_EFFECT));
    }

    /** The command line without some options and their values, and without what a run record adds. */
    String without(Set<String> some) {
        Set<String> left = new HashSet<>(some);
        left.addAll(defaults());
        return line(given(left));
    }

    /** These words behind the name of the program. */
    static String line(List<String> words) {
        return Stream.concat(Stream.of("farvertex"), words.stream().map(CommandWords::quoted)).collect(Collectors.joining(" "));
    }

    /** The words as they were given, without some options and their values. */
    List<String> given(Set<String> left) {
        return given(given.commandSpec(), arguments(), left);
    }

    private static List<String> given(CommandSpec command, List<String> arguments, Set<String> left) {
        List<String> words = new ArrayList<>();
        boolean skip = false;
        for (String word : arguments) {
            OptionSpec option = skip ? null : option(command, word);
            boolean leave = option != null && left.contains(option.longestName());
            if (!leave && !skip) {
                words.add(word);
            }
            skip = leave && option.arity().max() > 0 && option.names().length > 0 && isWholeName(option, word);
        }
        return words;
    }

    /** Options that are there only because a run record names them with the values that they have by themselves. */
    List<String> defaults() {
        return given.commandSpec().findOption(RunRecord.DEFAULTS) == null ? List.of()
            : given.matchedOptionValue(RunRecord.DEFAULTS, List.<String>of()).stream().map(name -> "--" + name).toList();
    }

    private List<String> arguments() {
        ParseResult root = given;
        return root.commandSpec().root().commandLine().getParseResult().originalArgs();
    }

    private static OptionSpec option(CommandSpec command, String word) {
        for (OptionSpec option : command.options()) {
            for (String name : option.names()) {
                if (word.equals(name) || word.startsWith(name + "=") || (!name.startsWith("--") && word.startsWith(name))) {
                    return option;
                }
            }
        }
        return null;
    }

    private static boolean isWholeName(OptionSpec option, String word) {
        return List.of(option.names()).contains(word);
    }

    /** What to type to go on: this program, all that was given, and an option more. */
    String again(String option, String without) {
        List<String> words = new ArrayList<>(List.of(program()));
        arguments().stream().filter(word -> !word.equals(without)).forEach(word -> words.add(quoted(word)));
        if (!arguments().contains(option)) {
            words.add(option);
        }
        return String.join(" ", words);
    }

    /** The launcher, or how Java was told to start us, if it was by a jar. */
    private static String program() {
        String launcher = System.getProperty("farvertex.program");
        if (launcher != null) {
            return quoted(launcher);
        }
        String started = System.getProperty("sun.java.command", "");
        int end = started.indexOf(".jar");
        return end < 0 ? "farvertex" : "java -jar " + quoted(started.substring(0, end + ".jar".length()));
    }

    /** A word as a shell has to read it. */
    static String quoted(String word) {
        if (word.matches("[\\w@%+=:,./-]+")) {
            return word;
        }
        if (word.codePoints().allMatch(Shown::isSafe)) {
            return "'" + word.replace("'", "'\\''") + "'";
        }
        return "$'" + word.codePoints().mapToObj(CommandWords::spelt).collect(Collectors.joining()) + "'";
    }

    /** A character between the quotes of bash that spell out what no terminal should see. */
    private static String spelt(int c) {
        if (c == '\'' || c == '\\') {
            return "\\" + (char) c;
        }
        return Shown.isSafe(c) ? Character.toString(c) : String.format(Locale.ROOT, "\\U%08x", c);
    }
}
