package org.farvertex.report;

import java.util.List;
import org.farvertex.citation.Citations;
import org.farvertex.citation.Program;

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
     * The same with what tells it from other answers.
     *
     * @param command the command that asks for it again
     * @return one JSON object that has a version, a command and citations, its own if it has some
     */
    default JsonObject json(String command) {
        return json().withMissing("version", Program.version()).withMissing("command", command).withMissing("citations", citations().lines());
    }

    /**
     * What a row of a table of several answers shows: the numbers of this object itself, not of the objects in it.
     *
     * @return the answer unless it keeps its numbers deeper
     */
    default JsonObject row() {
        return json();
    }

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
