package org.farvertex.jhepmc;

import java.math.BigInteger;

/** \(g_k=\lfloor 10^{-k}2^{-r}\rfloor+1\) for a run of k, with r such that g has 126 bits: 63 high ones and 63 low ones. */
final class PowersOfTen {

    private final int smallest;
    private final long[] high;
    private final long[] low;

    private PowersOfTen(int smallest, int largest) {
        this.smallest = smallest;
        high = new long[largest - smallest + 1];
        low = new long[largest - smallest + 1];
        for (int k = smallest; k <= largest; k++) {
            BigInteger g = scaled(k);
            high[k - smallest] = g.shiftRight(63).longValueExact();
            low[k - smallest] = g.longValue() & Long.MAX_VALUE;
        }
    }

    /** Those from one k to another, both included. */
    static PowersOfTen of(int smallest, int largest) {
        return new PowersOfTen(smallest, largest);
    }

    private static BigInteger scaled(int k) {
        int r = floorLog2(-k) - 125;
        BigInteger power = BigInteger.TEN.pow(Math.abs(k));
        BigInteger floor = k > 0 ? BigInteger.ONE.shiftLeft(-r).divide(power) : power.shiftRight(r);
        return floor.add(BigInteger.ONE);
    }

    boolean holds(int k) {
        return k >= smallest && k - smallest < high.length;
    }

    long high(int k) {
        return high[k - smallest];
    }

    long low(int k) {
        return low[k - smallest];
    }

    /** \(\lfloor\log_2 10^e\rfloor\). */
    static int floorLog2(int e) {
        return (int) ((e * 913_124_641_741L) >> 38);
    }
}
