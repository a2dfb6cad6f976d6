package org.farvertex.scan;

/** What is known of a cell. */
public enum CellState {
    /** Its number and the error. */
    KNOWN,
    /** Its number, from fewer effective samples than an error may be quoted from. */
    UNCERTAIN,
    /** Nothing was accepted: there is but a limit, or not even that. */
    LIMIT,
    /** Exactly nothing is expected. */
    NOTHING,
    /** The model does not hold at this mass and coupling. */
    OUTSIDE
}
