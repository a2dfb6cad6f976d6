package org.farvertex.production;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.farvertex.event.Polarisation;
import org.farvertex.particle.Particle;

/** The channels that make A′. */
public enum ChannelKind {
    /** π⁰→γA′. */
    PI0(1, Particle.PI0, Particle.PHOTON, Polarisation.TRANSVERSE, List.of(Works.RPP_2022)),
    /** η→γA′. */
    ETA(2, Particle.ETA, Particle.PHOTON, Polarisation.TRANSVERSE, List.of(Works.RPP_2022)),
    /** η′→γA′. */
    ETA_PRIME(3, Particle.ETA_PRIME, Particle.PHOTON, Polarisation.TRANSVERSE, List.of(Works.RPP_2022)),
    /** ω→π⁰A′; the vector current couples it to a transverse A′ only. */
    OMEGA(4, Particle.OMEGA, Particle.PI0, Polarisation.TRANSVERSE, List.of(Works.RPP_2022)),
    /** Bremsstrahlung of the beam proton. */
    BREMSSTRAHLUNG(5, null, null, Polarisation.NONE, List.of("1311.3870", "0910.5589", "amsler-2008")),
    /** Longitudinal A′ in place of a π⁰: an order-of-magnitude estimate. */
    LONGITUDINAL(6, null, null, Polarisation.LONGITUDINAL, List.of(Works.RPP_2022)),
    /** Bremsstrahlung of electrons in a thick target. */
    ELECTRON_BREMSSTRAHLUNG(7, null, null, Polarisation.NONE, List.of("0906.0580", "tsai-1974"));

    private static final class Works {
        /** Branching ratios, masses and decay constant. */
        private static final String RPP_2022 = "workman-2022";
    }

    private final int processId;
    private final Particle parent;
    private final Particle companion;
    private final Polarisation polarisation;
    private final List<String> citations;

    ChannelKind(int processId, Particle parent, Particle companion, Polarisation polarisation, List<String> citations) {
        this.processId = processId;
        this.parent = parent;
        this.companion = companion;
        this.polarisation = polarisation;
        this.citations = citations;
    }

    /**
     * Name on the command line and in output.
     *
     * @return for example {@code eta-prime}
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Number of the process in event files.
     *
     * @return the number
     */
    public int processId() {
        return processId;
    }

    /**
     * The meson that decays.
     *
     * @return empty for bremsstrahlung and the longitudinal channel
     */
    public Optional<Particle> parent() {
        return Optional.ofNullable(parent);
    }

    /**
     * What leaves together with the A′ when the meson decays.
     *
     * @return γ or π⁰
     */
    public Optional<Particle> companion() {
        return Optional.ofNullable(companion);
    }

    /**
     * Spin state of the A′.
     *
     * @return the polarisation
     */
    public Polarisation polarisation() {
        return polarisation;
    }

    /**
     * What to cite for the channel.
     *
     * @return ids of the {@linkplain org.farvertex.citation.Bibliography bibliography}
     */
    public List<String> citations() {
        return citations;
    }

    /**
     * Finds a channel by its label.
     *
     * @param label the label
     * @return the channel, if there is one
     */
    public static Optional<ChannelKind> byLabel(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label().equals(label)).findFirst();
    }

    /**
     * All labels, for messages.
     *
     * @return the labels, separated by commas
     */
    public static String labels() {
        return Arrays.stream(values()).map(ChannelKind::label).collect(Collectors.joining(", "));
    }
}
