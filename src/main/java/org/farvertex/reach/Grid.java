package org.farvertex.reach;

import java.util.List;
import org.farvertex.statistics.Estimate;

/**
 * Expected events on a grid.
 *
 * @param masses    masses [GeV], rising
 * @param couplings couplings, rising
 * @param expected  {@code expected.get(i).get(j)} at the i-th mass and j-th coupling
 */
public record Grid(List<Double> masses, List<Double> couplings, List<List<Estimate>> expected) {

    /** Checks the shape and keeps its own lists. */
    public Grid {
        masses = List.copyOf(masses);
        couplings = List.copyOf(couplings);
        expected = expected.stream().map(List::copyOf).toList();
        int rows = couplings.size();
        if (expected.size() != masses.size() || expected.stream().anyMatch(row -> row.size() != rows)) {
            throw new IllegalArgumentException("a grid of " + masses.size() + " x " + rows + " needs as many values");
        }
    }
}
