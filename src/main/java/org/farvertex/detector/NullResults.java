package org.farvertex.detector;

import java.util.List;
import org.farvertex.citation.CitedTable;

/** The shipped experiments that have taken their data and saw nothing: their reach is an exclusion. */
public final class NullResults {

    private NullResults() {
    }

    /**
     * An experiment that saw nothing.
     *
     * @param id        name of its detector file
     * @param citations ids of the {@linkplain org.farvertex.citation.Bibliography bibliography}
     */
    public record NullResult(String id, List<String> citations) {

        /** Copies the list. */
        public NullResult {
            citations = List.copyOf(citations);
        }
    }

    /**
     * All of them.
     *
     * @return in the order of the table
     */
    public static List<NullResult> all() {
        return CitedTable.of("data/exclusions/simulated.csv").rows().stream()
            .map(row -> new NullResult(row.text("id"), List.of(row.text("cites").split(" ")))).toList();
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
}
