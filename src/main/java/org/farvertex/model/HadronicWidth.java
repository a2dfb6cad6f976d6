package org.farvertex.model;

import java.util.Arrays;
import org.farvertex.citation.CitedTable;

/** Tabulated ratio of the hadronic width of a dark photon to its width into massless electrons; the source is in the table. */
final class HadronicWidth {

    /** End of the table [GeV]. */
    static final double LARGEST_MASS = 1.69;

    private static final String TABLE = "data/dark-photon-hadronic-width.csv";
    private static final double SMALLEST_MASS = 0.278;

    private HadronicWidth() {
    }

    /** The ratio at a mass [GeV]; zero below 0.278 GeV, where it is under 1e-4. */
    static double ratio(double mass) {
        if (mass < SMALLEST_MASS) {
            return 0;
        }
        double[][] rows = Ratios.ROWS;
        int above = Arrays.binarySearch(Ratios.MASSES, mass);
        int i = Math.min(Math.max(above >= 0 ? above : -above - 2, 0), rows.length - 2);
        double fraction = (mass - rows[i][0]) / (rows[i + 1][0] - rows[i][0]);
        return rows[i][1] + fraction * (rows[i + 1][1] - rows[i][1]);
    }

    /** Read once, and only by those who ask for a hadronic width. */
    private static final class Ratios {

        private static final double[][] ROWS = read();
        private static final double[] MASSES = Arrays.stream(ROWS).mapToDouble(row -> row[0]).toArray();

        private static double[][] read() {
            return CitedTable.of(TABLE).rows().stream().map(row -> row.numbers(0, 2)).toArray(double[][]::new);
        }
    }
}
