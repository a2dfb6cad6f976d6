package org.farvertex.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.farvertex.particle.Particle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mesons drawn straight from a table against its yields. */
class SpectrumSamplerTest {

    private static final int DRAWS = 20_000;

    private static ParentSpectrum spectrum(String folder, Particle species) {
        return EmbeddedSpectra.of(List.of(folder), Generator.PYTHIA).of(species);
    }

    /** Yield of the lower and the upper half of the bins of angle in every row that the next one does not cut short; 0 in those. */
    private static double[] halves(ParentSpectrum s) {
        double[] yields = new double[2 * s.rows()];
        for (int i = 0; i < s.rows(); i++) {
            int bins = s.row(i).axis().bins();
            for (int j = 0; j < bins && s.upper(i) > s.row(i).upper() - 1e-9; j++) {
                yields[2 * i + (2 * j < bins ? 0 : 1)] += s.row(i).content(j);
            }
        }
        return yields;
    }

    private static int half(ParentSpectrum s, SpectrumSampler drawn) {
        int i = 0;
        while (i + 1 < s.rows() && drawn.momentum() >= s.momentum(i + 1, s.lower(i + 1))) {
            i++;
        }
        AngularAxis axis = s.row(i).axis();
        double middle = axis.edge((axis.bins() + 1) / 2);
        double theta = Math.atan2(drawn.sine(), drawn.cosine());
        double place = axis.coordinate() == AngularAxis.Coordinate.LOG_THETA ? Math.log(theta) : drawn.momentum() * drawn.sine();
        return 2 * i + (place < middle ? 0 : 1);
    }

    /** Rows of momentum and the halves of their angles are drawn in proportion to their yield: χ², by chance once in 1e5 for each. */
    @ParameterizedTest
    @CsvSource({"p400GeV_p,pi0", "pp14TeV,eta", "p70GeV_p,omega"})
    void drawsFollowTheYields(String folder, Particle species) {
        ParentSpectrum s = spectrum(folder, species);
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(63L);
        SpectrumSampler sampler = SpectrumSampler.of(s, rng);
        double[] yields = halves(s);
        double whole = Arrays.stream(yields).sum();
        // rows cut short hold little
        assertThat(sampler.total()).isBetween(whole, 1.1 * whole);
        long[] drawn = new long[yields.length];
        for (int k = 0; k < DRAWS; k++) {
            sampler.next(rng);
            assertThat(Math.hypot(sampler.sine(), sampler.cosine())).isCloseTo(1, within(1e-12));
            drawn[half(s, sampler)]++;
        }
        double[] expected = new double[yields.length + 1];
        long[] observed = new long[yields.length + 1];
        int n = 1;
        for (int k = 0; k < yields.length; k++) {
            boolean often = yields[k] / sampler.total() * DRAWS >= 10;
            int cell = often ? n++ : 0;
            expected[cell] += yields[k] / sampler.total() * DRAWS;
            observed[cell] += drawn[k];
        }
        // the first cell takes all that is rare, and the rows cut short
        expected[0] += (1 - whole / sampler.total()) * DRAWS;
        assertThat(n).isGreaterThan(20);
        assertThat(ChiSquareTest.withDefaults().test(Arrays.copyOf(expected, n), Arrays.copyOf(observed, n)).getPValue()).isGreaterThan(1e-5);
    }

    /** A sampler for another thread draws what its own random numbers say, whatever the first has drawn. */
    @Test
    void samplersOfTwoThreadsDoNotMeet() {
        SpectrumSampler first = SpectrumSampler.of(spectrum("p400GeV_p", Particle.PI0), RandomSource.XO_SHI_RO_256_PP.create(64L));
        UniformRandomProvider one = RandomSource.XO_SHI_RO_256_PP.create(65L);
        UniformRandomProvider other = RandomSource.XO_SHI_RO_256_PP.create(65L);
        SpectrumSampler a = first.with(one);
        SpectrumSampler b = first.with(other);
        UniformRandomProvider own = RandomSource.XO_SHI_RO_256_PP.create(66L);
        for (int k = 0; k < 100; k++) {
            a.next(one);
            first.next(own);
            b.next(other);
            assertThat(b.momentum()).isEqualTo(a.momentum()).isNotEqualTo(first.momentum());
            assertThat(b.cosine()).isEqualTo(a.cosine());
            assertThat(b.extrapolated()).isEqualTo(a.extrapolated());
        }
    }
}
