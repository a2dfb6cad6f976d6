package org.farvertex.reach;

import java.util.ArrayList;
import java.util.List;

/**
 * Intervals of two neighbouring masses that hang together by overlaps.
 *
 * @param left  indices at the lower mass, rising
 * @param right indices at the higher mass, rising
 */
record Group(List<Integer> left, List<Integer> right) {

    /** The groups of two lists of intervals, each list rising and without overlaps of its own. */
    static List<Group> between(List<CouplingInterval> left, List<CouplingInterval> right) {
        List<Group> groups = new ArrayList<>();
        int l = 0;
        int r = 0;
        while (l < left.size() || r < right.size()) {
            Group group = new Group(new ArrayList<>(), new ArrayList<>());
            if (r >= right.size() || (l < left.size() && left.get(l).low() <= right.get(r).low())) {
                group.left.add(l++);
            } else {
                group.right.add(r++);
            }
            boolean grows = true;
            while (grows) {
                grows = false;
                if (l < left.size() && group.touches(right, group.right, left.get(l))) {
                    group.left.add(l++);
                    grows = true;
                }
                if (r < right.size() && group.touches(left, group.left, right.get(r))) {
                    group.right.add(r++);
                    grows = true;
                }
            }
            groups.add(group);
        }
        return groups;
    }

    private boolean touches(List<CouplingInterval> intervals, List<Integer> members, CouplingInterval other) {
        return members.stream().anyMatch(k -> intervals.get(k).overlaps(other));
    }

    /** Whether exactly one interval goes on as one. */
    boolean simple() {
        return left.size() == 1 && right.size() == 1;
    }
}
