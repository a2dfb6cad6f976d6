package org.farvertex.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.farvertex.citation.Program;
import org.farvertex.config.Detectors;
import org.farvertex.input.UserFile;
import org.farvertex.jhepmc.ShortestDecimal;
import org.farvertex.model.Coupling;
import org.farvertex.report.file.WholeFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * What a run was, in its folder: the detector files as they were read and {@value #NAME}, the command with every option, given or not,
 * which the program takes again as {@code farvertex @run.txt}. Where it was written is not in it: runs of one question have one record.
 */
final class RunRecord {

    /** Names, without hyphens before, the options of a record that were not given: they change neither the recorded command nor the name of the folder. */
    static final String DEFAULTS = "--defaults";

    private static final String NAME = "run.txt";
    private static final String AS_READ = "# as read: ";
    private static final int LARGEST = 1 << 24;

    private final CommandWords words;
    private final CommandSpec spec;
    private final Set<String> unused;
    private final Map<String, String> resolved;
    private final Map<String, String> files;

    /**
     * Reads the detector files.
     *
     * @param spec      the command
     * @param detectors names and paths of detectors, as they were given
     * @param resolved  values of options that were not given and have no fixed default, by long name
     * @param unused    options whose defaults meant nothing here
     */
    RunRecord(CommandSpec spec, List<String> detectors, Map<String, String> resolved, String... unused) {
        this(spec, read(detectors), resolved, Set.of(unused));
    }

    /**
     * A run that was told by files.
     *
     * @param spec  the command
     * @param files names in the folder and contents of all files that it read
     */
    RunRecord(CommandSpec spec, Map<String, String> files) {
        this(spec, files, Map.of(), Set.of());
    }

    private RunRecord(CommandSpec spec, Map<String, String> files, Map<String, String> resolved, Set<String> unused) {
        this.spec = spec;
        words = CommandWords.of(spec);
        this.unused = unused;
        this.files = files;
        this.resolved = new LinkedHashMap<>(resolved);
    }

    private static Map<String, String> read(List<String> detectors) {
        Map<String, String> files = new LinkedHashMap<>();
        detectors.forEach(name -> files.put(Detectors.recorded(name), Detectors.text(name)));
        return files;
    }

    /** The option of a coupling with a value that reads back as it is. */
    static Map<String, String> coupling(Coupling scale, double value) {
        return Map.of("--" + scale.argument(), exact(scale, value));
    }

    /** A value of a coupling as its option takes it. */
    static String exact(Coupling scale, double value) {
        return ShortestDecimal.text(value) + (scale.argument().equals("vev") ? "GeV" : "");
    }

    /** Writes all files. */
    void write(Path stage) {
        files.forEach((name, text) -> WholeFile.write(stage.resolve(name), text));
        WholeFile.write(stage.resolve(NAME), text());
    }

    private String text() {
        List<String> lines = new ArrayList<>(List.of("# farvertex @" + NAME + " asks this again (--output DIR chooses another folder)",
            "# version: " + Program.version(), "# command: " + words.recorded()));
        files.keySet().forEach(name -> lines.add(AS_READ + name));
        Set<String> left = new HashSet<>(CommandWords.WITHOUT_EFFECT);
        left.addAll(words.defaults());
        lines.addAll(words.given(left));
        List<String> added = new ArrayList<>();
        for (OptionSpec option : spec.options()) {
            String name = option.longestName();
            if (!option.hidden() && option.arity().max() > 0 && !CommandWords.WITHOUT_EFFECT.contains(name) && !unused.contains(name)) {
                unasked(option).ifPresent(value -> {
                    lines.add(name + "=" + value);
                    added.add(name.substring(2));
                });
            }
        }
        if (!added.isEmpty()) {
            lines.add(DEFAULTS + "=" + String.join(",", added));
        }
        return String.join("\n", lines) + "\n";
    }

    /** The value of an option that was not asked for, as it is or as an earlier record has it. */
    private Optional<String> unasked(OptionSpec option) {
        ParseResult given = spec.commandLine().getParseResult();
        if (given.hasMatchedOption(option)) {
            return words.defaults().contains(option.longestName()) ? Optional.of(String.join(",", option.originalStringValues())) : Optional.empty();
        }
        return Optional.ofNullable(option.defaultValue() != null ? option.defaultValue() : resolved.get(option.longestName()));
    }

    /**
     * Puts the record of a job beside the results of all jobs together: it asks for them in one run.
     *
     * @param job   folder of a job, which may have no record
     * @param whole where the record goes
     */
    static void merged(Path job, Path whole) {
        if (!Files.isRegularFile(job.resolve(NAME))) {
            return;
        }
        String text = text(job.resolve(NAME));
        text.lines().filter(line -> line.startsWith(AS_READ)).map(line -> line.substring(AS_READ.length())).filter(name -> name.matches("[^/\\\\]+") && Files.isRegularFile(job.resolve(name)))
            .forEach(name -> WholeFile.write(whole.resolve(name), text(job.resolve(name))));
        WholeFile.write(whole.resolve(NAME), text.replaceAll("(?m)^" + JobOption.NAME + "[=\\n].*\\n", "").replaceAll(" " + JobOption.NAME + "[= ]\\S+", ""));
    }

    private static String text(Path file) {
        return UserFile.text(file.toString(), new UserFile(file, LARGEST, "a file of arguments").bytes());
    }

    /**
     * The words that a record holds, an argument on each line; lines after {@code #} are for people.
     *
     * @param file the record
     * @return what was asked
     */
    static List<String> read(Path file) {
        return text(file).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
}
