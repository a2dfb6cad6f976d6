package org.farvertex.event;

import java.util.Arrays;

/**
 * A batch of A′ on their way: columns of primitives, reused from batch to batch, so that the hot loop allocates nothing.
 *
 * <p>Momenta and energies in GeV, lengths in metres, directions as unit vectors in the beam frame. The columns are the
 * batch's whole purpose and are therefore public; the first {@link #size} entries of each are valid. A sample's weight is
 * {@code weight · exp(logWeight)}: what could underflow (a survival of 1e-300) stays in the exponent.
 *
 * <p>The parent's direction is told relative to the A′: it is at the angle α from it, at the azimuth ψ around it, where ψ
 * counts from the direction of growing polar angle (\(e_\theta\)) towards growing azimuth (\(e_\phi\)). A sample without a parent has
 * {@code parentMomentum} zero.
 */
public final class FlightBatch {

    /** Scratch columns of the density of a spectrum, which no draw uses for anything else. */
    public static final int ANGLES = 4;
    /** See {@link #ANGLES}. */
    public static final int PER_RING = 5;

    private static final int SCRATCH = 6;

    /** Number of valid samples. */
    public int size;
    /** Stratum that each sample was drawn from. */
    public final int[] stratum;
    /** Momentum of the A′ [GeV]. */
    public final double[] momentum;
    /** Energy of the A′ [GeV]. */
    public final double[] energy;
    /** Direction of the A′. */
    public final double[] directionX;
    /** Direction of the A′. */
    public final double[] directionY;
    /** Direction of the A′. */
    public final double[] directionZ;
    /** Where along the beam the collision is [m]. */
    public final double[] originZ;
    /** Whether the A′ start elsewhere than at the nominal place of the collision, because their parents fly first or the beam has a width. */
    public final boolean displaced;
    /** From the collision to the start of the A′ [m]; no entries unless {@link #displaced}. */
    public final double[] shiftX;
    /** See {@link #shiftX}. */
    public final double[] shiftY;
    /** See {@link #shiftX}. */
    public final double[] shiftZ;
    /** From the nominal place of the collision to this one, across the beam [m]; no entries unless {@link #displaced}. */
    public final double[] spotX;
    /** See {@link #spotX}. */
    public final double[] spotY;
    /** Momentum of the parent [GeV], 0 if there is none. */
    public final double[] parentMomentum;
    /** Cosine of the angle α between parent and A′. */
    public final double[] parentCosine;
    /** Sine of α. */
    public final double[] parentSine;
    /** Cosine of the roll ψ. */
    public final double[] rollCosine;
    /** Sine of the roll ψ. */
    public final double[] rollSine;
    /** Whether the parent comes from the extrapolated end of its spectrum. */
    public final boolean[] extrapolated;
    /** Linear part of the weight. */
    public final double[] weight;
    /** Logarithmic part of the weight. */
    public final double[] logWeight;
    /** Columns for numbers on the way of a draw; they mean nothing between two. */
    public final double[][] scratch;

    /**
     * Makes an empty batch of what starts where the collision is.
     *
     * @param capacity largest number of samples
     */
    public FlightBatch(int capacity) {
        this(capacity, false);
    }

    /**
     * Makes an empty batch.
     *
     * @param capacity  largest number of samples
     * @param displaced whether the A′ may start elsewhere than where the collision is
     */
    public FlightBatch(int capacity, boolean displaced) {
        this.displaced = displaced;
        shiftX = new double[displaced ? capacity : 0];
        shiftY = new double[shiftX.length];
        shiftZ = new double[shiftX.length];
        spotX = new double[shiftX.length];
        spotY = new double[shiftX.length];
        stratum = new int[capacity];
        momentum = new double[capacity];
        energy = new double[capacity];
        directionX = new double[capacity];
        directionY = new double[capacity];
        directionZ = new double[capacity];
        originZ = new double[capacity];
        parentMomentum = new double[capacity];
        parentCosine = new double[capacity];
        parentSine = new double[capacity];
        rollCosine = new double[capacity];
        rollSine = new double[capacity];
        extrapolated = new boolean[capacity];
        weight = new double[capacity];
        logWeight = new double[capacity];
        scratch = new double[SCRATCH][capacity];
    }

    /** All start where their collisions are. */
    public void startAtCollisions() {
        Arrays.fill(shiftX, 0);
        Arrays.fill(shiftY, 0);
        Arrays.fill(shiftZ, 0);
    }

    /**
     * Takes over a sample of another batch.
     *
     * @param from the other batch, displaced if this one is
     * @param i    its place there
     * @param to   its place here
     */
    public void copy(FlightBatch from, int i, int to) {
        stratum[to] = from.stratum[i];
        momentum[to] = from.momentum[i];
        energy[to] = from.energy[i];
        directionX[to] = from.directionX[i];
        directionY[to] = from.directionY[i];
        directionZ[to] = from.directionZ[i];
        originZ[to] = from.originZ[i];
        parentMomentum[to] = from.parentMomentum[i];
        parentCosine[to] = from.parentCosine[i];
        parentSine[to] = from.parentSine[i];
        rollCosine[to] = from.rollCosine[i];
        rollSine[to] = from.rollSine[i];
        extrapolated[to] = from.extrapolated[i];
        weight[to] = from.weight[i];
        logWeight[to] = from.logWeight[i];
        if (displaced) {
            shiftX[to] = from.shiftX[i];
            shiftY[to] = from.shiftY[i];
            shiftZ[to] = from.shiftZ[i];
            spotX[to] = from.spotX[i];
            spotY[to] = from.spotY[i];
        }
    }

    /**
     * Direction of a sample's parent in the beam frame, \(\cos\alpha\,n+\sin\alpha(\cos\psi\,e_\theta+\sin\psi\,e_\phi)\).
     *
     * @param i   the sample, which has a parent
     * @param out receives x, y and z
     */
    public void parentDirection(int i, double[] out) {
        double x = directionX[i];
        double y = directionY[i];
        double z = directionZ[i];
        double sine = Math.sqrt(x * x + y * y);
        double cosPhi = sine > 0 ? x / sine : 1;
        double sinPhi = sine > 0 ? y / sine : 0;
        double theta = parentSine[i] * rollCosine[i];
        double phi = parentSine[i] * rollSine[i];
        out[0] = parentCosine[i] * x + theta * z * cosPhi - phi * sinPhi;
        out[1] = parentCosine[i] * y + theta * z * sinPhi + phi * cosPhi;
        out[2] = parentCosine[i] * z - theta * sine;
    }

    /**
     * Where along the beam a sample starts.
     *
     * @param i the sample
     * @return z of the collision and what its parent, or the photon that becomes it, has flown first [m]
     */
    public double startZ(int i) {
        return displaced ? originZ[i] + shiftZ[i] : originZ[i];
    }

    /**
     * Largest number of samples.
     *
     * @return the capacity
     */
    public int capacity() {
        return stratum.length;
    }
}
