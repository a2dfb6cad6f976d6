package org.farvertex.flavor;

/**
 * A form factor as a simple pole times a short power series in a conformal variable.
 *
 * <p>\[ F(q^2)=\frac1{1-q^2/m_R^2}\sum_ka_k\,(z(q^2)-z_0)^k,\qquad
 * z(q^2)=\frac{\sqrt{t_+-q^2}-\sqrt{t_+-t_0}}{\sqrt{t_+-q^2}+\sqrt{t_+-t_0}} \]
 */
final class ZSeries {

    private final double resonance;
    private final double[] coefficients;

    /**
     * A series.
     *
     * @param resonance    \(m_R\) [GeV]
     * @param coefficients \(a_k\)
     */
    ZSeries(double resonance, double... coefficients) {
        this.resonance = resonance;
        this.coefficients = coefficients.clone();
    }

    /**
     * The form factor.
     *
     * @param q2    [GeV²]
     * @param shift \(z(q^2)-z_0\), see {@link Variable}
     * @return its value
     */
    double at(double q2, double shift) {
        double sum = 0;
        for (int k = coefficients.length - 1; k >= 0; k--) {
            sum = sum * shift + coefficients[k];
        }
        return sum / (1 - q2 / (resonance * resonance));
    }

    /**
     * The conformal variable.
     *
     * @param tPlus  branch point \(t_+\) [GeV²]
     * @param tZero  where z vanishes [GeV²]
     * @param origin \(z_0\)
     */
    record Variable(double tPlus, double tZero, double origin) {

        /**
         * Of a meson form factor: \(t_\pm=(m_B\pm m_M)^2\), \(t_0=t_+(1-\sqrt{1-t_-/t_+})\), \(z_0=z(0)\) (arXiv:1503.05534).
         *
         * @param parent   \(m_B\) [GeV]
         * @param daughter \(m_M\) [GeV]
         * @return the variable
         */
        static Variable ofMesons(double parent, double daughter) {
            double tPlus = (parent + daughter) * (parent + daughter);
            double tMinus = (parent - daughter) * (parent - daughter);
            Variable plain = new Variable(tPlus, tPlus * (1 - Math.sqrt(1 - tMinus / tPlus)), 0);
            return new Variable(tPlus, plain.tZero, plain.shift(0));
        }

        double shift(double q2) {
            double here = Math.sqrt(tPlus - q2);
            double zero = Math.sqrt(tPlus - tZero);
            return (here - zero) / (here + zero) - origin;
        }
    }
}
