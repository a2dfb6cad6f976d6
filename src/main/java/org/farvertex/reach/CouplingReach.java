package org.farvertex.reach;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.farvertex.reach.Crossings.Positive;
import org.farvertex.simulation.Unaccepted;
import org.farvertex.simulation.Yield;
import org.farvertex.statistics.Estimate;

/**
 * Finds the couplings with at least the signal at one mass: a scan, then root finding in the logarithm of the coupling, and the
 * same again from more samples until the edges are known as well as wanted.
 */
final class CouplingReach {

    private static final double TOLERANCE = 1e-5;
    private static final double SLOPE_STEP = 1e-3;

    private final double[] points;
    private final SignalTarget target;
    private final boolean everywhere;

    /** Looks for a target at all points of a scan, rising. */
    CouplingReach(double[] points, SignalTarget target) {
        this(points, target, true);
    }

    /**
     * Looks for a target.
     *
     * @param points     points of a scan, rising
     * @param target     the target
     * @param everywhere whether the numbers are wanted at all points, also where there can be no signal
     */
    CouplingReach(double[] points, SignalTarget target, boolean everywhere) {
        this.points = points.clone();
        this.target = target;
        this.everywhere = everywhere;
    }

    /** Whether the numbers are wanted at all points. */
    boolean everywhere() {
        return everywhere;
    }

    /** Number of points of the scan. */
    int points() {
        return points.length;
    }

    ScanColumn column(double mass, Yield.AtMass yield) {
        Yield.AtMass known = yield;
        ScanColumn column = look(mass, known);
        Optional<Yield.AtMass> sharper = sharper(known, column);
        while (sharper.isPresent()) {
            known = sharper.get();
            column = look(mass, known);
            sharper = sharper(known, column);
        }
        return column;
    }

    /** What is known when every edge that is not good enough has been given more samples; empty if there is none, or no more to be had. */
    private Optional<Yield.AtMass> sharper(Yield.AtMass yield, ScanColumn column) {
        double[] poor = column.intervals().stream().flatMapToDouble(interval -> DoubleStream.concat(
            interval.lowShortfall() > 1 ? DoubleStream.of(interval.low()) : DoubleStream.empty(),
            interval.highShortfall() > 1 ? DoubleStream.of(interval.high()) : DoubleStream.empty())).toArray();
        // two edges near each other rest on the same samples, which grow once
        Optional<Yield.AtMass> better = poor.length == 0 ? Optional.empty() : yield.sharper(poor);
        return better.isPresent() || column.unknown().isEmpty() ? better
            : yield.sharper(points[mostHopeful(column.answers()).orElseThrow()]);
    }

    /**
     * Of the points where nothing was accepted although there may be a signal the one where most decay in the volume: the limit times the
     * samples that it comes from. It stays the same while they grow; if all that can be drawn there is not enough, it is nowhere.
     */
    private OptionalInt mostHopeful(List<Answer> answers) {
        return unknown(answers).boxed().max(Comparator.comparingDouble(i -> {
            Unaccepted none = answers.get(i).unaccepted().orElseThrow();
            return none.limit().logValue() + Math.log((double) none.samples());
        })).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private IntStream unknown(List<Answer> answers) {
        return IntStream.range(0, answers.size()).filter(i -> answers.get(i).unaccepted().filter(target::maybe).isPresent());
    }

    private List<Unknown> unknown(double mass, List<Answer> answers) {
        return mostHopeful(answers).stream().mapToObj(best -> {
            Unaccepted none = answers.get(best).unaccepted().orElseThrow();
            int[] all = unknown(answers).toArray();
            return new Unknown(mass, points[all[0]], points[all[all.length - 1]], none.samples(), none.limit().value());
        }).toList();
    }

    private ScanColumn look(double mass, Yield.AtMass yield) {
        double[] logs = Arrays.stream(points).map(Math::log).toArray();
        DoubleUnaryOperator excess = x -> target.excess(yield.expected(Math.exp(x)));
        CouplingWalk walk = new CouplingWalk(yield, target);
        List<CouplingWalk.Step> steps = everywhere ? walk.everywhere(points) : walk.whereItMayBe(points);
        List<Answer> answers = steps.stream().map(CouplingWalk.Step::answer).toList();
        double[] values = steps.stream().mapToDouble(CouplingWalk.Step::excess).toArray();
        return new ScanColumn(mass, answers, new Crossings(excess, TOLERANCE).positive(logs, values).stream()
            .map(p -> interval(yield, excess, logs, values, p)).toList(),
            unknown(mass, answers));
    }

    private CouplingInterval interval(Yield.AtMass yield, DoubleUnaryOperator excess, double[] logs, double[] values, Positive p) {
        int best = best(logs, values, p.low(), p.high());
        double peak = best < 0 ? (p.low() + p.high()) / 2 : logs[best];
        Edge low = p.lowOpen() ? Edge.END : edge(excess, yield, p.low());
        Edge high = p.highOpen() ? Edge.END : edge(excess, yield, p.high());
        return new CouplingInterval(p.lowOpen() ? points[0] : Math.exp(p.low()),
            p.highOpen() ? points[points.length - 1] : Math.exp(p.high()), low.error(), high.error(),
            Math.exp(peak), best < 0 ? excess.applyAsDouble(peak) : values[best],
            low.shortfall(), high.shortfall(), low.doubling(), high.doubling());
    }

    /** Index of the largest value between two ends, −1 if no point of the scan lies between them. */
    private static int best(double[] logs, double[] values, double low, double high) {
        int best = -1;
        for (int i = 0; i < logs.length; i++) {
            if (logs[i] >= low && logs[i] <= high && (best < 0 || values[i] > values[best])) {
                best = i;
            }
        }
        return best;
    }

    private Edge edge(DoubleUnaryOperator excess, Yield.AtMass yield, double x) {
        double slope = (excess.applyAsDouble(x + SLOPE_STEP) - excess.applyAsDouble(x - SLOPE_STEP)) / (2 * SLOPE_STEP);
        Estimate expected = yield.expected(Math.exp(x));
        return new Edge(expected.relativeError() / Math.abs(slope), target.shortfall(expected, slope), Math.log(2) / Math.abs(slope));
    }

    /** How well an edge is known. */
    private record Edge(double error, double shortfall, double doubling) {

        /** The scan ends there. */
        static final Edge END = new Edge(0, 0, 0);
    }
}
