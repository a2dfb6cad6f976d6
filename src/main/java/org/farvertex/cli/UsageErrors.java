package org.farvertex.cli;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.farvertex.input.InputException;
import org.farvertex.input.Shown;
import org.farvertex.input.ShownNumbers;
import org.farvertex.input.Subject;
import org.farvertex.input.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells in one line what is wrong with a command line. */
final class UsageErrors {

    private UsageErrors() {
    }

    /** What is wrong with the input, under the name of the option that gave it. */
    static String describe(InputException e, CommandLine command) {
        CommandLine.ParseResult given = command.getCommandSpec().root().commandLine().getParseResult();
        return asTyped(describe(e), command, given == null ? List.of() : given.originalArgs());
    }

    private static String describe(InputException e) {
        return e.messageFor(UsageErrors::option) + e.subject().map(UsageErrors::remedy).orElse("");
    }

    /** Of several names of an option the message has the one that the user wrote. */
    private static String asTyped(String message, CommandLine command, List<String> arguments) {
        String name = message.replaceFirst("(?s):.*", "");
        CommandLine.Model.OptionSpec option = command.getCommandSpec().findOption(name);
        Set<String> typed = arguments.stream().map(word -> word.replaceFirst("=.*", "")).collect(Collectors.toSet());
        return option == null || typed.contains(name) ? message : Stream.of(option.names()).filter(other -> other.startsWith("--") && typed.contains(other)).findFirst()
            .map(other -> other + message.substring(name.length())).orElse(message);
    }

    private static String option(Subject subject) {
        return switch (subject) {
            case SPECTRA_FOLDER, MISSING_TABLE, TABLE_NOT_SHIPPED -> "--spectra";
            case GENERATOR -> "--generator";
            case EVENT_FILE, OUTPUT -> "--output";
            case EVENT_FORMAT -> "--format";
            case SEED -> "--seed";
            case EARLIER_SCAN -> "--resume";
            case OLDER_RESULTS -> "--force";
        };
    }

    /** Another option that helps. */
    private static String remedy(Subject subject) {
        return switch (subject) {
            case MISSING_TABLE, TABLE_NOT_SHIPPED -> " (--channels chooses them)";
            case EVENT_FILE -> " (--format names it)";
            default -> "";
        };
    }

    /** The line, without the name of the program. */
    static String describe(ParameterException e, String[] arguments) {
        String message = asTyped(e.getCause() instanceof InputException input ? describe(input) : ShownNumbers.inWords(problem(e, List.of(arguments))),
            e.getCommandLine(), List.of(arguments));
        return Shown.plain(message.replaceAll("\\s*[\\r\\n]+\\s*", " ")) + " (see '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help')";
    }

    private static String problem(ParameterException e, List<String> arguments) {
        if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(e.getCommandLine(), unmatched.getUnmatched().get(0));
        }
        // picocli complains of the missing --mass before it comes to the --mas that was meant to be it
        CommandLine command = e.getCommandLine();
        List<String> unknown = e instanceof MissingParameterException && !command.isUnmatchedArgumentsAllowed() ? command.getUnmatchedArguments() : List.of();
        if (!unknown.isEmpty()) {
            return unmatched(command, unknown.get(0));
        }
        if (e instanceof OverwrittenOptionException || e instanceof MaxValuesExceededException) {
            return twice(e, arguments);
        }
        if (e instanceof MissingParameterException && command.getParent() == null && !command.getSubcommands().isEmpty()) {
            return "a command is missing; allowed: " + String.join(", ", command.getSubcommands().keySet());
        }
        return e instanceof MissingParameterException ? missing(e.getMessage(), command) : e.getMessage().replaceFirst("^Invalid value for option '([^']+)'[^:]*: ", "$1: ");
    }

    /** A missing option by the first of its names, which is that of the documentation. */
    private static String missing(String message, CommandLine command) {
        for (CommandLine.Model.OptionSpec option : command.getCommandSpec().options()) {
            if (option.names()[0].startsWith("--") && message.contains("'" + option.longestName() + "=")) {
                return message.replace("'" + option.longestName() + "=", "'" + option.names()[0] + "=");
            }
        }
        return message;
    }

    private static String unmatched(CommandLine command, String word) {
        if (word.startsWith("-")) {
            String option = word.replaceFirst("=.*", "");
            Collection<String> known = command.getCommandSpec().optionsMap().keySet();
            return Shown.value(option) + ": unknown option"
                + Suggestion.nearest(option, known).map(near -> "; did you mean '" + near + "'?").orElse("");
        }
        Collection<String> commands = command.getSubcommands().keySet();
        return commands.isEmpty() ? Shown.quoted(word) + ": one argument too many"
            : Shown.quoted(word) + ": unknown command; " + Suggestion.describe(word, commands);
    }

    /** An option given twice; picocli's own words name a whole group of options. */
    private static String twice(ParameterException e, List<String> arguments) {
        Set<String> seen = new HashSet<>();
        for (String word : arguments) {
            String option = word.replaceFirst("=.*", "");
            if (option.startsWith("-") && !seen.add(option)) {
                return Shown.value(option) + ": is given twice; give it once";
            }
        }
        return e.getMessage();
    }
}
