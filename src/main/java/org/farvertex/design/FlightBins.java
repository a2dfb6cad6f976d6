package org.farvertex.design;

import java.util.ArrayList;
import java.util.List;
import org.farvertex.event.FlightBatch;
import org.farvertex.model.LongLivedParticle;

/** Fills a {@link FlightHistogram}. */
final class FlightBins {

    private static final int MOMENTA_PER_DECADE = 100;
    private static final int ANGLES_PER_DECADE = 16;
    private static final double SLOWEST = 0.1;
    /** Decades of angle below the steepest; what is narrower shares a bin. */
    private static final int DECADES = 5;

    private final int columns;
    private final int rows;
    private final double narrowest;
    private final double[] number;
    private final double[] squares;
    private final double[] inverse;
    private final double[] inverseSquare;
    private final double[] tangent;

    /**
     * Makes empty bins.
     *
     * @param highest  largest momentum [GeV]
     * @param steepest largest \(\tan\theta\)
     */
    FlightBins(double highest, double steepest) {
        columns = (int) Math.ceil(MOMENTA_PER_DECADE * Math.log10(highest / SLOWEST)) + 1;
        rows = ANGLES_PER_DECADE * DECADES + 1;
        narrowest = steepest * Math.pow(10, -DECADES);
        number = new double[columns * rows];
        squares = new double[columns * rows];
        inverse = new double[columns * rows];
        inverseSquare = new double[columns * rows];
        tangent = new double[columns * rows];
    }

    void add(FlightBatch batch) {
        for (int i = 0; i < batch.size; i++) {
            double weight = batch.weight[i] * Math.exp(batch.logWeight[i]);
            double p = batch.momentum[i];
            if (!(weight > 0) || p < SLOWEST) {
                continue;
            }
            double t = Math.hypot(batch.directionX[i], batch.directionY[i]) / batch.directionZ[i];
            int column = Math.min(columns - 1, (int) (MOMENTA_PER_DECADE * Math.log10(p / SLOWEST)));
            int row = t <= narrowest ? 0 : Math.min(rows - 1, 1 + (int) (ANGLES_PER_DECADE * Math.log10(t / narrowest)));
            int at = column * rows + row;
            number[at] += weight;
            squares[at] += weight * weight;
            inverse[at] += weight / p;
            inverseSquare[at] += weight / (p * p);
            tangent[at] += weight * t;
        }
    }

    FlightHistogram histogram(LongLivedParticle particle, double branching) {
        List<FlightHistogram.Bin> bins = new ArrayList<>();
        for (int at = 0; at < number.length; at++) {
            if (number[at] > 0) {
                int row = at % rows;
                double mean = inverse[at] / number[at];
                bins.add(new FlightHistogram.Bin(at / rows, row, number[at], squares[at], mean,
                    Math.max(0, inverseSquare[at] / number[at] - mean * mean), row == 0 ? 0 : edge(row - 1), edge(row),
                    tangent[at] / number[at]));
            }
        }
        return new FlightHistogram(particle, branching, bins);
    }

    private double edge(int row) {
        return narrowest * Math.pow(10, (double) row / ANGLES_PER_DECADE);
    }
}
