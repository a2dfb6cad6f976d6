package org.farvertex.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.farvertex.detector.BeamSource.Spot;
import org.farvertex.geometry.Rotation;
import org.junit.jupiter.api.Test;

class BeamSourceTest {

    private static BeamSource leaning(double x, double y) {
        return new BeamSource(x, y, Spot.POINT, Optional.empty(), false);
    }

    @Test
    void straightIsWhatNeitherLeansNorSpreads() {
        assertThat(BeamSource.PLAIN.isStraight()).isTrue();
        assertThat(leaning(1e-4, 0).isStraight()).isFalse();
        assertThat(leaning(0, -1e-4).isStraight()).isFalse();
        assertThat(new BeamSource(0, 0, new Spot(0, 1e-6, 0), Optional.empty(), false).isStraight()).isFalse();
    }

    /** The beam's own axis, turned, points where the beam does; a straight one is not turned. */
    @Test
    void theRotationTakesTheAxisToTheBeam() {
        assertThat(BeamSource.PLAIN.rotation()).isEqualTo(Rotation.NONE);
        for (double[] angles : new double[][] {{2e-3, 0}, {0, -3e-3}, {2e-3, -3e-3}}) {
            double[] axis = {0, 0, 1};
            leaning(angles[0], angles[1]).rotation().turn(axis);
            assertThat(axis[0] / axis[2]).isCloseTo(angles[0], within(1e-7));
            assertThat(axis[1] / axis[2]).isCloseTo(angles[1], within(1e-7));
        }
    }

    @Test
    void aPointHasNoSizeAnywhere() {
        assertThat(Spot.POINT.isPoint()).isTrue();
        assertThat(new Spot(1e-6, 0, 0).isPoint()).isFalse();
        assertThat(new Spot(0, 1e-6, 0).isPoint()).isFalse();
        assertThat(new Spot(0, 0, 1e-6).isPoint()).isFalse();
    }

    /** Up to 10 mrad either way. */
    @Test
    void anglesAndSizesThatMakeNoSense() {
        for (double angle : new double[] {0.0101, -0.0101, Double.NaN}) {
            assertThatThrownBy(() -> leaning(angle, 0)).hasMessageContaining("0.01 rad");
            assertThatThrownBy(() -> leaning(0, angle)).hasMessageContaining("0.01 rad");
        }
        assertThat(leaning(0.01, -0.01).angleY()).isEqualTo(-0.01);
        for (double size : new double[] {-1e-9, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Spot(size, 0, 0)).hasMessageContaining("not negative");
            assertThatThrownBy(() -> new Spot(0, size, 0)).hasMessageContaining("not negative");
            assertThatThrownBy(() -> new Spot(0, 0, size)).hasMessageContaining("not negative");
        }
    }

    /** Yields of nuclei need to know of which. */
    @Test
    void nuclei() {
        assertThatThrownBy(() -> new BeamSource(0, 0, Spot.POINT, Optional.empty(), true)).hasMessageContaining("need a material");
        Optional<Material> iron = Material.byName("iron");
        assertThat(new BeamSource(0, 0, Spot.POINT, iron, true).nucleus()).isPresent();
        assertThat(new BeamSource(0, 0, Spot.POINT, iron, false).nucleus()).isEmpty();
        assertThat(BeamSource.PLAIN.nucleus()).isEmpty();
    }
}
