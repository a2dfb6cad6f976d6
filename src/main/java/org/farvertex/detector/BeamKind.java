package org.farvertex.detector;

import org.farvertex.particle.Particle;
import org.farvertex.units.Dimension;
import org.farvertex.units.Unit;

/** How a beam makes dark photons, and so how its exposure is counted. */
public enum BeamKind {
    /** Two equal proton beams; the centre-of-mass frame is the laboratory; exposure is a luminosity [1/pb]. */
    PROTON_COLLIDER(Particle.PROTON, Dimension.LUMINOSITY, Unit.PER_FB),
    /** Protons stopped in a target at rest; exposure is protons on target. */
    PROTON_DUMP(Particle.PROTON, Dimension.PROTONS_ON_TARGET, Unit.POT),
    /** Electrons stopped in a target at rest; exposure is electrons on target. */
    ELECTRON_DUMP(Particle.ELECTRON, Dimension.ELECTRONS_ON_TARGET, Unit.EOT);

    private final Particle projectile;
    private final Dimension exposure;
    private final Unit exposureUnit;

    BeamKind(Particle projectile, Dimension exposure, Unit exposureUnit) {
        this.projectile = projectile;
        this.exposure = exposure;
        this.exposureUnit = exposureUnit;
    }

    /**
     * What is accelerated.
     *
     * @return proton or electron
     */
    public Particle projectile() {
        return projectile;
    }

    /**
     * What the exposure of an experiment at such a beam measures.
     *
     * @return luminosity or particles on target
     */
    public Dimension exposure() {
        return exposure;
    }

    /**
     * The unit in which such an exposure is usually printed.
     *
     * @return /fb, pot or eot
     */
    public Unit exposureUnit() {
        return exposureUnit;
    }
}
