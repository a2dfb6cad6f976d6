package org.farvertex.citation;

import java.util.Objects;

/**
 * A work that numbers or methods come from.
 *
 * @param text  authors, title, journal
 * @param arxiv arXiv number such as {@code 2105.07655} or {@code hep-ph/0603175}; empty if it has none
 * @param doi   digital object identifier; empty if the arXiv number is enough or there is none
 */
public record Reference(String text, String arxiv, String doi) {

    /** Checks the form of the arXiv number, which becomes a link. */
    public Reference {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(doi, "doi");
        if (!arxiv.matches("|" + ArxivNumbers.PATTERN + "(v\\d+)?")) {
            throw new IllegalArgumentException("'" + arxiv + "' is no arXiv number");
        }
    }

    /**
     * Everything in one line.
     *
     * @return text, then arXiv number or DOI
     */
    public String line() {
        return text + (!arxiv.isEmpty() && !text.contains(arxiv) ? ", arXiv:" + arxiv : "") + (doi.isEmpty() ? "" : ", doi:" + doi);
    }
}
