package org.farvertex.reach;

import java.util.List;

/**
 * Couplings at one mass where the detector accepted none of the samples, although a signal cannot be excluded.
 *
 * @param mass    mass [GeV]
 * @param low     lowest such coupling of the scan
 * @param high    highest such coupling
 * @param samples samples drawn where most may be expected
 * @param most    what may be expected there, at 95 % confidence
 */
public record Unknown(double mass, double low, double high, long samples, double most) {

    static final int NUMBERS = 4;

    /** The numbers but the mass, for the journal; as many if there are none. */
    static double[] numbers(List<Unknown> unknown) {
        return unknown.isEmpty() ? new double[NUMBERS] : new double[] {unknown.get(0).low, unknown.get(0).high,
            unknown.get(0).samples, unknown.get(0).most};
    }

    /** What the numbers were taken from. */
    static List<Unknown> of(double mass, double... numbers) {
        return numbers[1] == 0 ? List.of() : List.of(new Unknown(mass, numbers[0], numbers[1], (long) numbers[2], numbers[3]));
    }
}
