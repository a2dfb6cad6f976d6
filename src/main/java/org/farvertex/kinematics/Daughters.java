package org.farvertex.kinematics;

import java.util.List;
import org.farvertex.particle.Particle;

/**
 * What a decay leaves, and what those decay to in turn, as columns of primitives that are reused from decay to decay; one for each thread.
 *
 * <p>Momenta in GeV in the beam frame. The mother of an entry stands before it. The columns are the whole purpose and are therefore public;
 * the first {@link #size} entries are valid. What decays into what is the same in every decay of a mode: momenta change, entries do not.
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

    /**
     * What a particle decays to, without momenta yet.
     *
     * @param products the products, in this order
     * @param capacity largest number of entries, for what the products decay to
     * @return the entries
     */
    public static Daughters of(List<Particle> products, int capacity) {
        Daughters daughters = new Daughters(capacity);
        products.forEach(product -> daughters.add(product, ROOT));
        return daughters;
    }

    /**
     * Adds an entry without momentum.
     *
     * @param what   what it is
     * @param parent entry that decays into it, {@link #ROOT} for the particle itself
     * @return its number
     */
    public int add(Particle what, int parent) {
        particle[size] = what;
        mother[size] = parent;
        if (parent != ROOT) {
            decayed[parent] = true;
        }
        return size++;
    }

    /**
     * Sets a momentum and the energy on the mass shell, \(E=\sqrt{p^2+m^2}\).
     *
     * @param entry number of the entry
     * @param x     momentum [GeV]
     * @param y     momentum [GeV]
     * @param z     momentum [GeV]
     */
    public void set(int entry, double x, double y, double z) {
        double mass = particle[entry].mass();
        px[entry] = x;
        py[entry] = y;
        pz[entry] = z;
        energy[entry] = Math.sqrt(x * x + y * y + z * z + mass * mass);
    }
}
