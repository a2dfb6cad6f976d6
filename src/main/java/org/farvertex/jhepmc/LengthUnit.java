package org.farvertex.jhepmc;

/** Unit of position and of c times time in an event, by the name the formats use. */
public enum LengthUnit {
    /** Millimetre. */ MM,
    /** Centimetre. */ CM
}
