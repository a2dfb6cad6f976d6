package org.farvertex.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.farvertex.event.FlightBatch;
import org.farvertex.production.ProductionDensity;
import org.farvertex.production.ProductionProcess;

/** How often experiments make what one process makes; experiments that make it alike are asked once. */
final class ProcessWeights {

    private static final int NONE = -1;

    private final List<ProductionDensity> densities = new ArrayList<>();
    /** Which of the densities each experiment has; {@value #NONE} if it does not have the process. */
    private final int[] which;
    /** Natural logarithms of what the yields are multiplied with. */
    private final double[] logFactors;

    /**
     * Prepares the densities.
     *
     * @param label       label of the process
     * @param scenes      how processes see the experiments
     * @param experiments the experiments
     * @param factors     what their yields of processes are multiplied with, by their labels
     */
    ProcessWeights(String label, Scenes scenes, List<Experiment> experiments, List<Map<String, Double>> factors) {
        which = new int[experiments.size()];
        logFactors = factors.stream().mapToDouble(f -> Math.log(f.getOrDefault(label, 1.0))).toArray();
        List<Integer> first = new ArrayList<>();
        for (int k = 0; k < which.length; k++) {
            Experiment experiment = experiments.get(k);
            Optional<ProductionProcess> process = scenes.open(experiment, label);
            if (process.isEmpty()) {
                which[k] = NONE;
                continue;
            }
            which[k] = 0;
            while (which[k] < first.size() && !scenes.alike(experiments.get(first.get(which[k])), experiment, process.get())) {
                which[k]++;
            }
            if (which[k] == first.size()) {
                first.add(k);
                densities.add(scenes.density(experiment, process.get()));
            }
        }
    }

    /**
     * Natural logarithms of the densities of all experiments, without the factors of their yields.
     *
     * @param batch the batch
     * @param i     a sample in it
     * @param part  which of the process's parents it comes from
     * @return one for each experiment; −∞ where it makes nothing
     */
    double[] logs(FlightBatch batch, int i, int part) {
        double[] made = new double[densities.size()];
        for (int d = 0; d < made.length; d++) {
            made[d] = densities.get(d).log(batch, i, part);
        }
        double[] logs = new double[which.length];
        for (int k = 0; k < logs.length; k++) {
            logs[k] = which[k] == NONE ? Double.NEGATIVE_INFINITY : made[which[k]];
        }
        return logs;
    }

    /** Natural logarithm of what an experiment's yield is multiplied with when the sample is weighed for it, not when it is drawn from. */
    double logFactor(int experiment) {
        return logFactors[experiment];
    }
}
