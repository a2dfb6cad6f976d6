package org.farvertex.flavor;

import org.apache.commons.numbers.complex.Complex;

/**
 * From helicity amplitudes to \(d\Gamma/dq^2\) of \(B\to M\ell^+\ell^-\), with \(\beta^2=1-4m_\ell^2/q^2\),
 * \[ \frac{d\Gamma}{dq^2}=\frac{\sqrt\lambda\,\beta}{2^9\pi^3m_B^3}\Big[\tfrac83(q^2+2m_\ell^2)\sum|H_V|^2
 * +\tfrac83q^2\beta^2\sum|H_A|^2+4q^2\beta^2|H_S|^2+4q^2|H_P|^2\Big]. \]
 * Source: Gratrex, Hopfer, Zwicky, arXiv:1506.03970, integrated over the angles; the same for kaons and vector mesons.
 *
 * @param q2         [GeV²]
 * @param leptonMass [GeV]
 * @param phaseSpace \(\sqrt\lambda\,\beta/(2^9\pi^3m_B^3)\) [1/GeV]
 */
record MesonDecayWidth(double q2, double leptonMass, double phaseSpace) {

    static MesonDecayWidth of(double q2, double leptonMass, double parent, double rootLambda) {
        double beta = Math.sqrt(1 - 4 * leptonMass * leptonMass / q2);
        return new MesonDecayWidth(q2, leptonMass, rootLambda * beta / (512 * Math.PI * Math.PI * Math.PI * parent * parent * parent));
    }

    /**
     * \(\sqrt{\lambda(M^2,m^2,q^2)}\) in factors, exact near the end point.
     *
     * @param parent   M [GeV]
     * @param daughter m [GeV]
     * @param q2       [GeV²]
     * @return twice the momentum of the daughter times M [GeV²]
     */
    static double rootLambda(double parent, double daughter, double q2) {
        double plus = (parent + daughter) * (parent + daughter) - q2;
        double minus = (parent - daughter) * (parent - daughter) - q2;
        return Math.sqrt(Math.max(0, plus * minus));
    }

    /** \(d\Gamma/dq^2\) [1/GeV]. */
    double of(HelicityAmplitudes h) {
        return overlap(h, h);
    }

    /** The same with \(|H|^2\) replaced by \(\mathrm{Re}(H_1H_2^*)\). */
    double overlap(HelicityAmplitudes one, HelicityAmplitudes two) {
        double threshold = 4 * leptonMass * leptonMass;
        double vector = 0;
        double axial = 0;
        for (int i = 0; i < one.vector().size(); i++) {
            vector += product(one.vector().get(i), two.vector().get(i));
            axial += product(one.axial().get(i), two.axial().get(i));
        }
        return phaseSpace * (8 / 3.0 * ((q2 + threshold / 2) * vector + (q2 - threshold) * axial)
            + 4 * (q2 - threshold) * product(one.scalar(), two.scalar())
            + 4 * q2 * product(one.pseudoscalar(), two.pseudoscalar()));
    }

    private static double product(Complex a, Complex b) {
        return a.real() * b.real() + a.imag() * b.imag();
    }
}
