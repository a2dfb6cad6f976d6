package org.farvertex.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.farvertex.kinematics.Daughters;
import org.farvertex.particle.Particle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DaughterTrackerTest {

    private static final Particle ELECTRON = Particle.ELECTRON;
    private static final Particle PION = Particle.PI_PLUS;
    private static final Particle ANTIPION = Particle.PI_PLUS.antiparticle();

    private static Acceptance with(EnergyRange daughters, Separation separation, SpectrometerElement... elements) {
        return new Acceptance(EnergyRange.ALL, daughters, Optional.ofNullable(separation),
            new Spectrometer(List.of(elements)));
    }

    private static Plane square(double z, double size) {
        return new Plane(z, Plane.Outline.BOX, size, size, 0, 0);
    }

    /** A pair from (0, 0, z) opening symmetrically in y. */
    private static boolean accepts(Acceptance acceptance, double z, double py, double pz) {
        return pair(acceptance, 0, 0, z, 0, py, pz, 0, -py, pz, ELECTRON);
    }

    /** A positive and a negative particle. */
    private static boolean pair(Acceptance acceptance, double x, double y, double z, double px, double py, double pz, double qx, double qy,
                                double qz, Particle particle) {
        Particle negative = particle.chargeInThirds() < 0 ? particle : particle.antiparticle();
        Daughters daughters = Daughters.of(List.of(negative.antiparticle(), negative), 2);
        daughters.set(0, px, py, pz);
        daughters.set(1, qx, qy, qz);
        return acceptance.tracker(daughters).accepts(x, y, z);
    }

    /** Daughters that all start at (0, 0, 5); momenta one behind the other. */
    private static boolean all(Acceptance acceptance, List<Particle> particles, double... momenta) {
        Daughters daughters = Daughters.of(particles, particles.size());
        for (int i = 0; i < particles.size(); i++) {
            daughters.set(i, momenta[3 * i], momenta[3 * i + 1], momenta[3 * i + 2]);
        }
        return acceptance.tracker(daughters).accepts(0, 0, 5);
    }

    @Test
    void withoutCutsEverythingPassesAndNothingIsAsked() {
        assertThat(Acceptance.ALL.needsDaughters()).isFalse();
        assertThat(accepts(Acceptance.ALL, 5, 1, -1)).isTrue();
        assertThat(with(EnergyRange.ALL, new Separation(0, 5), new Magnet(9, 3, 0.4, Magnet.BendAxis.X)).needsDaughters())
            .isFalse();
        assertThat(with(EnergyRange.ALL, new Separation(1e-3, 5)).needsDaughters()).isTrue();
        assertThat(with(EnergyRange.ALL, null, square(6, 1)).needsDaughters()).isTrue();
    }

    @Test
    void bothDaughtersNeedTheEnergy() {
        Acceptance cut = with(new EnergyRange(1, 10), null);
        assertThat(cut.needsDaughters()).isTrue();
        assertThat(pair(cut, 0, 0, 5, 0, 0, 2, 0, 0, 9, ELECTRON)).isTrue();
        assertThat(pair(cut, 0, 0, 5, 0, 0, 0.99, 0, 0, 9, ELECTRON)).isFalse();
        assertThat(pair(cut, 0, 0, 5, 0, 0, 2, 0, 0, 10.1, ELECTRON)).isFalse();
        assertThat(pair(cut, 0, 0, 5, 0, 0, 0.996, 0, 0, 9, Particle.MUON)).isTrue();
    }

    @Test
    void aPlaneMustBeCrossedWithinItsOutline() {
        Acceptance cut = with(EnergyRange.ALL, null, square(15, 2));
        assertThat(accepts(cut, 5, 0.99, 10)).isTrue();
        assertThat(accepts(cut, 5, 1.01, 10)).isFalse();
        assertThat(accepts(cut, 5, 0.5, -10)).isFalse();
        Acceptance round = with(EnergyRange.ALL, null, new Plane(15, Plane.Outline.ELLIPSE, 2, 2, 0, 0));
        assertThat(pair(round, 0.9, 0.9, 5, 0, 0, 1, 0, 0, 1, ELECTRON)).isFalse();
        assertThat(pair(cut, 0.9, 0.9, 5, 0, 0, 1, 0, 0, 1, ELECTRON)).isTrue();
    }

    /** Both daughters straight ahead from a point: the outline of a plane that is not on the axis, probed just inside and outside. */
    @ParameterizedTest
    @EnumSource(Plane.Outline.class)
    void aPlaneOffTheAxisIsWhereItsCentreSays(Plane.Outline outline) {
        double width = 0.6;
        double height = 0.2;
        Acceptance cut = with(EnergyRange.ALL, null, new Plane(15, outline, width, height, 1.5, -0.7));
        assertThat(ahead(cut, 1.5, -0.7)).isTrue();
        assertThat(ahead(cut, -1.5, -0.7)).isFalse();
        assertThat(ahead(cut, 1.5, 0.7)).isFalse();
        assertThat(ahead(cut, 0, 0)).isFalse();
        for (int quarter = 0; quarter < 4; quarter++) {
            double dx = width / 2 * Math.round(Math.cos(quarter * Math.PI / 2));
            double dy = height / 2 * Math.round(Math.sin(quarter * Math.PI / 2));
            assertThat(ahead(cut, 1.5 + 0.99 * dx, -0.7 + 0.99 * dy)).isTrue();
            assertThat(ahead(cut, 1.5 + 1.01 * dx, -0.7 + 1.01 * dy)).isFalse();
        }
        // a corner at 0.8 of both half sides: inside a rectangle, outside an ellipse (0.64 + 0.64 > 1); 0.7 is inside both
        boolean box = outline == Plane.Outline.BOX;
        assertThat(ahead(cut, 1.5 - 0.8 * width / 2, -0.7 + 0.8 * height / 2)).isEqualTo(box);
        assertThat(ahead(cut, 1.5 + 0.7 * width / 2, -0.7 - 0.7 * height / 2)).isTrue();
    }

    private static boolean ahead(Acceptance acceptance, double x, double y) {
        return pair(acceptance, x, y, 5, 0, 0, 10, 0, 0, 10, ELECTRON);
    }

    /** One daughter inside is not enough, whichever it is. */
    @Test
    void aPlaneMustBeCrossedByBoth() {
        Acceptance cut = with(EnergyRange.ALL, null, square(15, 2));
        assertThat(pair(cut, 0, 0, 5, 0, 0.2, 1, 0, 0, 1, ELECTRON)).isFalse();
        assertThat(pair(cut, 0, 0, 5, 0, 0, 1, 0, 0.2, 1, ELECTRON)).isFalse();
        assertThat(pair(cut, 0, 0, 5, 0, 0, 1, 0, 0, -1, ELECTRON)).isFalse();
        assertThat(pair(cut, 0, 0, 5, 0, 0.05, 1, 0, 0, 1, ELECTRON)).isTrue();
    }

    /** Opening in any direction across the beam: 10 m downstream the distance is 2 m × 10 p_T/p_z whatever the azimuth. */
    @Test
    void separationIsTheDistanceInThePlane() {
        Acceptance cut = with(EnergyRange.ALL, new Separation(0.01, 15));
        for (int k = 0; k < 24; k++) {
            double azimuth = k * Math.PI / 12;
            for (double transverse : new double[] {0.00501, 0.00499}) {
                double px = transverse * Math.cos(azimuth);
                double py = transverse * Math.sin(azimuth);
                assertThat(pair(cut, 0.3, -0.2, 5, px, py, 10, -px, -py, 10, ELECTRON)).as("azimuth %f", azimuth)
                    .isEqualTo(transverse > 0.005);
            }
        }
        // both daughters to the same side: only the difference counts
        assertThat(pair(cut, 0, 0, 5, 0.02, 0, 10, 0.0095, 0, 10, ELECTRON)).isTrue();
        assertThat(pair(cut, 0, 0, 5, 0.02, 0, 10, 0.0105, 0, 10, ELECTRON)).isFalse();
        assertThat(pair(cut, 0, 0, 5, 0, 0, 10, 0.0105, 0, 10, ELECTRON)).isTrue();
        assertThat(pair(cut, 0, 0, 5, 0, 1, 10, 0, 0, -10, ELECTRON)).isFalse();
    }

    /** A field along y opens the pair along x as one along x does along y. */
    @Test
    void fieldsAlongXAndYSeparateAlike() {
        for (double least : new double[] {0.31, 0.34}) {
            for (Magnet.BendAxis axis : Magnet.BendAxis.values()) {
                assertThat(accepts(with(EnergyRange.ALL, new Separation(least, 15), new Magnet(9, 3, 0.4, axis)), 5, 0, 10))
                    .isEqualTo(least == 0.31);
            }
        }
    }

    @Test
    void aPlaneUpstreamOfTheDecayIsNotAskedFor() {
        Acceptance cut = with(EnergyRange.ALL, null, square(6, 0.1), square(15, 2));
        assertThat(accepts(cut, 5, 0.3, 4)).isFalse();
        assertThat(accepts(cut, 7, 0.3, 4)).isTrue();
    }

    @Test
    void aMagnetBendsOnlyDecaysUpstreamOfItsEnd() {
        Acceptance cut = with(EnergyRange.ALL, null, new Magnet(9, 3, 0.4, Magnet.BendAxis.X), square(18.79, 2));
        // kick 0.36 GeV on 2 GeV: 0.18 * (1.5 + 6.79) m = 1.5 m off; on 10 GeV 0.3 m
        assertThat(accepts(cut, 5, 0, 2)).isFalse();
        assertThat(accepts(cut, 5, 0, 10)).isTrue();
        assertThat(accepts(cut, 12.5, 0, 2)).isTrue();
        // a decay 0.3 m before the end of the field is kicked by a tenth
        assertThat(accepts(cut, 11.7, 0, 2)).isTrue();
        // a slow one curls back
        assertThat(accepts(cut, 5, 0, 0.3)).isFalse();
        assertThat(accepts(with(EnergyRange.ALL, null, square(8, 2), new Magnet(9, 3, 0.4, Magnet.BendAxis.X)), 5, 0, 0.3)).isTrue();
    }

    @Test
    void theDaughtersMustBeApartAtThePlane() {
        Acceptance cut = with(EnergyRange.ALL, new Separation(0.01, 15));
        assertThat(accepts(cut, 5, 0.0051, 10)).isTrue();
        assertThat(accepts(cut, 5, 0.0049, 10)).isFalse();
        assertThat(accepts(cut, 16, 1, 10)).isFalse();
    }

    @Test
    void aMagnetBeforeOrAroundThePlaneOfSeparationHelps() {
        Magnet magnet = new Magnet(9, 3, 0.4, Magnet.BendAxis.X);
        // parallel tracks of 10 GeV: after the magnet 2 * 0.036 * (1.5 + 3) = 0.32 m apart at 15 m
        assertThat(accepts(with(EnergyRange.ALL, new Separation(0.31, 15), magnet), 5, 0, 10)).isTrue();
        assertThat(accepts(with(EnergyRange.ALL, new Separation(0.34, 15), magnet), 5, 0, 10)).isFalse();
        // at its middle 0.3 B L²/p = 0.02698 m
        assertThat(accepts(with(EnergyRange.ALL, new Separation(0.0269, 10.5), magnet), 5, 0, 10)).isTrue();
        assertThat(accepts(with(EnergyRange.ALL, new Separation(0.0271, 10.5), magnet), 5, 0, 10)).isFalse();
        assertThat(accepts(with(EnergyRange.ALL, new Separation(1e-9, 9), magnet), 5, 0, 10)).isFalse();
        // at its end 2 * 0.12 * 9 / 20 = 0.108 m
        assertThat(accepts(with(EnergyRange.ALL, new Separation(0.1078, 12), magnet, square(12, 2)), 5, 0, 10)).isTrue();
        assertThat(accepts(with(EnergyRange.ALL, new Separation(0.1081, 12), magnet, square(12, 2)), 5, 0, 10)).isFalse();
    }

    @Test
    void theSignOfTheFieldDoesNotMatterForASymmetricPair() {
        for (double p = 0.4; p < 10; p += 0.1) {
            Acceptance up = with(EnergyRange.ALL, null, new Magnet(9, 3, 0.4, Magnet.BendAxis.Y), square(18.79, 2));
            Acceptance down = with(EnergyRange.ALL, null, new Magnet(9, 3, -0.4, Magnet.BendAxis.Y), square(18.79, 2));
            assertThat(accepts(up, 5, 0.05, p)).isEqualTo(accepts(down, 5, 0.05, p));
        }
    }

    @Test
    void aSpectrometerOutOfOrderIsRefused() {
        assertThatThrownBy(() -> new Spectrometer(List.of(square(15, 1), square(6, 1)))).hasMessageContaining("order of z");
        assertThatThrownBy(() -> new Spectrometer(List.of(new Magnet(9, 3, 1, Magnet.BendAxis.X), square(10, 1))))
            .hasMessageContaining("order of z");
    }

    /** Two of four charged daughters must pass each by itself: energy of one and plane of another do not add up. */
    @Test
    void twoOfSeveralChargedDaughtersMustPass() {
        List<Particle> four = List.of(PION, ANTIPION, PION, ANTIPION);
        Acceptance cut = with(new EnergyRange(1, 10), null, square(15, 2));
        assertThat(all(cut, four, 0, 0, 2, 0, 0, 3, 5, 0, 1, 0, 0, 0.1)).isTrue();
        assertThat(all(cut, four, 0, 0, 0.1, 5, 0, 1, 0, 0.1, 2, 0, 0, 3)).isTrue();
        assertThat(all(cut, four, 0, 0, 2, 0, 0, 0.1, 5, 0, 1, 0, 0, 0.2)).isFalse();
        assertThat(all(cut, four, 0, 0, 2, 5, 0, 5, 5, 0, 5, 0, 0, 0.9)).isFalse();
    }

    /** What is not charged plays no part beside charged daughters: neither photons that pass nor neutrinos that do not. */
    @Test
    void neutralDaughtersPlayNoPart() {
        Acceptance cut = with(new EnergyRange(1, 10), null, square(15, 2));
        List<Particle> particles = List.of(Particle.MUON, PION, Particle.PHOTON, Particle.of(14));
        assertThat(all(cut, particles, 0, 0, 2, 0, 0, 3, 9, 9, 0.1, 9, 9, -5)).isTrue();
        assertThat(all(cut, particles, 0, 0, 2, 0, 0, 0.1, 0, 0, 4, 0, 0, 4)).isFalse();
        // one charged daughter alone is never enough, nor are photons beside another neutral particle
        assertThat(all(cut, List.of(PION, Particle.PHOTON, Particle.PHOTON), 0, 0, 2, 0, 0, 3, 0, 0, 4)).isFalse();
        assertThat(all(cut, List.of(Particle.K0, Particle.PHOTON, Particle.PHOTON), 0, 0, 2, 0, 0, 3, 0, 0, 4)).isFalse();
        assertThat(all(cut, List.of(Particle.of(14), Particle.PHOTON, Particle.PHOTON), 0, 0, 2, 0, 0, 3, 0, 0, 4)).isTrue();
        assertThat(all(cut, List.of(Particle.of(14), Particle.PHOTON), 0, 0, 2, 0, 0, 3)).isFalse();
    }

    /** Some two of those that pass must be apart, whichever they are; those that do not pass do not help. */
    @Test
    void someTwoOfTheAcceptedMustBeApart() {
        List<Particle> three = List.of(PION, ANTIPION, PION);
        Acceptance cut = with(new EnergyRange(1, 100), new Separation(0.1, 15));
        assertThat(all(cut, three, 0, 0, 10, 0.01, 0, 10, 0.2, 0, 10)).isTrue();
        assertThat(all(cut, three, 0, 0, 10, 0.2, 0, 10, 0.01, 0, 10)).isTrue();
        assertThat(all(cut, three, 0.05, 0, 10, 0.1, 0, 10, 0, 0, 10)).isTrue();
        assertThat(all(cut, three, 0, 0, 10, 0.05, 0, 10, 0.09, 0, 10)).isFalse();
        assertThat(all(cut, three, 0, 0, 10, 0.05, 0, 10, 0.09, 0, 0.9)).isFalse();
        assertThat(all(cut, three, 0, 0, 10, 0.05, 0, 10, 0.9, 0, 0.4)).isFalse();
    }

    /** Photons keep their line where a field bends charged particles of the same momentum out of the plane. */
    @Test
    void photonsFlyStraightThroughFields() {
        Acceptance cut = with(EnergyRange.ALL, null, new Magnet(9, 3, 0.4, Magnet.BendAxis.X), square(18.79, 2));
        List<Particle> photons = List.of(Particle.PHOTON, Particle.PHOTON);
        assertThat(all(cut, photons, 0, 0.1, 2, 0, -0.1, 2)).isTrue();
        assertThat(all(cut, List.of(PION, ANTIPION), 0, 0.1, 2, 0, -0.1, 2)).isFalse();
        // 1 m at 13.79 m from the vertex
        assertThat(all(cut, photons, 0, 0.0725, 1, 0, -0.0725, 1)).isTrue();
        assertThat(all(cut, photons, 0, 0.0726, 1, 0, -0.0725, 1)).isFalse();
        Acceptance apart = with(EnergyRange.ALL, new Separation(1, 15), new Magnet(9, 3, 0.4, Magnet.BendAxis.X));
        assertThat(all(apart, photons, 0, 0.0501, 1, 0, -0.0501, 1)).isTrue();
        assertThat(all(apart, photons, 0, 0.0499, 1, 0, -0.0499, 1)).isFalse();
    }

    /** The photons of a π⁰ are followed, the π⁰ is not. */
    @Test
    void whatHasDecayedIsNotFollowed() {
        Acceptance cut = with(new EnergyRange(1, 10), null);
        Daughters daughters = Daughters.of(List.of(Particle.PI0, Particle.PHOTON), 4);
        daughters.add(Particle.PHOTON, 0);
        daughters.add(Particle.PHOTON, 0);
        daughters.set(0, 0, 0, 3);
        daughters.set(1, 0, 0, 0.5);
        daughters.set(2, 0, 0, 1.5);
        daughters.set(3, 0, 0, 1.5);
        DaughterTracker tracker = cut.tracker(daughters);
        assertThat(tracker.accepts(0, 0, 5)).isTrue();
        daughters.set(3, 0, 0, 0.9);
        assertThat(tracker.accepts(0, 0, 5)).isFalse();
        daughters.set(1, 0, 0, 1.1);
        assertThat(tracker.accepts(0, 0, 5)).isTrue();
    }
}
