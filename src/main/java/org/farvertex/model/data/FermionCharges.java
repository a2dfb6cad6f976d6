package org.farvertex.model.data;

import java.util.List;
import java.util.Map;

/**
 * Charges of the fermions under the current that a vector particle couples to; \(x_f\) is the charge times the coupling.
 *
 * @param up       u
 * @param down     d
 * @param strange  s
 * @param charm    c
 * @param bottom   b
 * @param electron e
 * @param muon     μ
 * @param tau      τ
 * @param nuE      ν_e, left-handed and massless
 * @param nuMu     ν_μ
 * @param nuTau    ν_τ
 */
public record FermionCharges(double up, double down, double strange, double charm, double bottom, double electron, double muon, double tau,
                             double nuE, double nuMu, double nuTau) {

    /** Keys of the charges in a model file; {@code nu} stands for all three neutrinos. */
    public static final List<String> KEYS = List.of("u", "d", "s", "c", "b", "e", "mu", "tau", "nu", "nu_e", "nu_mu", "nu_tau");

    private static final double ROUNDING = 1e-9;

    /**
     * From charges by key; what is not named has none.
     *
     * @param charges charges by {@link #KEYS key}
     * @return the charges
     */
    public static FermionCharges of(Map<String, Double> charges) {
        double nu = charges.getOrDefault("nu", 0.0);
        return new FermionCharges(charges.getOrDefault("u", 0.0), charges.getOrDefault("d", 0.0), charges.getOrDefault("s", 0.0),
            charges.getOrDefault("c", 0.0), charges.getOrDefault("b", 0.0), charges.getOrDefault("e", 0.0), charges.getOrDefault("mu", 0.0),
            charges.getOrDefault("tau", 0.0), charges.getOrDefault("nu_e", nu), charges.getOrDefault("nu_mu", nu), charges.getOrDefault("nu_tau", nu));
    }

    /**
     * Whether u, d and s are charged like under electromagnetism, so that hadronic widths are those of a dark photon.
     *
     * @return true if \(x_u:x_d:x_s=2:-1:-1\), not all 0
     */
    public boolean electromagneticQuarks() {
        double size = Math.abs(up);
        return up != 0 && Math.abs(down + up / 2) < ROUNDING * size && Math.abs(strange + up / 2) < ROUNDING * size;
    }
}
