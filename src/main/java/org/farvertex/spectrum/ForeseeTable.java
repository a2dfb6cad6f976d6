package org.farvertex.spectrum;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.farvertex.input.InputException;
import org.farvertex.spectrum.AngularAxis.Coordinate;

/** One table in the FORESEE layout, checked to be a complete regular grid of non-negative numbers. */
final class ForeseeTable {

    private static final double NO_SMALLER_THAN = 1e-6;
    private static final double GRID_TOLERANCE = 1e-3;
    private static final int MOST_BINS = 100_000;

    /** The line of the header that tells the sum of all bins. */
    private static final Pattern NORMALIZATION = Pattern.compile("\\s*#\\s*Normalization:\\s*(\\S+)\\s*pb\\s*");
    private static final double NORMALIZATION_TOLERANCE = 0.01;

    private final String name;
    private final List<double[]> lines;

    private ForeseeTable(String name, List<double[]> lines) {
        this.name = name;
        this.lines = lines;
    }

    static ForeseeTable read(Path file) {
        String name = file.toString();
        List<double[]> lines = new ArrayList<>();
        double announced = Double.NaN;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream(file), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                Matcher header = NORMALIZATION.matcher(line);
                if (header.matches()) {
                    announced = number(header.group(1), name + " line " + number);
                } else if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                    lines.add(parse(line, name + " line " + number));
                }
            }
        } catch (IOException e) {
            throw InputException.of(name, "cannot be read (" + e.getMessage() + ")");
        }
        if (lines.isEmpty()) {
            throw InputException.of(name, "holds no rows; expected 'log10(theta/rad) log10(p/GeV) sigma[pb]'");
        }
        checkSum(name, lines.stream().mapToDouble(l -> l[2]).sum(), announced);
        return new ForeseeTable(name, lines);
    }

    /** A table cut off between two angles is a whole grid still; only the sum in its header gives it away. */
    private static void checkSum(String name, double sum, double announced) {
        if (sum == 0) {
            throw InputException.of(name, "holds nothing but zeros");
        }
        if (Math.abs(sum - announced) > NORMALIZATION_TOLERANCE * announced) {
            throw InputException.of(name, "is not whole or was changed: its bins add up to " + sum + " pb, but its header says "
                + announced + " pb");
        }
    }

    private static InputStream stream(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private static double[] parse(String line, String place) {
        StringTokenizer tokens = new StringTokenizer(line);
        if (tokens.countTokens() != 3) {
            throw InputException.of(place, line.strip(), "must be three numbers: log10(theta/rad) log10(p/GeV) sigma[pb]");
        }
        double[] values = new double[3];
        for (int i = 0; i < 3; i++) {
            String token = tokens.nextToken();
            values[i] = number(token, place);
            if (!Double.isFinite(values[i]) || i == 2 && values[i] < 0) {
                throw InputException.of(place, token,
                    i == 2 ? "a cross section must be finite and not negative" : "must be finite");
            }
        }
        return values;
    }

    private static double number(String token, String place) {
        try {
            return Double.parseDouble(token);
        } catch (NumberFormatException e) {
            throw InputException.of(place, token, "must be a number");
        }
    }

    /** The spectrum, flat inside every bin. */
    ParentSpectrum spectrum() {
        Grid angles = Grid.of(name, "log10(theta)", lines.stream().mapToDouble(l -> l[0]).distinct().sorted().toArray());
        Grid momenta = Grid.of(name, "log10(p)", lines.stream().mapToDouble(l -> l[1]).distinct().sorted().toArray());
        double[][] yields = new double[momenta.bins()][angles.bins()];
        boolean[] seen = new boolean[momenta.bins() * angles.bins()];
        for (double[] line : lines) {
            int i = momenta.index(line[1]);
            int j = angles.index(line[0]);
            if (seen[i * angles.bins() + j]) {
                throw InputException.of(name, "holds the bin log10(theta) = " + line[0] + ", log10(p) = " + line[1] + " twice");
            }
            seen[i * angles.bins() + j] = true;
            yields[i][j] = line[2];
        }
        if (lines.size() != seen.length) {
            throw InputException.of(name, "is not whole: " + lines.size() + " rows instead of " + angles.bins() + " × "
                + momenta.bins() + " bins");
        }
        return new ParentSpectrum(rows(angles, momenta, yields), null);
    }

    private static List<SpectrumRow> rows(Grid angles, Grid momenta, double[][] yields) {
        double unit = Math.log(10);
        AngularAxis axis = new AngularAxis(Coordinate.LOG_THETA, angles.lower() * unit, angles.step() * unit,
            angles.bins(), false);
        List<SpectrumRow> rows = new ArrayList<>();
        for (int i = 0; i < momenta.bins(); i++) {
            double low = momenta.lower() + i * momenta.step();
            rows.add(new SpectrumRow(true, low * unit, (low + momenta.step()) * unit, Double.NaN, axis, false, yields[i],
                new double[2][angles.bins()]));
        }
        return rows;
    }

    /** Regular bins: lower edge of the first, width, number. */
    private record Grid(double lower, double step, int bins) {

        static Grid of(String name, String axis, double[] values) {
            double[] centres = merge(values);
            if (centres.length < 2 || centres.length > MOST_BINS) {
                throw InputException.of(name, "needs at least two bins of " + axis + ", not " + centres.length);
            }
            double step = (centres[centres.length - 1] - centres[0]) / (centres.length - 1);
            for (int i = 0; i < centres.length; i++) {
                if (Math.abs(centres[i] - centres[0] - i * step) > GRID_TOLERANCE * step) {
                    throw InputException.of(name, axis + " = " + centres[i] + " is off the regular grid of step " + step);
                }
            }
            return new Grid(centres[0] - step / 2, step, centres.length);
        }

        /** Values that differ by rounding in the file are one bin. */
        private static double[] merge(double[] sorted) {
            List<Double> kept = new ArrayList<>();
            for (double value : sorted) {
                if (kept.isEmpty() || value - kept.get(kept.size() - 1) > NO_SMALLER_THAN) {
                    kept.add(value);
                }
            }
            return kept.stream().mapToDouble(Double::doubleValue).toArray();
        }

        int index(double value) {
            return Math.max(0, Math.min(bins - 1, (int) Math.floor((value - lower) / step)));
        }
    }
}
