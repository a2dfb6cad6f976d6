package org.farvertex.flavor;

/**
 * The operators of Eq. 9 of the paper; a prime turns the quark's chirality.
 *
 * <p>\(O_9=(\bar s\gamma^\mu P_Lb)(\bar\ell\gamma_\mu\ell)\), \(O_{10}=(\bar s\gamma^\mu P_Lb)(\bar\ell\gamma_\mu\gamma_5\ell)\),
 * \(O_S=m_b(\bar sP_Rb)(\bar\ell\ell)\), \(O_P=m_b(\bar sP_Rb)(\bar\ell\gamma_5\ell)\). The trap: the paper prints
 * \(P_L\) in \(O_P\) too, a slip, for otherwise \(O_P=O_P'\).
 */
public enum Operator {
    /** \(O_9\). */ C9(0, "C9"),
    /** \(O_{10}\). */ C10(1, "C10"),
    /** \(O_9'\). */ C9_PRIME(2, "C9p"),
    /** \(O_{10}'\). */ C10_PRIME(3, "C10p"),
    /** \(O_S\), coefficient in 1/GeV. */ CS(4, "CS"),
    /** \(O_S'\), coefficient in 1/GeV. */ CS_PRIME(5, "CSp"),
    /** \(O_P\), coefficient in 1/GeV. */ CP(6, "CP"),
    /** \(O_P'\), coefficient in 1/GeV. */ CP_PRIME(7, "CPp");

    private final int place;
    private final String stem;

    Operator(int place, String stem) {
        this.place = place;
        this.stem = stem;
    }

    /** Where its coefficient stands among the eight of a lepton. */
    int place() {
        return place;
    }

    /**
     * Name in the flavio basis of WCxf without the sector.
     *
     * @return e.g. {@code C9p}
     */
    public String stem() {
        return stem;
    }

    /**
     * Full name of a coefficient in the flavio basis of WCxf.
     *
     * @param lepton the lepton
     * @return e.g. {@code C9p_bsmumu}
     */
    public String nameFor(Lepton lepton) {
        return stem + "_" + lepton.sector();
    }

    static Operator ofStem(String stem) {
        for (Operator operator : values()) {
            if (operator.stem.equals(stem)) {
                return operator;
            }
        }
        throw new IllegalArgumentException("no operator '" + stem + "'");
    }
}
