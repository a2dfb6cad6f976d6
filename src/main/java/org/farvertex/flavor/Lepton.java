package org.farvertex.flavor;

/** The lepton ℓ of b→sℓℓ. */
public enum Lepton {
    /** e. */ ELECTRON("bsee", "m_e"),
    /** μ. */ MUON("bsmumu", "m_mu");

    private final String sector;
    private final String massInput;

    Lepton(String sector, String massInput) {
        this.sector = sector;
        this.massInput = massInput;
    }

    /**
     * Suffix of the coefficients in the flavio basis of WCxf.
     *
     * @return {@code bsee} or {@code bsmumu}
     */
    public String sector() {
        return sector;
    }

    /**
     * The other lepton.
     *
     * @return electron for muon, muon for electron
     */
    public Lepton other() {
        return this == MUON ? ELECTRON : MUON;
    }

    /**
     * Mass [GeV].
     *
     * @param inputs where it stands
     * @return the mass
     */
    double mass(FlavorInputs inputs) {
        return inputs.value(massInput);
    }
}
