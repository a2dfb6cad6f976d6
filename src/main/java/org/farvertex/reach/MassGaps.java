package org.farvertex.reach;

import java.util.ArrayList;
import java.util.List;

/** Where a contour needs more masses than were scanned: at its ends and where it bends. */
final class MassGaps {

    /** Where a contour begins, ends, splits or merges, the masses are this close in the end [in ln m]. */
    private static final double FINEST_STEP = 1e-3;
    /** Along a contour the coupling changes by no more than this from mass to mass [in ln c] ... */
    private static final double COUPLING_STEP = 0.35;
    /** ... unless masses are as close as this [in ln m]. */
    private static final double FINE_STEP = 6e-3;

    private MassGaps() {
    }

    /** Masses between columns that are too far apart for what happens between them. */
    static List<Double> of(List<ScanColumn> columns) {
        List<Double> masses = new ArrayList<>();
        for (int i = 1; i < columns.size(); i++) {
            ScanColumn left = columns.get(i - 1);
            ScanColumn right = columns.get(i);
            double step = Math.log(right.mass() / left.mass());
            boolean simple = true;
            double change = 0;
            for (Group group : Group.between(left.intervals(), right.intervals())) {
                simple &= group.simple();
                if (group.simple()) {
                    CouplingInterval a = left.intervals().get(group.left().get(0));
                    CouplingInterval b = right.intervals().get(group.right().get(0));
                    change = Math.max(change, Math.max(Math.abs(Math.log(a.low() / b.low())),
                        Math.abs(Math.log(a.high() / b.high()))));
                }
            }
            if ((!simple && step > FINEST_STEP) || (change > COUPLING_STEP && step > FINE_STEP)) {
                masses.add(Math.sqrt(left.mass() * right.mass()));
            }
        }
        return masses;
    }
}
