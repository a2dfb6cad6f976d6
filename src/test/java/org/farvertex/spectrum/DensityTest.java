package org.farvertex.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.farvertex.Effort;
import org.farvertex.particle.Particle;
import org.farvertex.spectrum.AngularAxis.Coordinate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The density of a spectrum by numerical integration over solid angle and momentum, and its sampler against it. */
class DensityTest {

    private static final GaussIntegrator GAUSS = new GaussIntegratorFactory().legendre(6, 0, 1);

    private static ParentSpectrum spectrum(String folder, Particle species) {
        return EmbeddedSpectra.of(List.of(folder.split("\\+")), Generator.SIBYLL).of(species);
    }

    /** \(\int dy\int d\Omega\) over parts of a bin: u from u0 to u1 across the row up to its end, v across the angular bin. */
    private static double integral(ParentSpectrum s, int i, int j, double u0, double u1, double v0, double v1) {
        SpectrumRow row = s.row(i);
        double from = row.lower() + u0 * (s.upper(i) - row.lower());
        double to = row.lower() + u1 * (s.upper(i) - row.lower());
        return (to - from) * GAUSS.integrate(a -> {
            double y = from + a * (to - from);
            return (v1 - v0) * GAUSS.integrate(b -> ring(s, i, j, y, v0 + b * (v1 - v0)));
        });
    }

    /** Density times dΩ/dv at the place v across the bin. */
    private static double ring(ParentSpectrum s, int i, int j, double y, double v) {
        AngularAxis axis = s.row(i).axis();
        double low = axis.edge(j);
        double high = axis.edge(j + 1);
        double theta;
        double slope;
        if (j == 0 && axis.firstOpen()) {
            theta = v * Math.exp(high);
            slope = Math.exp(high);
        } else if (axis.coordinate() == Coordinate.LOG_THETA) {
            theta = Math.exp(low + v * (high - low));
            slope = theta * (high - low);
        } else {
            double p = s.momentum(i, y);
            double squared = low * low + v * (high * high - low * low);
            theta = Math.asin(Math.sqrt(squared) / p);
            slope = (high * high - low * low) / (2 * p * p * Math.sin(theta) * Math.cos(theta));
        }
        return Math.exp(s.logDensity(i, y, Math.sin(theta), Math.cos(theta))) * 2 * Math.PI * Math.sin(theta) * slope;
    }

