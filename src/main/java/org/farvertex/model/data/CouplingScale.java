package org.farvertex.model.data;

/**
 * The coupling of a model: what it is called, its unit, and where it is looked for.
 *
 * @param name    name in formulas and output
 * @param symbol  symbol for people
 * @param unit    unit, a power of GeV; empty if it has none
 * @param lowest  begin of the range that a scan takes by itself
 * @param highest its end
 */
public record CouplingScale(String name, String symbol, String unit, double lowest, double highest) {

    /** Checks the range. */
    public CouplingScale {
        if (!(lowest > 0 && lowest < highest && highest < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a range of couplings must be positive and ascend");
        }
    }

    /**
     * The middle of the range.
     *
     * @return geometric mean
     */
    public double middle() {
        return Math.sqrt(lowest) * Math.sqrt(highest);
    }

    /**
     * Symbol and unit.
     *
     * @return for example {@code g_agg [GeV^-1]}
     */
    public String axis() {
        return unit.isEmpty() ? symbol : symbol + " [" + unit + "]";
    }
}
