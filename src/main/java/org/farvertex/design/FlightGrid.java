package org.farvertex.design;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.model.Model;
import org.farvertex.production.ProductionProcess;
import org.farvertex.random.RandomStreams;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.Threads;

/**
 * Production histograms on a grid of masses: one simulation that serves every distance, length, radius and exposure.
 *
 * @param histograms one for each mass, masses rising
 */
public record FlightGrid(List<FlightHistogram> histograms) {

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
     * @param template   beam, channels and spectra, with an exposure of one unit; its A′ is replaced
     * @param model      the model with its coupling
     * @param masses     masses [GeV], rising
     * @param steepest   largest \(\tan\theta\) worth keeping
     * @param perStratum samples in every stratum of a channel
     * @param seed       seed
     * @param threads    worker threads
     * @return the grid, the same for any number of threads
     */
    public static FlightGrid of(Experiment template, Model model, List<Double> masses, double steepest, int perStratum, long seed,
                                Threads threads) {
        RandomStreams streams = new RandomStreams(seed);
        AngularWindow window = new AngularWindow(0, Math.atan(steepest), 0, 2 * Math.PI);
        List<Integer> pieces = IntStream.range(0, masses.size()).boxed().toList();
        List<FlightHistogram> histograms = threads.map(pieces, () -> window, (same, piece) -> {
            Experiment experiment = template.with(model.at(masses.get(piece)));
            BaselineSampler sampler = new BaselineSampler(experiment, same, perStratum);
            FlightBins bins = new FlightBins(template.detector().beam().energy(), steepest);
            for (ProductionProcess process : experiment.channels()) {
                // another stream for every mass: what is wrong at one is not wrong at all
                sampler.draw(process, streams, 1_000_000L + piece, bins::add);
            }
            return bins.histogram(experiment.particle(), experiment.branching());
        });
        return new FlightGrid(histograms);
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
    public MassScan scan(double exposure, double distance, double length, double radius) {
        List<Double> masses = new ArrayList<>();
        List<Double> expected = new ArrayList<>();
        for (FlightHistogram histogram : histograms) {
            masses.add(histogram.particle().mass());
            expected.add(exposure * histogram.expected(distance, length, radius));
        }
        return new MassScan(masses, expected);
    }
}
