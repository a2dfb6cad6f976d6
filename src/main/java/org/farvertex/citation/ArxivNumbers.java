package org.farvertex.citation;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds arXiv numbers in text. */
final class ArxivNumbers {

    static final String PATTERN = "(?:\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})";

    private static final Pattern MARKED = Pattern.compile("(?i:arxiv:\\s*)(" + PATTERN + ")(?!\\d)");

    private ArxivNumbers() {
    }

    /** The numbers that follow the word {@code arXiv:}, each once, in the order of the text. */
    static List<String> in(String text) {
        return MARKED.matcher(text).results().map((MatchResult found) -> found.group(1)).distinct().toList();
    }
}
