package org.farvertex.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.farvertex.detector.CountingLimit;
import org.farvertex.detector.Detector;
import org.farvertex.reach.Journal;
import org.farvertex.reach.Reach;
import org.farvertex.reach.ReachPlan;
import org.farvertex.simulation.Progress;
import org.farvertex.simulation.Setup;
import org.farvertex.simulation.Threads;

/**
 * Carries out a plan for several experiments: experiments side by side if there are enough of them, else the masses of each.
 *
 * @param plan    the plan
 * @param signal  events that make a signal if there is no background, instead of the detectors' own
 * @param journal remembers what was computed
 * @param threads worker threads
 */
record ReachRun(ReachPlan plan, Optional<Double> signal, Journal journal, int threads) {

    List<Reach> of(List<Setup> setups, Progress progress) {
        double[] fractions = new double[setups.size()];
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < setups.size(); i++) {
            numbers.add(i);
        }
        try (Threads all = new Threads(threads)) {
            boolean sideBySide = setups.size() >= threads;
            Function<Integer, Reach> work = i -> plan.run(setups.get(i), needed(setups.get(i).detector()),
                journal.part(name(setups.get(i))), sideBySide ? Threads.CALLER : all, part(fractions, i, progress));
            return (sideBySide ? all : Threads.CALLER).map(numbers, work);
        }
    }

    private double needed(Detector detector) {
        return CountingLimit.needed(signal.orElse(detector.signal()), detector.background());
    }

    private static String name(Setup setup) {
        return setup.detector().id() + "/" + setup.spectra().map(s -> s.generator().replace(' ', '_')).orElse("none");
    }

    private static Progress part(double[] fractions, int i, Progress progress) {
        return fraction -> {
            synchronized (fractions) {
                fractions[i] = fraction;
                double sum = 0;
                for (double f : fractions) {
                    sum += f;
                }
                progress.at(sum / fractions.length);
            }
        };
    }
}
