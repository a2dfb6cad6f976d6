package org.farvertex.reproduce;

import java.util.List;
import java.util.Map;

/**
 * A claim of the paper that is no number.
 *
 * @param id       short name, unique
 * @param where    where in the paper it stands
 * @param claim    what it says
 * @param holds    whether it does
 * @param evidence our numbers
 * @param remark   what else is to be said; may be empty
 */
public record Statement(String id, String where, String claim, boolean holds, String evidence, String remark) {

    private static final int COLUMNS = 4;

    /**
     * What we find.
     *
     * @param holds    whether the claim does
     * @param evidence our numbers
     */
    record Verdict(boolean holds, String evidence) {
    }

    static List<Statement> all(Map<String, Verdict> verdicts) {
        List<String[]> rows = PrintedRows.of("statements.csv", COLUMNS);
        if (rows.size() != verdicts.size()) {
            throw new IllegalStateException(rows.size() + " claims but " + verdicts.size() + " verdicts");
        }
        return rows.stream().map(row -> {
            Verdict verdict = verdicts.get(row[0]);
            if (verdict == null) {
                throw new IllegalStateException("no verdict on '" + row[0] + "'");
            }
            return new Statement(row[0], row[1], row[2], verdict.holds(), verdict.evidence(), row[3]);
        }).toList();
    }
}
