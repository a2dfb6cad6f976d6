package org.farvertex.event;

import java.util.Objects;

/**
 * What a long-lived particle decays to, or what one of its products decays to at the same point.
 *
 * @param particle the product; decayed if others of the event have it for their mother
 * @param mother   place of its mother in the list of products, {@link #ROOT} for the long-lived particle
 */
public record DecayProduct(EventParticle particle, int mother) {

    /** The mother of what the long-lived particle itself decays to. */
    public static final int ROOT = -1;

    /** Checks that there is a particle. */
    public DecayProduct {
        Objects.requireNonNull(particle);
    }
}
