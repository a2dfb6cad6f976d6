package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import picocli.CommandLine;

/** What a command line did when it was run within this process. */
public record CommandRun(int code, String out, String err) {

    /** Command lines that are not busy: to read all options of all commands from their classes takes longer than most runs. */
    private static final Queue<CommandLine> IDLE = new ConcurrentLinkedQueue<>();

    /** Runs a command line. */
    public static CommandRun of(String... arguments) {
        CommandLine idle = IDLE.poll();
        CommandLine command = idle == null ? commandLine() : renewed(idle, arguments);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        CommandRun run = new CommandRun(command.execute(arguments), out.toString(), err.toString());
        IDLE.add(command);
        return run;
    }

    /** Runs a command line of words without blanks in them, which is to go well. */
    static CommandRun succeeding(String line) {
        CommandRun run = of(line.strip().split("\\s+"));
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    /** What is asked now must not remember what it was asked before: it is made anew, as in a program of its own. */
    private static CommandLine renewed(CommandLine all, String... arguments) {
        Set<String> asked = new HashSet<>(Arrays.asList(arguments));
        new LinkedHashMap<>(all.getSubcommands()).forEach((name, used) -> {
            // all of them, so that they keep their order
            all.getCommandSpec().removeSubcommand(name);
            all.addSubcommand(name, asked.contains(name) ? new CommandLine(used.getCommandSpec().userObject().getClass()) : used);
        });
        return FarVertex.handled(all);
    }

    /** The program's commands with all their options. */
    public static CommandLine commandLine() {
        return FarVertex.commandLine();
    }
}
