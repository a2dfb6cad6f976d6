package org.farvertex.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.farvertex.input.Decimal;
import org.farvertex.input.InputException;
import org.farvertex.input.UserFile;
import org.farvertex.model.data.MassCurve;

/**
 * A table that a model file names: rows of numbers, the first a mass in GeV, separated by blanks, tabs or commas; {@code #} begins a comment.
 * Rows come in any order; those of one mass are averaged, which a warning says.
 */
final class UserTable {

    private static final int MOST_ROWS = 100_000;
    private static final int MOST_WARNINGS = 5;
    private static final double LARGEST_MASS = 1e5;

    private final String name;
    /** File and key that name it. */
    private final String by;
    private final List<double[]> rows = new ArrayList<>();

    private UserTable(String name, String by) {
        this.name = name;
        this.by = by;
    }

    /**
     * Reads a table.
     *
     * @param folder where it lies
     * @param node   the key that names it
     * @param most   most columns that a row may have; 2 at least
     * @return the table
     */
    static UserTable read(TableFolder folder, YamlNode node, int most) {
        String file = node.text();
        byte[] bytes = folder.bytes(file).orElseThrow(() -> node.wrong("there is no such table; looked for " + folder.shown(file)));
        UserTable table = new UserTable(folder.shown(file), node.place());
        try {
            return table.of(UserFile.text(table.name, bytes), most);
        } catch (InputException e) {
            throw e.namedBy(table.by);
        }
    }

    private UserTable of(String text, int most) {
        int[] number = {0};
        text.lines().forEach(line -> line(line, ++number[0], most));
        if (rows.isEmpty()) {
            throw InputException.of(name, "holds no rows; each is a mass [GeV] and a number");
        }
        return this;
    }

    private void line(String line, int number, int most) {
        int comment = line.indexOf('#');
        String text = (comment < 0 ? line : line.substring(0, comment)).strip();
        if (text.isEmpty()) {
            return;
        }
        String place = name + " line " + number;
        String[] cells = UserFile.cells(text);
        int columns = rows.isEmpty() ? cells.length : rows.get(0).length;
        if (cells.length < 2 || cells.length > most || cells.length != columns) {
            throw InputException.of(place, text, "a row must be " + (most == 2 ? "a mass [GeV] and a number"
                : "a mass [GeV] and a number, or a mass, a coupling and a number, the same in all rows"));
        }
        if (rows.size() == MOST_ROWS) {
            throw InputException.of(name, "holds more than " + MOST_ROWS + " rows");
        }
        double[] row = Arrays.stream(cells).mapToDouble(cell -> number(place, cell)).toArray();
        if (row[0] < 0 || row[0] > LARGEST_MASS) {
            throw InputException.of(place, cells[0], "is no mass between 0 and 1e5 GeV");
        }
        rows.add(row);
    }

    private static double number(String place, String cell) {
        try {
            return Decimal.parse(cell);
        } catch (IllegalArgumentException e) {
            throw InputException.of(place, cell, e);
        }
    }

    int columns() {
        return rows.get(0).length;
    }

    /** Refuses negative numbers in the last column. */
    UserTable notNegative() {
        for (double[] row : rows) {
            if (row[row.length - 1] < 0) {
                throw InputException.of(name, row[row.length - 1], "must not be negative, at a mass of " + row[0] + " GeV").namedBy(by);
            }
        }
        return this;
    }

    /** The one curve of a table of two columns. */
    MassCurve curve(List<String> warnings) {
        return curve(rows, warnings);
    }

    /** The curves of a table of three columns, by coupling. */
    Map<Double, MassCurve> curves(List<String> warnings) {
        Map<Double, List<double[]>> byCoupling = new TreeMap<>();
        for (double[] row : rows) {
            if (!(row[1] > 0)) {
                throw InputException.of(name, row[1], "a coupling must be positive, at a mass of " + row[0] + " GeV").namedBy(by);
            }
            byCoupling.computeIfAbsent(row[1], g -> new ArrayList<>()).add(new double[] {row[0], row[2]});
        }
        Map<Double, MassCurve> curves = new TreeMap<>();
        byCoupling.forEach((coupling, of) -> curves.put(coupling, curve(of, warnings)));
        return curves;
    }

    private MassCurve curve(List<double[]> unsorted, List<String> warnings) {
        List<double[]> sorted = new ArrayList<>(unsorted);
        sorted.sort(Comparator.comparingDouble(row -> row[0]));
        List<Double> masses = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        int averaged = 0;
        for (int i = 0; i < sorted.size();) {
            double mass = sorted.get(i)[0];
            double sum = 0;
            int same = 0;
            for (; i < sorted.size() && sorted.get(i)[0] == mass; i++) {
                sum += sorted.get(i)[1];
                same++;
            }
            if (same > 1 && ++averaged <= MOST_WARNINGS) {
                warnings.add(name + ": " + same + " rows of the mass " + mass + " GeV are averaged; leave one if that is not meant");
            }
            masses.add(mass);
            values.add(sum / same);
        }
        if (averaged > MOST_WARNINGS) {
            warnings.add(name + ": so are those of " + (averaged - MOST_WARNINGS) + " more masses");
        }
        return new MassCurve(name + " (named by " + by + ")", masses.stream().mapToDouble(d -> d).toArray(), values.stream().mapToDouble(d -> d).toArray());
    }
}
