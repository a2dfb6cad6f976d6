package org.farvertex.detector;

import java.util.List;
import java.util.stream.IntStream;
import org.farvertex.kinematics.Daughters;
import org.farvertex.particle.Particle;

/**
 * Follows the daughters of a decay and says whether enough of them are accepted. Made for the columns that one drawer fills, and reused from
 * decay to decay; not for sharing between threads.
 *
 * <p>What is followed: the charged daughters, if there are two or more; else the photons, if nothing else but neutrinos is there. Two of them
 * must fulfil every cut, and be apart from each other; all other daughters play no part. Photons fly straight.
 *
 * <p>A plane or magnet upstream of the decay plays no part. A decay downstream of the plane of the separation cut counts
 * as not separated. A track that curls back in a magnet, or flies backwards, misses every plane that follows.
 */
public final class DaughterTracker {

    private final Daughters daughters;
    private final EnergyRange energies;
    private final List<Stage> stages;
    /** Decays beyond this z cannot be separated where it is asked. */
    private final double separationPlane;
    private final double leastSquare;
    /** Entries that are followed. */
    private final int[] entries;
    private final Track[] tracks;
    private final Track[] passed;

    DaughterTracker(Acceptance acceptance, Daughters daughters) {
        this.daughters = daughters;
        this.energies = acceptance.daughterEnergy();
        this.stages = Stage.of(acceptance);
        Separation cut = acceptance.separation().filter(s -> s.min() > 0).orElse(new Separation(0, Double.MAX_VALUE));
        this.separationPlane = cut.at();
        this.leastSquare = cut.min() * cut.min();
        this.entries = followed(daughters);
        this.tracks = IntStream.of(entries).mapToObj(i -> new Track(charge(daughters.particle[i]))).toArray(Track[]::new);
        this.passed = new Track[tracks.length];
    }

    private static int[] followed(Daughters daughters) {
        int[] last = IntStream.range(0, daughters.size).filter(i -> !daughters.decayed[i]).toArray();
        int[] charged = IntStream.of(last).filter(i -> daughters.particle[i].chargeInThirds() != 0).toArray();
        if (charged.length >= 2) {
            return charged;
        }
        int[] seen = IntStream.of(last).filter(i -> !daughters.particle[i].isNeutrino()).toArray();
        return IntStream.of(seen).allMatch(i -> daughters.particle[i] == Particle.PHOTON) ? seen : new int[0];
    }

    /** Quarks stand for jets with a leading hadron of unit charge. */
    private static int charge(Particle particle) {
        return Integer.signum(particle.chargeInThirds()) * Math.max(1, Math.abs(particle.chargeInThirds()) / 3);
    }

    /**
     * Whether two of the daughters, as they stand in the columns now, fulfil every cut on daughters. Allocates nothing.
     *
     * @param x decay vertex [m]
     * @param y decay vertex [m]
     * @param z decay vertex [m]
     * @return true if so
     */
    public boolean accepts(double x, double y, double z) {
        if (z > separationPlane) {
            return false;
        }
        int left = 0;
        for (int i = 0; i < tracks.length; i++) {
            int entry = entries[i];
            if (energies.accepts(daughters.energy[entry])) {
                tracks[i].start(x, y, z, daughters.px[entry], daughters.py[entry], daughters.pz[entry]);
                passed[left++] = tracks[i];
            }
        }
        // all of them from stage to stage: most that are lost are lost before the fields, which cost most
        for (int i = 0; left >= 2 && i < stages.size(); i++) {
            Stage stage = stages.get(i);
            if (stage.end() >= z) {
                left = pass(stage, left);
            }
        }
        return left >= 2 && someAreApart(left);
    }

    private int pass(Stage stage, int count) {
        int left = 0;
        for (int i = 0; i < count; i++) {
            if (stage.pass(passed[i])) {
                passed[left++] = passed[i];
            } else if (count - i - 1 + left < 2) {
                return 0;
            }
        }
        return left;
    }

    private boolean someAreApart(int count) {
        for (int i = 1; i < count; i++) {
            for (int j = 0; j < i; j++) {
                double dx = passed[i].markX - passed[j].markX;
                double dy = passed[i].markY - passed[j].markY;
                if (dx * dx + dy * dy >= leastSquare) {
                    return true;
                }
            }
        }
        return false;
    }
}
