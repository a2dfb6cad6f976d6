package org.farvertex.eventfile;

import java.util.List;
import java.util.Optional;
import org.farvertex.particle.Particle;

/**
 * A way in which particles are made, as event files name it.
 *
 * @param id          number, unique in a run
 * @param name        lower-case letters, digits and hyphens, e.g. {@code eta-prime}
 * @param description a phrase for people, e.g. {@code "eta' -> gamma A'"}
 * @param parent      what decays, if the particle is not made in the collision itself
 * @param companions  what leaves together with it then
 */
public record RunProcess(int id, String name, String description, Optional<Particle> parent, List<Particle> companions) {

    /** Checks that the name fits a table and that there is a description. */
    public RunProcess {
        companions = List.copyOf(companions);
        if (!name.matches("[a-z0-9-]+") || description.isBlank()) {
            throw new IllegalArgumentException("process " + id + ": name '" + name
                + "' must be of lower-case letters, digits and hyphens, the description not empty");
        }
    }
}
