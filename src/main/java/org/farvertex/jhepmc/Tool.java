package org.farvertex.jhepmc;

/**
 * A program that took part in making the events.
 *
 * @param name        not empty
 * @param version     may be empty
 * @param description may be empty, may have several lines
 */
public record Tool(String name, String version, String description) {

    /** Checks that the three can be told apart again: name and version are single lines. */
    public Tool {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a tool must have a name");
        }
        Text.value("tool", name);
        if (name.indexOf('\n') >= 0 || version.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("tool " + name + ": name and version must be single lines");
        }
        if ((version + description).indexOf('\r') >= 0) {
            throw new IllegalArgumentException("tool " + name + ": carriage return is not allowed");
        }
    }
}
