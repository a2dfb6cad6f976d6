package org.farvertex.flavor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.farvertex.citation.CitedTable;

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
        List<double[]> elements = CitedTable.of("flavor/matrix-elements.csv").rows().stream().map(row -> row.numbers(0, 9)).toList();
        Map<String, List<double[]>> rows = new LinkedHashMap<>();
        for (CitedTable.Row row : CitedTable.of("flavor/spectator-scattering.csv").rows()) {
            rows.computeIfAbsent(row.text("process"), name -> new ArrayList<>()).add(row.numbers(1, 9));
        }
        Map<String, SmoothTable> spectator = new LinkedHashMap<>();
        rows.forEach((name, list) -> spectator.put(name, SmoothTable.of(list)));
        return new LoopTables(SmoothTable.of(elements), spectator);
    }
}
