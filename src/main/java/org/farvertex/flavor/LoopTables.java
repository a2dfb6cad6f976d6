package org.farvertex.flavor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.ArrayList;
import java.util.Map;

/**
 * The perturbative functions of q² that are shipped as cited tables: two-loop matrix elements and spectator scattering.
 *
 * <p>Sources: headers of {@code flavor/matrix-elements.csv} and {@code flavor/spectator-scattering.csv}.
 *
 * @param matrixElements \(T_7, U_7, T_9, U_9\) with
 *                       \(\delta C_i=-\frac{\alpha_s}{4\pi}(T_i-\frac{\xi_u}{\xi_t}U_i)\)
 * @param spectator      by transition: \(q^2H_-\), \(\sqrt{q^2}H_0\), then the same of the CP conjugate
 */
record LoopTables(SmoothTable matrixElements, Map<String, SmoothTable> spectator) {

    /**
     * The shipped tables.
     *
     * @return both
     */
    static LoopTables shipped() {
        List<double[]> elements = CitedTable.rows("matrix-elements.csv", 9).stream()
            .map(row -> CitedTable.numbers(row, 0, 9)).toList();
        Map<String, List<double[]>> rows = new LinkedHashMap<>();
        for (String[] row : CitedTable.rows("spectator-scattering.csv", 10)) {
            rows.computeIfAbsent(row[0], name -> new ArrayList<>()).add(CitedTable.numbers(row, 1, 9));
        }
        Map<String, SmoothTable> spectator = new LinkedHashMap<>();
        rows.forEach((name, list) -> spectator.put(name, SmoothTable.of(list)));
        return new LoopTables(SmoothTable.of(elements), spectator);
    }
}
