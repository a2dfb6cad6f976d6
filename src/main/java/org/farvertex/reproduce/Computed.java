package org.farvertex.reproduce;

/**
 * A number of ours.
 *
 * @param value  the number, in the units of the program
 * @param spread how far the rounding of what the paper prints as input moves it; 0 where nothing printed went in
 */
record Computed(double value, double spread) {

    static Computed of(double value) {
        return new Computed(value, 0);
    }
}
