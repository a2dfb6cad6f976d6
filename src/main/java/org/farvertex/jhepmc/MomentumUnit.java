package org.farvertex.jhepmc;

/** Unit of momentum, energy and mass in an event, by the name the formats use. */
public enum MomentumUnit {
    /** Mega-electronvolt. */ MEV,
    /** Giga-electronvolt. */ GEV
}
