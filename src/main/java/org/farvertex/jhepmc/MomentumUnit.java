package org.farvertex.jhepmc;

/** Unit of momentum, energy and mass in an event, by the name the formats use. */
public enum MomentumUnit {
    /** Mega-electronvolt. */ MEV,
    /** Giga-electronvolt. */ GEV;

    private static final double MEV_PER_GEV = 1000;

    /** How many of the other unit one of these is. */
    double per(MomentumUnit other) {
        return this == other ? 1 : this == GEV ? MEV_PER_GEV : 1 / MEV_PER_GEV;
    }
}
