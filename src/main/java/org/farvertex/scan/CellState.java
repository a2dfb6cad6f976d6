package org.farvertex.scan;

import java.util.stream.Stream;

/** What is known of a cell. */
public enum CellState {
    /** Its number and the error. */
    KNOWN(0),
    /** Its number, from fewer effective samples than an error may be quoted from. */
    UNCERTAIN(1),
    /** Nothing was accepted: there is but a limit, or not even that. */
    LIMIT(2),
    /** Exactly nothing is expected. */
    NOTHING(3),
    /** The model does not hold at this mass and coupling. */
    OUTSIDE(4);

    /** The number that stands for it in a journal. */
    final int code;

    CellState(int code) {
        this.code = code;
    }

    /** What a number of a journal stands for. */
    static CellState of(double code) {
        return Stream.of(values()).filter(state -> state.code == code).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no state of a cell has the number " + code));
    }
}
