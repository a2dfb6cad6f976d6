package org.farvertex.eventfile;

/** Kinds of vertices in our event files; 1 is NuHepMC's primary vertex, numbers from 21 on are the generator's own. */
enum VertexStatus {
    COLLISION(1, "collision", "The collision that makes the meson or the dark photon"),
    MESON_DECAY(22, "meson-decay", "Decay of a meson into a dark photon and a photon or meson"),
    DARK_PHOTON_DECAY(23, "dark-photon-decay", "Decay of the dark photon into an electron and a positron");

    private final int code;
    private final String label;
    private final String description;

    VertexStatus(int code, String label, String description) {
        this.code = code;
        this.label = label;
        this.description = description;
    }

    int code() {
        return code;
    }

    String label() {
        return label;
    }

    String description() {
        return description;
    }
}
