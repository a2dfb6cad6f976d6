package org.farvertex.citation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The works that the program and its data rest on, from {@code data/references.csv}. */
public final class Bibliography {

    private static final List<ListedWork> ENTRIES = CitedTable.of("data/references.csv").rows().stream().map(Bibliography::entry).toList();

    private Bibliography() {
    }

    private record ListedWork(String id, List<String> uses, Reference reference) {
    }

    /**
     * The reference of an id that the program itself names.
     *
     * @param id arXiv number, or author and year
     * @return the reference
     * @throws IllegalArgumentException if the bibliography lacks it
     */
    public static Reference of(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("the bibliography lacks '" + id + "'"));
    }

    /**
     * The works that a part of the program always rests on.
     *
     * @param use the part, e.g. {@code model t3r} or {@code flavour}
     * @return the references, possibly none
     */
    public static List<Reference> usedBy(String use) {
        return ENTRIES.stream().filter(entry -> entry.uses.contains(use)).map(ListedWork::reference).toList();
    }

    /**
     * What a source tells in words: each arXiv number in it, with authors and title if they are known here, else with the words of the
     * source; if there is none, the words alone.
     *
     * @param source for example {@code arXiv:1812.09139} or {@code J. Doe, private communication}
     * @return at least one reference
     */
    public static List<Reference> inWords(String source) {
        String words = source.strip();
        List<Reference> found = new ArrayList<>();
        for (String number : ArxivNumbers.in(words)) {
            found.add(find(number).orElseGet(() -> new Reference(words, number, "")));
        }
        return found.isEmpty() ? List.of(new Reference(words, "", "")) : found;
    }

    private static Optional<Reference> find(String id) {
        return ENTRIES.stream().filter(entry -> entry.id.equals(id)).map(ListedWork::reference).findFirst();
    }

    private static ListedWork entry(CitedTable.Row row) {
        String id = row.text("id");
        String arxiv = id.matches(ArxivNumbers.PATTERN) ? id : "";
        return new ListedWork(id, Arrays.stream(row.text("use").split(";")).map(String::strip).toList(), new Reference(row.text("text"), arxiv, row.text("doi")));
    }
}
