package org.farvertex.kinematics;

/**
 * Energy and momentum in natural units, \(p=(E,\vec p)\).
 *
 * <p>The mass of a particle is kept beside it: \(\sqrt{E^2-p^2}\) of a fast light particle is lost in rounding.
 *
 * @param px     momentum along x [GeV]
 * @param py     momentum along y, up [GeV]
 * @param pz     momentum along z, the beam [GeV]
 * @param energy energy [GeV]
 */
public record FourMomentum(double px, double py, double pz, double energy) {

    /** Nothing. */
    public static final FourMomentum ZERO = new FourMomentum(0, 0, 0, 0);

    /** Checks that all components are finite. */
    public FourMomentum {
        if (!(Double.isFinite(px) && Double.isFinite(py) && Double.isFinite(pz) && Double.isFinite(energy))) {
            throw new IllegalArgumentException("four-momentum (" + px + ", " + py + ", " + pz + "; " + energy
                + ") GeV is not finite");
        }
    }

    /**
     * A particle on its mass shell, \(E=\sqrt{p^2+m^2}\).
     *
     * @param px   momentum along x [GeV]
     * @param py   momentum along y [GeV]
     * @param pz   momentum along z [GeV]
     * @param mass mass [GeV]
     * @return its four-momentum
     */
    public static FourMomentum onShell(double px, double py, double pz, double mass) {
        return new FourMomentum(px, py, pz, Math.sqrt(px * px + py * py + pz * pz + mass * mass));
    }

    /**
     * Sum.
     *
     * @param other what to add
     * @return this plus other
     */
    public FourMomentum plus(FourMomentum other) {
        return new FourMomentum(px + other.px, py + other.py, pz + other.pz, energy + other.energy);
    }

    /**
     * Difference.
     *
     * @param other what to take away
     * @return this minus other
     */
    public FourMomentum minus(FourMomentum other) {
        return new FourMomentum(px - other.px, py - other.py, pz - other.pz, energy - other.energy);
    }

    /**
     * Size of the momentum \(|\vec p|\) [GeV].
     *
     * @return the momentum, not negative
     */
    public double momentum() {
        return Math.sqrt(px * px + py * py + pz * pz);
    }

    /**
     * Invariant mass \(\sqrt{(E-p)(E+p)}\) [GeV], for systems that are not light and fast at once.
     *
     * @return the mass; for a space-like momentum the negative of \(\sqrt{p^2-E^2}\), as event records write it
     */
    public double invariantMass() {
        double momentum = momentum();
        double square = (energy - momentum) * (energy + momentum);
        return square < 0 ? -Math.sqrt(-square) : Math.sqrt(square);
    }
}
