package org.farvertex.flavor;

import java.util.List;
import org.apache.commons.numbers.complex.Complex;

/**
 * What no calculation gives in \(B\to V\ell\ell\): shifts of \(C_7\) (helicities 0 and −) and \(C_7'\) (helicity +) by
 * a + b q² below the charmonia, of \(C_9\) by a constant per helicity above. Zero at the central inputs; only
 * {@link TheoryUncertainty} varies them (parametrisation of flavio 2.2.0).
 *
 * @param dipole    a and b for the helicities 0, +, −, six numbers
 * @param semilepton shift of \(C_9\) for 0, +, −
 */
record HadronicRemainder(List<Complex> dipole, List<Complex> semilepton) {

    /** Keeps its own lists. */
    HadronicRemainder {
        dipole = List.copyOf(dipole);
        semilepton = List.copyOf(semilepton);
    }

    private static final double CHARMONIUM = 10;

    static HadronicRemainder of(FlavorInputs in, String transition) {
        String dipole = transition + " dC7";
        String shift = transition + " dC9 c_";
        boolean above = in.values().containsKey(shift + "0 Re");
        return new HadronicRemainder(List.of(
            KaonDecay.complex(in, dipole + " a_0"), KaonDecay.complex(in, dipole + " b_0"),
            KaonDecay.complex(in, dipole + "p a_+"), KaonDecay.complex(in, dipole + "p b_+"),
            KaonDecay.complex(in, dipole + " a_-"), KaonDecay.complex(in, dipole + " b_-")),
            above ? List.of(KaonDecay.complex(in, shift + "0"), KaonDecay.complex(in, shift + "+"),
                KaonDecay.complex(in, shift + "-")) : List.of(Complex.ZERO, Complex.ZERO, Complex.ZERO));
    }

    /** Shift of the dipole coefficient in helicity 0, + or − (index 0, 1, 2). */
    Complex dipole(int helicity, double q2) {
        return q2 > CHARMONIUM ? Complex.ZERO : dipole.get(2 * helicity).add(dipole.get(2 * helicity + 1).multiply(q2));
    }

    /** Shift of \(C_9\) in helicity 0, + or −. */
    Complex semilepton(int helicity, double q2) {
        return q2 > CHARMONIUM ? semilepton.get(helicity) : Complex.ZERO;
    }
}
