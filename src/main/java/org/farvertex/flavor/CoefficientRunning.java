package org.farvertex.flavor;

import java.util.List;
import java.util.TreeSet;
import org.farvertex.citation.CitedTable;
import org.farvertex.citation.CitedTable.Row;

/**
 * Running of the coefficients from the scale where they are set to 4.8 GeV, where the decays are evaluated.
 *
 * <p>QED mixes \(C_9\) and \(C_{10}\) by 1 % and \(C_9\) of one lepton into the other; the scalar ones shrink by 3 %. Factors
 * and source: {@code flavor/running.csv}.
 */
public final class CoefficientRunning {

    /** Scale of the decays [GeV]. */
    public static final double BOTTOM_SCALE = 4.8;

    private final List<Step> steps;

    private CoefficientRunning(List<Step> steps) {
        this.steps = steps;
    }

    /**
     * The shipped factors.
     *
     * @return the running
     */
    public static CoefficientRunning shipped() {
        return new CoefficientRunning(CitedTable.of("flavor/running.csv").rows().stream().map(Step::of).toList());
    }

    /**
     * Scales that coefficients may be given at.
     *
     * @return ascending [GeV]: 4.8, m_Z and 160
     */
    public List<Double> scales() {
        TreeSet<Double> scales = new TreeSet<>();
        scales.add(BOTTOM_SCALE);
        steps.forEach(step -> scales.add(step.scale));
        return List.copyOf(scales);
    }

    /**
     * Runs to 4.8 GeV.
     *
     * @param point the coefficients at {@code scale}
     * @param scale one of {@link #scales()} [GeV]
     * @return the coefficients at 4.8 GeV
     * @throws IllegalArgumentException if there is no running from that scale
     */
    public WilsonCoefficients toBottomScale(WilsonCoefficients point, double scale) {
        if (scale == BOTTOM_SCALE) {
            return point;
        }
        if (!scales().contains(scale)) {
            throw new IllegalArgumentException("no running from " + scale + " GeV; known scales are " + scales());
        }
        WilsonCoefficients run = WilsonCoefficients.STANDARD_MODEL;
        for (Step step : steps) {
            if (step.scale == scale) {
                for (Lepton lepton : Lepton.values()) {
                    run = run.plus(step.to, step.crossing ? lepton.other() : lepton, step.factor * point.of(lepton).get(step.from));
                }
            }
        }
        return run;
    }

    private record Step(double scale, Operator from, Operator to, boolean crossing, double factor) {

        static Step of(Row row) {
            return new Step(row.number("scale"), Operator.ofStem(stem(row.text("from"))), Operator.ofStem(stem(row.text("to"))),
                row.text("to").endsWith("_o"), row.number("factor"));
        }

        private static String stem(String name) {
            return name.substring(0, name.indexOf('_'));
        }
    }
}
