package org.farvertex.flavor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A point in the space of new physics: the coefficients of {@link Operator} for electrons and muons.
 *
 * <p>WidthNormalisation of Eq. 8: \(\mathcal L=\frac{4G_F}{\sqrt2}V_{tb}V_{ts}^*\frac{\alpha}{4\pi}\sum C_iO_i\). Names are those of the
 * flavio basis of WCxf ({@code C9_bsmumu}, {@code CSp_bsee}, …), arXiv:1712.05298.
 *
 * @param electron b→see
 * @param muon     b→sμμ
 */
public record WilsonCoefficients(LeptonCoefficients electron, LeptonCoefficients muon) {

    /** No new physics. */
    public static final WilsonCoefficients STANDARD_MODEL =
        new WilsonCoefficients(LeptonCoefficients.ZERO, LeptonCoefficients.ZERO);

    /**
     * The coefficients of one lepton.
     *
     * @param lepton which
     * @return its coefficients
     */
    public LeptonCoefficients of(Lepton lepton) {
        return lepton == Lepton.MUON ? muon : electron;
    }

    /**
     * The same with something added to one coefficient.
     *
     * @param operator which
     * @param lepton   of which lepton
     * @param shift    what to add
     * @return the sum
     */
    public WilsonCoefficients plus(Operator operator, Lepton lepton, double shift) {
        return lepton == Lepton.MUON ? new WilsonCoefficients(electron, muon.plus(operator, shift))
            : new WilsonCoefficients(electron.plus(operator, shift), muon);
    }

    /**
     * From names and values.
     *
     * @param values e.g. {@code C9_bsmumu → -1}; what is not named is zero
     * @return the point
     * @throws IllegalArgumentException if a name is none of {@link #names()}
     */
    public static WilsonCoefficients of(Map<String, Double> values) {
        WilsonCoefficients point = STANDARD_MODEL;
        Map<String, Double> left = new TreeMap<>(values);
        for (Lepton lepton : Lepton.values()) {
            for (Operator operator : Operator.values()) {
                Double value = left.remove(operator.nameFor(lepton));
                if (value != null) {
                    point = point.plus(operator, lepton, value);
                }
            }
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("no coefficient '" + left.keySet().iterator().next()
                + "'; known are " + String.join(", ", names()));
        }
        return point;
    }

    /**
     * Every name that exists.
     *
     * @return sixteen names, muons first
     */
    public static List<String> names() {
        return List.copyOf(STANDARD_MODEL
            .toMap(true).keySet());
    }

    /**
     * The coefficients that are not zero.
     *
     * @return values by name, muons first
     */
    public Map<String, Double> toMap() {
        return toMap(false);
    }

    private Map<String, Double> toMap(boolean withZeros) {
        Map<String, Double> map = new LinkedHashMap<>();
        for (Lepton lepton : new Lepton[] {Lepton.MUON, Lepton.ELECTRON}) {
            for (Operator operator : Operator.values()) {
                double value = of(lepton).get(operator);
                if (withZeros || value != 0) {
                    map.put(operator.nameFor(lepton), value);
                }
            }
        }
        return map;
    }
}
