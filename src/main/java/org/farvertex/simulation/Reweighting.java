package org.farvertex.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.farvertex.production.ProductionProcess;

/**
 * The weights of one sample for several experiments.
 *
 * <p>Where one experiment has events another may have few or none: spectra end elsewhere, a source is a point or spread. So events are drawn from the
 * sample's own experiment and, in channels that it does not {@linkplain Scenes#covers cover}, from the others too: from experiment k, with the
 * density \(\rho_k\), a share \(a_k\) of the sample, as far as its total is known to be \(N_k\). An event of a channel is then drawn with the density
 * \(\sum_ka_k\rho_k/N_k\) over those that are drawn from there, whoever it was drawn from, and
 * \[ w_j=\frac{\rho_j}{\sum_ka_k\rho_k/N_k} \]
 * is its weight for experiment j: no weight is missing, none of what was added is larger than \(N_j/a_j\), and since shares and totals stand in the
 * weights, none of them can be wrong. The sample's own experiment has three quarters of it; the others share the rest alike, but for those that
 * expect hardly any events.
 */
final class Reweighting {

    /** The share of the sample's own experiment, if there are others that are drawn from. */
    private static final double OWN_SHARE = 0.75;
    /** Nobody will see what expects fewer events than this, or than so much of the sample's own if that is less than one itself; ... */
    private static final double FEWEST_EVENTS = 1e-3;
    /** ... its sum is known well enough with so much of what another has. */
    private static final double SHARE_OF_NOTHING = 0.25;
    /** Candidates for each event of those that are added, in units of those of the own: fewer pilot samples leave their weights less even. */
    private static final double CANDIDATES_ADDED = 2;

    /** Who weighs events of each process, by their numbers. */
    private final Map<Integer, EventWeigher> weighers = new HashMap<>();
    private final int others;
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

    private Reweighting(Map<Integer, ProcessWeights> made, int others, List<Drawn> drawn, double logUnit) {
        this.others = others;
        this.drawn = List.copyOf(drawn);
        this.logUnit = logUnit;
        made.forEach((process, weights) -> {
            List<Drawn> all = drawn.stream().filter(from -> from.in(process)).toList();
            weighers.put(process, new EventWeigher(weights, others, all.stream().mapToInt(from -> weights.pair(from.place)).toArray(),
                all.stream().mapToDouble(Drawn::logShare).toArray(), logUnit));
        });
    }

    /**
     * Shares the sample.
     *
     * @param scenes  how processes see the experiments
     * @param own     the experiment of the sample
     * @param runs    its open channels
     * @param weights the others
     * @param added   the channels of each that the sample's own do not cover
     */
    static Reweighting of(Scenes scenes, Experiment own, List<ChannelRun> runs, List<EventWeight> weights, List<List<ChannelRun>> added) {
        List<Experiment> experiments = Stream.concat(Stream.of(own), weights.stream().map(EventWeight::experiment)).toList();
        List<Map<String, Double>> factors = Stream.concat(Stream.of(Map.<String, Double>of()), weights.stream().map(EventWeight::factors)).toList();
        List<Drawn> drawn = drawn(runs, added);
        Map<Integer, ProcessWeights> made = new HashMap<>();
        List<EventFlight> flights = flights(experiments);
        for (Drawn from : drawn) {
            from.runs.forEach(run -> made.computeIfAbsent(run.process().number(),
                n -> new ProcessWeights(run.process().label(), scenes, experiments, flights, factors)));
        }
        return new Reweighting(made, weights.size(), drawn, logTotal(runs));
    }

    private static List<EventFlight> flights(List<Experiment> experiments) {
        return experiments.stream().map(experiment -> EventFlight.of(experiment, experiments.get(0).modes())).toList();
    }

    private static List<Drawn> drawn(List<ChannelRun> runs, List<List<ChannelRun>> added) {
        double[] logTotals = added.stream().mapToDouble(channels -> logTotal(whole(runs, channels))).toArray();
        double logOwn = logTotal(runs);
        double[] sizes = IntStream.range(0, logTotals.length).mapToDouble(k -> added.get(k).isEmpty() ? 0 : hardlyAny(logTotals[k], logOwn) ? SHARE_OF_NOTHING : 1)
            .toArray();
        double others = Arrays.stream(sizes).sum();
        List<Drawn> drawn = new ArrayList<>(List.of(new Drawn(0, runs, Math.log(others > 0 ? OWN_SHARE : 1) - logOwn)));
        for (int k = 0; k < sizes.length; k++) {
            if (sizes[k] > 0) {
                drawn.add(new Drawn(k + 1, added.get(k), Math.log((1 - OWN_SHARE) * sizes[k] / others) - logTotals[k]));
            }
        }
        return drawn;
    }

    /**
     * Whether an experiment expects hardly any events: a small exposure of all, which is a matter of units, makes nobody's number unimportant.
     *
     * @param log    \(\ln N\) of the experiment
     * @param logOwn the same of the sample's own
     */
    static boolean hardlyAny(double log, double logOwn) {
        return log < Math.log(FEWEST_EVENTS) + Math.min(0, logOwn);
    }

    /** What an experiment has in the channels that are covered is about what the sample has there. */
    private static List<ChannelRun> whole(List<ChannelRun> runs, List<ChannelRun> channels) {
        return Stream.concat(channels.stream(), runs.stream().filter(run -> channels.stream()
            .noneMatch(other -> other.process().number() == run.process().number()))).toList();
    }

    /** \(\ln N_k\) as far as pilot runs know it. */
    private static double logTotal(List<ChannelRun> runs) {
        return logSum(runs.stream().mapToDouble(run -> run.logScale() + Math.log(run.pilot().mean())).toArray());
    }

    /** All that is drawn from. */
    List<ChannelRun> runs() {
        return drawn.stream().flatMap(from -> from.runs.stream()).toList();
    }

    /** \(\ln a_k/N_k\) of the experiment of a channel. */
    double logShare(ChannelRun run) {
        return drawn.stream().filter(from -> from.runs.contains(run)).mapToDouble(Drawn::logShare).findFirst().orElseThrow();
    }

    /** Candidates for each event of a channel, in units of those of the sample's own. */
    double candidates(ChannelRun run) {
        return drawn.get(0).runs.contains(run) ? 1 : CANDIDATES_ADDED;
    }

    /** Whether events are added from others than the sample's own experiment. */
    boolean adds() {
        return drawn.size() > 1;
    }

    /** How many weights an event has beside its own. */
    int others() {
        return others;
    }

    /** Natural logarithm of the unit of the weights, which keeps them of order one. */
    double logUnit() {
        return logUnit;
    }

    /** Weighs events of a process in one thread. */
    EventWeigher weigher(ProductionProcess process) {
        return weighers.get(process.number()).fork();
    }

    /** \(\ln\sum_ke^{l_k}\). */
    static double logSum(double[] logs) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            largest = Math.max(largest, log);
        }
        if (largest == Double.NEGATIVE_INFINITY) {
            return largest;
        }
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - largest);
        }
        return largest + Math.log(sum);
    }
}
