package org.farvertex.flavor;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * The observables at any point of new physics.
 *
 * <p>Two ways to the same numbers: {@link #direct} sums amplitudes at the nodes of q² (one point with many inputs),
 * {@link #prepared} computes the quadratic form of each rate once (many points with the same inputs).
 */
public final class Predictions {

    private final LeptonicDecay leptonic;
    private final Map<Observable, PredictedRate> rates;

    private Predictions(LeptonicDecay leptonic, Map<Observable, PredictedRate> rates) {
        this.leptonic = leptonic;
        this.rates = rates;
    }

    /**
     * Evaluates amplitudes anew for each point.
     *
     * @param inputs what the observables are computed from
     * @return the predictions
     */
    public static Predictions direct(FlavorInputs inputs) {
        return direct(inputs, LoopTables.shipped());
    }

    static Predictions direct(FlavorInputs inputs, LoopTables tables) {
        Map<Observable, PredictedRate> rates = new EnumMap<>(Observable.class);
        for (Observable observable : Observable.values()) {
            if (observable.kind() != Observable.Kind.LEPTONIC) {
                rates.put(observable, observable.bin(inputs, tables)::branchingRatio);
            }
        }
        return new Predictions(LeptonicDecay.of(inputs), rates);
    }

    /**
     * Computes the quadratic forms of all rates now, for speed later.
     *
     * @param inputs what the observables are computed from
     * @return the predictions
     */
    public static Predictions prepared(FlavorInputs inputs) {
        LoopTables tables = LoopTables.shipped();
        Map<Observable, PredictedRate> rates = new EnumMap<>(Observable.class);
        for (Observable observable : Observable.values()) {
            if (observable.kind() != Observable.Kind.LEPTONIC) {
                MomentumBin bin = observable.bin(inputs, tables);
                QuadraticForm muon = bin.form(Lepton.MUON);
                QuadraticForm electron = observable.isRatio() ? bin.form(Lepton.ELECTRON) : muon;
                rates.put(observable, (lepton, c) -> (lepton == Lepton.MUON ? muon : electron).at(c));
            }
        }
        return new Predictions(LeptonicDecay.of(inputs), rates);
    }

    /**
     * One observable.
     *
     * @param observable which
     * @param point      the coefficients at 4.8 GeV
     * @return its value, see {@link Observable}
     */
    public double value(Observable observable, WilsonCoefficients point) {
        if (observable.kind() == Observable.Kind.LEPTONIC) {
            return leptonic.branchingRatio(Lepton.MUON, point.muon());
        }
        PredictedRate rate = rates.get(observable);
        double muon = rate.branchingRatio(Lepton.MUON, point.muon());
        return switch (observable.kind()) {
            case RATIO -> muon / rate.branchingRatio(Lepton.ELECTRON, point.electron());
            case DIFFERENTIAL -> muon / observable.width();
            default -> muon;
        };
    }

    /**
     * Some observables.
     *
     * @param observables which
     * @param point       the coefficients at 4.8 GeV
     * @return value by observable
     */
    public Map<Observable, Double> values(Collection<Observable> observables, WilsonCoefficients point) {
        Map<Observable, Double> values = new EnumMap<>(Observable.class);
        observables.forEach(observable -> values.put(observable, value(observable, point)));
        return values;
    }

    @FunctionalInterface
    private interface PredictedRate {

        double branchingRatio(Lepton lepton, LeptonCoefficients c);
    }
}
