package org.farvertex.constraints;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.farvertex.citation.CitedTable;
import org.farvertex.citation.CitedTable.Row;

/**
 * What a publication says about a process in a range of masses, {@code constraints/limits.csv}.
 *
 * @param id         the process, without benchmark
 * @param state      what the new particle must do: visible, invisible, photons, unseen or any
 * @param from       lightest mass [GeV]
 * @param to         heaviest mass [GeV]
 * @param kind       how to read the value
 * @param value      limit or measured value
 * @param error      one standard deviation of a measurement
 * @param confidence confidence level of the verdict
 * @param source     where it stands; why there is none for {@link Kind#NONE}
 */
record Limit(String id, String state, double from, double to, Kind kind, double value, double error, double confidence, String source) {

    /** One-sided 95 % and two-sided 95 % of a Gaussian. */
    private static final double ONE_SIDED = 1.645;
    private static final double TWO_SIDED = 2;
    private static final double CONFIDENCE = 0.95;
    private static final String ANY = "any";
    private static final List<Limit> ALL = CitedTable.of("constraints/limits.csv").rows().stream().map(Limit::of).toList();

    /** How to read the value. */
    enum Kind {
        /** An upper limit. */ UPPER,
        /** A measured total that nothing new may exceed. */ MEASURED,
        /** A measurement that the prediction must meet. */ CONSISTENT,
        /** No limit that could be sourced. */ NONE
    }

    private static Limit of(Row row) {
        Kind kind = Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT));
        return new Limit(row.text("id"), row.text("scenario"), row.number("from_GeV"), row.number("to_GeV"), kind, row.number("value", Double.NaN),
            row.number("error", 0), row.number("confidence", CONFIDENCE), row.text("source"));
    }

    /**
     * An upper limit from a table of its own.
     *
     * @param value      the limit
     * @param confidence its confidence level
     * @param source     where it stands
     */
    static Limit upper(double value, double confidence, String source) {
        return new Limit("", ANY, 0, Double.POSITIVE_INFINITY, Kind.UPPER, value, 0, confidence, source);
    }

    /** What is known of a process at a mass, the first row that covers it. */
    static Optional<Limit> of(String id, String state, double mass) {
        return ALL.stream().filter(limit -> limit.id.equals(id) && (limit.state.equals(ANY) || limit.state.equals(state))
            && mass >= limit.from && mass < limit.to).findFirst();
    }

    /** Whether a process has data for this state at any mass. */
    static boolean exists(String id, String state) {
        return ALL.stream().anyMatch(limit -> limit.id.equals(id) && (limit.state.equals(ANY) || limit.state.equals(state)));
    }

    Verdict judge(Prediction prediction) {
        double most = kind == Kind.MEASURED ? value + ONE_SIDED * error : kind == Kind.CONSISTENT ? value + TWO_SIDED * error : value;
        double least = kind == Kind.CONSISTENT ? value - TWO_SIDED * error : Double.NEGATIVE_INFINITY;
        if (prediction.low() > most || prediction.high() < least) {
            return Verdict.EXCLUDED;
        }
        return prediction.high() <= most && prediction.low() >= least ? Verdict.ALLOWED : Verdict.NOT_DECIDED;
    }
}
