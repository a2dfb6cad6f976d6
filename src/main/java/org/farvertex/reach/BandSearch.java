package org.farvertex.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.farvertex.simulation.Threads;
import org.farvertex.simulation.Variation;
import org.farvertex.simulation.Variations;
import org.farvertex.statistics.Estimate;

/**
 * Finds where the edges of reaches lie under the variations of their setups: of every interval of masses, of a contour at some masses. Small samples
 * serve, since the same are asked with and without a variation: an edge moves to where as much is expected as these samples expect at the edge
 * itself.
 *
 * @param plan       what was scanned
 * @param variations the variations
 */
public record BandSearch(ReachPlan plan, Variations variations) {

    private static final int SAMPLES = 512;
    /** Distance of the masses that are looked at, in the logarithm; interpolation is good to 2e-4, to 3e-3 where a decay opens between two of them. */
    private static final double MASS_STEP = 0.02;
    private static final double COUPLING_STEP = 0.05;
    /** A contour has bands at so many masses. */
    private static final int MASSES = 16;
    /** How near to an end of the scan is the end itself. */
    private static final double END = 1e-6;

    /**
     * Adds the bands to reaches. Of the reaches of one experiment, which are of several generators, the first gets them.
     *
     * @param reaches the reaches
     * @param crew    does the work
     * @return the same with bands
     */
    public List<Reach> of(List<Reach> reaches, Threads crew) {
        List<String> ids = reaches.stream().map(r -> r.setup().detector().id()).toList();
        return crew.map(IntStream.range(0, reaches.size()).boxed().toList(),
            i -> ids.indexOf(ids.get(i)) == i ? reaches.get(i).withBands(bands(reaches.get(i))) : reaches.get(i));
    }

    private List<PartBands> bands(Reach reach) {
        VariedYield yield = new VariedYield(reach.setup(), new SignalTarget(reach.signal(), plan.precision()), plan.seed(), Math.min(SAMPLES, plan.samples()));
        List<Variation> all = variations.of(reach.setup());
        return reach.intervals().map(found -> ofMasses(found, reach.setup().model().coupling(), yield, all))
            .orElseGet(() -> ofContours(reach.contours(), yield, all));
    }

    private List<PartBands> ofMasses(List<MassInterval> intervals, double coupling, VariedYield yield, List<Variation> all) {
        Function<MassInterval.Edge, Optional<Double>> closed = edge -> edge.open() ? Optional.empty() : Optional.of(edge.mass());
        Along along = new Along(plan.masses(), MASS_STEP, mass -> yield.expected(mass, coupling), v -> mass -> yield.expected(v, mass, coupling));
        List<PartBands> bands = new ArrayList<>();
        for (int i = 0; i < intervals.size(); i++) {
            bands.add(new PartBands(i, OptionalDouble.empty(), closed.apply(intervals.get(i).low()).map(edge -> along.band(edge, false, all)),
                closed.apply(intervals.get(i).high()).map(edge -> along.band(edge, true, all))));
        }
        return bands;
    }

    private List<PartBands> ofContours(List<Contour> contours, VariedYield yield, List<Variation> all) {
        Range couplings = plan.couplings().orElseThrow();
        List<PartBands> bands = new ArrayList<>();
        for (int i = 0; i < contours.size(); i++) {
            double[] ends = contours.get(i).points().stream().mapToDouble(Contour.Point::mass).sorted().toArray();
            if (ends.length == 0 || !(ends[0] < ends[ends.length - 1])) {
                continue;
            }
            double[] masses = new Range(ends[0], ends[ends.length - 1]).points(MASSES + 2);
            for (double mass : Arrays.copyOfRange(masses, 1, MASSES + 1)) {
                Along along = new Along(couplings, COUPLING_STEP, c -> yield.expected(mass, c), v -> c -> yield.expected(v, mass, c));
                double[] crossed = contours.get(i).couplings(mass);
                if (crossed.length > 1) {
                    bands.add(new PartBands(i, OptionalDouble.of(mass), inside(couplings, crossed[0]).map(edge -> along.band(edge, false, all)),
                        inside(couplings, crossed[crossed.length - 1]).map(edge -> along.band(edge, true, all))));
                }
            }
        }
        return bands;
    }

    private static Optional<Double> inside(Range couplings, double edge) {
        return edge > couplings.low() * (1 + END) && edge < couplings.high() * (1 - END) ? Optional.of(edge) : Optional.empty();
    }

    /** The variable in which an edge is looked for. */
    private record Along(Range range, double step, DoubleFunction<Estimate> asIs, Function<Variation, DoubleFunction<Estimate>> varied) {

        EdgeBand band(double edge, boolean upper, List<Variation> all) {
            double target = asIs.apply(edge).logValue();
            EdgeWalk walk = new EdgeWalk(edge, step, range, upper);
            return new EdgeBand(edge, all.stream().map(variation -> {
                DoubleFunction<Estimate> yield = varied.apply(variation);
                EdgeWalk.Found found = walk.edge(x -> yield.apply(x).logValue() - target);
                return new EdgeBand.Moved(variation.of(), variation.name(), found.place(), found.open());
            }).toList());
        }
    }
}
