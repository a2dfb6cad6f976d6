package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The program in a process of its own. */
final class OwnProcess {

    private OwnProcess() {
    }

    /** What starts it with the Java and the classes of the test. */
    static List<String> command(String... arguments) {
        List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
            System.getProperty("java.class.path"), FarVertex.class.getName()));
        words.addAll(List.of(arguments));
        return words;
    }

    /** Starts it and kills it once it is at work, before it has ended; what it says goes into a file. */
    static void killed(Path said, BooleanSupplier atWork, String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(arguments)).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        while (process.isAlive() && !atWork.getAsBoolean()) {
            Thread.sleep(2);
        }
        assertThat(process.isAlive()).as("still at work: " + Files.readString(said)).isTrue();
        process.destroyForcibly().waitFor();
    }
}
