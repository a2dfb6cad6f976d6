package org.farvertex.constraints;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.farvertex.citation.Citations;

/**
 * One line: a prediction against data.
 *
 * @param process    what is predicted
 * @param prediction the prediction; empty where the point does not have what it needs
 * @param limit      limit or measured value on the quantity predicted; empty where there is none
 * @param confidence confidence level of the verdict, as 0.90; empty without a limit
 * @param source     where the limit stands; empty without a limit
 * @param verdict    what follows
 * @param because    why, in a sentence
 */
public record Entry(Comparison process, Optional<Prediction> prediction, OptionalDouble limit, OptionalDouble confidence, String source,
                    Verdict verdict, String because) {

    /** A year of a journal, or a number of the arXiv. */
    private static final Pattern PUBLICATION = Pattern.compile("\\(\\d{4}\\)|\\d{4}\\.\\d{4,5}|/\\d{7}");

    /**
     * Prediction over limit.
     *
     * @return the ratio; empty without either
     */
    public OptionalDouble ratio() {
        return prediction.isPresent() && limit.isPresent() ? OptionalDouble.of(prediction.get().value() / limit.getAsDouble())
            : OptionalDouble.empty();
    }

    /**
     * Name of the process at its point.
     *
     * @return e.g. {@code B-K-A-BMA}
     */
    public String id() {
        return process.id();
    }

    /**
     * The publications that predictions are compared with.
     *
     * @param entries the entries
     * @return what to cite
     */
    public static Citations citations(List<Entry> entries) {
        Citations all = Citations.NONE;
        for (Entry entry : entries) {
            // what this program computes, and a total width, are limits without a work to cite
            if (PUBLICATION.matcher(entry.source).find() && entry.limit.isPresent()) {
                all = all.inWords("limit on " + entry.id(), entry.source);
            }
        }
        return all;
    }
}
