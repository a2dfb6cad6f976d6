package org.farvertex.event;

/** What became of a particle, with the codes of HepMC (1, 2, 4; a target at rest is a beam particle too) and our own (from 21 on). */
public enum ParticleStatus {
    /** Leaves the event. */
    FINAL(1, "final", "Undecayed particle that leaves the event"),
    /** Decays within the event. */
    DECAYED(2, "decayed", "Particle that decays within the event"),
    /** Comes from the accelerator. */
    BEAM(4, "beam", "Incoming beam particle, or target at rest"),
    /** All the rest of the collision. */
    REMNANT(63, "remnant", "Everything else that left the collision, as one system; not a particle, not to be tracked");

    private final int code;
    private final String label;
    private final String description;

    ParticleStatus(int code, String label, String description) {
        this.code = code;
        this.label = label;
        this.description = description;
    }

    /**
     * Number in event files.
     *
     * @return the code
     */
    public int code() {
        return code;
    }

    /**
     * One word for it.
     *
     * @return lower-case name
     */
    public String label() {
        return label;
    }

    /**
     * What it means.
     *
     * @return a phrase in English
     */
    public String description() {
        return description;
    }
}
