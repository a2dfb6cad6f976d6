package org.farvertex.eventfile;

import java.util.Arrays;
import java.util.List;
import org.farvertex.particle.Particle;

/** Kinds of vertices in our event files; 1 is NuHepMC's primary vertex, numbers from 21 on are the generator's own. */
enum VertexStatus {
    COLLISION(1),
    PARENT_DECAY(22),
    PARTICLE_DECAY(23),
    PRODUCT_DECAY(24),
    LEFT_OPEN(25);

    private final int code;

    VertexStatus(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** Those that can occur in a run; the first three of a full chain are always named. */
    static List<VertexStatus> of(RunDescription run) {
        boolean full = run.layout().chain() == Chain.FULL;
        return Arrays.stream(values()).filter(status -> switch (status) {
            case PARTICLE_DECAY -> true;
            case COLLISION, PARENT_DECAY -> full;
            case PRODUCT_DECAY -> full && run.decays().stream().anyMatch(RunDecay::hasPions);
            case LEFT_OPEN -> run.decays().stream().anyMatch(decay -> decay.products().isEmpty());
        }).toList();
    }

    String label(RunDescription run) {
        return switch (this) {
            case COLLISION -> "collision";
            case PARENT_DECAY -> parent(run) + "-decay";
            case PARTICLE_DECAY -> run.particle().name().replaceAll("\\s+", "-") + "-decay";
            case PRODUCT_DECAY -> "product-decay";
            case LEFT_OPEN -> "decay-left-open";
        };
    }

    String description(RunDescription run) {
        String name = "the " + run.particle().name();
        return switch (this) {
            case COLLISION -> "The collision that makes the " + parent(run) + " or " + name;
            case PARENT_DECAY -> "Decay of a " + parent(run) + " into a " + run.particle().name() + " and " + companions(run);
            case PARTICLE_DECAY -> "Decay of " + name
                + (run.decays().stream().allMatch(RunDecay::isElectronPair) ? " into an electron and a positron" : "");
            case PRODUCT_DECAY -> "Decay of a pi0 into two photons where " + name + " decays";
            case LEFT_OPEN -> "Where " + name + " decays into hadrons that are not listed: it goes in and comes out, to be decayed by the reader";
        };
    }

    private static String parent(RunDescription run) {
        return run.processes().stream().flatMap(process -> process.parent().stream()).allMatch(VertexStatus::isMeson) ? "meson" : "parent";
    }

    private static String companions(RunDescription run) {
        return run.processes().stream().map(RunProcess::companions).allMatch(list -> list.size() <= 1
            && list.stream().allMatch(p -> p == Particle.PHOTON || isMeson(p))) ? "a photon or meson" : "its companions";
    }

    /** Hadrons whose numbers have no third quark. */
    private static boolean isMeson(Particle particle) {
        int id = Math.abs(particle.pdgId());
        return id > 100 && id / 1000 % 10 == 0;
    }
}
