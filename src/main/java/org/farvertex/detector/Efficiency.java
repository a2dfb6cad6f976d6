package org.farvertex.detector;

import java.util.List;

/**
 * Probability to record an accepted decay as a function of the mother's energy: linear between the points, constant
 * outside.
 *
 * @param points energies [GeV] in strictly rising order with their efficiencies; one point for a constant
 */
public record Efficiency(List<Point> points) {

    /**
     * One point of the curve.
     *
     * @param energy     energy of the decaying particle [GeV]
     * @param efficiency probability in [0, 1]
     */
    public record Point(double energy, double efficiency) {

        /** Checks the ranges. */
        public Point {
            if (!(energy >= 0 && energy < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("an energy must be finite and not negative, not " + energy + " GeV");
            }
            if (!(efficiency >= 0 && efficiency <= 1)) {
                throw new IllegalArgumentException("an efficiency must be between 0 and 1, not " + efficiency);
            }
        }
    }

    /** Copies the list and checks the order. */
    public Efficiency {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("an efficiency needs at least one point");
        }
        for (int i = 1; i < points.size(); i++) {
            if (!(points.get(i).energy > points.get(i - 1).energy)) {
                throw new IllegalArgumentException("the energies of an efficiency table must rise, but "
                    + points.get(i).energy + " GeV follows " + points.get(i - 1).energy + " GeV");
            }
        }
        if (points.stream().allMatch(point -> point.efficiency == 0)) {
            throw new IllegalArgumentException("an efficiency of 0 at every energy would see nothing");
        }
    }

    /**
     * The same efficiency at every energy.
     *
     * @param value probability in [0, 1]
     * @return the constant efficiency
     */
    public static Efficiency constant(double value) {
        return new Efficiency(List.of(new Point(0, value)));
    }

    /**
     * Whether the energy plays no part.
     *
     * @return true for a constant
     */
    public boolean isConstant() {
        return points.size() == 1;
    }

    /**
     * The efficiency at an energy. Allocates nothing.
     *
     * @param energy energy of the decaying particle [GeV]
     * @return probability in [0, 1]
     */
    public double at(double energy) {
        int last = points.size() - 1;
        if (energy <= points.get(0).energy) {
            return points.get(0).efficiency;
        }
        if (energy >= points.get(last).energy) {
            return points.get(last).efficiency;
        }
        int low = 0;
        int high = last;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (points.get(middle).energy <= energy) {
                low = middle;
            } else {
                high = middle;
            }
        }
        Point a = points.get(low);
        Point b = points.get(high);
        return a.efficiency + (b.efficiency - a.efficiency) * ((energy - a.energy) / (b.energy - a.energy));
    }

    /**
     * The energies between the first and the last at which the efficiency is not zero.
     *
     * @return the range
     */
    public EnergyRange support() {
        int first = 0;
        while (points.get(first).efficiency == 0) {
            first++;
        }
        int last = points.size() - 1;
        while (points.get(last).efficiency == 0) {
            last--;
        }
        return new EnergyRange(first == 0 ? 0 : points.get(first - 1).energy,
            last == points.size() - 1 ? Double.POSITIVE_INFINITY : points.get(last + 1).energy);
    }
}
