package org.farvertex.detector;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The shipped experiments that have taken their data and saw nothing: their reach is an exclusion. */
public final class NullResults {

    private static final String FILE = "/data/exclusions/simulated.csv";

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
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
            Objects.requireNonNull(NullResults.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#") && !line.startsWith("id,"))
                .map(line -> line.split(",", -1)).map(cells -> new NullResult(cells[0], List.of(cells[1].split(" ")))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
