package org.farvertex.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.farvertex.event.FlightBatch;
import org.farvertex.propagation.FlightPath;
import org.farvertex.random.RandomStreams;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.Produced;

/**
 * Number of A′ that would fly into the decay volume if none decayed, above each energy: \(N(E)\), the measured counterpart of the \(N_{A'}\) of
 * arXiv:2105.07655, Section V.
 *
 * @param energies lower edges of the bins [GeV], rising, evenly spaced in the logarithm
 * @param above    A′ in the exposure with more than each energy
 * @param errors   statistical standard errors
 */
record AcceptedSpectrum(List<Double> energies, List<Double> above, List<Double> errors) {

    private static final int PER_DECADE = 40;
    /** Lower edge of the first bin [GeV]; what is slower is counted there. */
    private static final double LOWEST = 0.1;
    private static final int PER_STRATUM = 8;

    AcceptedSpectrum {
        energies = List.copyOf(energies);
        above = List.copyOf(above);
        errors = List.copyOf(errors);
    }

    /** Draws the spectrum of one experiment; cuts on energies and daughters are left out. */
    static AcceptedSpectrum of(Experiment experiment, RandomStreams streams, long piece) {
        Counter counter = new Counter(experiment.detector().beam().energy());
        new Produced(experiment, PER_STRATUM).each(streams, piece, counter::add);
        return counter.above();
    }

    /** All A′ that fly into the decay volume. */
    double total() {
        return above.get(0);
    }

    private static final class Counter {

        private final double[] sums;
        private final double[] squares;

        Counter(double highest) {
            this.sums = new double[(int) Math.ceil(PER_DECADE * Math.log10(highest / LOWEST)) + 1];
            this.squares = new double[sums.length];
        }

        void add(FlightBatch batch, FlightPath path) {
            for (int i = 0; i < batch.size; i++) {
                double weight = batch.weight[i] * Math.exp(batch.logWeight[i]);
                if (weight > 0 && path.stretches(i) > 0) {
                    int bin = (int) (PER_DECADE * Math.log10(batch.energy[i] / LOWEST));
                    bin = Math.max(0, Math.min(sums.length - 1, bin));
                    sums[bin] += weight;
                    squares[bin] += weight * weight;
                }
            }
        }

        AcceptedSpectrum above() {
            Double[] energies = new Double[sums.length];
            Double[] above = new Double[sums.length];
            Double[] errors = new Double[sums.length];
            double sum = 0;
            double square = 0;
            for (int i = sums.length - 1; i >= 0; i--) {
                sum += sums[i];
                square += squares[i];
                energies[i] = LOWEST * Math.pow(10, (double) i / PER_DECADE);
                above[i] = sum;
                errors[i] = Math.sqrt(square);
            }
            return new AcceptedSpectrum(new ArrayList<>(Arrays.asList(energies)), Arrays.asList(above), Arrays.asList(errors));
        }
    }
}
