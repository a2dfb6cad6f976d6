package org.farvertex.jhepmc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Events of the shape FarVertex writes, with random numbers: beams, meson, dark photon, pair; momentum balances. */
public final class SampleEvents {

    private final UniformRandomProvider random;

    /** Events that depend on the seed alone. */
    public SampleEvents(long seed) {
        this.random = RandomSource.XO_SHI_RO_256_PP.create(seed);
    }

    /** Run information with everything in it that has to be escaped. */
    public static GenRunInfo run() {
        return new GenRunInfo(List.of(GenRunInfo.CENTRAL_VALUE),
            List.of(new Tool("FarVertex", "0.1.0", "two\nlines, a bar | and a back\\slash é")),
            Map.of("NuHepMC.Provenance", "a \\ b\nc"));
    }

    /** The next events, numbered from 0. */
    public List<GenEvent> next(int count) {
        List<GenEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(event(i));
        }
        return events;
    }

    private GenEvent event(int number) {
        double[] meson = momentum(2000);
        double[] dark = momentum(1000);
        double[] electron = momentum(500);
        List<GenParticle> particles = List.of(
            particle(2212, 4, new double[] {0, 0, 6999.999937, 7000}, 0),
            particle(2212, 4, new double[] {0, 0, -6999.999937, 7000}, 0),
            particle(111, 2, meson, -1),
            particle(81, 63, minus(new double[] {0, 0, 0, 14000}, meson), -1),
            particle(32, 2, dark, -2),
            particle(22, 1, minus(meson, dark), -2),
            particle(11, 1, electron, -3),
            particle(-11, 1, minus(dark, electron), -3));
        double length = 480000 + 1500 * random.nextDouble();
        Position decay = new Position(length * dark[0] / dark[2], length * dark[1] / dark[2], length, length * 1.0001);
        List<GenVertex> vertices = List.of(
            new GenVertex(1, List.of(1, 2), Optional.of(Position.ORIGIN)),
            new GenVertex(21, List.of(3), Optional.of(Position.ORIGIN)),
            new GenVertex(22, List.of(5), Optional.of(decay)));
        return new GenEvent(number, MomentumUnit.GEV, LengthUnit.MM, List.of(1.0),
            List.of(new GenCrossSection(1.25e-3, 2e-5, -1, -1).toAttribute(),
                Attribute.ofEvent(Attribute.SIGNAL_PROCESS_ID, "101")), particles, vertices);
    }

    private double[] momentum(double scale) {
        double px = random.nextDouble() - 0.5;
        double py = random.nextDouble() - 0.5;
        double pz = scale * random.nextDouble();
        return new double[] {px, py, pz, Math.sqrt(px * px + py * py + pz * pz + 0.01)};
    }

    private static double[] minus(double[] a, double[] b) {
        return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2], a[3] - b[3]};
    }

    private static GenParticle particle(int pdgId, int status, double[] p, int vertex) {
        return new GenParticle(pdgId, status, p[0], p[1], p[2], p[3], 0.1, vertex);
    }
}
