package org.farvertex.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.farvertex.simulation.Progress;
import org.farvertex.simulation.Setup;
import org.farvertex.simulation.Threads;

/**
 * Carries out a plan for several experiments: experiments side by side if there are enough of them, else the masses of each.
 *
 * @param plan    the plan
 * @param journal remembers what was computed
 * @param threads worker threads
 */
public record ReachRun(ReachPlan plan, Journal journal, int threads) {

    /**
     * Carries it out.
     *
     * @param setups   the experiments
     * @param progress hears how far it got
     * @return their reaches, in the same order
     */
    public List<Reach> of(List<Setup> setups, Progress progress) {
        double[] fractions = new double[setups.size()];
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < setups.size(); i++) {
            numbers.add(i);
        }
        try (Threads all = new Threads(threads)) {
            boolean sideBySide = setups.size() >= threads;
            Function<Integer, Reach> work = i -> plan.run(setups.get(i), setups.get(i).detector().needed(),
                journal.part(name(setups.get(i))), sideBySide ? Threads.CALLER : all, part(fractions, i, progress));
            return (sideBySide ? all : Threads.CALLER).map(numbers, work);
        }
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
