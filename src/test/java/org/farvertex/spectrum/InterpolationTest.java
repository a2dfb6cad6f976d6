package org.farvertex.spectrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the shape inside a bin does to a steep survival: mesons with \(dN/dp\propto e^{-p/p_0}\) in the 12 % bins of the tables, each
 * weighted with \(e^{-\kappa/p}\), against the integral without bins.
 */
class InterpolationTest {

    private static final GaussIntegrator GAUSS = new GaussIntegratorFactory().legendre(20, 0, 1);
    private static final double SCALE = 300;
    private static final int COLUMN = 70;

    private static double over(double from, double to, DoubleUnaryOperator f) {
        return (to - from) * GAUSS.integrate(u -> f.applyAsDouble(from + u * (to - from)));
    }

    private static double content(double low, double high) {
        return Math.exp(-low / SCALE) - Math.exp(-high / SCALE);
    }

    private static double edge(int row) {
        return Math.pow(10, -2 + 0.05 * row);
    }

    private static ParentSpectrum binned() {
        StringBuilder text = new StringBuilder("ip,it,n\n");
        for (int i = 40; i < 170; i++) {
            long n = Math.round(1e17 * content(edge(i), edge(i + 1)));
            for (int j = COLUMN - 1; j <= COLUMN + 1; j++) {
                text.append(i).append(',').append(j).append(',').append(n).append('\n');
            }
        }
        CountTable coarse = new CountTable(SpectrumBuilder.COARSE_ROWS, SpectrumBuilder.COARSE_COLUMNS);
        coarse.add(text.toString().getBytes(StandardCharsets.US_ASCII), 1e-17, "toy");
        CountTable fine = new CountTable(SpectrumBuilder.FINE_ROWS, SpectrumBuilder.FINE_COLUMNS);
        return new SpectrumBuilder(1e6).build(coarse, fine);
    }

    private static double ours(ParentSpectrum s, double kappa) {
        double theta = Math.pow(10, -7 + 0.05 * (COLUMN + 0.5));
        double weighted = 0;
        double all = 0;
        for (int i = 0; i < s.rows(); i++) {
            int row = i;
            if (s.logarithmic(i)) {
                DoubleUnaryOperator density = y -> Math.exp(s.logDensity(row, y, Math.sin(theta), Math.cos(theta)));
                weighted += over(s.lower(i), s.upper(i), y -> density.applyAsDouble(y) * Math.exp(-kappa / Math.exp(y)));
                all += over(s.lower(i), s.upper(i), density);
            }
        }
        return weighted / all;
    }

    /** Constant in ln p inside every bin, or exact. */
    private static double byBins(double kappa, boolean flat) {
        double sum = 0;
        for (int i = 40; i < 170; i++) {
            double low = edge(i);
            double high = edge(i + 1);
            sum += flat
                ? content(low, high) / Math.log(high / low) * over(Math.log(low), Math.log(high), y -> Math.exp(-kappa / Math.exp(y)))
                : over(low, high, p -> Math.exp(-p / SCALE - kappa / p) / SCALE);
        }
        return sum / content(edge(40), edge(170));
    }

    /**
     * The product peaks at \(p=\sqrt{\kappa p_0}\), where the flight is \(\sqrt{\kappa/p_0}\) decay lengths and the spectrum falls by as many
     * e-folds per e-fold of p: 20 is more than any meson spectrum does below x = 0.3. The log-linear shape leaves at most a tenth of
     * the bias of flat bins, and under 1 % everywhere.
     */
    @ParameterizedTest
    @CsvSource({"5,0.01", "10,0.04", "20,0.15"})
    void logLinearBeatsFlat(double decayLengths, double flatBias) {
        double kappa = decayLengths * decayLengths * SCALE;
        double exact = byBins(kappa, false);
        double flat = byBins(kappa, true) / exact - 1;
        double bias = ours(binned(), kappa) / exact - 1;
        assertThat(flat).isGreaterThan(flatBias);
        assertThat(Math.abs(bias)).isLessThan(0.1 * flat).isLessThan(0.01);
    }

    /**
     * Above x = 0.3 the fine table serves: \(dN/dx\propto(1-x)^4\), as steep as the mesons, weighted with \(e^{-\kappa/x}\) for up to 100 decay
     * lengths at the beam momentum; the tail that is fitted to the last entries is part of it.
     */
    @ParameterizedTest
    @CsvSource({"1", "10", "30", "100"})
    void theFineTableHasNoBiasToSpeakOf(double kappa) {
        StringBuilder text = new StringBuilder("ix,iq,n\n");
        for (int i = 0; i < SpectrumBuilder.FINE_ROWS; i++) {
            double low = 1 - (0.3 + 0.01 * i);
            long n = Math.round(1e9 * (Math.pow(low, 5) - Math.pow(Math.max(0, low - 0.01), 5)));
            text.append(i).append(",4,").append(n).append('\n');
        }
        CountTable coarse = new CountTable(SpectrumBuilder.COARSE_ROWS, SpectrumBuilder.COARSE_COLUMNS);
        CountTable fine = new CountTable(SpectrumBuilder.FINE_ROWS, SpectrumBuilder.FINE_COLUMNS);
        fine.add(text.toString().getBytes(StandardCharsets.US_ASCII), 1e-9, "toy");
        ParentSpectrum s = new SpectrumBuilder(7000).build(coarse, fine);
        double ours = fine(s, kappa) / fine(s, 0);
        double exact = over(0.3, 1, x -> 5 * Math.pow(1 - x, 4) * Math.exp(-kappa / x)) / Math.pow(0.7, 5);
        assertThat(ours / exact).isCloseTo(1, org.assertj.core.api.Assertions.within(0.01));
    }

    /** The integral over x at one p_T; the shape in p_T is a common factor. */
    private static double fine(ParentSpectrum s, double kappa) {
        double sum = 0;
        for (int i = 0; i < s.rows(); i++) {
            int row = i;
            sum += over(s.lower(i), s.upper(i), x -> {
                double sine = 0.22 / (7000 * x);
                double cosine = Math.sqrt(1 - sine * sine);
                return Math.exp(s.logDensity(row, x, sine, cosine) - kappa / x) / (Math.pow(7000 * x, 2) * cosine);
            });
        }
        return sum;
    }
}
