package org.farvertex.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which intervals of neighbouring masses hang together. */
class GroupTest {

    private static List<CouplingInterval> intervals(double... ends) {
        return Stream.iterate(0, i -> i < ends.length, i -> i + 2)
            .map(i -> new CouplingInterval(ends[i], ends[i + 1], 0, 0, ends[i], 1, 0, 0, 0, 0)).toList();
    }

    private static Group group(List<Integer> left, List<Integer> right) {
        return new Group(left, right);
    }

    @Test
    void oneGoesOnAsOne() {
        List<Group> groups = Group.between(intervals(1, 3, 5, 7), intervals(2, 4, 5.5, 6));
        assertThat(groups).containsExactly(group(List.of(0), List.of(0)), group(List.of(1), List.of(1)));
        assertThat(groups).allMatch(Group::simple);
    }

    /** Touching at one coupling is hanging together. */
    @Test
    void endsThatMeetOverlap() {
        assertThat(Group.between(intervals(1, 2), intervals(2, 3))).containsExactly(group(List.of(0), List.of(0)));
        assertThat(Group.between(intervals(2, 3), intervals(1, 2))).containsExactly(group(List.of(0), List.of(0)));
        assertThat(Group.between(intervals(1, 2), intervals(2.1, 3))).containsExactly(group(List.of(0), List.of()), group(List.of(), List.of(0)));
    }

    @Test
    void someBeginAndSomeEnd() {
        assertThat(Group.between(intervals(1, 2), List.of())).containsExactly(group(List.of(0), List.of()));
        assertThat(Group.between(List.of(), intervals(1, 2))).containsExactly(group(List.of(), List.of(0)));
        assertThat(Group.between(intervals(4, 5), intervals(1, 2, 7, 8)))
            .containsExactly(group(List.of(), List.of(0)), group(List.of(0), List.of()), group(List.of(), List.of(1)));
        assertThat(Group.between(intervals(1, 2), List.of()).get(0).simple()).isFalse();
        assertThat(Group.between(List.of(), intervals(1, 2)).get(0).simple()).isFalse();
        assertThat(Group.between(List.of(), List.of())).isEmpty();
    }

    @Test
    void splitsAndMerges() {
        assertThat(Group.between(intervals(1, 9), intervals(1, 2, 4, 5, 8, 10))).containsExactly(group(List.of(0), List.of(0, 1, 2)));
        assertThat(Group.between(intervals(1, 2, 4, 5), intervals(0, 9))).containsExactly(group(List.of(0, 1), List.of(0)));
        assertThat(Group.between(intervals(1, 2, 4, 5), intervals(0, 9)).get(0).simple()).isFalse();
    }

    /** A chain of overlaps is one group. */
    @Test
    void chains() {
        assertThat(Group.between(intervals(1, 3, 4, 6, 20, 21), intervals(2, 5, 5.5, 8)))
            .containsExactly(group(List.of(0, 1), List.of(0, 1)), group(List.of(2), List.of()));
    }

    @Test
    void theWorseEdgeCounts() {
        assertThat(new CouplingInterval(1, 2, 0, 0, 1, 1, 0.3, 1.7, 0, 0).shortfall()).isEqualTo(1.7);
        assertThat(new CouplingInterval(1, 2, 0, 0, 1, 1, 2.3, 1.7, 0, 0).shortfall()).isEqualTo(2.3);
    }
}
