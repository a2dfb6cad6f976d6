package org.farvertex.production;

/**
 * Where the Weizsäcker–Williams approximation of proton bremsstrahlung is trusted; nothing is radiated outside.
 *
 * @param lowestFraction            smallest \(z=E_{A'}/E_p\)
 * @param highestFraction           largest \(z\)
 * @param highestTransverseMomentum largest \(p_T\) [GeV]
 */
public record BremsstrahlungDomain(double lowestFraction, double highestFraction, double highestTransverseMomentum) {

    /** \(0.1\lt z\lt 0.9\), \(p_T\lt 1\) GeV. */
    public static final BremsstrahlungDomain STANDARD = new BremsstrahlungDomain(0.1, 0.9, 1);

    /** Whether something radiated is inside. */
    boolean holds(double fraction, double transverseMomentum) {
        return fraction >= lowestFraction && fraction <= highestFraction && transverseMomentum <= highestTransverseMomentum;
    }

    /** Checks the limits. */
    public BremsstrahlungDomain {
        if (!(lowestFraction > 0 && lowestFraction < highestFraction && highestFraction < 1)) {
            throw new IllegalArgumentException("the energy fractions must satisfy 0 < z_min < z_max < 1");
        }
        if (!(highestTransverseMomentum > 0 && Double.isFinite(highestTransverseMomentum))) {
            throw new IllegalArgumentException("the largest transverse momentum must be positive and finite");
        }
    }
}
