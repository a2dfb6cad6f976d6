package org.farvertex.production;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What is taken for the bremsstrahlung of protons: where the Weizsäcker–Williams approximation is trusted (nothing is radiated outside), how
 * fast a proton far off its mass shell is suppressed, and which parts of the nucleon's current radiate beside the charge. Models differ in this by
 * more than anything else in the production of light vector particles.
 *
 * @param lowestFraction            smallest \(z=E_{A'}/E_p\)
 * @param highestFraction           largest \(z\)
 * @param highestTransverseMomentum largest \(p_T\) [GeV]
 * @param cutoff                    \(\Lambda\) [GeV] of the amplitude's form factor \(1/(1+(H/z)^2/\Lambda^4)\), where \(H/z\) is how far the proton is
 *                                  off its mass shell after it has radiated; empty without one
 * @param axial                     whether transverse vector bosons are radiated by the axial current too, if they couple to it
 * @param pauli                     whether they are radiated by the anomalous magnetic moment too
 */
public record BremsstrahlungModel(double lowestFraction, double highestFraction, double highestTransverseMomentum, OptionalDouble cutoff,
                                  boolean axial, boolean pauli) {

    /** \(0.1\lt z\lt 0.9\), \(p_T\lt 1\) GeV, the charge alone, no suppression. */
    public static final BremsstrahlungModel STANDARD = within(0.1, 0.9, 1);
    /** The cut-off in the middle of those that arXiv:2409.09123 finds likely, 1 to 2 GeV. */
    public static final double STANDARD_CUTOFF = 1.5;

    /** Checks the limits. */
    public BremsstrahlungModel {
        if (!(lowestFraction > 0 && lowestFraction < highestFraction && highestFraction < 1)) {
            throw new IllegalArgumentException("the energy fractions must satisfy 0 < z_min < z_max < 1");
        }
        if (!(highestTransverseMomentum > 0 && Double.isFinite(highestTransverseMomentum))) {
            throw new IllegalArgumentException("the largest transverse momentum must be positive and finite");
        }
        if (cutoff.isPresent() && !(cutoff.getAsDouble() > 0 && Double.isFinite(cutoff.getAsDouble()))) {
            throw new IllegalArgumentException("the cut-off of the form factor must be positive and finite");
        }
    }

    /**
     * The charge alone, without suppression.
     *
     * @param lowest     smallest \(z\)
     * @param highest    largest \(z\)
     * @param transverse largest \(p_T\) [GeV]
     * @return the model
     */
    public static BremsstrahlungModel within(double lowest, double highest, double transverse) {
        return new BremsstrahlungModel(lowest, highest, transverse, OptionalDouble.empty(), false, false);
    }

    /**
     * The same up to another energy.
     *
     * @param highest largest \(z\)
     * @return the model
     */
    public BremsstrahlungModel upTo(double highest) {
        return new BremsstrahlungModel(lowestFraction, highest, highestTransverseMomentum, cutoff, axial, pauli);
    }

    /**
     * The same up to another transverse momentum.
     *
     * @param transverse largest \(p_T\) [GeV]
     * @return the model
     */
    public BremsstrahlungModel upToTransverse(double transverse) {
        return new BremsstrahlungModel(lowestFraction, highestFraction, transverse, cutoff, axial, pauli);
    }

    /**
     * The same with another suppression off the mass shell.
     *
     * @param other \(\Lambda\) [GeV]; empty for none
     * @return the model
     */
    public BremsstrahlungModel offShell(OptionalDouble other) {
        return new BremsstrahlungModel(lowestFraction, highestFraction, highestTransverseMomentum, other, axial, pauli);
    }

    /**
     * The same with other parts of the current.
     *
     * @param withAxial whether the axial current radiates
     * @param withPauli whether the anomalous magnetic moment does
     * @return the model
     */
    public BremsstrahlungModel radiating(boolean withAxial, boolean withPauli) {
        return new BremsstrahlungModel(lowestFraction, highestFraction, highestTransverseMomentum, cutoff, withAxial, withPauli);
    }

    /**
     * What to cite beside the process itself.
     *
     * @return arXiv numbers; none for the charge alone without suppression
     */
    public List<String> citations() {
        List<String> ids = new ArrayList<>();
        if (cutoff.isPresent()) {
            ids.add("2409.09123");
        }
        if (pauli) {
            ids.add("2409.11386");
        }
        return ids;
    }

    /** Whether all that another model radiates is inside of where this one does; both radiate something everywhere there. */
    boolean covers(BremsstrahlungModel other) {
        return lowestFraction <= other.lowestFraction && highestFraction >= other.highestFraction
            && highestTransverseMomentum >= other.highestTransverseMomentum;
    }

    /** Whether something radiated is inside. */
    boolean holds(double fraction, double transverseMomentum) {
        return fraction >= lowestFraction && fraction <= highestFraction && transverseMomentum <= highestTransverseMomentum;
    }

    /** What the form factor leaves of a rate at some virtuality \(H\) [GeV²]. */
    double suppression(double z, double virtuality) {
        if (cutoff.isEmpty()) {
            return 1;
        }
        double squared = cutoff.getAsDouble() * cutoff.getAsDouble();
        double off = virtuality / (z * squared);
        double amplitude = 1 / (1 + off * off);
        return amplitude * amplitude;
    }
}
