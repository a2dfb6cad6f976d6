package org.farvertex.reach;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.farvertex.simulation.CouplingScan;
import org.farvertex.simulation.Setup;
import org.farvertex.simulation.Variation;
import org.farvertex.simulation.Variations;
import org.farvertex.simulation.Yield;
import org.farvertex.statistics.Estimate;

/**
 * Expected events of a setup under variations, channel by channel: a channel that a variation does not touch is sampled once for all of them, and
 * the others with the same random numbers. For one thread.
 */
final class VariedYield {

    /** Near the signal a sum with a larger relative error gets more samples in the channel that has most of it. */
    private static final double LARGEST_ERROR = 0.05;
    /** What differs from the signal by more than so many powers of e may be as it is. */
    private static final double FAR = 4;

    private final Setup setup;
    private final SignalTarget signal;
    private final long seed;
    private final int samples;
    private final Map<Setup, CouplingScan> scans = new HashMap<>();
    private final Map<String, Boolean> radiating = new HashMap<>();
    private final Map<Place, Yield.AtMass> curves = new HashMap<>();

    VariedYield(Setup setup, SignalTarget signal, long seed, int samples) {
        this.setup = setup;
        this.signal = signal;
        this.seed = seed;
        this.samples = samples;
    }

    /** Events of the setup as it is. */
    Estimate expected(double mass, double coupling) {
        return expected(setup, Map.of(), mass, coupling);
    }

    /** Events under a variation. */
    Estimate expected(Variation variation, double mass, double coupling) {
        return expected(variation.of(setup), variation.factors(), mass, coupling);
    }

    private Estimate expected(Setup varied, Map<String, Double> factors, double mass, double coupling) {
        if (!varied.model().covers(mass)) {
            return Estimate.ZERO;
        }
        List<Place> places = varied.channels().stream().map(label -> new Place(part(varied, label), mass)).toList();
        List<Estimate> parts = parts(places, factors, coupling);
        Estimate sum = parts.stream().reduce(Estimate.ZERO, Estimate::plus);
        while (matters(sum) && sum.relativeError() > LARGEST_ERROR) {
            Place worst = places.get(worst(parts));
            Optional<Yield.AtMass> sharper = curves.get(worst).sharper(coupling);
            if (sharper.isEmpty()) {
                return sum;
            }
            curves.put(worst, sharper.get());
            parts = parts(places, factors, coupling);
            sum = parts.stream().reduce(Estimate.ZERO, Estimate::plus);
        }
        return sum;
    }

    private List<Estimate> parts(List<Place> places, Map<String, Double> factors, double coupling) {
        return places.stream().map(place -> curves.computeIfAbsent(place, this::curve).expected(coupling)
            .times(factors.getOrDefault(place.setup().channels().get(0), 1.0))).toList();
    }

    /** Whether it is near enough to the signal for an edge to depend on it. */
    private boolean matters(Estimate sum) {
        return Math.abs(signal.excess(sum)) < FAR;
    }

    /** The part with the largest error. */
    private static int worst(List<Estimate> parts) {
        return IntStream.range(0, parts.size()).boxed()
            .max(Comparator.comparingDouble(i -> Math.log(parts.get(i).spread()) + parts.get(i).logScale())).orElseThrow();
    }

    private Yield.AtMass curve(Place place) {
        return scan(place.setup()).at(place.mass());
    }

    private CouplingScan scan(Setup part) {
        // not computeIfAbsent: one is made of another
        CouplingScan known = scans.get(part);
        if (known == null) {
            known = made(part);
            scans.put(part, known);
        }
        return known;
    }

    /**
     * In a dump of another depth no sample is that of the detector itself, and small ones miss the few deep interactions that count: those grow. Else
     * what is varied is steered as the setup itself.
     */
    private CouplingScan made(Setup part) {
        String label = part.channels().get(0);
        if (!part.detector().equals(setup.detector())) {
            return new CouplingScan(part, seed, samples);
        }
        Optional<Setup> own = Optional.of(label).filter(setup.channels()::contains).map(l -> part(setup, l)).filter(p -> !p.equals(part));
        return own.map(p -> scan(p).of(part)).orElseGet(() -> CouplingScan.ofSize(part, seed, samples));
    }

    private Setup part(Setup varied, String label) {
        return Variations.channel(varied, label, radiating.computeIfAbsent(label, l -> Variations.radiates(varied, l)));
    }

    private record Place(Setup setup, double mass) {
    }
}
