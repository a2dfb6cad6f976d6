package org.farvertex.config;

/** The sign a number in a file must have. */
enum Bound {
    POSITIVE("must be greater than 0"),
    NOT_NEGATIVE("must not be negative"),
    ANY("");

    private final String demand;

    Bound(String demand) {
        this.demand = demand;
    }

    boolean allows(double value) {
        return this == ANY || value > 0 || this == NOT_NEGATIVE && value == 0;
    }

    String demand() {
        return demand;
    }
}
