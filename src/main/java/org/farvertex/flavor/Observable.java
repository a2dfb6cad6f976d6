package org.farvertex.flavor;

import java.util.List;

/** The observables of Tables I and II of the paper, with their keys. */
public enum Observable {
    /** \(R_K\), charged, 1.1 to 6 GeV². */
    RK_CENTRAL("RK_1.1_6", "R_K [1.1, 6]", Kind.RATIO, Transition.CHARGED_KAON, 1.1, 6),
    /** \(R_{K^*}\), neutral, 1.1 to 6 GeV². */
    RKSTAR_CENTRAL("RKstar_1.1_6", "R_K* [1.1, 6]", Kind.RATIO, Transition.NEUTRAL_KSTAR, 1.1, 6),
    /** \(R_{K^*}\), neutral, 0.045 to 1.1 GeV². */
    RKSTAR_LOW("RKstar_0.045_1.1", "R_K* [0.045, 1.1]", Kind.RATIO, Transition.NEUTRAL_KSTAR, 0.045, 1.1),
    /** \(BR(B_s\to\mu\mu)\), time-integrated. */
    BS_MUMU("BR_Bs_mumu", "BR(Bs -> mu mu)", Kind.LEPTONIC, null, 0, 0),
    /** \(BR(B^+\to K^{*+}\mu\mu)\), 15 to 19 GeV². */
    KSTAR_HIGH("BR_Bp_Kstp_mumu_15_19", "BR(B+ -> K*+ mu mu) [15, 19]", Kind.INTEGRATED, Transition.CHARGED_KSTAR, 15, 19),
    /** \(BR(B^0\to K^0\mu\mu)\), 15 to 22 GeV². */
    NEUTRAL_KAON_HIGH("BR_B0_K0_mumu_15_22", "BR(B0 -> K0 mu mu) [15, 22]", Kind.INTEGRATED, Transition.NEUTRAL_KAON, 15, 22),
    /** \(BR(B^+\to K^+\mu\mu)\), 15 to 22 GeV². */
    CHARGED_KAON_HIGH("BR_Bp_Kp_mumu_15_22", "BR(B+ -> K+ mu mu) [15, 22]", Kind.INTEGRATED, Transition.CHARGED_KAON, 15, 22),
    /** \(dBR(B_s\to\phi\mu\mu)/dq^2\), 1 to 6 GeV² [GeV⁻²]. */
    PHI_CENTRAL("dBR_Bs_phi_mumu_1_6", "dBR/dq2(Bs -> phi mu mu) [1, 6]", Kind.DIFFERENTIAL, Transition.PHI, 1, 6),
    /** \(dBR(\Lambda_b\to\Lambda\mu\mu)/dq^2\), 15 to 20 GeV² [GeV⁻²]. */
    LAMBDA_HIGH("dBR_Lb_L_mumu_15_20", "dBR/dq2(Lb -> L mu mu) [15, 20]", Kind.DIFFERENTIAL, Transition.LAMBDA, 15, 20);

    /** The three that the theory predicts without form factors to speak of; χ² and the SM pull are made of them. */
    public static final List<Observable> CLEAN = List.of(RK_CENTRAL, RKSTAR_CENTRAL, BS_MUMU);

    private final String key;
    private final String title;
    private final Kind kind;
    private final Transition transition;
    private final double from;
    private final double to;

    Observable(String key, String title, Kind kind, Transition transition, double from, double to) {
        this.key = key;
        this.title = title;
        this.kind = kind;
        this.transition = transition;
        this.from = from;
        this.to = to;
    }

    /** How the number is made from rates. */
    enum Kind {
        RATIO, INTEGRATED, DIFFERENTIAL, LEPTONIC
    }

    /**
     * Key in JSON and tables.
     *
     * @return e.g. {@code RK_1.1_6}
     */
    public String key() {
        return key;
    }

    /**
     * Name for people.
     *
     * @return decay and bin of q² in GeV²
     */
    public String title() {
        return title;
    }

    /**
     * Whether the number is a ratio of order 1.
     *
     * @return true for R_K and R_K*
     */
    public boolean isRatio() {
        return kind == Kind.RATIO;
    }

    Kind kind() {
        return kind;
    }

    /** The bin with given decays; none for the leptonic decay. */
    MomentumBin bin(FlavorInputs inputs, LoopTables tables) {
        return MomentumBin.of(transition.decay(inputs, tables), from, to);
    }

    double width() {
        return to - from;
    }

    /**
     * The observable of a key.
     *
     * @param key as {@link #key()}
     * @return the observable
     */
    public static Observable ofKey(String key) {
        for (Observable observable : values()) {
            if (observable.key.equals(key)) {
                return observable;
            }
        }
        throw new IllegalArgumentException("no observable '" + key + "'");
    }
}
