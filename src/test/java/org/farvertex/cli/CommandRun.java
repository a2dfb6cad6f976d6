package org.farvertex.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What a command line did when it was run within this process. */
public record CommandRun(int code, String out, String err) {

    /** Runs a command line. */
    public static CommandRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return new CommandRun(command.execute(arguments), out.toString(), err.toString());
    }

    /** The program's commands with all their options. */
    public static CommandLine commandLine() {
        return FarVertex.commandLine();
    }
}
