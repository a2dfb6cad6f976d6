package org.farvertex.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The weights of one sample for several experiments.
 *
 * <p>Where one experiment has events another may have few or none: spectra end elsewhere, a source is a point or spread. So events are drawn from all of
 * them: from experiment k, with the density \(\rho_k\), a share \(a_k\) of the sample, as far as its total is known to be \(N_k\). An event is then drawn
 * with the density \(\sum_ka_k\rho_k/N_k\), whoever it was drawn from, and
 * \[ w_j=\frac{\rho_j}{\sum_ka_k\rho_k/N_k} \]
 * is its weight for experiment j: no weight is missing, none is larger than \(N_j/a_j\), and since shares and totals stand in the weights, none of
 * them can be wrong. The experiment of the sample itself has half of it.
 */
final class Reweighting {

    /** One weight, which is 1. */
    static final Reweighting NONE = new Reweighting(List.of(), List.of(), 0);

    private static final double OWN_SHARE = 0.5;

    /** Of each experiment, the sample's own first. */
    private final List<EventDensity> densities;
    private final List<Drawn> drawn;
    private final double logUnit;

    /**
     * An experiment that events are drawn from.
     *
     * @param place    its place among the experiments
     * @param runs     the channels in which it is drawn from; in the others it has what is drawn anyway
     * @param logShare \(\ln a_k/N_k\)
     */
    private record Drawn(int place, List<ChannelRun> runs, double logShare) {

        boolean in(int process) {
            return runs.stream().anyMatch(run -> run.process().number() == process);
        }
    }

    private Reweighting(List<EventDensity> densities, List<Drawn> drawn, double logUnit) {
        this.densities = List.copyOf(densities);
        this.drawn = List.copyOf(drawn);
        this.logUnit = logUnit;
    }

    /**
     * Shares the sample.
     *
     * @param own     the experiment of the sample
     * @param runs    its open channels
     * @param weights the others
     * @param added   the channels of each that the sample's own do not cover
     */
    static Reweighting of(Experiment own, List<ChannelRun> runs, List<EventWeight> weights, List<List<ChannelRun>> added) {
        List<EventDensity> densities = new ArrayList<>(List.of(new EventDensity(own, Map.of(), own.modes())));
        weights.forEach(weight -> densities.add(new EventDensity(weight.experiment(), weight.factors(), own.modes())));
        long others = added.stream().filter(channels -> !channels.isEmpty()).count();
        List<Drawn> drawn = new ArrayList<>(List.of(new Drawn(0, runs, Math.log(others > 0 ? OWN_SHARE : 1) - logTotal(runs))));
        for (int k = 0; k < added.size(); k++) {
            List<ChannelRun> channels = added.get(k);
            if (!channels.isEmpty()) {
                // what it has in the channels that are covered is about what the sample has there
                List<ChannelRun> whole = Stream.concat(channels.stream(), runs.stream().filter(run -> channels.stream()
                    .noneMatch(other -> other.process().number() == run.process().number()))).toList();
                drawn.add(new Drawn(k + 1, channels, Math.log((1 - OWN_SHARE) / others) - logTotal(whole)));
            }
        }
        return new Reweighting(densities, drawn, logTotal(runs));
    }

    /** \(\ln N_k\) as far as pilot runs know it. */
    private static double logTotal(List<ChannelRun> runs) {
        return logSum(runs.stream().mapToDouble(run -> run.logScale() + Math.log(run.pilot().mean())).toArray());
    }

    /** All that is drawn from. */
    List<ChannelRun> runs() {
        return drawn.stream().flatMap(k -> k.runs.stream()).toList();
    }

    /** \(\ln a_k/N_k\) of the experiment of a channel. */
    double logShare(ChannelRun run) {
        return drawn.stream().filter(k -> k.runs.contains(run)).mapToDouble(Drawn::logShare).findFirst().orElseThrow();
    }

    /** How many weights an event has. */
    int weights() {
        return Math.max(1, densities.size());
    }

    /** Natural logarithm of the unit of the weights, which keeps them of order one. */
    double logUnit() {
        return logUnit;
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
        int process = source.process().number();
        int part = source.proposal().part(worker.batch.stratum[i]);
        double[] logs = densities.stream()
            .mapToDouble(density -> density.log(process, part, worker.batch, i, distance, worker.observation().mode())).toArray();
        double mixture = logSum(drawn.stream().filter(k -> k.in(process)).mapToDouble(k -> k.logShare + logs[k.place]).toArray());
        return IntStream.range(0, logs.length).mapToDouble(j -> mixture == Double.NEGATIVE_INFINITY ? 0
            : Math.exp(logs[j] + densities.get(j).logFactor(process) - mixture - logUnit)).toArray();
    }

    private static double logSum(double[] logs) {
        double largest = Arrays.stream(logs).max().orElse(Double.NEGATIVE_INFINITY);
        return largest == Double.NEGATIVE_INFINITY ? largest
            : largest + Math.log(Arrays.stream(logs).map(log -> Math.exp(log - largest)).sum());
    }
}
