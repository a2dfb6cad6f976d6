package org.farvertex.detector;

import java.util.List;

/**
 * Follows the two daughters of a decay and says whether both are accepted. Reused from decay to decay; not for sharing
 * between threads.
 *
 * <p>A plane or magnet upstream of the decay plays no part. A decay downstream of the plane of the separation cut counts
 * as not separated. A track that curls back in a magnet, or flies backwards, misses every plane that follows.
 */
public final class PairTracker {

    private final EnergyRange energies;
    private final List<Stage> stages;
    /** Decays beyond this z cannot be separated where it is asked. */
    private final double separationPlane;
    private final Track positive = new Track(1);
    private final Track negative = new Track(-1);

    PairTracker(Acceptance acceptance) {
        this.energies = acceptance.daughterEnergy();
        this.stages = Stage.of(acceptance);
        this.separationPlane = acceptance.separation().filter(s -> s.min() > 0).map(Separation::at)
            .orElse(Double.POSITIVE_INFINITY);
    }

    /**
     * Whether both daughters of a decay fulfil every cut on daughters. Allocates nothing.
     *
     * @param x    decay vertex [m]
     * @param y    decay vertex [m]
     * @param z    decay vertex [m]
     * @param px   momentum of the daughter of charge +1 [GeV]
     * @param py   momentum of the daughter of charge +1 [GeV]
     * @param pz   momentum of the daughter of charge +1 [GeV]
     * @param qx   momentum of the daughter of charge −1 [GeV]
     * @param qy   momentum of the daughter of charge −1 [GeV]
     * @param qz   momentum of the daughter of charge −1 [GeV]
     * @param mass mass of each daughter [GeV]
     * @return true if both are accepted
     */
    public boolean accepts(double x, double y, double z, double px, double py, double pz, double qx, double qy,
        double qz, double mass) {
        if (z > separationPlane || !energies.accepts(Math.sqrt(px * px + py * py + pz * pz + mass * mass))
            || !energies.accepts(Math.sqrt(qx * qx + qy * qy + qz * qz + mass * mass))) {
            return false;
        }
        positive.start(x, y, z, px, py, pz);
        negative.start(x, y, z, qx, qy, qz);
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            if (stage.end() >= z && !stage.pass(positive, negative)) {
                return false;
            }
        }
        return true;
    }
}
