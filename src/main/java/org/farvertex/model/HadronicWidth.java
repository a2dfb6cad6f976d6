package org.farvertex.model;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.farvertex.citation.CitedTable;

/** Tabulated ratio of the hadronic width of a dark photon to its width into massless electrons; the source is in the table. */
final class HadronicWidth {

    /** End of the table [GeV]. */
    static final double LARGEST_MASS = 1.69;

    private static final String TABLE = "data/dark-photon-hadronic-width.csv";
    private static final double SMALLEST_MASS = 0.278;

    private HadronicWidth() {
    }

    /** The ratio at a mass [GeV] that the table reaches to; zero below 0.278 GeV, where it is under 1e-4. */
    static double ratio(double mass) {
        if (mass < SMALLEST_MASS) {
            return 0;
        }
        Map.Entry<Double, Double> low = Ratios.BY_MASS.floorEntry(mass);
        Map.Entry<Double, Double> high = Ratios.BY_MASS.ceilingEntry(mass);
        double step = high.getKey() - low.getKey();
        return step > 0 ? low.getValue() + (mass - low.getKey()) / step * (high.getValue() - low.getValue()) : low.getValue();
    }

    /** Read once, and only by those who ask for a hadronic width. */
    private static final class Ratios {

        private static final NavigableMap<Double, Double> BY_MASS = new TreeMap<>(CitedTable.of(TABLE).rows().stream()
            .collect(Collectors.toMap(row -> row.number("mass_GeV"), row -> row.number("ratio"))));
    }
}
