package org.farvertex.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.AutoComplete;

/** Writes what makes bash and zsh complete commands and options; the build calls it for the distribution. */
final class CompletionScript {

    private CompletionScript() {
    }

    /**
     * Writes the script.
     *
     * @param arguments the file to write
     * @throws IOException if it cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), text());
    }

    static String text() {
        return AutoComplete.bash("farvertex", FarVertex.commandLine());
    }
}
