package org.farvertex.particle;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.farvertex.citation.CitedTable;

/**
 * A known particle or antiparticle: PDG number, mass, width and charge from {@code particles/pdg.csv}, which names edition and source.
 *
 * <p>There is one object for each, so that {@code ==} compares them. An antiparticle has the negative number of its particle; what is its
 * own antiparticle (γ, π⁰, K_L, J/ψ …) has none.
 */
public final class Particle {

    private static final int FIRST_BOSON = 20;
    private static final int HIGGS = 25;
    private static final int FIRST_HADRON = 100;
    private static final Map<Integer, Particle> KNOWN = read();

    /** γ. */
    public static final Particle PHOTON = of(22);
    /** e⁻. */
    public static final Particle ELECTRON = of(11);
    /** μ⁻. */
    public static final Particle MUON = of(13);
    /** τ⁻. */
    public static final Particle TAU = of(15);
    /** π⁰. */
    public static final Particle PI0 = of(111);
    /** π⁺. */
    public static final Particle PI_PLUS = of(211);
    /** η. */
    public static final Particle ETA = of(221);
    /** η′. */
    public static final Particle ETA_PRIME = of(331);
    /** ρ⁰. */
    public static final Particle RHO0 = of(113);
    /** ω. */
    public static final Particle OMEGA = of(223);
    /** φ. */
    public static final Particle PHI = of(333);
    /** K⁺. */
    public static final Particle K_PLUS = of(321);
    /** K⁰. */
    public static final Particle K0 = of(311);
    /** Short-lived neutral kaon. */
    public static final Particle K_SHORT = of(310);
    /** Long-lived neutral kaon. */
    public static final Particle K_LONG = of(130);
    /** p. */
    public static final Particle PROTON = of(2212);
    /** n. */
    public static final Particle NEUTRON = of(2112);

    private final String key;
    private final int pdgId;
    private final double mass;
    private final double width;
    private final int thirds;
    private final String label;

    private Particle(String key, int pdgId, double mass, double width, int thirds, String label) {
        this.key = key;
        this.pdgId = pdgId;
        this.mass = mass;
        this.width = width;
        this.thirds = thirds;
        this.label = label;
    }

    /**
     * The particle of a number.
     *
     * @param pdgId number in the Monte Carlo scheme of the PDG, negative for an antiparticle
     * @return the particle; empty if it is not in the table
     */
    public static Optional<Particle> find(int pdgId) {
        return Optional.ofNullable(KNOWN.get(pdgId));
    }

    /**
     * The particle of a number that is in the table.
     *
     * @param pdgId number in the Monte Carlo scheme of the PDG, negative for an antiparticle
     * @return the particle
     * @throws IllegalArgumentException if there is none
     */
    public static Particle of(int pdgId) {
        return find(pdgId).orElseThrow(() -> new IllegalArgumentException("no particle has the PDG number " + pdgId));
    }

    /**
     * The particle of a name.
     *
     * @param key its name in files and options, for example {@code eta-prime}
     * @return the particle
     * @throws IllegalArgumentException if there is none
     */
    public static Particle named(String key) {
        return KNOWN.values().stream().filter(particle -> particle.key.equals(key)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no particle has the name " + key));
    }

    /**
     * The particle's name in files and options.
     *
     * @return lower-case name, e.g. {@code eta-prime}, that of an antiparticle with {@code anti-} before it
     */
    public String key() {
        return key;
    }

    /**
     * Number in the Monte Carlo scheme of the PDG.
     *
     * @return the number
     */
    public int pdgId() {
        return pdgId;
    }

    /**
     * Mass [GeV].
     *
     * @return the mass
     */
    public double mass() {
        return mass;
    }

    /**
     * Total width [GeV], 0 where it is not measured or the particle is stable.
     *
     * @return the width
     */
    public double width() {
        return width;
    }

    /**
     * Electric charge in thirds of the elementary charge, a whole number for quarks too.
     *
     * @return for example −3 for the electron
     */
    public int chargeInThirds() {
        return thirds;
    }

    /**
     * Spin as a whole number: the last digit of a hadron's number less one, but for K_L and K_S.
     *
     * @return twice the spin
     */
    public int twiceSpin() {
        int id = Math.abs(pdgId);
        if (id < FIRST_BOSON) {
            return 1;
        }
        if (id < FIRST_HADRON) {
            return id == HIGGS ? 0 : 2;
        }
        return id % 10 == 0 ? 0 : id % 10 - 1;
    }

    /**
     * Short name for texts.
     *
     * @return for example {@code pi+} or {@code e-}
     */
    public String label() {
        return label;
    }

    /**
     * Whether it is a neutrino or antineutrino.
     *
     * @return true if so
     */
    public boolean isNeutrino() {
        int id = Math.abs(pdgId);
        return id == 12 || id == 14 || id == 16;
    }

    /**
     * Whether it is a quark or gluon, which no detector ever sees as such.
     *
     * @return true if so
     */
    public boolean isParton() {
        return Math.abs(pdgId) <= 6 || pdgId == 21;
    }

    /**
     * The antiparticle.
     *
     * @return this particle if it is its own
     */
    public Particle antiparticle() {
        return KNOWN.getOrDefault(-pdgId, this);
    }

    @Override
    public String toString() {
        return label;
    }

    private static Map<Integer, Particle> read() {
        Map<Integer, Particle> known = new LinkedHashMap<>();
        for (CitedTable.Row row : CitedTable.of("particles/pdg.csv").rows()) {
            String key = row.text("name");
            String label = row.text("label");
            int pdgId = row.integer("pdgid");
            int thirds = row.integer("charge_in_thirds");
            Particle particle = new Particle(key, pdgId, row.number("mass_GeV"), row.number("width_GeV"), thirds, label);
            known.put(pdgId, particle);
            if (!isOwnAntiparticle(pdgId)) {
                known.put(-pdgId, new Particle("anti-" + key, -pdgId, particle.mass, particle.width, -thirds, antilabel(label, thirds)));
            }
        }
        return known;
    }

    /** The bosons γ, g, Z, h, mesons whose two quarks are alike, and K_L and K_S. */
    private static boolean isOwnAntiparticle(int pdgId) {
        int quarks = pdgId / 10 % 1000;
        boolean meson = pdgId > 100 && quarks / 100 == 0;
        return pdgId == 21 || pdgId == 22 || pdgId == 23 || pdgId == 25 || pdgId == 130 || pdgId == 310
            || (meson && quarks / 10 == quarks % 10);
    }

    private static String antilabel(String label, int thirds) {
        String bare = label.substring(0, label.length() - 1);
        return label.endsWith("+") && thirds != 0 ? bare + "-" : label.endsWith("-") && thirds != 0 ? bare + "+" : "anti-" + label;
    }
}
