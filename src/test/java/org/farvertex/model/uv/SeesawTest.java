package org.farvertex.model.uv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeesawTest {

    /** Singular values and vectors of A5 from an independent decomposition. */
    @ParameterizedTest
    @CsvSource({"174,10,100", "174,10,1", "10,174,50", "3,2,1", "2,2,5", "0.1,0.2,1000"})
    void agreesWithNumericalDiagonalisation(double a, double b, double vector) {
        Seesaw seesaw = new Seesaw(a, b, vector);
        SingularValueDecomposition svd = new SingularValueDecomposition(
            MatrixUtils.createRealMatrix(new double[][] {{0, a}, {b, vector}}));
        assertThat(seesaw.heavyMass() / svd.getSingularValues()[0]).isCloseTo(1, within(1e-12));
        assertThat(seesaw.lightMass() / svd.getSingularValues()[1]).isCloseTo(1, within(1e-6));
        // light state is the second column; its χ' part is the sine
        assertThat(Math.tan(seesaw.leftAngle())).isCloseTo(ratio(svd.getU()), within(1e-9));
        assertThat(Math.tan(seesaw.rightAngle())).isCloseTo(ratio(svd.getV()), within(1e-9));
    }

    private static double ratio(RealMatrix vectors) {
        return Math.abs(vectors.getEntry(1, 1) / vectors.getEntry(0, 1));
    }

    @ParameterizedTest
    @CsvSource({"0.1056583755,174.1,10", "0.00216,174.1,10", "0.1,0.3,0.2", "2,3,2.5"})
    void hitsTheLightMassAndObeysTheClosedForms(double light, double a, double b) {
        Seesaw seesaw = Seesaw.forLightMass(light, a, b);
        double heavy = seesaw.heavyMass();
        assertThat(seesaw.lightMass() / light).isCloseTo(1, within(1e-12));
        assertThat(Math.tan(seesaw.leftAngle()) * Math.tan(seesaw.rightAngle()) * heavy / light).isCloseTo(1, within(1e-10));
        assertThat(Math.tan(seesaw.leftAngle()) * heavy / a)
            .isCloseTo(Math.sqrt((heavy * heavy - b * b) / (heavy * heavy - a * a)), within(1e-10));
    }

    /** A6, A9, A10: relative corrections of the order (a² + b²)/m². */
    @Test
    void approachesTheHighScaleLimit() {
        for (double light : new double[] {1e-2, 1e-3, 1e-4}) {
            Seesaw seesaw = Seesaw.forLightMass(light, 2, 1);
            double correction = 5 / Math.pow(seesaw.heavyMass(), 2);
            assertThat(seesaw.lightMassInLimit() / light).isCloseTo(1, within(correction));
            assertThat(seesaw.leftAngle() / seesaw.leftAngleInLimit()).isCloseTo(1, within(correction));
            assertThat(seesaw.rightAngle() / seesaw.rightAngleInLimit()).isCloseTo(1, within(correction));
        }
    }

    @Test
    void refusesACouplingTooSmallForTheMass() {
        assertThatThrownBy(() -> Seesaw.forLightMass(0.1, 0.05, 10)).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("couplings are too small");
    }

    /** Every entry is checked; no vector-like mass at all is a limit that exists: maximal mixing, masses a and b. */
    @Test
    void impossibleMatricesAreRefused() {
        assertThatThrownBy(() -> new Seesaw(Double.MAX_VALUE, Double.MAX_VALUE, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Seesaw(1, Double.MAX_VALUE, Double.MAX_VALUE)).isInstanceOf(IllegalArgumentException.class);
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Seesaw(bad, 1, 1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Seesaw(1, bad, 1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Seesaw.forLightMass(bad, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Seesaw(1, 1, -1)).isInstanceOf(IllegalArgumentException.class);
        Seesaw none = new Seesaw(3, 2, 0);
        assertThat(none.heavyMass()).isEqualTo(3);
        assertThat(none.lightMass()).isEqualTo(2);
    }

    /** The light mass may be as large as the smaller mixing mass and no larger: there the vector-like mass is zero. */
    @Test
    void theLightMassEndsAtTheSmallerMixingMass() {
        assertThat(Seesaw.forLightMass(2, 3, 2).vectorMass()).isZero();
        assertThat(Seesaw.forLightMass(2, 2, 3).vectorMass()).isZero();
        assertThatThrownBy(() -> Seesaw.forLightMass(Math.nextUp(2.0), 3, 2)).hasMessageContaining("too small");
    }
}
