package org.farvertex;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the README and the pages tell to type: lines of blocks of code that start the program, as they stand, and commands within the text.
 *
 * <p>A block of YAML whose first line is {@code # NAME.yaml} is a file that the commands behind it use.
 */
public record PagesOfCommands(Map<Path, List<Step>> steps) {

    /** One thing to do, in the order of the page. */
    public sealed interface Step permits Write, Run, Mention {

        /** What it is, in a line. */
        String line();
    }

    /** A file of the page. */
    public record Write(String name, String text) implements Step {

        @Override
        public String line() {
            return name;
        }
    }

    /** A line of a block, for a shell. */
    public record Run(String line) implements Step {
    }

    /** Code within the text that may be a whole command or only name one; a word alone names it. */
    public record Mention(String line) implements Step {
    }

    private static final Pattern STARTS_THE_PROGRAM = Pattern.compile("^(farvertex|java -jar target/farvertex\\.jar)( .*)?$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    /** Where words stand for others: {@code FILE}, {@code [--json]}, {@code a|b}, {@code …}. */
    private static final Pattern PATTERN_OF_A_COMMAND = Pattern.compile("[\\[\\]…|<>]|(^|[ =])[A-Z]{1,12}($|[ :.])");

    /**
     * Reads the pages.
     *
     * @param commands the names of all commands
     * @return what they tell, in alphabetical order
     * @throws IOException if one cannot be read
     */
    public static PagesOfCommands read(Set<String> commands) throws IOException {
        Map<Path, List<Step>> pages = new LinkedHashMap<>();
        pages.put(Path.of("README.md"), ofPage(Path.of("README.md"), commands));
        try (Stream<Path> files = Files.list(Path.of("src/site/markdown"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
                pages.put(file, ofPage(file, commands));
            }
        }
        return new PagesOfCommands(pages);
    }

    /** Lines of a help text that start the program, put together where they go on with a backslash. */
    public static List<String> ofHelp(String text) {
        return text.replaceAll("\\\\\\s*\\n\\s*", "").lines().map(line -> line.strip().replaceFirst("^Examples?: *", ""))
            .filter(line -> line.startsWith("farvertex ")).toList();
    }

    private static List<Step> ofPage(Path page, Set<String> commands) throws IOException {
        List<Step> steps = new ArrayList<>();
        StringBuilder block = null;
        for (String line : Files.readAllLines(page)) {
            if (line.startsWith("```")) {
                if (block != null) {
                    ofBlock(block.toString(), steps);
                }
                block = block == null ? new StringBuilder() : null;
            } else if (block != null) {
                block.append(line).append('\n');
            } else if (line.startsWith("    ")) {
                ofBlock(line.strip(), steps);
            } else {
                CODE.matcher(line).results().map(code -> code.group(1)).filter(code -> mayBeACommand(code, commands))
                    .forEach(code -> steps.add(new Mention(code.startsWith("farvertex") ? code : "farvertex " + code)));
            }
        }
        return steps;
    }

    private static void ofBlock(String block, List<Step> steps) {
        if (block.matches("(?s)# [\\w-]+\\.yaml\\n.*")) {
            steps.add(new Write(block.substring(2, block.indexOf('\n')), block));
            return;
        }
        for (String line : block.replace("\\\n", " ").lines().toList()) {
            // what builds the jar is done by then
            String command = line.strip().replaceFirst("^mvn -q package -DskipTests && ", "");
            if (STARTS_THE_PROGRAM.matcher(command).matches()) {
                steps.add(new Run(command));
            }
        }
    }

    private static boolean mayBeACommand(String code, Set<String> commands) {
        String[] words = code.replaceFirst("^farvertex ", "").split(" ");
        return (commands.contains(words[0]) && code.contains(" ") || code.matches("farvertex --[\\w-]+"))
            && !PATTERN_OF_A_COMMAND.matcher(code.replaceFirst(" > \\S+$", "")).find();
    }
}
