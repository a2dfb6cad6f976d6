package org.farvertex.simulation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.model.Model;
import org.farvertex.simulation.ScanSource.RungSample;

/** What a model yields at one mass as a function of the decay rate that goes with the coupling: to know beforehand where there may be a signal. */
final class YieldsAtRates {

    private final List<Place> places;

    private YieldsAtRates(List<Place> places) {
        this.places = places;
    }

    /**
     * The yields at some couplings.
     *
     * @param model     the model
     * @param mass      mass of the particle [GeV]
     * @param source    the channels
     * @param couplings the couplings
     */
    static YieldsAtRates of(Model model, double mass, ScanSource source, List<Double> couplings) {
        return new YieldsAtRates(couplings.stream().map(coupling -> {
            LongLivedParticle particle = model.withCoupling(coupling).at(mass);
            double branching = Math.log(source.branching(particle));
            return new Place(Math.log(mass) - particle.logProperDecayLength(),
                Arrays.stream(source.logYields(particle)).map(log -> log + branching).toArray());
        }).sorted(Comparator.comparingDouble(Place::logRate)).toList());
    }

    /** Logarithm of the most that a sample expects at some rates, from their logarithms; rates beyond the couplings count as the nearest of them. */
    double logMost(RungSample sample, double... logRates) {
        return Arrays.stream(logRates).map(logRate -> sample.at(logRate, at(logRate)).logValue()).max().orElseThrow();
    }

    /** Logarithms of the yields, channel by channel, between the two nearest places. */
    private double[] at(double logRate) {
        int above = 0;
        while (above < places.size() && places.get(above).logRate < logRate) {
            above++;
        }
        Place high = places.get(Math.min(above, places.size() - 1));
        Place low = places.get(Math.max(above - 1, 0));
        double span = high.logRate - low.logRate;
        double share = span > 0 && span < Double.POSITIVE_INFINITY ? Math.min(1, Math.max(0, (logRate - low.logRate) / span)) : 0;
        double[] yields = new double[low.logYields.length];
        for (int c = 0; c < yields.length; c++) {
            double change = high.logYields[c] - low.logYields[c];
            yields[c] = Double.isFinite(change) ? low.logYields[c] + share * change : Math.max(low.logYields[c], high.logYields[c]);
        }
        return yields;
    }

    private static final class Place {

        private final double logRate;
        private final double[] logYields;

        Place(double logRate, double[] logYields) {
            this.logRate = logRate;
            this.logYields = logYields;
        }

        double logRate() {
            return logRate;
        }
    }
}
