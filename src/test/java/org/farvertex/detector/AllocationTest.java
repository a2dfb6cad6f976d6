package org.farvertex.detector;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import org.farvertex.geometry.Box;
import org.farvertex.geometry.Cylinder;
import org.farvertex.geometry.EllipticCylinder;
import org.farvertex.geometry.Frustum;
import org.farvertex.geometry.Volume;
import org.farvertex.kinematics.Daughters;
import org.farvertex.particle.Particle;
import org.junit.jupiter.api.Test;

/** The loop over events must leave nothing to the garbage collector. */
class AllocationTest {

    private static final int TIMES = 100_000;
    private static final Volume UNION = Volume.of(new Cylinder(5, 4, 1, 0, 0), new Box(8, 3, 1.5, 3, 0.5, 0),
        new EllipticCylinder(6, 1, 4, 1, 0, 1), new Frustum(10.5, 4, 0.5, 0.5, 3, 3, 0, 0));
    private static final Acceptance CUTS = new Acceptance(EnergyRange.ALL, new EnergyRange(0.1, 100),
        Optional.of(new Separation(1e-6, 10.5)), new Spectrometer(List.of(new Plane(6, Plane.Outline.BOX, 2, 2, 0, 0),
            new Magnet(9, 3, 0.4, Magnet.BendAxis.X), new Plane(15, Plane.Outline.ELLIPSE, 2, 2, 0, 0))));

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void raysAndTracksAllocateNothing() {
        double[] out = new double[UNION.space()];
        Daughters daughters = Daughters.of(List.of(Particle.ELECTRON, Particle.ELECTRON.antiparticle()), 2);
        DaughterTracker tracker = CUTS.tracker(daughters);
        Efficiency efficiency = new Efficiency(List.of(new Efficiency.Point(1, 0.1), new Efficiency.Point(5, 0.9)));
        double warm = loop(out, daughters, tracker, efficiency);
        long before = threads.getCurrentThreadAllocatedBytes();
        double sum = loop(out, daughters, tracker, efficiency);
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(sum).isEqualTo(warm).isPositive();
        // the measurement itself may take a few hundred bytes; one object per event would be megabytes
        assertThat(bytes).isLessThan(10_000);
    }

    private static double loop(double[] out, Daughters daughters, DaughterTracker tracker, Efficiency efficiency) {
        double sum = 0;
        for (int i = 0; i < TIMES; i++) {
            double slope = 0.2 * i / TIMES;
            int count = UNION.intervals(0, 0, 0, slope, 0, Math.sqrt(1 - slope * slope), out);
            daughters.set(0, 0, slope, 3);
            daughters.set(1, 0, -slope, 3);
            boolean seen = tracker.accepts(0, 0, 5.5);
            sum += count + (seen ? efficiency.at(3 + slope) : 0);
        }
        return sum;
    }
}
