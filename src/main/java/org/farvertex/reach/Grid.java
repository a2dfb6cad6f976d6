package org.farvertex.reach;

import java.util.List;

/**
 * What a scan says on a grid.
 *
 * @param masses    masses [GeV], rising
 * @param couplings couplings, rising
 * @param answers   {@code answers.get(i).get(j)} at the i-th mass and j-th coupling
 */
public record Grid(List<Double> masses, List<Double> couplings, List<List<Answer>> answers) {

    /** Checks the shape and keeps its own lists. */
    public Grid {
        masses = List.copyOf(masses);
        couplings = List.copyOf(couplings);
        answers = answers.stream().map(List::copyOf).toList();
        int rows = couplings.size();
        if (answers.size() != masses.size() || answers.stream().anyMatch(row -> row.size() != rows)) {
            throw new IllegalArgumentException("a grid of " + masses.size() + " x " + rows + " needs as many values");
        }
    }

    /**
     * How many points have but a limit.
     *
     * @return the number
     */
    public long unknown() {
        return answers.stream().flatMap(List::stream).filter(answer -> !answer.known()).count();
    }
}
