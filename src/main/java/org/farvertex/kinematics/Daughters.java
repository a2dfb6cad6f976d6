package org.farvertex.kinematics;

import org.farvertex.particle.Particle;

/**
 * What a decay leaves, and what those decay to in turn, as columns of primitives that are reused from decay to decay; one for each thread.
 *
 * <p>Momenta in GeV in the beam frame. The mother of an entry stands before it. The columns are the whole purpose and are therefore public;
 * the first {@link #size} entries are valid.
 */
public final class Daughters {

    /** The mother of what the particle itself decays to. */
    public static final int ROOT = -1;

    /** Number of valid entries. */
    public int size;
    /** What it is. */
    public final Particle[] particle;
    /** Momentum [GeV]. */
    public final double[] px;
    /** Momentum [GeV]. */
    public final double[] py;
    /** Momentum [GeV]. */
    public final double[] pz;
    /** Energy [GeV]. */
    public final double[] energy;
    /** Entry that decayed into this one, {@link #ROOT} for the particle itself. */
    public final int[] mother;
    /** Whether it decays within the event, at once. */
    public final boolean[] decayed;

    /**
     * Makes room.
     *
     * @param capacity largest number of entries
     */
    public Daughters(int capacity) {
        particle = new Particle[capacity];
        px = new double[capacity];
        py = new double[capacity];
        pz = new double[capacity];
        energy = new double[capacity];
        mother = new int[capacity];
        decayed = new boolean[capacity];
    }
}
