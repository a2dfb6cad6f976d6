package org.farvertex.report;

import java.util.List;
import org.farvertex.citation.Citations;

/** What a command found: in words for people, as JSON for programs. */
public interface Result {

    /**
     * In words and tables.
     *
     * @return one or more lines, the last without its end
     */
    String text();

    /**
     * With every digit, by the names that other programs rely on.
     *
     * @return one JSON object
     */
    JsonObject json();

    /**
     * What the answer rests on.
     *
     * @return what to cite; nothing where no data and no formula of others are in it
     */
    default Citations citations() {
        return Citations.NONE;
    }

    /**
     * What whoever reads the numbers should know beside them.
     *
     * @return one sentence each, without a full stop; none if all is as it should be
     */
    default List<String> notes() {
        return List.of();
    }
}
