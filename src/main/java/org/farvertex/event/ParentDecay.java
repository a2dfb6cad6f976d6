package org.farvertex.event;

import java.util.List;
import java.util.Objects;

/**
 * The decay that made a long-lived particle, e.g. \(\pi^0\to\gamma A'\), \(B^+\to K^+\varphi\) or \(K^+\to\mu^+\nu a\).
 *
 * @param parent     what decayed
 * @param companions what it decayed to beside the long-lived particle, final; at least one
 * @param place      where; the point of the collision if the parent's flight is too short to see
 */
public record ParentDecay(EventParticle parent, List<EventParticle> companions, SpacePoint place) {

    /** Checks the statuses. */
    public ParentDecay {
        companions = List.copyOf(companions);
        Objects.requireNonNull(place);
        if (parent.status() != ParticleStatus.DECAYED || companions.isEmpty()
            || !allFinal(companions)) {
            throw new IllegalArgumentException("the decay that makes a particle has a decayed parent and final companions, not "
                + parent.status() + " and " + companions.stream().map(EventParticle::status).toList());
        }
    }

    private static boolean allFinal(List<EventParticle> companions) {
        for (int i = 0; i < companions.size(); i++) {
            if (companions.get(i).status() != ParticleStatus.FINAL) {
                return false;
            }
        }
        return true;
    }
}
