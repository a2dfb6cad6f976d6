package org.farvertex.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.farvertex.particle.Particle;
import org.junit.jupiter.api.Test;

class FreePathTest {

    /** A hole of 2 cm radius, 20 m away, through which the way is free up to 140 m; else a pipe of 5 cm. */
    private static final FreePath HOLE = new FreePath(List.of(new FreePath.Passage(0.02, 20, 140), new FreePath.Passage(0.05, Double.NaN, Double.NaN)),
        Double.POSITIVE_INFINITY);

    private static double length(double angle) {
        return HOLE.length(Math.sin(angle), Math.cos(angle));
    }

    /** The edge of the hole is seen under atan(0.001); beyond, the line ends in the wall of the pipe. */
    @Test
    void throughTheHoleOrIntoTheWall() {
        assertThat(length(0)).isEqualTo(140);
        assertThat(length(0.000999)).isCloseTo(140 / Math.cos(0.000999), within(1e-9));
        assertThat(length(0.001001)).isCloseTo(0.05 / Math.sin(0.001001), within(1e-9));
        assertThat(length(Math.PI / 2)).isCloseTo(0.05, within(1e-9));
        // backwards there is no hole
        assertThat(length(Math.PI - 0.0005)).isCloseTo(0.05 / Math.sin(0.0005), within(1e-6));
        assertThat(HOLE.longest()).isEqualTo(140);
        // 2 cm at 20 m are 14 cm at 140 m
        assertThat(HOLE.widest()).isCloseTo(0.14, within(1e-12));
        assertThat(new FreePath(List.of(new FreePath.Passage(0.002, 20, 140), new FreePath.Passage(0.05, Double.NaN, Double.NaN)), 1).widest()).isEqualTo(0.05);
    }

    /** In a dump no direction is better than another, and exp(−15) of the hadrons are left. */
    @Test
    void inADump() {
        FreePath iron = new FreePath(List.of(), 0.1677);
        assertThat(iron.longest()).isCloseTo(15 * 0.1677, within(1e-12));
        assertThat(iron.length(0.3, 0.95)).isEqualTo(iron.longest());
        assertThat(iron.widest()).isEqualTo(iron.longest());
    }

    /** At the LHC charged particles are bent away where neutral ones reach the absorber at 140 m; a dump has its own length, or that of its absorber. */
    @Test
    void waysOfBeams() {
        Beam lhc = Beams.byId("lhc-14TeV").orElseThrow();
        assertThat(FreePath.of(lhc, ProductionPoint.ORIGIN, Particle.PI0).longest()).isEqualTo(140);
        assertThat(FreePath.of(lhc, ProductionPoint.ORIGIN, Particle.PI_PLUS).longest()).isEqualTo(20);
        assertThat(FreePath.of(lhc, ProductionPoint.ORIGIN, Particle.PI0).interactionLength()).isInfinite();
        Beam dump = Beams.byId("protons-400GeV").orElseThrow();
        assertThat(FreePath.of(dump, ProductionPoint.ORIGIN, Particle.PI_PLUS).interactionLength()).isEqualTo(Absorber.of(dump).interactionLength());
        assertThat(FreePath.of(dump, new ProductionPoint(0, 0, 0, OptionalDouble.of(0.3)), Particle.PI_PLUS).longest()).isCloseTo(4.5, within(1e-12));
    }
}
