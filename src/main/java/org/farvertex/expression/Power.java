package org.farvertex.expression;

/** Powers, those with small whole exponents as products. */
final class Power {

    private static final int LARGEST = 16;

    private Power() {
    }

    static double of(double base, double exponent) {
        if (exponent == 2) {
            return base * base;
        }
        int whole = (int) exponent;
        if (whole != exponent || Math.abs(whole) > LARGEST) {
            return StrictMath.pow(base, exponent);
        }
        double product = 1;
        double square = base;
        for (int rest = Math.abs(whole); rest > 0; rest >>= 1) {
            product = (rest & 1) == 1 ? product * square : product;
            square *= square;
        }
        return whole < 0 ? 1 / product : product;
    }
}
