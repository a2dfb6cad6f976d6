package org.farvertex.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Consumer;
import org.farvertex.report.Result;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command prints what it found; all of them print here. */
class AnswerOptions {

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(names = {"-q", "--quiet"}, description = "No messages but errors: no progress, no notes beside the answer.")
    private boolean quiet;

    private Consumer<Result> collector;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Those of a command. */
    static Optional<AnswerOptions> of(CommandSpec command) {
        for (CommandSpec mixin : command.mixins().values()) {
            if (mixin.userObject() instanceof AnswerOptions answer) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }

    /** Those of a subcommand, with these: JSON may be asked for before and behind its name. */
    <T extends AnswerOptions> T with(T own) {
        ((AnswerOptions) own).json |= json;
        return own;
    }

    /** Hands results over instead of printing them. */
    void collect(Consumer<Result> where) {
        collector = where;
    }

    /** Whether only errors are. */
    boolean quiet() {
        return quiet;
    }

    /** Prints a result, and its notes where messages go. */
    Integer print(Result result) {
        return print(result, "");
    }

    /** Prints a result, with a line for people behind it that says where files are; empty for none. */
    Integer print(Result result, String written) {
        return print(result, written, spec.commandLine().getOut());
    }

    /** Prints a result where messages go, if standard output is taken by what the command writes. */
    Integer print(Result result, boolean taken) {
        return print(result, "", taken ? spec.commandLine().getErr() : spec.commandLine().getOut());
    }

    private Integer print(Result result, String written, PrintWriter out) {
        if (collector != null) {
            collector.accept(result);
            return 0;
        }
        tell(json ? result.json(CommandWords.of(spec).recorded()) : result.text() + (written.isEmpty() ? "" : System.lineSeparator() + written), out);
        result.notes().forEach(note -> spec.commandLine().getErr().println("farvertex: " + note));
        return 0;
    }

    /** Refuses, before any work is done, a place where the answer cannot go. */
    void check() {
        // there is always room on the screen
    }

    /** Puts an answer where it belongs. */
    void tell(Object text, PrintWriter out) {
        out.println(text);
    }
}
