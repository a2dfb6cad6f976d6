package org.farvertex.jhepmc;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A point where particles end and begin; its number is minus its place in {@link GenEvent#vertices()}, counted from 1.
 *
 * @param status   the generator's own, 0 if it has none
 * @param incoming numbers of the particles that end here; none if what leaves comes from nowhere, as from a particle gun
 * @param position empty if not recorded, which means: that of the vertex before, in the end the origin
 */
public record GenVertex(int status, List<Integer> incoming, Optional<Position> position) {

    /** Copies the list. */
    public GenVertex {
        incoming = List.copyOf(incoming);
        Objects.requireNonNull(position);
    }

    /** The same vertex with its position in a unit that many of which are the one it is in. */
    GenVertex scaled(double factor) {
        return new GenVertex(status, incoming, position.map(p -> new Position(factor * p.x(), factor * p.y(), factor * p.z(), factor * p.t())));
    }
}
