package org.farvertex.config;

/** What a number in a file must be: its sign, and whether it counts events. */
enum Bound {
    POSITIVE("must be greater than 0"),
    NOT_NEGATIVE("must not be negative"),
    /** A number of events that make a signal. */
    SIGNAL("must be greater than 0, between 1e-9 and 1e9"),
    /** A number of background events; what is needed on top of more could not be told from it. */
    BACKGROUND("must not be negative, and at most 1e9"),
    /** A share of all; less than 1e-12 of them is none. */
    SHARE("must be between 0 and 1; must not be negative or, if it is not 0, below 1e-12"),
    ANY("");

    private static final double MOST_EVENTS = 1e9;
    private static final double LEAST_SIGNAL = 1e-9;
    private static final double LEAST_SHARE = 1e-12;

    private final String demand;

    Bound(String demand) {
        this.demand = demand;
    }

    boolean allows(double value) {
        return switch (this) {
            case POSITIVE -> value > 0;
            case NOT_NEGATIVE -> value >= 0;
            case SIGNAL -> value >= LEAST_SIGNAL && value <= MOST_EVENTS;
            case BACKGROUND -> value >= 0 && value <= MOST_EVENTS;
            case SHARE -> value == 0 || value >= LEAST_SHARE && value <= 1;
            case ANY -> true;
        };
    }

    String demand() {
        return demand;
    }
}
