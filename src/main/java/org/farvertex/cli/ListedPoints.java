package org.farvertex.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.farvertex.input.InputException;
import org.farvertex.input.Shown;
import org.farvertex.report.PointTable;
import org.farvertex.report.Result;
import picocli.CommandLine;

/**
 * The command line, which runs a {@link PointCommand} once for each point if its options have lists: all combinations of
 * {@code --mass 40MeV,60MeV --vev 10GeV,20GeV}, and the rows of {@code --points FILE}. {@code @FILE} in place of a command takes the
 * arguments from a file.
 */
final class ListedPoints extends CommandLine {

    private static final int MOST = 10_000;
    private static final String POINTS = "--points";

    ListedPoints(Object program) {
        super(program);
    }

    @Override
    public int execute(String... arguments) {
        if (arguments.length > 0 && arguments[0].startsWith("@")) {
            return recorded(arguments);
        }
        CommandLine command = arguments.length == 0 ? null : getSubcommands().get(arguments[0]);
        if (command == null || !(command.getCommandSpec().userObject() instanceof PointCommand listed)) {
            return super.execute(arguments);
        }
        try {
            List<Words> all = Words.of(arguments, listed);
            return all.size() == 1 && all.get(0).asked().isEmpty() ? super.execute(arguments) : each(all, arguments);
        } catch (InputException e) {
            return refused(e.getMessage());
        }
    }

    /** What a file of arguments asks, and what stands behind it. */
    private int recorded(String... arguments) {
        if (arguments[0].length() == 1) {
            return refused("@: the name of a file of arguments must stand behind it, e.g. @run.txt");
        }
        List<String> words;
        try {
            words = new ArrayList<>(RunRecord.read(Path.of(arguments[0].substring(1))));
        } catch (InputException | InvalidPathException e) {
            return refused(e.getMessage());
        }
        words.addAll(Arrays.asList(arguments).subList(1, arguments.length));
        if (words.isEmpty() || words.get(0).startsWith("@")) {
            return refused(arguments[0].substring(1) + ": a file of arguments begins with a command");
        }
        String[] all = words.toArray(String[]::new);
        return FarVertex.commandLine(all).setOut(getOut()).setErr(getErr()).execute(all);
    }

    private int refused(String message) {
        getErr().println("farvertex: " + Shown.plain(message));
        return FarVertex.WRONG_INPUT;
    }

    private int each(List<Words> all, String[] arguments) {
        String name = arguments[0];
        List<PointTable.Point> found = new ArrayList<>();
        AnswerOptions answer = null;
        Once once = new Once(getErr());
        for (Words words : all) {
            once.row = words.row();
            CommandLine one = FarVertex.commandLine(name).setOut(getOut()).setErr(once);
            answer = (AnswerOptions) one.getSubcommands().get(name).getCommandSpec().mixins().get("answer").userObject();
            List<Result> results = new ArrayList<>();
            answer.collect(results::add);
            int code = one.execute(words.arguments().toArray(String[]::new));
            if (code != 0 || results.isEmpty()) {
                return code;
            }
            found.add(new PointTable.Point(words.asked(), results.get(0)));
        }
        answer.collect(null);
        return answer.print(new PointTable(found, CommandWords.recorded(getSubcommands().get(name).getCommandSpec(), List.of(arguments))));
    }

    /** What is told about all points alike stands there once; what is wrong with one says which. */
    private static final class Once extends PrintWriter {

        private static final String PROGRAM = "farvertex: ";

        private final Set<String> told = new HashSet<>();
        private Row row = Row.NONE;

        Once(PrintWriter out) {
            super(out, true);
        }

        @Override
        public void println(String line) {
            if (told.add(line)) {
                super.println(row.options().stream().anyMatch(option -> line.startsWith(PROGRAM + option + ":"))
                    ? PROGRAM + row.place() + ": " + line.substring(PROGRAM.length()) : line);
            }
        }
    }

    /** Where options stand in a file, if they do. */
    private record Row(String place, List<String> options) {

