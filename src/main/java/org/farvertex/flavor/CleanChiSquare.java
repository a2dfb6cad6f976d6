package org.farvertex.flavor;

import java.util.Map;

/**
 * χ² of the three clean observables ({@link Observable#CLEAN}) and the SM pull.
 *
 * <p>\(\chi^2=\sum\mathrm{pull}^2\) with the error on the side that faces the prediction, statistical ⊕ systematic, no theory error; the
 * SM pull is \(\sqrt{\chi^2_{SM}-\chi^2}\), in the sense of the paper: how much better a point is than the standard model.
 */
public final class CleanChiSquare {

    private final Predictions predictions;
    private final Map<Observable, Measurement> measurements;
    private final double standardModel;

    private CleanChiSquare(Predictions predictions, Map<Observable, Measurement> measurements) {
        this.predictions = predictions;
        this.measurements = measurements;
        this.standardModel = at(WilsonCoefficients.STANDARD_MODEL);
    }

    /**
     * Against given measurements.
     *
     * @param predictions  the theory
     * @param measurements at least of the clean observables
     * @return the χ²
     */
    public static CleanChiSquare of(Predictions predictions, Map<Observable, Measurement> measurements) {
        return new CleanChiSquare(predictions, measurements);
    }

    /**
     * χ² of a point.
     *
     * @param point the coefficients at 4.8 GeV
     * @return χ², three terms
     */
    public double at(WilsonCoefficients point) {
        double sum = 0;
        for (Observable observable : Observable.CLEAN) {
            double pull = measurements.get(observable).pull(predictions.value(observable, point));
            sum += pull * pull;
        }
        return sum;
    }

    /**
     * How much better than the standard model a point is.
     *
     * @param point the coefficients at 4.8 GeV
     * @return \(\sqrt{\chi^2_{SM}-\chi^2}\); negative, \(-\sqrt{\chi^2-\chi^2_{SM}}\), if the point is worse
     */
    public double pull(WilsonCoefficients point) {
        double gain = standardModel - at(point);
        return Math.copySign(Math.sqrt(Math.abs(gain)), gain);
    }

    /**
     * χ² of the standard model.
     *
     * @return χ²
     */
    public double standardModel() {
        return standardModel;
    }
}
