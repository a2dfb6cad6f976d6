package org.farvertex.units;

import java.util.Arrays;
import java.util.Optional;

/** The units that a quantity may be written in, with the factor to the one used inside the program. */
public enum Unit {
    /** 1e12 eV. */
    TEV("TeV", Dimension.ENERGY, 1e3),
    /** 1e9 eV, the internal unit. */
    GEV("GeV", Dimension.ENERGY, 1),
    /** 1e6 eV. */
    MEV("MeV", Dimension.ENERGY, 1e-3),
    /** 1e3 eV. */
    KEV("keV", Dimension.ENERGY, 1e-6),
    /** Electronvolt. */
    EV("eV", Dimension.ENERGY, 1e-9),
    /** Kilometre. */
    KM("km", Dimension.LENGTH, 1e3),
    /** Metre, the internal unit. */
    M("m", Dimension.LENGTH, 1),
    /** Centimetre. */
    CM("cm", Dimension.LENGTH, 1e-2),
    /** Millimetre. */
    MM("mm", Dimension.LENGTH, 1e-3),
    /** Micrometre. */
    UM("um", Dimension.LENGTH, 1e-6),
    /** Radian, the internal unit. */
    RAD("rad", Dimension.ANGLE, 1),
    /** Milliradian. */
    MRAD("mrad", Dimension.ANGLE, 1e-3),
    /** Microradian. */
    URAD("urad", Dimension.ANGLE, 1e-6),
    /** Tesla. */
    T("T", Dimension.MAGNETIC_FIELD, 1),
    /** Inverse attobarn. */
    PER_AB("/ab", Dimension.LUMINOSITY, 1e6),
    /** Inverse femtobarn. */
    PER_FB("/fb", Dimension.LUMINOSITY, 1e3),
    /** Inverse picobarn, the internal unit. */
    PER_PB("/pb", Dimension.LUMINOSITY, 1),
    /** Protons on target. */
    POT("pot", Dimension.PROTONS_ON_TARGET, 1),
    /** Electrons on target. */
    EOT("eot", Dimension.ELECTRONS_ON_TARGET, 1);

    private final String symbol;
    private final Dimension dimension;
    private final double factor;

    Unit(String symbol, Dimension dimension, double factor) {
        this.symbol = symbol;
        this.dimension = dimension;
        this.factor = factor;
    }

    /**
     * The unit as it is written.
     *
     * @return the symbol, case-sensitive
     */
    public String symbol() {
        return symbol;
    }

    /**
     * What the unit measures.
     *
     * @return the dimension
     */
    public Dimension dimension() {
        return dimension;
    }

    /**
     * How many internal units one of this unit is.
     *
     * @return the factor
     */
    public double factor() {
        return factor;
    }

    /**
     * Finds a unit by its symbol; case matters, since MeV and meV differ by 1e9.
     *
     * @param symbol the symbol
     * @return the unit, if there is one
     */
    public static Optional<Unit> bySymbol(String symbol) {
        // the micro sign and the Greek letter, as people write them
        String plain = symbol.replace('\u00b5', 'u').replace('\u03bc', 'u');
        return Arrays.stream(values()).filter(u -> u.symbol.equals(plain)).findFirst();
    }
}
