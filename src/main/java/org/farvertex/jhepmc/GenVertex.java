package org.farvertex.jhepmc;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A point where particles end and begin; its number is minus its place in {@link GenEvent#vertices()}, counted from 1.
 *
 * @param status   the generator's own, 0 if it has none
 * @param incoming numbers of the particles that end here, at least one: readers fail on an empty list
 * @param position empty if not recorded, which means: that of the vertex before, in the end the origin
 */
public record GenVertex(int status, List<Integer> incoming, Optional<Position> position) {

    /** Checks that a particle comes in. */
    public GenVertex {
        incoming = List.copyOf(incoming);
        Objects.requireNonNull(position);
        if (incoming.isEmpty()) {
            throw new IllegalArgumentException(
                "a vertex without incoming particle cannot be read back; give its particles production vertex 0");
        }
    }
}
