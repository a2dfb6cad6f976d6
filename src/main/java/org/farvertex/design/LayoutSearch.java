package org.farvertex.design;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.farvertex.detector.Beam;
import org.farvertex.model.Model;
import org.farvertex.reach.Range;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.Progress;
import org.farvertex.simulation.RateEstimator;
import org.farvertex.simulation.RunSettings;
import org.farvertex.simulation.Setup;
import org.farvertex.statistics.Estimate;

/**
 * Tries every layout that is asked for by full simulation at some masses, then places around the best one, halfway to its neighbours, twice over. All
 * that was tried is kept.
 *
 * @param request  what is compared
 * @param setups   model, channels and spectra at a beam; the detector of each says which decays count
 * @param settings how each number is simulated
 */
public record LayoutSearch(LayoutRequest request, Function<Beam, Setup> setups, RunSettings settings) {

    private static final int IN_WINDOW = 9;
    /** Masses beside the window, over its ends. */
    private static final List<Double> BELOW = List.of(0.5, 0.71);
    private static final List<Double> ABOVE = List.of(1.04, 1.15, 1.3, 1.5);
    private static final int ROUNDS = 2;
    /** Of the mass at which a decay opens. */
    private static final double CLOSED = 1 - 1e-5;

    /**
     * Runs the comparison.
     *
     * @param progress hears how far it is
     * @return all that was tried, the grid first
     */
    public List<Trial> run(Progress progress) {
        List<Layout> grid = grid();
        Map<Layout, Trial> tried = new LinkedHashMap<>();
        for (Layout layout : grid) {
            tried.put(layout, attempt(layout));
            progress.at((double) tried.size() / (grid.size() + 4 * ROUNDS));
        }
        for (int round = 1; round <= ROUNDS; round++) {
            for (Layout layout : around(best(tried.values()).layout(), round)) {
                tried.computeIfAbsent(layout, this::attempt);
            }
        }
        progress.at(1);
        return List.copyOf(tried.values());
    }

    /**
     * The best of some trials; of equals the first.
     *
     * @param trials at least one
     * @return the best
     */
    public static Trial best(Collection<Trial> trials) {
        return Collections.max(trials, Trial.BY_MERIT);
    }

    private List<Layout> grid() {
        List<Layout> grid = new ArrayList<>();
        for (Beam beam : request.beams()) {
            for (double distance : request.distances()) {
                for (double angle : request.angles()) {
                    for (double radius : request.radii()) {
                        grid.add(new Layout(beam, distance, angle, radius, request.length()));
                    }
                }
            }
        }
        return grid;
    }

    /** Places halfway to the neighbours of the grid, closer in every round: in the logarithm of the distance, and in the angle. */
    private List<Layout> around(Layout best, int round) {
        double part = Math.pow(0.5, round);
        List<Layout> places = new ArrayList<>();
        for (int side : new int[] {-1, 1}) {
            double distance = best.distance() * Math.pow(ratio(best.distance(), side), part);
            if (distance >= request.shielding() && distance != best.distance()) {
                places.add(best.at(distance, best.angle()));
            }
            double angle = best.angle() + part * step(best.angle(), side);
            if (angle >= 0 && angle != best.angle()) {
                places.add(best.at(best.distance(), angle));
            }
        }
        return places;
    }

    /** A neighbour's distance over this one; 1 at the ends of what was asked for. */
    private double ratio(double distance, int side) {
        Double next = neighbour(request.distances(), distance, side);
        return next == null ? 1 : next / distance;
    }

    private double step(double angle, int side) {
        Double next = neighbour(request.angles(), angle, side);
        return next == null ? 0 : next - angle;
    }

    private static Double neighbour(List<Double> values, double value, int side) {
        NavigableSet<Double> known = new TreeSet<>(values);
        return side > 0 ? known.higher(value) : known.lower(value);
    }

    private Trial attempt(Layout layout) {
        Setup setup = setups.apply(layout.beam());
        Setup seen = setup.with(layout.detector("", "", request.exposure(), setup.detector().listed(), request.rule()));
        List<Double> masses = masses(setup);
        return Trial.of(layout, new EventsByMass(masses, masses.stream().map(mass -> expected(seen.at(mass))).toList()), request);
    }

    private Estimate expected(Experiment experiment) {
        return experiment.uncounted().isPresent() ? Estimate.ZERO : new RateEstimator(settings, Progress.SILENT).estimate(experiment).expected();
    }

    /** Masses of the window and some beside it, where the model holds, and those below which a decay is closed still. */
    private List<Double> masses(Setup setup) {
        Range window = request.window();
        TreeSet<Double> masses = new TreeSet<>();
        for (double mass : window.points(IN_WINDOW)) {
            masses.add(mass);
        }
        BELOW.forEach(factor -> masses.add(factor * window.low()));
        ABOVE.forEach(factor -> masses.add(factor * window.high()));
        masses.removeIf(mass -> !setup.model().covers(mass));
        masses.addAll(thresholds(setup.model(), masses));
        return new ArrayList<>(masses);
    }

    /** What opens between two masses may end the particle's flight at once, and nothing that is interpolated between them would tell. */
    private static List<Double> thresholds(Model model, NavigableSet<Double> masses) {
        List<Double> found = new ArrayList<>();
        for (double mass : masses) {
            double below = Optional.ofNullable(masses.lower(mass)).orElse(mass);
            model.at(mass).decays().stream().filter(mode -> mode.branching() > 0).mapToDouble(mode -> CLOSED * mode.threshold())
                .filter(m -> m > below && m < mass && model.covers(m)).forEach(found::add);
        }
        return found;
    }
}
