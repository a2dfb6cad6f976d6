package org.farvertex.model.uv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarMixingTest {

    private static final double V = 10;
    private static final double HIGGS_VEV = 246.22;

    private static ScalarMixing mixing(double darkHiggs, double portal) {
        return new ScalarMixing(HIGGS_VEV, V, 125.25, darkHiggs, portal);
    }

    /** The couplings put back into the mass matrix of the potential return masses and angle. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-3, -1e-3, 0.1, 1, -1.5})
    void massMatrixHasTheGivenMasses(double portal) {
        ScalarMixing m = mixing(20, portal);
        double w = Math.sqrt(2) * V;
        double off = portal * HIGGS_VEV * w;
        double[][] matrix = {{2 * m.higgsQuartic() * HIGGS_VEV * HIGGS_VEV, off}, {off, 2 * m.darkQuartic() * w * w}};
        EigenDecomposition eigen = new EigenDecomposition(MatrixUtils.createRealMatrix(matrix));
        double[] squares = eigen.getRealEigenvalues();
        assertThat(Math.sqrt(Math.max(squares[0], squares[1]))).isCloseTo(125.25, within(1e-9));
        assertThat(Math.sqrt(Math.min(squares[0], squares[1]))).isCloseTo(20, within(1e-9));
        double c = Math.cos(m.angle());
        double s = Math.sin(m.angle());
        // h = (cos, -sin) and φ' = (sin, cos) are eigenvectors
        assertThat((matrix[0][0] * c - off * s) * s + (off * c - matrix[1][1] * s) * c).isCloseTo(0, within(1e-9));
    }

    /**
     * κ is the third derivative of the potential A1, here by finite differences of the quartic polynomial (exact for
     * it).
     */
    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.3, -1})
    void trilinearIsTheDerivativeOfThePotential(double portal) {
        ScalarMixing m = mixing(20, portal);
        double step = 1;
        double derivative = (second(m, step) - second(m, -step)) / (2 * step);
        assertThat(m.trilinear()).isCloseTo(derivative, within(1e-6 * Math.max(1, Math.abs(derivative))));
    }

    /** Second derivative in φ' at φ' = 0; the step's quartic error is even in h and drops out of the difference. */
    private static double second(ScalarMixing m, double h) {
        double d = 1;
        return (potential(m, h, d) - 2 * potential(m, h, 0) + potential(m, h, -d)) / (d * d);
    }

    private static double potential(ScalarMixing m, double h, double phi) {
        double rho = h * Math.cos(m.angle()) + phi * Math.sin(m.angle());
        double dark = -h * Math.sin(m.angle()) + phi * Math.cos(m.angle());
        double w = Math.sqrt(2) * V;
        double hh = Math.pow(HIGGS_VEV + rho, 2) / 2;
        double pp = Math.pow(w + dark, 2) / 2;
        double higgsMassTerm = -m.higgsQuartic() * HIGGS_VEV * HIGGS_VEV - m.portalCoupling() * w * w / 2;
        double darkMassTerm = -m.darkQuartic() * w * w - m.portalCoupling() * HIGGS_VEV * HIGGS_VEV / 2;
        return higgsMassTerm * hh + darkMassTerm * pp + m.higgsQuartic() * hh * hh + m.darkQuartic() * pp * pp
            + m.portalCoupling() * hh * pp;
    }

    @Test
    void smallPortal() {
        ScalarMixing m = mixing(0.075, 1e-4);
        assertThat(m.trilinear() / (1e-4 * HIGGS_VEV)).isCloseTo(1, within(1e-3));
        assertThat(m.angle()).isCloseTo(-Math.sqrt(2) * 1e-4 * HIGGS_VEV * V / (125.25 * 125.25), within(1e-8));
    }

    @Test
    void largestPortalCouplingSaturatesTheBound() {
        double largest = mixing(0.075, 0).largestPortalCoupling(0.107, 4.1e-3);
        assertThat(mixing(0.075, largest).pairBranchingRatio(4.1e-3)).isCloseTo(0.107, within(1e-4));
    }

    @Test
    void refusesAPortalThatMakesAMassImaginary() {
        assertThatThrownBy(() -> mixing(0.075, 10)).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("portal coupling");
    }

    /** \(\Gamma=\frac{\kappa^2}{32\pi m_h}\sqrt{1-4m^2/m_h^2}\) near threshold and far from it; the other widths shrink by cos²α. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 30, 60, 62.6})
    void widthAndBranchingRatio(double mass) {
        ScalarMixing m = new ScalarMixing(HIGGS_VEV, V, 125.25, mass, 0.4);
        double width = Math.pow(m.trilinear(), 2) / (32 * Math.PI * 125.25) * Math.sqrt(1 - 4 * mass * mass / (125.25 * 125.25));
        assertThat(m.pairWidth()).isCloseTo(width, within(1e-9 * width));
        double other = 4.1e-3 * Math.pow(Math.cos(m.angle()), 2);
        assertThat(m.pairBranchingRatio(4.1e-3)).isCloseTo(width / (width + other), within(1e-12));
        // a bound on κ = λv that a branching ratio B allows: Γ = B/(1 − B) Γ_SM
        double bound = m.largestPortalCoupling(0.2, 4.1e-3);
        double atBound = Math.pow(bound * HIGGS_VEV, 2) / (32 * Math.PI * 125.25) * Math.sqrt(1 - 4 * mass * mass / (125.25 * 125.25));
        assertThat(atBound / (atBound + 4.1e-3)).isCloseTo(0.2, within(1e-9));
    }

    /** The largest portal mixes maximally; the message states it. */
    @Test
    void thePortalMayMixMaximally() {
        double largest = (125.25 * 125.25 - 400) / (2 * Math.sqrt(2) * HIGGS_VEV * V);
        assertThat(mixing(20, largest * (1 - 1e-12)).angle()).isCloseTo(-Math.PI / 4, within(1e-5));
        assertThatThrownBy(() -> mixing(20, largest * (1 + 1e-9))).hasMessageContaining("portal coupling").hasMessageContaining(
            String.valueOf(largest).substring(0, 6));
    }

    @Test
    void refusesImpossibleMasses() {
        for (double bad : new double[] {0, -1, Double.NaN}) {
            assertThatThrownBy(() -> new ScalarMixing(bad, V, 125, 1, 0)).hasMessageContaining("scalar mixing");
            assertThatThrownBy(() -> new ScalarMixing(246, bad, 125, 1, 0)).hasMessageContaining("scalar mixing");
            assertThatThrownBy(() -> new ScalarMixing(246, V, 125, bad, 0)).hasMessageContaining("scalar mixing");
        }
        assertThatThrownBy(() -> new ScalarMixing(246, V, 125, 62.5, 0)).hasMessageContaining("scalar mixing");
    }
}
