package org.farvertex.simulation;

import java.util.Arrays;

/** How a run is spread over its channels: in proportion to what each is worth, and some for every channel in case that is not known well. */
final class ChannelShares {

    private ChannelShares() {
    }

    /**
     * Shares of the channels.
     *
     * @param sizes what each is worth, on any scale
     * @param even  share of the samples that goes to all channels alike
     * @return their shares, together 1; no more than {@code even} if none is worth anything
     */
    static double[] of(double[] sizes, double even) {
        double total = 0;
        for (double size : sizes) {
            total += size;
        }
        double[] shares = new double[sizes.length];
        for (int c = 0; c < shares.length; c++) {
            shares[c] = even / sizes.length + (total > 0 ? (1 - even) * sizes[c] / total : 0);
        }
        return shares;
    }

    /**
     * What channels are worth, on the scale of the largest.
     *
     * @param logs natural logarithms, −∞ for nothing
     * @return the sizes, zeros if there is nothing
     */
    static double[] sizes(double[] logs) {
        double largest = Arrays.stream(logs).max().orElse(Double.NEGATIVE_INFINITY);
        return Arrays.stream(logs).map(log -> largest == Double.NEGATIVE_INFINITY ? 0 : Math.exp(log - largest)).toArray();
    }
}
