package org.farvertex.darkmatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.farvertex.model.DarkHiggsDecay;
import org.farvertex.particle.Particle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NucleonScatteringTest {

    private static final NucleonScattering FIGURE = new NucleonScattering(10, 0.0375, 0.075);

    /**
     * The formula of the task, evaluated from rounded inputs by hand: 0.036059² · 0.0375² · 0.93827² · 0.0619² / (4π ·
     * 1e4 · 3.164e-5).
     */
    @Test
    void elasticCrossSectionAtOnePoint() {
        double inverseSquareGev = 0.0360588 * 0.0360588 * 0.0375 * 0.0375 * 0.938272 * 0.938272 * 0.0619 * 0.0619
            / (4 * Math.PI * 1e4 * Math.pow(0.075, 4));
        assertThat(FIGURE.throughDarkHiggs(Particle.PROTON) / (inverseSquareGev * 3.893794e-28)).isCloseTo(1, within(1e-5));
    }

    /**
     * The coupling of the A' to η follows from its width to η₁η₂ (derivations.md), Γ = (g/2)² m/12π for massless
     * η, that to the proton from
     * its three quarks, 2(+1) + (−1) with g/2 each; σ = μ²(g_η g_N/m²)²/π must not depend on the mass of the A'.
     */
    @ParameterizedTest
    @ValueSource(ints = {2212, 2112})
    void darkPhotonCouplingsFollowFromItsWidth(int pdgId) {
        Particle nucleon = Particle.of(pdgId);
        double reduced = 0.0375 * nucleon.mass() / (0.0375 + nucleon.mass());
        for (double mass : new double[] {0.02, 0.1}) {
            double gauge = mass / (Math.sqrt(2) * 10);
            double width = gauge * gauge / 4 * mass / (12 * Math.PI);
            double darkMatter = Math.sqrt(12 * Math.PI * width / mass);
            double quarks = nucleon == Particle.PROTON ? 2 - 1 : 1 - 2;
            double contact = darkMatter * quarks * gauge / 2 / (mass * mass);
            assertThat(FIGURE.throughDarkPhoton(nucleon) / (reduced * reduced * contact * contact / Math.PI * 3.893793721e-28))
                .isCloseTo(1, within(1e-9));
        }
    }

    /**
     * Likewise the coupling to the φ' from Γ(φ' → ηη) = y² m/16π (y² = 2 m_η²/4V²) for a Majorana fermion far below
     * threshold.
     */
    @Test
    void darkHiggsCouplingFollowsFromItsWidth() {
        double heavy = 1e4;
        double yukawa = Math.sqrt(16 * Math.PI * new DarkHiggsDecay(10).darkMatterWidth(heavy, 0.0375) / heavy);
        double nucleon = 0.93827208816 * 0.0619 / (Math.sqrt(2) * 10);
        double reduced = 0.0375 * 0.93827208816 / (0.0375 + 0.93827208816);
        double contact = yukawa * nucleon / (0.075 * 0.075);
        assertThat(FIGURE.throughDarkHiggs(Particle.PROTON) / (reduced * reduced * contact * contact / Math.PI * 3.893793721e-28))
            .isCloseTo(1, within(1e-9));
    }

    /**
     * Which kind of coupling joins η₁ and η₂, from the mass matrix ((m_M, m_D), (m_D, m_M)) of the Weyl fields with
     * charges ±1. A negative eigenvalue is
     * made positive by a factor i on its field. A real, symmetric current matrix element a†b + b†a is an axial current
     * of the Majorana fields, an imaginary,
     * antisymmetric one a vector current.
     */
    @ParameterizedTest
    @CsvSource({"1,0.1,true", "0.1,1,false"})
    void offDiagonalCouplingIsAxialIfTheMajoranaMassDominates(double majorana, double dirac, boolean axial) {
        EigenDecomposition masses = new EigenDecomposition(MatrixUtils.createRealMatrix(
            new double[][] {{majorana, dirac}, {dirac, majorana}}));
        RealMatrix current = masses.getVT()
            .multiply(MatrixUtils.createRealDiagonalMatrix(new double[] {1, -1})).multiply(masses.getV());
        assertThat(Math.abs(current.getEntry(0, 1))).isCloseTo(1, within(1e-12));
        assertThat(current.getEntry(0, 0)).isCloseTo(0, within(1e-12));
        boolean phaseNeeded = masses.getRealEigenvalue(0) * masses.getRealEigenvalue(1) < 0;
        assertThat(phaseNeeded).isEqualTo(!axial);
    }

    /** ⟨(σ_η·σ_N)²⟩ = 3 for two spins of one half, and Δu − Δd = g_A. */
    @Test
    void spinDependentRateOfTheAxialCoupling() {
        assertThat(FIGURE.throughDarkPhotonSpinDependent(Particle.PROTON) / FIGURE.throughDarkPhoton(Particle.PROTON))
            .isCloseTo(3 * 1.2754 * 1.2754, within(1e-12));
    }

    @Test
    void scalarCouplingIsTheSigmaTerm() {
        double proton = (0.0208 + 0.0411) * Particle.PROTON.mass();
        double neutron = (0.0189 + 0.0451) * Particle.NEUTRON.mass();
        assertThat((proton + neutron) / 2).isCloseTo(0.0591, within(0.0002));
        assertThat(FIGURE.throughDarkHiggs(Particle.NEUTRON) / FIGURE.throughDarkHiggs(Particle.PROTON))
            .isCloseTo(Math.pow(neutron / proton, 2), within(1e-3));
    }

    @Test
    void refusesImpossibleMasses() {
        assertThatThrownBy(() -> new NucleonScattering(10, 0, 0.075)).isInstanceOf(IllegalArgumentException.class);
    }
}
