package org.farvertex.flavor;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.farvertex.citation.CitedTable;
import org.farvertex.citation.CitedTable.Row;

/**
 * A benchmark of the paper with the coefficients that reproduce its tables, and the numbers it prints.
 *
 * <p>Table I leaves open what these coefficients are; the recipe that gives the paper's numbers (0.4 % rms) is:
 * \(C_9^U=-\frac{146}{1800}C_{10}^U\) (Eq. 10, not zero), \(C_P=-C_P'\) (Eq. 10) with \(C_P-C_P'>0\), \(C_S>0=C_S'\), and all of them
 * set at {@value #SCALE} GeV and run down to 4.8 GeV.
 *
 * @param name         {@code SM} or {@code BMA} to {@code BMD}
 * @param coefficients at {@link #SCALE}
 * @param printed      what the paper prints, absolute or in GeV⁻²
 * @param printedPull  the SM pull of Table I
 */
public record Benchmark(String name, WilsonCoefficients coefficients, Map<Observable, Double> printed,
                        OptionalDouble printedPull) {

    /** Scale at which the coefficients are set [GeV]. */
    public static final double SCALE = 160;

    private static final double UNIVERSAL_VECTOR_PER_AXIAL = -146 / 1800.0;
    private static final int FIRST_PRINTED = 6;

    /** Takes a copy. */
    public Benchmark {
        printed = Collections.unmodifiableMap(new EnumMap<>(printed));
    }

    /**
     * All benchmarks.
     *
     * @return the standard model first, then BMA to BMD
     */
    public static List<Benchmark> all() {
        return CitedTable.of("flavor/benchmarks.csv").rows().stream().map(Benchmark::of).toList();
    }

    private static Benchmark of(Row row) {
        double[] n = row.numbers(1, 5);
        LeptonCoefficients electron = new LeptonCoefficients(UNIVERSAL_VECTOR_PER_AXIAL * n[0], n[0], 0, 0, 0, 0, 0, 0);
        LeptonCoefficients muon = new LeptonCoefficients(electron.c9() + n[1], electron.c10() + n[1], n[4], n[4],
            n[2], 0, n[3] / 2, -n[3] / 2);
        Map<Observable, Double> printed = new EnumMap<>(Observable.class);
        Observable[] columns = Observable.values();
        for (int i = 0; i < columns.length; i++) {
            String cell = row.cells().get(FIRST_PRINTED + i);
            if (!cell.isEmpty()) {
                printed.put(columns[i], Double.valueOf(cell));
            }
        }
        String pull = row.cells().get(FIRST_PRINTED + columns.length);
        return new Benchmark(row.text("name"), new WilsonCoefficients(electron, muon), printed,
            pull.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(pull)));
    }
}
