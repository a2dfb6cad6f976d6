package org.farvertex.spectrum;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.farvertex.input.Decimal;
import org.farvertex.input.InputException;
import org.farvertex.input.UserFile;

/** What stands in one file in the FORESEE layout: rows of numbers, and comments of which two announce what the rows hold. */
final class ForeseeFile {

    /** FORESEE's own tables take 1 MB. */
    static final int LARGEST = 1 << 25;
    private static final int MOST_ROWS = 400_000;
    private static final String FORM = "log10(theta/rad) log10(p/GeV) sigma[pb]";

    /** Share of the whole up to which generators of next-to-leading order may leave bins with events of negative weight alone. */
    private static final double MOST_NEGATIVE = 0.01;

    /** Larger powers of ten are no angle and no momentum. */
    private static final double LARGEST_LOGARITHM = 20;

    private static final Pattern NORMALIZATION = Pattern.compile("#\\s*normali[sz]ation\\s*:\\s*(\\S*)\\s*(\\S*).*",
        Pattern.CASE_INSENSITIVE);
    private static final Pattern PARTICLE = Pattern.compile("#\\s*pid\\s*:\\s*(-?[0-9]{1,8})\\s*", Pattern.CASE_INSENSITIVE);

    private final String name;
    private final List<Row> rows = new ArrayList<>();
    private OptionalDouble normalization = OptionalDouble.empty();
    private OptionalInt particle = OptionalInt.empty();
    /** The first negative cross section: where, and as it is written. */
    private String firstNegative;
    private String firstNegativeValue;
    private int negatives;
    private double negative;
    /** Number of the line that is read. */
    private int number;

    private ForeseeFile(String name) {
        this.name = name;
    }

    /**
     * A row.
     *
     * @param theta    log10(θ/rad) at the centre of the bin
     * @param momentum log10(p/GeV) at the centre of the bin
     * @param sigma    cross section [pb]
     */
    record Row(double theta, double momentum, double sigma) {
    }

    static ForeseeFile read(Path path) {
        ForeseeFile file = new ForeseeFile(path.toString());
        String text = UserFile.text(path.toString(), new UserFile(path, LARGEST, "a table of a spectrum").unpacked());
        text.lines().forEach(line -> file.line(line.strip()));
        if (file.rows.isEmpty()) {
            throw InputException.of(file.name, "holds no rows; expected '" + FORM + "'");
        }
        if (file.negative > MOST_NEGATIVE * file.rows.stream().mapToDouble(Row::sigma).sum()) {
            throw InputException.of(file.firstNegative, file.firstNegativeValue, "a cross section must be finite and not negative");
        }
        return file;
    }

    /** Name for messages. */
    String name() {
        return name;
    }

    /** The rows in the order of the file. */
    List<Row> rows() {
        return rows;
    }

    /** Number of bins with a negative cross section, few enough to be taken as empty. */
    int negatives() {
        return negatives;
    }

    /** Sum of all cross sections as the header tells it [pb]. */
    OptionalDouble normalization() {
        return normalization;
    }

    /** Number of the particle as the header tells it. */
    OptionalInt particle() {
        return particle;
    }

    private void line(String line) {
        number++;
        int comment = line.indexOf('#');
        if (comment == 0) {
            header(line);
        }
        String numbers = comment < 0 ? line : line.substring(0, comment);
        if (!numbers.isBlank()) {
            if (rows.size() == MOST_ROWS) {
                throw InputException.of(name, "holds more than " + MOST_ROWS + " rows");
            }
            rows.add(row(numbers.strip()));
        }
    }

    private void header(String line) {
        Matcher sum = NORMALIZATION.matcher(line);
        if (sum.matches()) {
            double value = number(sum.group(1));
            if (!(value > 0)) {
                throw InputException.of(place(), sum.group(1), "the sum of all cross sections must be positive");
            }
            if (!sum.group(2).isEmpty() && !sum.group(2).equals("pb")) {
                throw InputException.of(place(), sum.group(2), "cross sections must be in pb");
            }
            normalization = OptionalDouble.of(value);
        }
        Matcher pid = PARTICLE.matcher(line);
        if (pid.matches()) {
            particle = OptionalInt.of(Integer.parseInt(pid.group(1)));
        }
    }

    private Row row(String line) {
        String[] cells = UserFile.cells(line);
        if (cells.length != 3) {
            throw InputException.of(place(), line, "must be three numbers: " + FORM);
        }
        double theta = logarithm(cells[0]);
        double momentum = logarithm(cells[1]);
        double sigma = number(cells[2]);
        if (sigma < 0) {
            firstNegative = negatives == 0 ? place() : firstNegative;
            firstNegativeValue = negatives == 0 ? cells[2] : firstNegativeValue;
            negatives++;
            negative -= sigma;
        }
        return new Row(theta, momentum, Math.max(0, sigma));
    }

    private double logarithm(String token) {
        double value = number(token);
        if (Math.abs(value) > LARGEST_LOGARITHM) {
            throw InputException.of(place(), token, "is not the logarithm of an angle or a momentum; a row is " + FORM);
        }
        return value;
    }

    private String place() {
        return name + " line " + number;
    }

    private double number(String token) {
        try {
            return Decimal.parse(token);
        } catch (IllegalArgumentException e) {
            throw InputException.of(place(), token, e);
        }
    }
}
