package org.farvertex.eventfile;

/**
 * A way in which dark photons are made, as event files name it.
 *
 * @param id          number, unique in a run
 * @param name        the channel, lower-case letters, digits and hyphens, e.g. {@code eta-prime}
 * @param description a phrase for people, e.g. {@code "eta' -> gamma A'"}
 */
public record ProductionProcess(int id, String name, String description) {

    /** Checks that the name fits a table and that there is a description. */
    public ProductionProcess {
        if (!name.matches("[a-z0-9-]+") || description.isBlank()) {
            throw new IllegalArgumentException("process " + id + ": name '" + name
                + "' must be of lower-case letters, digits and hyphens, the description not empty");
        }
    }
}
