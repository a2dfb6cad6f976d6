package org.farvertex.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.farvertex.event.FlightBatch;
import org.farvertex.production.ProductionDensity;
import org.farvertex.production.ProductionProcess;

/**
 * How often experiments have the particles of one process: what is made, and what becomes of it. Experiments that make it alike are asked once, and
 * so are those in which the same becomes of it.
 */
final class ProcessWeights {

    private static final int NONE = -1;

    private final List<ProductionDensity> densities = new ArrayList<>();
    private final List<EventFlight> flights = new ArrayList<>();
    /** Pairs of a density and a flight that experiments have, one row each. */
    private final List<int[]> pairs = new ArrayList<>();
    /** Which of the pairs each experiment has; {@value #NONE} if it does not have the process. */
    private final int[] which;
    /** What the yields are multiplied with when a sample is weighed for an experiment, not when it is drawn from. */
    private final double[] factors;

    /**
     * Prepares the densities.
     *
     * @param label       label of the process
     * @param scenes      how processes see the experiments
     * @param experiments the experiments
     * @param flights     what becomes of particles in each
     * @param factors     what their yields of processes are multiplied with, by their labels
     */
    ProcessWeights(String label, Scenes scenes, List<Experiment> experiments, List<EventFlight> flights, List<Map<String, Double>> factors) {
        this.which = new int[experiments.size()];
        this.factors = factors.stream().mapToDouble(f -> f.getOrDefault(label, 1.0)).toArray();
        List<Experiment> first = new ArrayList<>();
        for (int k = 0; k < which.length; k++) {
            Experiment experiment = experiments.get(k);
            Optional<ProductionProcess> process = scenes.open(experiment, label);
            which[k] = process.isEmpty() ? NONE : pair(density(scenes, experiment, process.get(), first), flight(flights.get(k)));
        }
    }

    private int density(Scenes scenes, Experiment experiment, ProductionProcess process, List<Experiment> first) {
        for (int d = 0; d < first.size(); d++) {
            if (scenes.alike(first.get(d), experiment, process)) {
                return d;
            }
        }
        first.add(experiment);
        densities.add(scenes.density(experiment, process));
        return densities.size() - 1;
    }

    private int flight(EventFlight flight) {
        if (!flights.contains(flight)) {
            flights.add(flight);
        }
        return flights.indexOf(flight);
    }

    private int pair(int density, int flight) {
        int[] wanted = {density, flight};
        for (int p = 0; p < pairs.size(); p++) {
            if (Arrays.equals(pairs.get(p), wanted)) {
                return p;
            }
        }
        pairs.add(wanted);
        return pairs.size() - 1;
    }

    /** How many densities there are. */
    int densities() {
        return densities.size();
    }

    /** How many flights there are. */
    int flights() {
        return flights.size();
    }

    /** Pairs of a density and a flight. */
    int pairs() {
        return pairs.size();
    }

    /** Natural logarithms of all densities of a sample in a batch that comes from one of the process's parents. */
    void made(FlightBatch batch, int i, int part, double[] logs) {
        for (int d = 0; d < logs.length; d++) {
            logs[d] = densities.get(d).log(batch, i, part);
        }
    }

    /** Natural logarithms of all flights of a sample in a batch over a distance [m] to a decay of this number. */
    void flown(FlightBatch batch, int i, double distance, int mode, double[] logs) {
        for (int f = 0; f < logs.length; f++) {
            logs[f] = flights.get(f).log(batch, i, distance, mode);
        }
    }

    /** Natural logarithms of all pairs; −∞ where there is nothing. */
    void paired(double[] made, double[] flown, double[] logs) {
        for (int p = 0; p < logs.length; p++) {
            int[] pair = pairs.get(p);
            logs[p] = made[pair[0]] + flown[pair[1]];
        }
    }

    /** Whether an experiment has the process. */
    boolean has(int experiment) {
        return which[experiment] != NONE;
    }

    /** Which of the pairs an experiment has, if it has the process. */
    int pair(int experiment) {
        return which[experiment];
    }

    /** What an experiment's yield is multiplied with when the sample is weighed for it, not when it is drawn from. */
    double factor(int experiment) {
        return factors[experiment];
    }
}
