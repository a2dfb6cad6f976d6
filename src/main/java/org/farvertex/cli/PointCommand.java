package org.farvertex.cli;

import java.util.Optional;
import java.util.Set;

/** A command that answers at one point and takes lists of points too, see {@link ListedPoints}. */
interface PointCommand {

    /** What the table of points is; an example and the options follow. */
    String POINTS = "A table (CSV) of points. Its columns are the options that take several values, with commas between ";

    /** Options, by their long names, that may name several values with commas between. */
    Set<String> listed();

    /**
     * What a column of a table of points means.
     *
     * @param column its heading, not the name of an option
     * @return an option with an equals sign, to put the value behind; empty if the column means nothing
     */
    default Optional<String> optionOf(String column) {
        return Optional.empty();
    }
}