        static final Row NONE = new Row("", List.of());
    }

    /**
     * A command line of one point.
     *
     * @param arguments the words
     * @param asked     what is this point's own, by name
     * @param row       what of it stands in a file
     */
    private record Words(List<String> arguments, Map<String, String> asked, Row row) {

        static Words of(String... arguments) {
            return new Words(List.of(arguments), Map.of(), Row.NONE);
        }

        static List<Words> of(String[] arguments, PointCommand command) {
            List<Words> all = List.of(of());
            for (int i = 0; i < arguments.length; i++) {
                String word = arguments[i];
                int equals = word.startsWith("--") ? word.indexOf('=') : -1;
                String name = equals < 0 ? word : word.substring(0, equals);
                boolean apart = equals < 0 && i + 1 < arguments.length;
                boolean mayList = command.listed().contains(name) || name.equals(POINTS);
                if (!mayList || (equals < 0 && !apart)) {
                    all = each(all, List.of(of(word)));
                    continue;
                }
                String value = apart ? arguments[++i] : word.substring(equals + 1);
                all = each(all, name.equals(POINTS) ? rows(value, command) : values(name, value));
            }
            if (all.size() > MOST) {
                throw InputException.of("points", all.size(), "are more than " + MOST + "; ask for fewer at once");
            }
            return all;
        }

        private static List<Words> values(String name, String value) {
            String[] values = value.indexOf(',') < 0 || isDecimalComma(value) ? new String[] {value} : value.split(",", -1);
            return Arrays.stream(values).map(one -> new Words(List.of(name + "=" + one.strip()),
                values.length == 1 ? Map.of() : Map.of(name.substring(2), one.strip()), Row.NONE)).toList();
        }

        /** One number written as in German, which its reader refuses, and no two. */
        private static boolean isDecimalComma(String value) {
            return value.matches("\\s*-?\\d+,\\d+(e-?\\d+)?\\s*\\p{L}*\\s*");
        }

        private static boolean isFile(String name) {
            try {
                return Files.isRegularFile(Path.of(name));
            } catch (InvalidPathException e) {
                return false;
            }
        }

        /** The rows of a table whose columns are named as options are, without hyphens before. */
        private static List<Words> rows(String file, PointCommand command) {
            if (!isFile(file)) {
                throw InputException.of(POINTS, file, "must be the file of a table (CSV) of points");
            }
            List<List<String>> rows = PointFile.read(Path.of(file));
            List<Words> all = new ArrayList<>();
            for (List<String> row : rows.subList(1, rows.size())) {
                List<String> words = new ArrayList<>();
                List<String> options = new ArrayList<>();
                Map<String, String> asked = new LinkedHashMap<>();
                for (int i = 0; i < row.size(); i++) {
                    String column = rows.get(0).get(i);
                    Optional<String> option = command.listed().contains("--" + column) ? Optional.of("--" + column + "=") : command.optionOf(column);
                    String named = option.orElseThrow(() -> InputException.of(file, column, "is no column of a table of points; it may have "
                        + String.join(", ", command.listed().stream().map(name -> name.substring(2)).sorted().toList())));
                    words.add(named + row.get(i));
                    options.add(named.replaceFirst("=.*", ""));
                    asked.put(column, row.get(i));
                }
                all.add(new Words(words, asked, new Row(Shown.plain(file) + " point " + (all.size() + 1), options)));
            }
            return all;
        }

        /** Every one of these with every one of those. */
        private static List<Words> each(List<Words> these, List<Words> those) {
            List<Words> all = new ArrayList<>();
            for (Words one : these) {
                for (Words other : those) {
                    List<String> words = new ArrayList<>(one.arguments);
                    words.addAll(other.arguments);
                    Map<String, String> asked = new LinkedHashMap<>(one.asked);
                    asked.putAll(other.asked);
                    all.add(new Words(words, asked, one.row.equals(Row.NONE) ? other.row : one.row));
                }
            }
            return all;
        }
    }
}
