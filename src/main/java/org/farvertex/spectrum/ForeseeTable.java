package org.farvertex.spectrum;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.farvertex.input.InputException;
import org.farvertex.spectrum.AngularAxis.Coordinate;
import org.farvertex.spectrum.ForeseeFile.Row;

/**
 * One table in the FORESEE layout: a regular grid of cross sections. A bin without a row is an empty one, as long as nothing speaks
 * against it: a table that writes out its zeros, or whose rows do not add up to what its header says, has lost rows.
 */
final class ForeseeTable {

    private static final int MOST_BINS = 400_000;
    private static final double NORMALIZATION_TOLERANCE = 0.01;
    /** A bin of Poisson mean 25 is empty once in 1e11. */
    private static final double SURELY_FILLED = 25;

    private final ForeseeFile file;
    private final RegularAxis angles;
    private final RegularAxis momenta;
    private final double[][] yields;
    private final boolean[][] seen;

    private ForeseeTable(ForeseeFile file, RegularAxis angles, RegularAxis momenta) {
        this.file = file;
        this.angles = angles;
        this.momenta = momenta;
        this.yields = new double[momenta.bins()][angles.bins()];
        this.seen = new boolean[momenta.bins()][angles.bins()];
    }

    static ForeseeTable read(Path path) {
        ForeseeFile file = ForeseeFile.read(path);
        RegularAxis angles = RegularAxis.of(file.name(), "log10(theta)", file.rows().stream().mapToDouble(Row::theta).toArray());
        RegularAxis momenta = RegularAxis.of(file.name(), "log10(p)", file.rows().stream().mapToDouble(Row::momentum).toArray());
        if ((long) angles.bins() * momenta.bins() > MOST_BINS) {
            throw InputException.of(file.name(), "has " + angles.bins() + " × " + momenta.bins() + " bins; at most " + MOST_BINS
                + " are allowed");
        }
        ForeseeTable table = new ForeseeTable(file, angles, momenta);
        file.rows().forEach(table::fill);
        table.requireWhole();
        return table;
    }

    private void fill(Row row) {
        int i = momenta.index(row.momentum());
        int j = angles.index(row.theta());
        if (seen[i][j]) {
            throw InputException.of(name(), "holds the bin log10(theta) = " + row.theta() + ", log10(p) = " + row.momentum() + " twice");
        }
        seen[i][j] = true;
        yields[i][j] = row.sigma();
    }

    private void requireWhole() {
        double sum = file.rows().stream().mapToDouble(Row::sigma).sum();
        if (sum == 0) {
            throw InputException.of(name(), "holds nothing but zeros");
        }
        if (file.normalization().isPresent()) {
            double announced = file.normalization().getAsDouble();
            if (!(Math.abs(sum - announced) <= NORMALIZATION_TOLERANCE * announced)) {
                throw InputException.of(name(), "is not whole or was changed: its bins add up to " + sum + " pb, but its header says "
                    + announced + " pb");
            }
        } else if (missing() > 0 && (file.rows().stream().anyMatch(row -> row.sigma() == 0) || holed())) {
            throw InputException.of(name(), "is not whole: " + file.rows().size() + " rows instead of " + angles.bins() + " × "
                + momenta.bins() + " bins");
        }
    }

    /** Number of bins without a row. */
    int missing() {
        return angles.bins() * momenta.bins() - file.rows().size();
    }

    /**
     * Whether a row is missing that cannot be that of an empty bin. The smallest cross section of a simulated table is one event or
     * more; a bin between four with so many of them is not empty by chance.
     */
    private boolean holed() {
        double event = file.rows().stream().mapToDouble(Row::sigma).filter(sigma -> sigma > 0).min().orElseThrow();
        for (int i = 1; i < momenta.bins() - 1; i++) {
            for (int j = 1; j < angles.bins() - 1; j++) {
                double least = Math.min(Math.min(yields[i - 1][j], yields[i + 1][j]), Math.min(yields[i][j - 1], yields[i][j + 1]));
                if (!seen[i][j] && least > SURELY_FILLED * event) {
                    return true;
                }
            }
        }
        return false;
    }

    String name() {
        return file.name();
    }

    ForeseeFile file() {
        return file;
    }

    RegularAxis angles() {
        return angles;
    }

    RegularAxis momenta() {
        return momenta;
    }

    /** Cross section in a bin [pb]. */
    double crossSection(int momentum, int angle) {
        return yields[momentum][angle];
    }

    /** The spectrum, flat inside every bin. */
    ParentSpectrum spectrum() {
        return spectrum(angles, momenta, yields);
    }

    /**
     * The spectrum between this table and another one, bin by bin; where one of them has no bin it is empty there.
     *
     * @param other a table on the same grid, which may reach farther or less far
     * @param share 0 for this table, 1 for the other
     */
    ParentSpectrum towards(ForeseeTable other, double share) {
        RegularAxis across = angles.union(other.angles, name() + " and " + other.name(), "log10(theta)");
        RegularAxis along = momenta.union(other.momenta, name() + " and " + other.name(), "log10(p)");
        double[][] sum = new double[along.bins()][across.bins()];
        addTo(sum, along, across, 1 - share);
        other.addTo(sum, along, across, share);
        return spectrum(across, along, sum);
    }

    private void addTo(double[][] sum, RegularAxis along, RegularAxis across, double factor) {
        for (int i = 0; i < momenta.bins(); i++) {
            double[] row = sum[along.index(momenta.centre(i))];
            for (int j = 0; j < angles.bins(); j++) {
                row[across.index(angles.centre(j))] += factor * yields[i][j];
            }
        }
    }

    private static ParentSpectrum spectrum(RegularAxis angles, RegularAxis momenta, double[][] yields) {
        double unit = Math.log(10);
        AngularAxis axis = new AngularAxis(Coordinate.LOG_THETA, angles.lower() * unit, angles.step() * unit,
            angles.bins(), false);
        List<SpectrumRow> rows = new ArrayList<>();
        for (int i = 0; i < momenta.bins(); i++) {
            rows.add(new SpectrumRow(true, momenta.edge(i) * unit, (momenta.edge(i) + momenta.step()) * unit, Double.NaN, axis, false,
                yields[i], new double[2][angles.bins()]));
        }
        return new ParentSpectrum(rows);
    }
}
