package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The jobs of a submit file for HTCondor, done in place of it by the rules of its manual that the file needs: {@code $(NAME)} and {@code $INT(NAME)}
 * with $(Process) from 0; a job begins in an empty folder of its own, with the executable and no more unless transfer_executable is false; what it
 * leaves there is brought back.
 *
 * @param commands the commands of the file
 * @param jobs     how many are queued
 */
record CondorJobs(Map<String, String> commands, int jobs) {

    private static final Pattern MACRO = Pattern.compile("\\$(INT)?\\((\\w+)\\)");

    /** Reads a submit file. */
    static CondorJobs of(String file) {
        Map<String, String> commands = new LinkedHashMap<>();
        for (String line : file.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList()) {
            String[] sides = line.split("=", 2);
            if (sides.length == 2) {
                commands.put(sides[0].strip(), sides[1].strip());
            } else {
                assertThat(line).startsWith("queue ");
                return new CondorJobs(commands, Integer.parseInt(new CondorJobs(commands, 0).expanded(line.substring("queue ".length()), 0)));
            }
        }
        throw new AssertionError("nothing is queued");
    }

    private String expanded(String text, int process) {
        return MACRO.matcher(text).replaceAll(macro -> {
            String value = macro.group(2).equals("Process") ? String.valueOf(process) : expanded(commands.get(macro.group(2)), process);
            return macro.group(1) == null ? value : String.valueOf(Stream.of(value.split("\\+")).mapToInt(term -> Integer.parseInt(term.strip())).sum());
        });
    }

    /** Does all jobs, with a program in the place of the executable, and brings what they make to a folder. */
    void run(Path program, Path home) throws IOException, InterruptedException {
        for (int process = 0; process < jobs; process++) {
            Path scratch = Files.createTempDirectory(home, "scratch");
            boolean there = commands.getOrDefault("transfer_executable", "true").equals("false");
            Path executable = there ? program : Files.copy(program, scratch.resolve("condor_exec.exe"), StandardCopyOption.COPY_ATTRIBUTES);
            List<String> words = new ArrayList<>(List.of(executable.toString()));
            words.addAll(List.of(expanded(commands.get("arguments"), process).split(" +")));
            Path error = home.resolve(expanded(commands.get("error"), process));
            ProcessBuilder job = new ProcessBuilder(words).directory(scratch.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(error.toFile());
            job.environment().clear();
            job.environment().put("PATH", Path.of(System.getProperty("java.home"), "bin") + ":/usr/bin:/bin");
            assertThat(job.start().waitFor()).as(Files.readString(error)).isZero();
            try (Stream<Path> made = Files.list(scratch)) {
                for (Path file : made.filter(file -> !file.equals(executable)).toList()) {
                    Files.move(file, home.resolve(file.getFileName()));
                }
            }
        }
    }
}
