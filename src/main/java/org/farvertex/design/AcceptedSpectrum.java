package org.farvertex.design;

import java.util.List;
import java.util.stream.IntStream;
import org.farvertex.random.RandomStreams;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.Produced;
import org.farvertex.statistics.WeightHistogram;

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
        int bins = (int) Math.ceil(PER_DECADE * Math.log10(experiment.detector().beam().energy() / LOWEST)) + 1;
        WeightHistogram found = new WeightHistogram(IntStream.rangeClosed(0, bins).mapToDouble(i -> LOWEST * Math.pow(10, (double) i / PER_DECADE))
            .toArray());
        new Produced(experiment, PER_STRATUM).each(streams, piece, (batch, path) -> {
            for (int i = 0; i < batch.size; i++) {
                double weight = batch.weight[i] * Math.exp(batch.logWeight[i]);
                if (weight > 0 && path.stretches(i) > 0) {
                    found.add(Math.max(LOWEST, batch.energy[i]), weight);
                }
            }
        });
        return above(found);
    }

    private static AcceptedSpectrum above(WeightHistogram found) {
        Double[] above = new Double[found.bins()];
        Double[] errors = new Double[found.bins()];
        double sum = 0;
        double squares = 0;
        for (int i = found.bins() - 1; i >= 0; i--) {
            sum += found.sums(i)[0];
            squares += found.sums(i)[1];
            above[i] = sum;
            errors[i] = Math.sqrt(squares);
        }
        return new AcceptedSpectrum(IntStream.range(0, found.bins()).mapToObj(found::edge).toList(), List.of(above), List.of(errors));
    }

    /** All A′ that fly into the decay volume. */
    double total() {
        return above.get(0);
    }
}
