package org.farvertex.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.farvertex.decay.DecayDrawer;
import org.farvertex.decay.DecayShapes;
import org.farvertex.event.Polarisation;
import org.farvertex.geometry.Box;
import org.farvertex.geometry.Volume;
import org.farvertex.particle.Particle;
import org.junit.jupiter.api.Test;

/** What is said of every accepted decay holds for those that are drawn: nothing is aimed past. */
class SightTest {

    private static final Detector DETECTOR = new Detector("d", "D", "", "", Beams.byId("protons-400GeV").orElseThrow(), 1e18,
        new ProductionPoint(0, 0, 0, OptionalDouble.empty()), Volume.of(new Box(10, 5, 4, 4, 0, 0)),
        new Acceptance(EnergyRange.ALL, new EnergyRange(1, 5), Optional.empty(),
            new Spectrometer(List.of(new Plane(20, Plane.Outline.BOX, 0.4, 0.4, 0, 0)))), Efficiency.constant(1), 3, 0);

    private static final double WIDTH = 0.2;

    @Test
    void pairsPointAtThePlane() {
        Sight sight = Sight.of(DETECTOR, 0, true).orElseThrow();
        assertThat(sight.energies()).isEqualTo(new EnergyRange(2, 10));
        assertThat(Math.tan(sight.window().thetaMax())).isBetween(0.0141, 0.0143);
    }

    @Test
    void otherDecaysMayPointAnywhereAndHaveAnyEnergyAbove() {
        Sight sight = Sight.of(DETECTOR, 0, false).orElseThrow();
        assertThat(sight.energies()).isEqualTo(new EnergyRange(2, Double.POSITIVE_INFINITY));
        assertThat(sight.window()).isEqualTo(DETECTOR.window(0));
    }

    /** Accepted decays of heavy particles in all directions: pairs never leave the narrow sight, three bodies do. */
    @Test
    void acceptedDecaysLieWithin() {
        long[] pair = outside(0.25, List.of(Particle.MUON, Particle.MUON.antiparticle()));
        assertThat(pair[0]).isGreaterThan(50);
        assertThat(pair[1]).isZero();
        long[] photons = outside(0.03, List.of(Particle.PHOTON, Particle.PHOTON));
        assertThat(photons[0]).isGreaterThan(50);
        assertThat(photons[1]).isZero();
        long[] three = outside(0.3, List.of(Particle.MUON, Particle.MUON.antiparticle(), Particle.of(14)));
        assertThat(three[1]).isPositive();
    }

    /** Accepted decays, and those of them outside what pairs have in common. */
    private static long[] outside(double mass, List<Particle> products) {
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(61L);
        DecayDrawer drawer = DecayShapes.of(products, 0, Optional.empty()).drawer(mass, products, Polarisation.NONE);
        DaughterTracker tracker = DETECTOR.acceptance().tracker(drawer.daughters());
        Sight sight = Sight.of(DETECTOR, 0, true).orElseThrow();
        long accepted = 0;
        long outside = 0;
        for (int i = 0; i < 200_000; i++) {
            double x = WIDTH * (rng.nextDouble() - 0.5);
            double y = WIDTH * (rng.nextDouble() - 0.5);
            double norm = Math.sqrt(1 + x * x + y * y);
            double energy = 1 + 14 * rng.nextDouble();
            double z = 10 + 5 * rng.nextDouble();
            drawer.draw(rng, energy, Math.sqrt(energy * energy - mass * mass), x / norm, y / norm, 1 / norm);
            if (tracker.accepts(x * z, y * z, z)) {
                accepted++;
                // in the projection on the plane at 20 m
                outside += Math.abs(20 * x) > 0.2 || Math.abs(20 * y) > 0.2 || !sight.energies().accepts(energy) ? 1 : 0;
            }
        }
        return new long[] {accepted, outside};
    }
}
