package org.farvertex.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.farvertex.citation.Program;
import org.farvertex.input.InputException;
import org.farvertex.input.Shown;
import org.farvertex.report.chart.PictureFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program: {@code java -jar farvertex.jar COMMAND …}. Exit codes: 0 done, 2 wrong input, 1 internal failure,
 * be it of one picture. */
@Command(name = "farvertex", mixinStandardHelpOptions = true, footer = {"", "Example: farvertex rate faser --mass 60MeV"}, versionProvider = FarVertex.Version.class,
    description = "Monte Carlo event generator for displaced decays of light dark photons at far detectors.")
public final class FarVertex {

    private static final List<Class<?>> COMMANDS = List.of(
        RateCommand.class, GenerateCommand.class, ReachCommand.class, ScanCommand.class, MergeCommand.class, DesignCommand.class,
        SpectrumCommand.class, Gminus2Command.class, FlavorCommand.class, DarkmatterCommand.class,
        ConstraintsCommand.class, ModelCommand.class, ModelsCommand.class, ReproduceCommand.class,
        DetectorsCommand.class, BeamsCommand.class);
    static final int WRONG_INPUT = 2;
    private static final int INTERNAL_FAILURE = 1;

    /**
     * Runs one command and exits with its code.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        // no option is a date or a time, whose converters would be looked for one by one
        System.setProperty("picocli.converters.excludes", ".*");
        System.exit(spoken(commandLine(arguments)).execute(arguments));
    }

    /**
     * A command of another program of the house, which reads numbers and tells errors as ours do.
     *
     * @param command the command, with picocli's annotations
     * @return its command line, with standard output and error in UTF-8
     */
    public static CommandLine commandLine(Callable<Integer> command) {
        return spoken(handled(new CommandLine(command)));
    }

    /**
     * A command line as records show it, in words that a shell takes back.
     *
     * @param words the words behind the name of the program
     * @return the line
     */
    public static String line(List<String> words) {
        return CommandWords.line(words);
    }

    private static CommandLine spoken(CommandLine command) {
        return command.setOut(writer(FileDescriptor.out)).setErr(writer(FileDescriptor.err));
    }

    /** JSON is UTF-8 whatever the locale, and Greek letters should not become question marks in a bare container. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }

    /**
     * The command line with the house's error handling: all commands, or the one alone that is called, since to learn the options
     * of all from their classes takes longer than many an answer.
     *
     * @param arguments what will be parsed; none for all commands
     * @return a fresh command line
     */
    public static CommandLine commandLine(String... arguments) {
        Optional<Class<?>> called = Stream.of(arguments).limit(1).flatMap(word -> COMMANDS.stream().filter(c -> name(c).equals(word))).findFirst();
        // the program's own options stand before a command: with its name first there are none
        CommandLine all = new ListedPoints(called.isPresent() ? CommandSpec.create().name("farvertex") : new FarVertex());
        called.map(List::<Class<?>>of).orElse(COMMANDS).forEach(command -> all.addSubcommand(name(command), new CommandLine(command)));
        return handled(all);
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    /** Numbers are read and errors told our way in all commands that there are by now. */
    static CommandLine handled(CommandLine command) {
        return NumberConverters.register(command)
            .setExecutionStrategy(new Handlers())
            .setParameterExceptionHandler(new Handlers())
            .setExecutionExceptionHandler(new Handlers());
    }

    /** A full disk or a closed pipe behind standard output would go unnoticed: writers to it swallow their errors. */
    private static int run(ParseResult result) {
        ParseResult last = innermost(result);
        CommandLine command = last.commandSpec().commandLine();
        int code;
        PrintWriter err = command.getErr();
        if (last.hasMatchedOption("--quiet")) {
            command.setErr(new PrintWriter(Writer.nullWriter()));
        }
        try {
            refuseMisplaced(result);
            AnswerOptions.of(last.commandSpec()).ifPresent(AnswerOptions::check);
            code = new CommandLine.RunLast().execute(result);
        } catch (InputException e) {
            code = failure(e, command.setErr(err));
        } catch (OutOfMemoryError e) {
            err.println("farvertex: out of memory at " + (Runtime.getRuntime().maxMemory() >> 20) + " MB: give Java more "
                + "(java -Xmx4g -jar …) or ask for less: fewer samples, grid points or threads");
            return WRONG_INPUT;
        } finally {
            // what is wrong is told all the same
            command.setErr(err);
        }
        if (command.getOut().checkError()) {
            command.getErr().println("farvertex: standard output: cannot be written; is the disk full, or the pipe closed?");
            return WRONG_INPUT;
        }
        return code;
    }

    private static ParseResult innermost(ParseResult result) {
        ParseResult last = result;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        return last;
    }

    /** What is asked of a command is not asked of its subcommand, and would be lost. */
    private static void refuseMisplaced(ParseResult result) {
        for (ParseResult outer = result; outer.hasSubcommand(); outer = outer.subcommand()) {
            for (String option : List.of("--output", "--force", "--quiet")) {
                if (outer.hasMatchedOption(option)) {
                    throw InputException.of(option, "goes behind '" + outer.subcommand().commandSpec().name() + "'");
                }
            }
        }
    }

    private static int wrongOption(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        command.getErr().println("farvertex: " + Shown.plain(UsageErrors.describe(e, arguments)));
        if (arguments.length == 0) {
            command.usage(command.getErr());
        }
        return WRONG_INPUT;
    }

    private static int failure(Exception e, CommandLine command) {
        PrintWriter err = command.getErr();
        if (e instanceof InputException input) {
            err.println("farvertex: " + Shown.plain(UsageErrors.describe(input, command)));
            Stream.of(input.getSuppressed()).filter(InputException.class::isInstance).map(InputException.class::cast)
                .forEach(other -> err.println("farvertex: " + Shown.plain(UsageErrors.describe(other, command))));
            return WRONG_INPUT;
        }
        if (e instanceof PictureFailure) {
            err.println("farvertex: " + Shown.plain(e.getMessage()));
            return INTERNAL_FAILURE;
        }
        err.println("farvertex: internal failure, please report it with the command you ran:");
        e.printStackTrace(err);
        return INTERNAL_FAILURE;
    }

    /** Classes of a form as old as picocli's interfaces, and lambdas that implement them, break the class-data archives of Java 17. */
    private static final class Handlers implements CommandLine.IExecutionStrategy, CommandLine.IParameterExceptionHandler,
        CommandLine.IExecutionExceptionHandler {

        @Override
        public int execute(ParseResult result) {
            return run(result);
        }

        @Override
        public int handleParseException(ParameterException e, String[] arguments) {
            return wrongOption(e, arguments);
        }

        @Override
        public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
            return failure(e, command);
        }
    }

    /** Prints the version. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"FarVertex " + Program.version()};
        }
    }
}
