package org.farvertex.flavor;

import java.util.Arrays;

/**
 * Shifts of the Wilson coefficients of one lepton by new physics, real, at 4.8 GeV unless a method says otherwise.
 *
 * @param c9       \(C_9\)
 * @param c10      \(C_{10}\)
 * @param c9Prime  \(C_9'\)
 * @param c10Prime \(C_{10}'\)
 * @param cs       \(C_S\) [1/GeV]
 * @param csPrime  \(C_S'\) [1/GeV]
 * @param cp       \(C_P\) [1/GeV]
 * @param cpPrime  \(C_P'\) [1/GeV]
 */
public record LeptonCoefficients(double c9, double c10, double c9Prime, double c10Prime,
                                 double cs, double csPrime, double cp, double cpPrime) {

    /** The standard model. */
    public static final LeptonCoefficients ZERO = new LeptonCoefficients(0, 0, 0, 0, 0, 0, 0, 0);

    /** Rejects what is not a finite number. */
    public LeptonCoefficients {
        double sum = Math.abs(c9) + Math.abs(c10) + Math.abs(c9Prime) + Math.abs(c10Prime)
            + Math.abs(cs) + Math.abs(csPrime) + Math.abs(cp) + Math.abs(cpPrime);
        if (!Double.isFinite(sum)) {
            throw new IllegalArgumentException("Wilson coefficients must be finite numbers");
        }
    }

    /**
     * One coefficient.
     *
     * @param operator which
     * @return its value, in 1/GeV for the scalar ones
     */
    public double get(Operator operator) {
        return switch (operator) {
            case C9 -> c9;
            case C10 -> c10;
            case C9_PRIME -> c9Prime;
            case C10_PRIME -> c10Prime;
            case CS -> cs;
            case CS_PRIME -> csPrime;
            case CP -> cp;
            case CP_PRIME -> cpPrime;
        };
    }

    /**
     * The same with something added to one coefficient.
     *
     * @param operator which
     * @param shift    what to add
     * @return the sum
     */
    public LeptonCoefficients plus(Operator operator, double shift) {
        double[] values = toArray();
        values[operator.place()] += shift;
        return of(values);
    }

    /**
     * All coefficients.
     *
     * @return a fresh array in the order of {@link Operator}
     */
    public double[] toArray() {
        return new double[] {c9, c10, c9Prime, c10Prime, cs, csPrime, cp, cpPrime};
    }

    /**
     * From an array.
     *
     * @param values in the order of {@link Operator}
     * @return the coefficients
     */
    public static LeptonCoefficients of(double... values) {
        if (values.length != Operator.values().length) {
            throw new IllegalArgumentException("eight coefficients, not " + Arrays.toString(values));
        }
        return new LeptonCoefficients(values[0], values[1], values[2], values[3], values[4], values[5], values[6],
            values[7]);
    }
}
