package org.farvertex.detector;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.farvertex.citation.CitedTable;
import org.farvertex.particle.FinalState;

/** The shipped experiments that have taken their data and saw nothing: their reach in what they looked for is an exclusion. */
public final class NullResults {

    private NullResults() {
    }

    /**
     * An experiment that saw nothing.
     *
     * @param id        name of its detector file
     * @param citations ids of the {@linkplain org.farvertex.citation.Bibliography bibliography}
     * @param searched  the final states that were looked for
     */
    public record NullResult(String id, List<String> citations, Set<FinalState> searched) {

        /** Copies what it holds. */
        public NullResult {
            citations = List.copyOf(citations);
            searched = Set.copyOf(searched);
        }
    }

    /**
     * All of them.
     *
     * @return in the order of the table
     */
    public static List<NullResult> all() {
        return CitedTable.of("data/exclusions/simulated.csv").rows().stream()
            .map(row -> new NullResult(row.text("id"), List.of(row.text("cites").split(" ")), searched(row.text("searched")))).toList();
    }

    private static Set<FinalState> searched(String labels) {
        return Arrays.stream(labels.split(" ")).map(label -> FinalState.byLabel(label).orElseThrow()).collect(Collectors.toSet());
    }

    /**
     * Whether an experiment is one of them.
     *
     * @param id name of its detector file
     * @return true if it saw nothing
     */
    public static boolean contains(String id) {
        return all().stream().anyMatch(result -> result.id().equals(id));
    }

    /**
     * Whether an experiment saw nothing of what is counted.
     *
     * @param detector the experiment and the final states that it counts
     * @return true if it looked for all of them
     */
    public static boolean exclude(Detector detector) {
        return all().stream().anyMatch(result -> result.id().equals(detector.id()) && result.searched().containsAll(detector.finalStates()));
    }
}
