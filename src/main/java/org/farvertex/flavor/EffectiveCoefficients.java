package org.farvertex.flavor;

import org.apache.commons.numbers.complex.Complex;

/**
 * Effective Wilson coefficients of the standard model at μ = 4.8 GeV, functions of q².
 *
 * <p>\(C_9^{eff}=C_9+Y(q^2)+\frac{\xi_u}{\xi_t}Y_u(q^2)+\delta C_9(q^2)\) and \(C_7^{eff}(q^2)=C_7^{eff}+\delta C_7(q^2)\);
 * Y and Y_u: hep-ph/0412400 Eqs. 40 and 43 (the former also arXiv:0811.1214 Eq. 10), with the pole masses of b and c;
 * δC: {@link LoopTables}. The CP-conjugate decay has \((\xi_u/\xi_t)^*\) instead.
 */
final class EffectiveCoefficients {

    private static final double SCALE = 4.8;

    private final LoopTables tables;
    private final CkmFactors ckm;
    private final double couplingOver4Pi;
    private final double c7;
    private final double c7Prime;
    private final double c9;
    private final double c10;
    private final double charm;
    private final double bottom;
    private final double[] weights;

    private EffectiveCoefficients(FlavorInputs inputs, LoopTables tables) {
        this.tables = tables;
        this.ckm = CkmFactors.of(inputs);
        this.couplingOver4Pi = inputs.value("alpha_s") / (4 * Math.PI);
        this.c7 = inputs.value("C7eff");
        this.c7Prime = inputs.value("C7peff");
        this.c9 = inputs.value("C9");
        this.c10 = inputs.value("C10");
        this.charm = inputs.value("m_c pole");
        this.bottom = inputs.value("m_b pole");
        this.weights = loopWeights(inputs);
    }

    static EffectiveCoefficients of(FlavorInputs inputs, LoopTables tables) {
        return new EffectiveCoefficients(inputs, tables);
    }

    /** What multiplies the loops of c, b and massless quarks in Y, its constant, and what multiplies the loops in Y_u. */
    private static double[] loopWeights(FlavorInputs in) {
        double tree = 4 / 3.0 * in.value("C1") + in.value("C2");
        double c3 = in.value("C3");
        double c4 = in.value("C4");
        double c5 = in.value("C5");
        double c6 = in.value("C6");
        return new double[] {
            tree + 6 * c3 + 60 * c5,
            -0.5 * (7 * c3 + 4 / 3.0 * c4 + 76 * c5 + 64 / 3.0 * c6),
            -0.5 * (c3 + 4 / 3.0 * c4 + 16 * c5 + 64 / 3.0 * c6),
            4 / 3.0 * c3 + 64 / 9.0 * c5 + 64 / 27.0 * c6,
            tree};
    }

    /**
     * The coefficients at one q².
     *
     * @param q2        [GeV²]
     * @param conjugate for the CP-conjugate decay
     * @return their values
     */
    Values at(double q2, boolean conjugate) {
        Complex ratio = conjugate ? ckm.upOverTop().conj() : ckm.upOverTop();
        Complex[] loops = tables.matrixElements().at(q2);
        Complex delta7 = loops[0].subtract(ratio.multiply(loops[1])).multiply(-couplingOver4Pi);
        Complex delta9 = loops[2].subtract(ratio.multiply(loops[3])).multiply(-couplingOver4Pi);
        return new Values(delta7.add(c7), c7Prime, y(q2).add(ratio.multiply(yUp(q2))).add(delta9).add(c9), c10);
    }

    /** \(Y(q^2)\). */
    Complex y(double q2) {
        return FermionLoop.at(q2, charm, SCALE).multiply(weights[0])
            .add(FermionLoop.at(q2, bottom, SCALE).multiply(weights[1]))
            .add(FermionLoop.massless(q2, SCALE).multiply(weights[2])).add(weights[3]);
    }

    /** \(Y_u(q^2)\). */
    Complex yUp(double q2) {
        return FermionLoop.at(q2, charm, SCALE).subtract(FermionLoop.massless(q2, SCALE)).multiply(weights[4]);
    }

    /**
     * Coefficients at one q².
     *
     * @param c7      \(C_7^{eff}(q^2)\)
     * @param c7Prime \(C_7'\) = (m_s/m_b) C_7
     * @param c9      \(C_9^{eff}(q^2)\)
     * @param c10     \(C_{10}\)
     */
    record Values(Complex c7, double c7Prime, Complex c9, double c10) {
    }
}
