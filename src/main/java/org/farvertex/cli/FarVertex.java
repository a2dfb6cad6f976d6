package org.farvertex.cli;

import java.io.PrintWriter;
import org.farvertex.input.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The program: {@code java -jar farvertex.jar COMMAND …}. Exit codes: 0 done, 2 wrong input, 1 internal failure. */
@Command(name = "farvertex", mixinStandardHelpOptions = true, versionProvider = FarVertex.Version.class,
    description = "Monte Carlo event generator for displaced decays of light dark photons at far detectors.",
    subcommands = {
        RateCommand.class,
        GenerateCommand.class,
        ReachCommand.class,
        DesignCommand.class,
        Gminus2Command.class,
        FlavorCommand.class,
        DarkmatterCommand.class,
        ModelCommand.class,
        ReproduceCommand.class,
        DetectorsCommand.class
    })
public final class FarVertex {

    private static final int WRONG_INPUT = 2;
    private static final int INTERNAL_FAILURE = 1;

    /**
     * Runs one command and exits with its code.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /**
     * The whole command line, with the house's error handling.
     *
     * @return a fresh command line
     */
    static CommandLine commandLine() {
        return new CommandLine(new FarVertex())
            .setParameterExceptionHandler(FarVertex::wrongOption)
            .setExecutionExceptionHandler(FarVertex::failure);
    }

    private static int wrongOption(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        String message = e.getCause() instanceof InputException input ? input.getMessage() : e.getMessage();
        command.getErr().println("farvertex: " + message.replaceAll("\\s*[\\r\\n]+\\s*", " ")
            + " (see '" + command.getCommandSpec().qualifiedName() + " --help')");
        return WRONG_INPUT;
    }

    private static int failure(Exception e, CommandLine command, CommandLine.ParseResult result) {
        PrintWriter err = command.getErr();
        if (e instanceof InputException) {
            err.println("farvertex: " + e.getMessage());
            return WRONG_INPUT;
        }
        err.println("farvertex: internal failure, please report it with the command you ran:");
        e.printStackTrace(err);
        return INTERNAL_FAILURE;
    }

    /** Version from the jar's manifest; there is none when classes run unpacked. */
    static String version() {
        String version = FarVertex.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** Prints the version. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"FarVertex " + version()};
        }
    }
}
