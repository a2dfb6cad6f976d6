package org.farvertex.darkmatter;

import org.farvertex.model.DarkHiggsDecay;

/**
 * Annihilation ηη → φ' → γγ (and μ⁺μ⁻ where it is open) of Majorana dark matter.
 *
 * <p>\[ \sigma(s)=\frac{8\pi}{\beta^2}\,\frac{\Gamma_{\eta\eta}(\sqrt s)\,\Gamma_{\rm vis}(\sqrt
 * s)}{(s-m_{\phi'}^2)^2+s\,\Gamma_{\rm tot}^2(\sqrt s)}
 * \propto\beta,\qquad \beta=\sqrt{1-4m_\eta^2/s}, \]
 * the Breit–Wigner formula for identical particles in the initial state (twice that for distinct ones): p-wave, σv ∝
 * β². Derivation in {@code dark-matter.md}.
 *
 * @param darkMatterMass mass of η [GeV]
 * @param darkHiggsMass  mass of φ' [GeV]
 * @param decay          widths of the φ'
 * @param species        1 if η₂ is too heavy to be there at freeze-out, 2 if it is degenerate with η₁; the widths count
 *     both
 */
public record ResonantAnnihilation(double darkMatterMass, double darkHiggsMass, DarkHiggsDecay decay, int species) {

    /** Checks masses and number of species. */
    public ResonantAnnihilation {
        if (!(darkMatterMass > 0 && darkHiggsMass > 0 && Double.isFinite(darkMatterMass + darkHiggsMass))
            || species < 1 || species > 2) {
            throw new IllegalArgumentException("annihilation needs positive masses and 1 or 2 species, not " + darkMatterMass + ", "
                + darkHiggsMass + " GeV and " + species);
        }
    }

    /**
     * Distance of the resonance above threshold; negative if it lies below and cannot be reached.
     *
     * @return \(m_{\phi'}^2-4m_\eta^2\) [GeV²]
     */
    public double gap() {
        return (darkHiggsMass - 2 * darkMatterMass) * (darkHiggsMass + 2 * darkMatterMass);
    }

    /**
     * Total width of the φ' at a virtual mass.
     *
     * @param mass virtual mass [GeV]
     * @return Γ [GeV]
     */
    public double totalWidth(double mass) {
        return visibleWidth(mass) + species * decay.darkMatterWidth(mass, darkMatterMass);
    }

    private double visibleWidth(double mass) {
        return decay.diphotonWidth(mass) + decay.muonWidth(mass);
    }

    /**
     * Cross section for two η of the same species.
     *
     * @param aboveThreshold \(s-4m_\eta^2\) [GeV²], positive
     * @param fromResonance  \(s-m_{\phi'}^2\) [GeV²]; given separately, since the resonance is narrower than the
     *     rounding of s
     * @return σ [GeV⁻²]
     */
    public double crossSection(double aboveThreshold, double fromResonance) {
        double s = aboveThreshold + 4 * darkMatterMass * darkMatterMass;
        double mass = Math.sqrt(s);
        double visible = visibleWidth(mass);
        double coupling = darkMatterMass / decay.vev();
        double invisible = coupling * coupling * mass / (32 * Math.PI) * Math.pow(aboveThreshold / s, 1.5);
        double width = visible + species * invisible;
        return 8 * Math.PI * s / aboveThreshold * invisible * visible
            / (fromResonance * fromResonance + s * width * width);
    }
}
