package org.farvertex.reach;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.farvertex.production.BremsstrahlungModel;
import org.farvertex.simulation.CouplingCurve;
import org.farvertex.simulation.CouplingScan;
import org.farvertex.simulation.Setup;
import org.farvertex.simulation.Variation;
import org.farvertex.simulation.Variations;
import org.farvertex.statistics.Estimate;

/**
 * Expected events of a setup under variations, channel by channel: a channel that a variation does not touch is sampled once for all of them, and
 * the others with the same random numbers. For one thread.
 */
final class VariedYield {

    private final Setup setup;
    private final long seed;
    private final int samples;
    private final Map<Setup, CouplingScan> scans = new HashMap<>();
    private final Map<String, Boolean> radiating = new HashMap<>();
    private final Map<Place, CouplingCurve> curves = new HashMap<>();

    VariedYield(Setup setup, long seed, int samples) {
        this.setup = setup;
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
        Estimate sum = Estimate.ZERO;
        if (!varied.model().covers(mass)) {
            return sum;
        }
        for (String label : varied.channels()) {
            Place place = new Place(part(varied, label), mass);
            CouplingCurve curve = curves.computeIfAbsent(place, this::curve);
            sum = sum.plus(curve.expected(coupling).times(factors.getOrDefault(label, 1.0)));
        }
        return sum;
    }

    private CouplingCurve curve(Place place) {
        return scans.computeIfAbsent(place.setup(), s -> CouplingScan.ofSize(s, seed, samples)).at(place.mass());
    }

    /** One channel, without what it does not depend on. */
    private Setup part(Setup varied, String label) {
        return radiating.computeIfAbsent(label, l -> Variations.radiates(varied, l)) ? new Setup(varied.model(), varied.detector(), List.of(label), Optional.empty(), varied.bremsstrahlung())
            : varied.through(List.of(label)).with(BremsstrahlungModel.STANDARD);
    }

    private record Place(Setup setup, double mass) {
    }
}
