package org.farvertex.event;

import java.util.Objects;

/**
 * The meson decay that made a dark photon, e.g. \(\pi^0\to\gamma A'\) or \(\omega\to\pi^0A'\).
 *
 * @param meson     the meson, decayed
 * @param companion what it decays to beside the dark photon, final
 */
public record MesonDecay(EventParticle meson, EventParticle companion) {

    /** Checks the statuses. */
    public MesonDecay {
        Objects.requireNonNull(companion);
        if (meson.status() != ParticleStatus.DECAYED || companion.status() != ParticleStatus.FINAL) {
            throw new IllegalArgumentException("a meson decay has a decayed meson and a final companion, not "
                + meson.status() + " and " + companion.status());
        }
    }
}
