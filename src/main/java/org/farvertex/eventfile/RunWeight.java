package org.farvertex.eventfile;

import java.util.Objects;
import org.farvertex.statistics.Estimate;

/**
 * A weight that events carry beside their own.
 *
 * @param name         its name in the file: letters, digits and ._=+-
 * @param description  what it stands for, for people
 * @param expected     events that are expected in the exposure then
 * @param crossSection their cross section [pb]
 */
public record RunWeight(String name, String description, Estimate expected, Estimate crossSection) {

    /** Checks what the formats cannot hold. */
    public RunWeight {
        Objects.requireNonNull(expected);
        Objects.requireNonNull(crossSection);
        if (!name.matches("[A-Za-z0-9._=+-]+") || description.isBlank()) {
            throw new IllegalArgumentException("weight '" + name + "': the name must be of letters, digits and ._=+-, the description not empty");
        }
    }
}
