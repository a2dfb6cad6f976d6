package org.farvertex.report.page;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.farvertex.report.Provenance;

/**
 * The report of a run.
 *
 * @param title      heading
 * @param summary    what was found, in a sentence or two, in the markup of {@link org.farvertex.report.chart.Label}
 * @param provenance how it was made; printed at the end with the citations
 * @param sections   content
 */
public record Page(String title, String summary, Provenance provenance, List<Section> sections) {

    /** Refuses two figures of one name. */
    public Page {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(provenance, "provenance");
        sections = List.copyOf(sections);
        Set<String> names = new HashSet<>();
        for (Section section : sections) {
            if (section instanceof Section.Figure figure && !names.add(figure.name())) {
                throw new IllegalArgumentException("two figures called '" + figure.name() + "'");
            }
        }
    }
}
