package org.farvertex.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.farvertex.detector.Beams;
import org.farvertex.kinematics.RestOfCollision;
import org.farvertex.particle.Particle;
import org.farvertex.spectrum.EmbeddedSpectra;
import org.farvertex.spectrum.Generator;
import org.farvertex.spectrum.ParentSpectrum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows of a spectrum in thin slices. */
class MomentumSlicesTest {

    private static final double MASS = Particle.PI0.mass();
    private static final RestOfCollision UNLIMITED = new RestOfCollision(1e6, 1e6, Particle.PROTON.mass(), Particle.PROTON.mass(), true);

    private static ParentSpectrum spectrum() {
        return EmbeddedSpectra.of(List.of("p400GeV_p"), Generator.PYTHIA).of(Particle.PI0);
    }

    private static MomentumSlices slices(RestOfCollision rest, double least, double most) {
        return new MomentumSlices(spectrum(), rest, MASS, least, most);
    }

    /** No gap, no overlap, none wider than 3 %; a place in a slice is that place in its row. */
    @Test
    void everyRowIsCoveredOnce() {
        ParentSpectrum s = spectrum();
        MomentumSlices slices = new MomentumSlices(s, UNLIMITED, MASS, 0, Double.POSITIVE_INFINITY);
        assertThat(slices.checked()).isFalse();
        int i = 0;
        for (int row = 0; row < s.rows(); row++) {
            double at = s.lower(row);
            while (i < slices.count() && slices.row(i) == row) {
                assertThat(slices.low(i)).isCloseTo(at, within(1e-9));
                double from = s.momentum(row, slices.low(i));
                double to = s.momentum(row, slices.low(i) + slices.width(i));
                assertThat(Math.log(to / from)).isBetween(0.0, 0.03 + 1e-9);
                assertThat(slices.lowestMomentum(i)).isCloseTo(from, within(1e-12 * from));
                assertThat(slices.extrapolated(i)).isEqualTo(s.extrapolated(row));
                for (double share = 0; share <= 1; share += 0.25) {
                    double p = s.momentum(row, slices.low(i) + share * slices.width(i));
                    assertThat(slices.momentum(i, share * slices.width(i))).isCloseTo(p, within(1e-11 * p));
                }
                at = slices.low(i) + slices.width(i);
                i++;
            }
            assertThat(at).isCloseTo(s.upper(row), within(1e-9));
        }
        assertThat(i).isEqualTo(slices.count());
    }

    /** Only the momenta wanted: slices outside have no width, those at the ends are clipped. */
    @ParameterizedTest
    @CsvSource({"3,47", "0,12.5", "100,Infinity", "5,5.01"})
    void onlyWhatIsWanted(double least, double most) {
        MomentumSlices slices = slices(UNLIMITED, least, most);
        MomentumSlices all = slices(UNLIMITED, 0, Double.POSITIVE_INFINITY);
        double lowest = Double.POSITIVE_INFINITY;
        double highest = 0;
        for (int i = 0; i < slices.count(); i++) {
            assertThat(slices.width(i)).isBetween(0.0, all.width(i));
            if (slices.width(i) > 0) {
                lowest = Math.min(lowest, slices.momentum(i, 0));
                highest = Math.max(highest, slices.momentum(i, slices.width(i)));
            }
            double middle = all.momentum(i, all.width(i) / 2);
            if (all.momentum(i, 0) >= least && all.momentum(i, all.width(i)) <= most) {
                assertThat(slices.width(i)).as("at %s GeV", middle).isEqualTo(all.width(i));
            }
        }
        assertThat(lowest).isCloseTo(Math.max(least, all.momentum(0, 0)), within(1e-9 * lowest));
        assertThat(highest).isCloseTo(Math.min(most, all.momentum(all.count() - 1, all.width(all.count() - 1))), within(1e-9 * highest));
    }

    /** Near the end of the beam's energy each meson is asked about, and answered as the collision says; far below none needs to be. */
    @Test
    void theRestOfTheCollisionDecides() {
        RestOfCollision rest = Beams.byId("protons-400GeV").orElseThrow().rest();
        MomentumSlices slices = slices(rest, 0, Double.POSITIVE_INFINITY);
        assertThat(slices.checked()).isTrue();
        assertThat(slices(rest, 0, 1e-3).checked()).isFalse();
        int refused = 0;
        for (int i = 0; i < slices.count(); i++) {
            if (slices.width(i) > 0) {
                for (double cosine = -1; cosine <= 1; cosine += 0.05) {
                    double p = slices.momentum(i, slices.width(i) / 3);
                    boolean allowed = slices.allows(i, p, cosine);
                    assertThat(allowed).as("%s GeV at cos θ = %s", p, cosine).isEqualTo(rest.allows(p, cosine, MASS));
                    refused += allowed ? 0 : 1;
                }
            }
        }
        assertThat(refused).isGreaterThan(100);
        for (int i = 0; i < slices.count(); i++) {
            assertThat(slices.momentum(i, slices.width(i))).isLessThanOrEqualTo(rest.mostMomentum(MASS) * (1 + 1e-9));
        }
    }

    /** Slices by their width and a place inside evenly: ln p is uniform over a row of the logarithm; KS, by chance once in 1e5. */
    @Test
    void placesAreUniformInTheRow() {
        MomentumSlices slices = slices(UNLIMITED, 4, 40);
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(79L);
        double widest = 0;
        for (int i = 0; i < slices.count(); i++) {
            widest = Math.max(widest, slices.width(i));
        }
        double[] logs = new double[5000];
        int n = 0;
        while (n < logs.length) {
            int i = rng.nextInt(slices.count());
            double beyond = widest * rng.nextDouble();
            if (beyond < slices.width(i)) {
                logs[n++] = Math.log(slices.momentum(i, beyond));
            }
        }
        assertThat(KolmogorovSmirnovTest.withDefaults().test(logs, x -> Math.max(0, Math.min(1, (x - Math.log(4)) / Math.log(10)))).getPValue())
            .isGreaterThan(1e-5);
    }
}
