package org.farvertex.reach;

/**
 * A range of masses [GeV] or couplings, scanned in equal steps of the logarithm.
 *
 * @param low  lower end, positive
 * @param high upper end, above it
 */
public record Range(double low, double high) {

    /** Checks the ends. */
    public Range {
        if (!(low > 0 && low < high && Double.isFinite(high))) {
            throw new IllegalArgumentException("a range must rise from a positive number, not from " + low + " to " + high);
        }
        if (high / low == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("a range from " + low + " to " + high + " spans more than all numbers there are, 1e308");
        }
    }

    /**
     * The middle of the range in the logarithm, \(\sqrt{ab}\).
     *
     * @return the middle, also where the product of the ends is no number
     */
    public double middle() {
        double square = low * high;
        return square >= Double.MIN_NORMAL && square < Double.POSITIVE_INFINITY ? Math.sqrt(square) : Math.sqrt(low) * Math.sqrt(high);
    }

    /**
     * Points of the range, both ends among them.
     *
     * @param count how many, at least 2
     * @return the points, rising
     */
    public double[] points(int count) {
        double[] points = new double[count];
        double step = Math.log(high / low) / (count - 1);
        for (int i = 0; i < count; i++) {
            points[i] = low * Math.exp(i * step);
        }
        points[count - 1] = high;
        return points;
    }

    /**
     * Number of points for which neighbours are no farther apart than a step.
     *
     * @param step largest step of the natural logarithm
     * @return the number, at least 2
     */
    public int count(double step) {
        return Math.max(2, 1 + (int) Math.ceil(Math.log(high / low) / step - 1e-9));
    }
}
