package org.farvertex.model.uv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.Fraction;
import org.farvertex.units.Constants;

/**
 * The universal-seesaw completion of U(1)_T3R (arXiv:2105.07655, appendix A) at one choice of couplings.
 *
 * <p>Each of u, d and μ gets its measured mass from a heavy partner χ; the same \(\lambda_L,\lambda_R\) are used for
 * the three.
 * Neutrinos are left out: their matrix is 3 × 3 with Majorana entries that the paper does not give.
 *
 * @param vev            V [GeV]
 * @param leftCoupling   \(\lambda_L\)
 * @param rightCoupling  \(\lambda_R\)
 * @param darkHiggsMass  mass of φ' [GeV]
 * @param portalCoupling λ of A1
 */
public record UvCompletion(double vev, double leftCoupling, double rightCoupling, double darkHiggsMass, double portalCoupling) {

    /** Checks the couplings; the rest is checked by {@link Seesaw} and {@link ScalarMixing}. */
    public UvCompletion {
        if (!(leftCoupling > 0 && rightCoupling > 0)) {
            throw new IllegalArgumentException("seesaw couplings must be positive, not " + leftCoupling + " and " + rightCoupling);
        }
    }

    /**
     * Vacuum expectation value of the Higgs doublet.
     *
     * @return \(v=(\sqrt2G_F)^{-1/2}\) [GeV], 246.22
     */
    public static double higgsVev() {
        return 1 / Math.sqrt(Math.sqrt(2) * Constants.FERMI_CONSTANT);
    }

    /**
     * The fermions of Table III, conjugate quarks as antitriplets.
     *
     * @return the fields, left-handed
     */
    public static List<ChargedField> fields() {
        return UvTables.FIELDS;
    }

    /**
     * The anomaly sums of Table III.
     *
     * @return name of the triangle to its sum; all are zero
     */
    public static Map<String, Fraction> anomalies() {
        return new AnomalySums(UvTables.FIELDS).byTriangle();
    }

    /**
     * Seesaw of one light fermion at its measured mass.
     *
     * @param fermion {@code u}, {@code d} or {@code mu}
     * @return the seesaw
     */
    public Seesaw seesaw(String fermion) {
        Double mass = UvTables.FERMION_MASSES.get(fermion);
        if (mass == null) {
            throw new IllegalArgumentException("no seesaw for '" + fermion + "': must be one of " + UvTables.FERMION_MASSES.keySet());
        }
        return Seesaw.forLightMass(mass, leftCoupling * higgsVev() / Math.sqrt(2), rightCoupling * vev);
    }

    /**
     * Mixing of the scalars.
     *
     * @return the mixing at the measured Higgs mass
     */
    public ScalarMixing scalars() {
        return new ScalarMixing(higgsVev(), vev, UvTables.HIGGS.get("mass_GeV"), darkHiggsMass, portalCoupling);
    }

    /**
     * Whether h → φ'φ' is as rare as the LHC demands, taking φ' as undetected.
     *
     * @return true if the branching ratio is within the bound
     */
    public boolean higgsDecayAllowed() {
        return scalars().pairBranchingRatio(UvTables.HIGGS.get("width_GeV")) <= UvTables.HIGGS.get("invisible_limit");
    }

    /**
     * Everything by name, for printing: masses in GeV, angles in rad.
     *
     * @return name to value, in a fixed order
     */
    public Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        for (String fermion : UvTables.FERMION_MASSES.keySet()) {
            Seesaw seesaw = seesaw(fermion);
            values.put("m_" + fermion + "_GeV", seesaw.lightMass());
            values.put("m_" + fermion + "_limit_GeV", seesaw.lightMassInLimit());
            values.put("m_chi_" + fermion + "_GeV", seesaw.heavyMass());
            values.put("theta_L_" + fermion, seesaw.leftAngle());
            values.put("theta_L_" + fermion + "_limit", seesaw.leftAngleInLimit());
            values.put("theta_R_" + fermion, seesaw.rightAngle());
            values.put("theta_R_" + fermion + "_limit", seesaw.rightAngleInLimit());
        }
        double width = UvTables.HIGGS.get("width_GeV");
        double limit = UvTables.HIGGS.get("invisible_limit");
        ScalarMixing scalars = scalars();
        values.put("alpha", scalars.angle());
        values.put("width_h_phi_phi_GeV", scalars.pairWidth());
        values.put("br_h_phi_phi", scalars.pairBranchingRatio(width));
        values.put("br_h_phi_phi_limit", limit);
        values.put("portal_coupling_limit", scalars.largestPortalCoupling(limit, width));
        return values;
    }
}
