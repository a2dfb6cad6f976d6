package org.farvertex.event;

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
    /** Where along the beam the A′ is made [m]. */
    public final double[] originZ;
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

    /**
     * Makes an empty batch.
     *
     * @param capacity largest number of samples
     */
    public FlightBatch(int capacity) {
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
