package org.farvertex.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The weights of one sample for several experiments.
 *
 * <p>Where one experiment has events another may have few or none: spectra end elsewhere, a source is a point or spread. So events are drawn from all of
 * them: of experiment k with the density \(\rho_k\) a share \(a_k\) of the sample, as far as its total is known to be \(N_k\). An event is then drawn with
 * the density \(\sum_ka_k\rho_k/N_k\), whoever it was drawn from, and
 * \[ w_j=\frac{\rho_j}{\sum_ka_k\rho_k/N_k} \]
 * is its weight for experiment j: no weight is missing, none is larger than \(N_j/a_j\), and since shares and totals stand in the weights, none of
 * them can be wrong. The experiment of the sample itself has half of it.
 */
final class Reweighting {

    /** One weight, which is 1. */
    static final Reweighting NONE = new Reweighting(List.of(), List.of(), 0);

    private static final double OWN_SHARE = 0.5;

    private final List<EventDensity> densities;
    private final List<Drawn> drawn;
    private final double logUnit;

    /**
     * An experiment that events are drawn from.
     *
     * @param place    its place among the experiments
     * @param logShare \(\ln a_k/N_k\)
     */
    private record Drawn(int place, double logShare) {
    }

    private Reweighting(List<EventDensity> densities, List<Drawn> drawn, double logUnit) {
        this.logUnit = logUnit;
        this.densities = List.copyOf(densities);
        this.drawn = List.copyOf(drawn);
    }

    /**
     * Shares the sample.
     *
     * @param experiments the experiments, that of the sample first
     * @param runs        the open channels of each; none if its events are too few to be drawn
     */
    static Reweighting of(List<Experiment> experiments, List<List<ChannelRun>> runs) {
        long others = runs.stream().skip(1).filter(own -> logTotal(own) > Double.NEGATIVE_INFINITY).count();
        List<Drawn> drawn = new ArrayList<>();
        for (int k = 0; k < runs.size(); k++) {
            double total = logTotal(runs.get(k));
            if (total > Double.NEGATIVE_INFINITY) {
                drawn.add(new Drawn(k, Math.log(k > 0 ? (1 - OWN_SHARE) / others : others > 0 ? OWN_SHARE : 1) - total));
            }
        }
        return new Reweighting(experiments.stream().map(e -> new EventDensity(e, experiments.get(0).modes())).toList(), drawn,
            logTotal(runs.get(0)));
    }

    /** \(\ln N_k\) as far as pilot runs know it. */
    private static double logTotal(List<ChannelRun> runs) {
        double[] logs = runs.stream().mapToDouble(run -> run.logScale() + Math.log(run.pilot().mean())).toArray();
        return logSum(logs);
    }

    /** How many weights an event has. */
    int weights() {
        return Math.max(1, densities.size());
    }

    /** Natural logarithm of the unit of the weights, which keeps them of order one. */
    double logUnit() {
        return logUnit;
    }

    /** \(\ln a_k/N_k\) of an experiment; −∞ if nothing is drawn from it. */
    double logShare(int place) {
        return drawn.stream().filter(k -> k.place == place).mapToDouble(Drawn::logShare).findFirst().orElse(Double.NEGATIVE_INFINITY);
    }

    /**
     * The weights of an event.
     *
     * @param source   the channel that it was drawn from
     * @param worker   where it was drawn and observed
     * @param i        its place in the batch
     * @param distance distance flown [m]
     * @return one for each experiment, in the {@linkplain #logUnit unit}; zeros where rounding puts the event just outside of where it was drawn
     */
    double[] of(ChannelSource source, Worker worker, int i, double distance) {
        if (densities.isEmpty()) {
            return new double[] {1};
        }
        int part = source.proposal().part(worker.batch.stratum[i]);
        double[] logs = new double[densities.size()];
        for (int j = 0; j < logs.length; j++) {
            logs[j] = densities.get(j).log(source.process().number(), part, worker.batch, i, distance, worker.observation().mode());
        }
        double[] mixed = new double[drawn.size()];
        for (int k = 0; k < mixed.length; k++) {
            mixed[k] = drawn.get(k).logShare + logs[drawn.get(k).place];
        }
        double mixture = logSum(mixed);
        return Arrays.stream(logs).map(log -> mixture == Double.NEGATIVE_INFINITY ? 0 : Math.exp(log - mixture - logUnit)).toArray();
    }

    private static double logSum(double[] logs) {
        double largest = Arrays.stream(logs).max().orElse(Double.NEGATIVE_INFINITY);
        return largest == Double.NEGATIVE_INFINITY ? largest
            : largest + Math.log(Arrays.stream(logs).map(log -> Math.exp(log - largest)).sum());
    }
}
