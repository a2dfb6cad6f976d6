package org.farvertex.report.hepdata;

import java.util.List;
import java.util.Objects;

/**
 * Search terms of a HEPData table.
 *
 * @param kind   what they are
 * @param values terms of at most 128 characters; for {@link Kind#CMENERGIES} numbers in GeV
 */
public record Keyword(Kind kind, List<String> values) {

    private static final int LONGEST = 128;

    /** Checks lengths, and that energies are numbers. */
    public Keyword {
        Objects.requireNonNull(kind, "kind");
        values = List.copyOf(values);
        for (String value : values) {
            boolean energy = value.matches("\\d+(\\.\\d+)?([eE][+-]\\d+)?");
            if (value.length() > LONGEST || (kind == Kind.CMENERGIES && !energy)) {
                throw new IllegalArgumentException("keyword '" + value + "': at most " + LONGEST
                    + " characters, energies as plain GeV");
            }
        }
    }

    /** The kinds that HEPData has. */
    public enum Kind {
        /** Centre-of-mass energies [GeV]. */
        CMENERGIES,
        /** Names of observables in HEPData's vocabulary, such as {@code SIG} or {@code CLS}. */
        OBSERVABLES,
        /** Reactions such as {@code P P --> A' X}. */
        REACTIONS,
        /** Free words. */
        PHRASES
    }
}