    @ParameterizedTest
    @CsvSource({"pp14TeV,pi0", "pp14TeV,eta", "p400GeV_p+p400GeV_n,pi0", "p70GeV_p+p70GeV_n,omega"})
    void theDensityIntegratesToTheBins(String folder, Particle species) {
        ParentSpectrum s = spectrum(folder, species);
        int checked = 0;
        for (int i = 0; i < s.rows() - 1; i += 3) {
            SpectrumRow row = s.row(i);
            boolean whole = s.upper(i) == row.upper();
            for (int j = 0; j < row.axis().bins(); j++) {
                boolean physical = row.axis().coordinate() != Coordinate.LOG_THETA || row.axis().edge(j + 1) < Math.log(Math.PI);
                if (whole && physical && row.content(j) > 0) {
                    assertThat(integral(s, i, j, 0, 1, 0, 1)).as("row %d bin %d", i, j)
                        .isCloseTo(row.content(j), within(1e-6 * row.content(j)));
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(1000);
    }

    /**
     * Draws in quarters of bins, summed over patches of the table: the shape inside the bins and the choice of bins
     * are both seen. χ² of patches with at least 10 expected; each of the four cases fails by chance once in 1e5.
     */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"pp14TeV,pi0,Infinity", "pp14TeV,eta,0.06", "p400GeV_p+p400GeV_n,pi0,0.06", "p120GeV_p+p120GeV_n,omega,Infinity"})
    void samplesFollowTheDensity(String folder, Particle species, double widest) {
        ParentSpectrum s = spectrum(folder, species);
        double[] expected = new double[PATCHES];
        for (int i = 0; i < s.rows(); i++) {
            for (int j = 0; j < s.row(i).axis().bins(); j++) {
                if (s.row(i).content(j) > 0) {
                    for (int quarter = 0; quarter < 4; quarter++) {
                        double u = quarter % 2 * 0.5;
                        double v = (quarter < 2 ? 0 : 0.5);
                        expected[patch(s, i, j, quarter)] += integral(s, i, j, u, u + 0.5, v, v + 0.5);
                    }
                }
            }
        }
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(61L);
        SpectrumCells sampler = SpectrumCells.of(s, widest);
        var cells = AliasMethodDiscreteSampler.of(rng, sampler.contents());
        int draws = Effort.of(80_000, 400_000);
        long[] observed = new long[PATCHES];
        for (int k = 0; k < draws; k++) {
            sampler.draw(rng, cells.sample());
            observed[patchOf(s, sampler.momentum(), Math.atan2(sampler.sine(), sampler.cosine()))]++;
        }
        assertThat(pValue(expected, observed, draws / java.util.Arrays.stream(sampler.contents()).sum())).isGreaterThan(1e-5);
    }

    /** The flat table of the hot loop holds the same density, from the axis to behind the source. */
    @ParameterizedTest
    @CsvSource({"pp14TeV,pi0", "p400GeV_p+p400GeV_n,eta"})
    void theLookupAgreesWithTheRows(String folder, Particle species) {
        ParentSpectrum s = spectrum(folder, species);
        SpectrumLookup lookup = new SpectrumLookup(s);
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(62L);
        int found = 0;
        int points = Effort.of(40_000, 200_000);
        for (int k = 0; k < points; k++) {
            int i = rng.nextInt(s.rows());
            double y = s.lower(i) + rng.nextDouble() * (s.upper(i) - s.lower(i));
            double theta = Math.min(Math.PI * (1 - 1e-9), Math.pow(10, -8 + 8.51 * rng.nextDouble()));
            double log = s.logDensity(i, y, Math.sin(theta), Math.cos(theta));
            double[] sine = {Math.sin(theta)};
            double[] cosine = {Math.cos(theta)};
            double[] angle = new double[1];
            double[] perRing = new double[1];
            PolarAngle.find(sine, cosine, angle, perRing, 1);
            lookup.find(i, y, sine[0], cosine[0], angle[0], perRing[0]);
            double quick = lookup.factor() == 0 ? Double.NEGATIVE_INFINITY : Math.log(lookup.factor()) + lookup.exponent();
            if (log == Double.NEGATIVE_INFINITY) {
                assertThat(quick).isEqualTo(log);
            } else {
                assertThat(quick).isCloseTo(log, within(1e-7));
                found++;
            }
        }
        assertThat(found).isGreaterThan(points / 4);
    }

    private static final int PATCHES = 40 * 40 * 4;

    private static int patch(ParentSpectrum s, int i, int j, int quarter) {
        return (i * 40 / s.rows() * 40 + j * 40 / s.row(i).axis().bins()) * 4 + quarter;
    }

    private static int patchOf(ParentSpectrum s, double momentum, double theta) {
        int i = 0;
        while (i + 1 < s.rows() && momentum >= s.momentum(i + 1, s.lower(i + 1))) {
            i++;
        }
        AngularAxis axis = s.row(i).axis();
        double u = (s.row(i).coordinate(momentum) - s.lower(i)) / (s.upper(i) - s.lower(i));
        boolean log = axis.coordinate() == Coordinate.LOG_THETA;
        double t = log ? Math.log(theta) : momentum * Math.sin(theta);
        int j = (int) Math.max(0, Math.min(axis.bins() - 1, Math.floor((t - axis.lower()) / axis.width())));
        double low = axis.edge(j);
        double high = axis.edge(j + 1);
        double v = log ? (t - low) / (high - low) : (t * t - low * low) / (high * high - low * low);
        if (log && j == 0) {
            v = theta / Math.exp(high);
        }
        return patch(s, i, j, (u >= 0.5 ? 1 : 0) + (v >= 0.5 ? 2 : 0));
    }

    private static double pValue(double[] expected, long[] observed, double scale) {
        double[] kept = new double[PATCHES + 1];
        long[] counts = new long[PATCHES + 1];
        int n = 1;
        for (int k = 0; k < PATCHES; k++) {
            if (expected[k] * scale >= 10) {
                kept[n] = expected[k] * scale;
                counts[n++] = observed[k];
            } else {
                kept[0] += expected[k] * scale;
                counts[0] += observed[k];
            }
        }
        assertThat(n).isGreaterThan(300);
        return ChiSquareTest.withDefaults().test(java.util.Arrays.copyOf(kept, n), java.util.Arrays.copyOf(counts, n))
            .getPValue();
    }
}
