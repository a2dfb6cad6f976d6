package org.farvertex.citation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The works that something rests on, each once, with all that it was used for; in the order in which they were named.
 *
 * @param uses reference to what it was used for
 */
public record Citations(Map<Reference, Set<String>> uses) {

    /** Nothing cited. */
    public static final Citations NONE = new Citations(Map.of());

    /** Keeps its own map. */
    public Citations {
        Map<Reference, Set<String>> own = new LinkedHashMap<>();
        uses.forEach((reference, what) -> own.put(reference, Collections.unmodifiableSet(new LinkedHashSet<>(what))));
        uses = Collections.unmodifiableMap(own);
    }

    /**
     * The works that a part of the program always rests on.
     *
     * @param use the part, as the bibliography names it
     * @return all with them
     */
    public Citations part(String use) {
        return works(use, Bibliography.usedBy(use));
    }

    /**
     * Works by their ids.
     *
     * @param use what they were used for
     * @param ids ids of the {@linkplain Bibliography bibliography}
     * @return all with them
     */
    public Citations ids(String use, List<String> ids) {
        return works(use, ids.stream().map(Bibliography::of).toList());
    }

    /**
     * A source in words.
     *
     * @param use   what it was used for
     * @param words what a file says on its source
     * @return all with what stands there
     */
    public Citations inWords(String use, String words) {
        return works(use, Bibliography.inWords(words));
    }

    /**
     * What something else rests on.
     *
     * @param other its citations
     * @return both
     */
    public Citations and(Citations other) {
        Citations all = this;
        for (Map.Entry<Reference, Set<String>> entry : other.uses.entrySet()) {
            for (String use : entry.getValue()) {
                all = all.works(use, List.of(entry.getKey()));
            }
        }
        return all;
    }

    private Citations works(String use, List<Reference> references) {
        Map<Reference, Set<String>> all = new LinkedHashMap<>(uses);
        for (Reference reference : references) {
            Set<String> what = new LinkedHashSet<>(all.getOrDefault(reference, Set.of()));
            what.add(use);
            all.put(reference, what);
        }
        return new Citations(all);
    }

    /**
     * The references alone.
     *
     * @return each once
     */
    public List<Reference> references() {
        return List.copyOf(uses.keySet());
    }

    /**
     * A line for each.
     *
     * @return text with arXiv number or DOI
     */
    public List<String> lines() {
        return uses.keySet().stream().map(Reference::line).toList();
    }
}
