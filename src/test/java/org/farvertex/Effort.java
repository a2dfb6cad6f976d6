package org.farvertex;

/**
 * How much a test of random numbers tries: some in the plain build, all in the profile {@code thorough}. What a test asserts
 * is the same and holds for both; one that has no cheap form is tagged {@code slow} instead.
 */
public final class Effort {

    private static final boolean THOROUGH = Boolean.getBoolean("farvertex.thorough");

    private Effort() {
    }

    /** The number of trials of this run. */
    public static int of(int plain, int thorough) {
        return THOROUGH ? thorough : plain;
    }
}
