package org.farvertex.production;

/** How directions and momenta are drawn. */
public enum Sampling {
    /** Towards the detector. */
    IMPORTANCE,
    /** As nature does. */
    PLAIN
}
