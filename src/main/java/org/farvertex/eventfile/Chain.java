package org.farvertex.eventfile;

/** How much of what happened is told of each event. */
public enum Chain {
    /** From the beam to what the decay leaves. */
    FULL,
    /** The decay alone: the particle comes in, what leaves the event goes out, at one vertex. */
    DECAY
}
