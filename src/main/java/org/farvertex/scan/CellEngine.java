package org.farvertex.scan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.farvertex.input.InputException;
import org.farvertex.production.Sampling;
import org.farvertex.reach.Answer;
import org.farvertex.simulation.CouplingCurve;
import org.farvertex.simulation.CouplingScan;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.Progress;
import org.farvertex.simulation.Rate;
import org.farvertex.simulation.RateEstimator;
import org.farvertex.simulation.RunSettings;
import org.farvertex.simulation.Setup;
import org.farvertex.simulation.Unaccepted;
import org.farvertex.simulation.Yield;
import org.farvertex.statistics.UpperLimit;

/**
 * Answers cells. Which of two engines does depends on the cell and on what is asked of each, never on the other cells, their order or
 * the threads: {@link RateEstimator} where a number of samples is given, channels or final states are told, and where the model does not hold at the mass and the
 * coupling of the {@link ScanModel}; else {@link CouplingScan}, from samples that cells of one case share.
 */
public final class CellEngine {

    /** Relative error of counted cells if the plan asks for none. */
    private static final double STANDARD_PRECISION = 0.02;
    /** Samples per rung to begin with. */
    static final int SAMPLES = 512;
    /** Cases whose samples are held; columns come case by case, so those that were used last are used next. */
    private static final int MOST_CASES = 128;

    private final ScanPlan plan;
    private final int parts;
    private final Map<Integer, Shared> scans = new LinkedHashMap<>(MOST_CASES, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Shared> eldest) {
            return size() > MOST_CASES;
        }
    };

    /**
     * The engine of a plan; any number of runs may share it.
     *
     * @param plan the plan
     */
    public CellEngine(ScanPlan plan) {
        this.plan = plan;
        this.parts = plan.detail().columns().size();
    }

    /** The numbers of all cells of a column. */
    double[] column(ScanPlan.ScanColumnKey key) {
        List<Double> couplings = key.of().model().couplings();
        int numbers = ScanCell.numbers(parts);
        double[] record = new double[numbers * couplings.size()];
        boolean shared = plan.samples().isEmpty() && !plan.detail().isAsked() && key.of().setup().model().covers(key.mass());
        Optional<CouplingCurve> curve = shared ? Optional.of(scan(key).at(key.mass())) : Optional.empty();
        for (int i = 0; i < couplings.size(); i++) {
            cell(key, couplings.get(i), curve).into(record, i * numbers);
        }
        return record;
    }

    private CouplingScan scan(ScanPlan.ScanColumnKey key) {
        Shared shared;
        synchronized (scans) {
            shared = scans.computeIfAbsent(key.caseNumber(), number -> new Shared());
        }
        return shared.scan(key.of().setup(), plan.seed());
    }

    /** What cells of a case share, made by the first that needs it; those of other cases need not wait. */
    private static final class Shared {

        private CouplingScan scan;

        private synchronized CouplingScan scan(Setup setup, long seed) {
            if (scan == null) {
                scan = new CouplingScan(setup, seed, SAMPLES);
            }
            return scan;
        }
    }

    private ScanCell cell(ScanPlan.ScanColumnKey key, double coupling, Optional<CouplingCurve> curve) {
        Setup setup = key.of().setup();
        try {
            setup.model().withCoupling(coupling).at(key.mass());
        } catch (IllegalArgumentException | InputException e) {
            return ScanCell.outside(parts);
        }
        return curve.isPresent() ? fromCurve(curve.get(), coupling) : counted(setup.withCoupling(coupling).at(key.mass()));
    }

    private ScanCell fromCurve(CouplingCurve curve, double coupling) {
        Yield.AtMass at = curve;
        while (plan.precision().isPresent() && !isReached(at, coupling, plan.precision().getAsDouble())) {
            Optional<Yield.AtMass> sharper = at.sharper(coupling);
            if (sharper.isEmpty()) {
                break;
            }
            at = sharper.get();
        }
        Answer answer = Answer.of(at, coupling);
        CellState state = !answer.known() ? CellState.LIMIT : answer.expected().scaled() == 0 ? CellState.NOTHING
            : answer.errorKnown() ? CellState.KNOWN : CellState.UNCERTAIN;
        return new ScanCell(state, answer.expected(), log(answer.unaccepted().map(Unaccepted::limit)), at.samples(coupling), Collections.nCopies(parts, Double.NaN));
    }

    private static boolean isReached(Yield.AtMass at, double coupling, double precision) {
        Answer answer = Answer.of(at, coupling);
        return answer.expected().scaled() == 0 ? answer.known() : answer.expected().relativeError() <= precision;
    }

    private static OptionalDouble log(Optional<UpperLimit> limit) {
        return limit.stream().mapToDouble(UpperLimit::logValue).findFirst();
    }

    private ScanCell counted(Experiment experiment) {
        RunSettings settings = new RunSettings(plan.seed(), 1, plan.samples(), plan.precision().orElse(STANDARD_PRECISION), Sampling.IMPORTANCE);
        Rate rate = new RateEstimator(settings, Progress.SILENT).estimate(experiment);
        CellState state = rate.closed().isPresent() ? CellState.NOTHING : rate.unseen() ? CellState.LIMIT
            : rate.errorKnown() ? CellState.KNOWN : CellState.UNCERTAIN;
        return new ScanCell(state, rate.expected(), log(rate.limit()), rate.samples(),
            plan.detail().parts(experiment, rate));
    }
}
