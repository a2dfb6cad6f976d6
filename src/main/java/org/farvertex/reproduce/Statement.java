package org.farvertex.reproduce;

import java.util.List;
import java.util.Map;
import org.farvertex.citation.CitedTable;
import org.farvertex.citation.CitedTable.Row;

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


    /**
     * What we find.
     *
     * @param holds    whether the claim does
     * @param evidence our numbers
     */
    record Judgement(boolean holds, String evidence) {
    }

    static List<Statement> all(Map<String, Judgement> verdicts) {
        List<Row> rows = CitedTable.of("reproduce/statements.csv").rows();
        if (rows.size() != verdicts.size()) {
            throw new IllegalStateException(rows.size() + " claims but " + verdicts.size() + " verdicts");
        }
        return rows.stream().map(row -> {
            Judgement verdict = verdicts.get(row.text("id"));
            if (verdict == null) {
                throw new IllegalStateException("no verdict on '" + row.text("id") + "'");
            }
            return new Statement(row.text("id"), row.text("where"), row.text("claim"), verdict.holds(), verdict.evidence(), row.text("remark"));
        }).toList();
    }
}
