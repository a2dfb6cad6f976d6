package org.farvertex.jhepmc;

/** Unit of position and of c times time in an event, by the name the formats use. */
public enum LengthUnit {
    /** Millimetre. */ MM,
    /** Centimetre. */ CM;

    private static final double MM_PER_CM = 10;

    /** How many of the other unit one of these is. */
    double per(LengthUnit other) {
        return this == other ? 1 : this == CM ? MM_PER_CM : 1 / MM_PER_CM;
    }
}
