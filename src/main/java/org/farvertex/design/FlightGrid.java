package org.farvertex.design;

import java.util.List;
import java.util.stream.IntStream;
import org.farvertex.model.Model;
import org.farvertex.random.RandomStreams;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.Produced;
import org.farvertex.simulation.Threads;

/**
 * Production histograms on a grid of masses: one simulation that serves every distance, length, radius and exposure.
 *
 * @param histograms one for each mass, masses rising
 */
public record FlightGrid(List<FlightHistogram> histograms) {

    /** Pieces before this one belong to the experiments of Fig. 6. */
    private static final long FIRST_PIECE = 1_000_000;

    /** Keeps its own list. */
    public FlightGrid {
        histograms = List.copyOf(histograms);
        if (histograms.size() < 2) {
            throw new IllegalArgumentException("a grid needs two masses or more");
        }
    }

    /**
     * Simulates.
     *
     * @param widest     beam, channels and spectra, with an exposure of one unit and a volume that fills all directions worth keeping; its A′ is
     *                   replaced
     * @param model      the model with its coupling
     * @param masses     masses [GeV], rising
     * @param perStratum samples in every stratum of a channel
     * @param seed       seed
     * @param threads    worker threads
     * @return the grid, the same for any number of threads
     */
    public static FlightGrid of(Experiment widest, Model model, List<Double> masses, int perStratum, long seed, Threads threads) {
        RandomStreams streams = new RandomStreams(seed);
        double steepest = Math.tan(widest.detector().window(0).thetaMax());
        return new FlightGrid(threads.map(IntStream.range(0, masses.size()).boxed().toList(), piece -> {
            Experiment experiment = widest.with(model.at(masses.get(piece)));
            FlightBins bins = new FlightBins(widest.detector().beam().energy(), steepest);
            // another stream for every mass: what is wrong at one is not wrong at all
            new Produced(experiment, perStratum).each(streams, FIRST_PIECE + piece, (batch, path) -> bins.add(batch));
            return bins.histogram(experiment.particle(), experiment.branching());
        }));
    }

    /**
     * Expected decays in a cylinder for every mass.
     *
     * @param exposure exposure
     * @param distance source to front [m]
     * @param length   length [m]
     * @param radius   radius [m]
     * @return the numbers with their masses
     */
    public EventsByMass in(double exposure, double distance, double length, double radius) {
        return new EventsByMass(histograms.stream().map(histogram -> histogram.particle().mass()).toList(),
            histograms.stream().map(histogram -> histogram.expected(distance, length, radius).times(exposure)).toList());
    }
}
