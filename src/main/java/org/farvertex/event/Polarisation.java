package org.farvertex.event;

/** Spin state in which a channel makes the A′, about the direction it has in its parent's rest frame. */
public enum Polarisation {
    /** Helicity ±1 in equal parts, as from P→γA′ and V→PA′. */
    TRANSVERSE,
    /** Helicity 0. */
    LONGITUDINAL,
    /** All three helicities alike. */
    NONE
}
