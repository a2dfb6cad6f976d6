package org.farvertex.production;

import java.util.Optional;
import org.farvertex.detector.Beam;
import org.farvertex.particle.Particle;

/** What only beams of protons have. */
final class ProtonBeams {

    private ProtonBeams() {
    }

    /** Why a beam cannot have a process of hadrons; empty for protons. */
    static Optional<String> obstacle(Beam beam) {
        return beam.projectile() == Particle.ELECTRON ? Optional.of("the beam " + beam.id() + " does not have this channel") : Optional.empty();
    }
}
