package org.farvertex.detector;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.farvertex.input.NamedFolder;
import org.farvertex.kinematics.RestOfCollision;
import org.farvertex.particle.Particle;

/**
 * A beam, or the pair of beams of a collider.
 *
 * @param id                    name in detector files, e.g. {@code protons-400GeV}
 * @param kind                  collider or dump, and of what
 * @param momentum              momentum of a beam particle [GeV]
 * @param inelasticCrossSection inelastic pp cross section [mb] at a collider; a dump has none, since every particle interacts
 * @param spectra               folders of the production spectra; averaged if there are several; none for electrons
 * @param target                what the beam stops in, for electrons
 * @param source                how it comes to where it interacts, and what protons meet there
 * @param tables                folder of the user's tables, instead of shipped spectra
 */
public record Beam(String id, BeamKind kind, double momentum, OptionalDouble inelasticCrossSection,
    List<String> spectra, Optional<Target> target, BeamSource source, Optional<NamedFolder> tables) {

    private static final double TEV = 1000;

    /** Checks that the parts fit together. */
    public Beam {
        spectra = List.copyOf(spectra);
        boolean collider = kind == BeamKind.PROTON_COLLIDER;
        boolean electrons = kind == BeamKind.ELECTRON_DUMP;
        if (!(momentum > 0 && inelasticCrossSection.isPresent() == collider && target.isPresent() == electrons
            && spectra.isEmpty() == (electrons || tables.isPresent()))) {
            throw new IllegalArgumentException("beam " + id + ": the parts do not fit a " + kind);
        }
    }

    /**
     * A beam along z with shipped spectra.
     *
     * @param id                    name
     * @param kind                  collider or dump, and of what
     * @param momentum              momentum of a beam particle [GeV]
     * @param inelasticCrossSection inelastic pp cross section [mb] at a collider
     * @param spectra               folders of the production spectra
     * @param target                what the beam stops in, for electrons
     */
    public Beam(String id, BeamKind kind, double momentum, OptionalDouble inelasticCrossSection, List<String> spectra, Optional<Target> target) {
        this(id, kind, momentum, inelasticCrossSection, spectra, target, BeamSource.PLAIN, Optional.empty());
    }

    /**
     * The same beam with the user's tables elsewhere.
     *
     * @param folder their folder
     * @return the beam
     */
    public Beam tabled(NamedFolder folder) {
        return new Beam(id, kind, momentum, inelasticCrossSection, spectra, target, source, Optional.of(folder));
    }

    /**
     * Energy as names of tables spell it: of both beams together at a collider, of the beam at a dump.
     *
     * @return e.g. {@code 13.6TeV} or {@code 300GeV}
     */
    public String energyName() {
        double shown = collider() ? 2 * momentum : momentum;
        boolean large = shown >= TEV;
        return new BigDecimal(large ? shown / TEV : shown).round(new MathContext(6)).stripTrailingZeros().toPlainString() + (large ? "TeV" : "GeV");
    }

    /**
     * Inelastic cross section of a proton of the beam on a proton, by which cross sections of the user's tables become yields [mb].
     *
     * @return the cross section
     */
    public double collisionCrossSection() {
        return inelasticCrossSection.orElseGet(() -> NucleonCrossSection.onTarget(momentum));
    }

    /**
     * Whether two beams collide head on, so that laboratory and centre-of-mass frame are the same.
     *
     * @return true at the LHC
     */
    public boolean collider() {
        return kind == BeamKind.PROTON_COLLIDER;
    }

    /**
     * What is accelerated.
     *
     * @return proton or electron
     */
    public Particle projectile() {
        return kind.projectile();
    }

    /**
     * Energy of a beam particle \(E = \sqrt{p^2 + m^2}\) [GeV].
     *
     * @return the energy in the laboratory
     */
    public double energy() {
        return Math.hypot(momentum, projectile().mass());
    }

    /**
     * Centre-of-mass energy [GeV] of two projectiles at a collider, \(2E\), or of projectile and proton at rest,
     * \(\sqrt{m^2 + m_p^2 + 2 E m_p}\).
     *
     * @return \(\sqrt s\)
     */
    public double sqrtS() {
        if (collider()) {
            return 2 * energy();
        }
        double m = projectile().mass();
        double proton = Particle.PROTON.mass();
        return Math.sqrt(m * m + proton * proton + 2 * energy() * proton);
    }

    /**
     * What a collision of this beam must leave beside a neutral particle. For nuclei of protons and neutrons the proton counts: what is possible
     * on a proton is possible on the slightly heavier neutron.
     *
     * @return the rest
     */
    public RestOfCollision rest() {
        return new RestOfCollision(energy(), momentum, projectile().mass(),
            target.map(Target::nuclearMass).orElse(Particle.PROTON.mass()), collider());
    }
}
